import { UnreadableError } from '../errors.ts';
import { type Fact, factOf } from '../fact.ts';
import { recordOf } from './answer.ts';
import type { Requester } from './client.ts';

/** `+` keeps the slashes: some proxies and servers do not take `%2F` for one. */
const ROUTE = 'GET /repos/{owner}/{repo}/contents/{+path}';

/**
 * The text of a file at a branch, tag or commit, in one request. A folder, a submodule, a file over 1 MB and bytes that are not
 * UTF-8 are unreadable, not absent: something is there, and it is not what was asked for. `repository` is another one than the run's.
 */
export function readTextFile(
  github: Requester,
  path: string,
  ref: string,
  repository: { owner: string; repo: string } | null = null,
): Promise<Fact<string>> {
  return factOf(async () => {
    const { data } = await github.request<unknown>(ROUTE, { ...repository, path: encodePath(path), ref });
    const { type, encoding, content, size } = recordOf(data);
    const where = `\`${path}\` at ${ref}`;
    if (type !== 'file') throw new UnreadableError(`${where} is no file.`);
    if (encoding === 'none') throw new UnreadableError(`${where} is too large (${String(size)} bytes); GitHub gives files up to 1 MB.`);
    const isText = encoding === 'base64' && typeof content === 'string' && /^[\w+/\s]*={0,2}\s*$/.test(content);
    // A cut content would be a shorter policy, or a template that nothing equals.
    if (!isText || (content === '' && size !== 0)) throw new UnreadableError(`${where} came without its whole content. Run again.`);
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(content, 'base64'));
    } catch (error) {
      throw new UnreadableError(`${where} is not UTF-8 text.`, { cause: error });
    }
  });
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
