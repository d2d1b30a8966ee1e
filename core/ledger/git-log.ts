import { createHash } from 'node:crypto';
import { UnreadableError } from '../errors.ts';
import type { CommitFile, FileToCommit, RefPort } from '../github/refs.ts';
import type { LogPort, LogTail } from './ports.ts';

/** An append sends the last file again, a full read asks for each file once: small enough for the one, large enough for the other. */
export const EVENTS_PER_FILE = 250;
const FILE = /^events\/(\d{10})\.jsonl$/;

interface Segment extends CommitFile {
  /** Number of its first event. */
  first: number;
}

/**
 * A log in a ref: one commit an append, fast-forward only. The events are in files of 250, named after their first one; all but
 * the last are carried over by their ids. Requests of an append: 3 writes (tree, commit, ref); 3 reads before it (ref, tree, last
 * file) unless `tail` is what the last append gave; and one for the repository's id, once.
 */
export function gitLog(refs: RefPort, ref: string): LogPort {
  // What the commits look like that this process has seen last, and files that were read: contents of an id never change.
  const known = new Map<string, Segment[]>();
  const contents = new Map<string, Promise<Buffer>>();

  async function segmentsOf(commit: string): Promise<Segment[]> {
    const have = known.get(commit);
    if (have !== undefined) return have;
    const segments = (await refs.files(commit))
      .map((file) => ({ ...file, first: Number(FILE.exec(file.path)?.[1] ?? Number.NaN) }))
      .filter(({ first }) => !Number.isNaN(first))
      .sort((a, b) => a.first - b.first);
    if (segments.length === 0) throw new UnreadableError(`${ref} is at ${commit}, which holds no ledger.`);
    remember(commit, segments);
    return segments;
  }

  function remember(commit: string, segments: Segment[]): void {
    known.clear();
    known.set(commit, segments);
  }

  function content(id: string): Promise<Buffer> {
    const have = contents.get(id);
    if (have !== undefined) return have;
    const asked = refs.blob(id);
    asked.catch(() => contents.delete(id));
    contents.set(id, asked);
    return asked;
  }

  return {
    place: ref,
    async tail() {
      const version = await refs.read(ref);
      if (version === null) return { version, lines: Buffer.alloc(0) };
      const last = (await segmentsOf(version)).at(-1);
      return { version, lines: await refs.blob(last?.id ?? '') };
    },
    async read(seq) {
      const version = await refs.read(ref);
      if (version === null) return { lines: Buffer.alloc(0), fromStart: true };
      const segments = await segmentsOf(version);
      const start = Math.max(
        0,
        segments.findLastIndex(({ first }) => first <= seq),
      );
      // The client sends as many at once as GitHub likes.
      const parts = await Promise.all(segments.slice(start).map(({ id }) => content(id)));
      return { lines: Buffer.concat(parts), fromStart: start === 0 };
    },
    async append(tail, lines, seq, why) {
      const { version } = tail;
      const segments = version === null ? [] : await segmentsOf(version);
      const last = segments.at(-1);
      const extend = last !== undefined && seq - last.first < EVENTS_PER_FILE;
      const text = (extend ? tail.lines.toString('utf8') : '') + lines;
      const path = extend ? last.path : `events/${String(seq).padStart(10, '0')}.jsonl`;
      const kept = extend ? segments.slice(0, -1) : segments;
      const files: FileToCommit[] = [...kept.map((segment) => ({ path: segment.path, id: segment.id })), { path, content: text }];
      const commit = await refs.commit(files, version === null ? [] : [version], why);
      const outcome = version === null ? await refs.create(ref, commit) : await refs.advance(ref, version, commit);
      if (outcome !== 'done') return outcome;
      const bytes = Buffer.from(text);
      remember(commit, [...kept, { path, id: blobId(bytes), size: bytes.length, first: extend ? last.first : seq }]);
      return { version: commit, lines: bytes } satisfies LogTail;
    },
  };
}

/** The id that git gives to these bytes. */
function blobId(bytes: Buffer): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
