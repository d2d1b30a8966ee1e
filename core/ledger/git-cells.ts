import { UnreadableError } from '../errors.ts';
import type { RefOutcome, RefPort } from '../github/refs.ts';
import type { CellPort } from './ports.ts';

const PATH = 'value.json';

/**
 * Cells in refs: each a single commit without a parent, so that old values are not kept for ever.
 * Requests: read 2 (ref, file); create, replace 3 (tree, commit, ref); remove 1; and one for the repository's id, once.
 */
export function gitCells(refs: RefPort, prefix: string): CellPort {
  const refOf = (name: string): string => `${prefix}${name}`;
  const commit = (text: string, why: string): Promise<string> => refs.commit([{ path: PATH, content: text }], [], why);
  const result = (outcome: RefOutcome, version: string): { version: string } | 'lost' | 'unclear' =>
    outcome === 'done' ? { version } : outcome;

  return {
    place: refOf,
    async read(name) {
      const version = await refs.read(refOf(name));
      if (version === null) return null;
      const bytes = await refs.file(version, PATH);
      return { version, text: bytes.toString('utf8') };
    },
    async create(name, text, why) {
      const version = await commit(text, why);
      return result(await refs.create(refOf(name), version), version);
    },
    async replace(name, from, text, why) {
      const version = await commit(text, why);
      return result(await refs.swap(refOf(name), from, version), version);
    },
    remove: (name, from) => refs.remove(refOf(name), from),
    async keepAside(name, { version }) {
      const ref = refOf(`aside-${name}-${version.slice(0, 12)}`);
      const outcome = await refs.create(ref, version);
      if (outcome !== 'done' && (await refs.read(ref)) !== version) {
        throw new UnreadableError(`${refOf(name)} is unreadable, and could not be kept aside: ${ref} is something else.`);
      }
      return ref;
    },
  };
}
