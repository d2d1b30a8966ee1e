import { UnreadableError } from '../errors.ts';
import { type Fact, factOf } from '../fact.ts';
import type { Requester } from './client.ts';

/** What "get repository content" answers for a file; the content of a file over 1 MB is left out with encoding `none`. */
interface FileContent {
  type?: string;
  encoding?: string;
  content?: string;
  size?: number;
}

/** `+` keeps the slashes: some proxies and servers do not take `%2F` for one. */
const ROUTE = 'GET /repos/{owner}/{repo}/contents/{+path}';

/**
 * The text of a file at a branch, tag or commit, in one request. A folder, a submodule, a file over 1 MB and bytes that are not
 * UTF-8 are unreadable, not absent: something is there, and it is not what was asked for.
 */
export function readTextFile(github: Requester, path: string, ref: string): Promise<Fact<string>> {
  return factOf(async () => {
    const { data } = await github.request<FileContent | FileContent[]>(ROUTE, { path: encodePath(path), ref });
    if (Array.isArray(data) || data.type !== 'file') throw new UnreadableError(`\`${path}\` at ${ref} is no file.`);
    if (data.encoding !== 'base64' || data.content === undefined) {
      throw new UnreadableError(
        `\`${path}\` at ${ref} is too large (${data.size ?? 'over 1,048,576'} bytes); GitHub gives files up to 1 MB.`,
      );
    }
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(data.content, 'base64'));
    } catch (error) {
      throw new UnreadableError(`\`${path}\` at ${ref} is not UTF-8 text.`, { cause: error });
    }
  });
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
