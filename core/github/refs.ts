import { UnreadableError } from '../errors.ts';
import { type GitHub, NotFoundError, RejectedError } from './client.ts';
import { graphql } from './graphql.ts';
import { explainRefusal } from './ref-rules.ts';

/** A file of a commit; `id` is its blob's, so equal ids are equal contents. `size` in bytes. */
export interface CommitFile {
  path: string;
  id: string;
  size: number;
}

/** A file to commit: new content (UTF-8), or a blob that is there already. */
export type FileToCommit = { path: string; content: string } | { path: string; id: string };

/**
 * How a write of a ref ended. `lost`: somebody was faster, and the ref is theirs. `unclear`: an answer was lost, and by now the ref
 * is neither what it was nor what it should be: it may have been ours for a while. Only the content can tell then.
 */
export type RefOutcome = 'done' | 'lost' | 'unclear';

/**
 * The one port that ledger, store and lock stand on. Refs are full names (`refs/heads/…`), commits and blobs are ids.
 * All methods throw PermissionError, ConfigurationError (a ruleset refuses it) or UnreadableError.
 */
export interface RefPort {
  /** The commit that a ref points to; null if there is no such ref. */
  read(ref: string): Promise<string | null>;
  /** Every file of a commit; never a part of them. */
  files(commit: string): Promise<CommitFile[]>;
  /** The bytes of a blob. */
  blob(id: string): Promise<Buffer>;
  /** The bytes of one file of a commit. Throws NotFoundError if there is none. */
  file(commit: string, path: string): Promise<Buffer>;
  /** A commit of exactly these files. No ref points to it yet. `[skip ci]` is added to the message. */
  commit(files: readonly FileToCommit[], parents: readonly string[], message: string): Promise<string>;
  /** Points a new ref to `to`, which must be a commit that nobody else makes (it holds an id of its own). */
  create(ref: string, to: string): Promise<RefOutcome>;
  /** Moves a ref forward, if it is at `from`. `to` must stand on `from`. */
  advance(ref: string, from: string, to: string): Promise<RefOutcome>;
  /** Points a ref elsewhere, if it is at `from`. */
  swap(ref: string, from: string, to: string): Promise<RefOutcome>;
  /** Takes a ref away, if it is at `from`. */
  remove(ref: string, from: string): Promise<RefOutcome>;
}

const ZERO = '0'.repeat(40);
const TRIES = 3;
const RAW = 'application/vnd.github.raw+json';
const UPDATE_REFS = 'mutation($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }';

/**
 * The port over GitHub's Git data. Moves go through GraphQL's `updateRefs` with `beforeOid`, because REST cannot compare: its
 * `force: false` only asks that the ref be behind the new commit, so a writer that is late would silently undo somebody's
 * rewind of the ref; and REST can neither replace nor delete on a condition. Needs `contents: write`.
 */
export function githubRefs(github: Pick<GitHub, 'request' | 'apiUrl'>): RefPort {
  let repositoryId: Promise<string> | undefined;

  /** Known for the life of the client; a failure is not kept. */
  function idOfRepository(): Promise<string> {
    repositoryId ??= github.request<{ node_id: string }>('GET /repos/{owner}/{repo}').then(
      ({ data }) => data.node_id,
      (error: unknown) => {
        repositoryId = undefined;
        throw error;
      },
    );
    return repositoryId;
  }

  async function read(ref: string): Promise<string | null> {
    try {
      const { data } = await github.request<{ object: { sha: string } }>('GET /repos/{owner}/{repo}/git/{+ref}', {
        ref: ref.replace(/^refs\//, 'ref/'),
      });
      return data.object.sha;
    } catch (error) {
      // A repository without a commit has no refs, and says so with 409.
      if (error instanceof RejectedError && error.status === 409 && /is empty/.test(error.message)) return null;
      if (!(error instanceof NotFoundError)) throw error;
      // A repository that the token cannot see answers 404 as well, and must not look like one without state.
      await idOfRepository();
      return null;
    }
  }

  /** Runs a write of a ref until it is known how it ended. `from` and `to` are null for no ref. */
  async function settle(ref: string, from: string | null, to: string | null, write: () => Promise<unknown>): Promise<RefOutcome> {
    for (let tries = 1, inDoubt = false; ; tries += 1) {
      try {
        await write();
        return 'done';
      } catch (error) {
        if (!(error instanceof UnreadableError) || error instanceof NotFoundError) throw error;
        const refused = error instanceof RejectedError;
        const now = await read(ref);
        // Between "already exists" and our look at it, it can have gone again: a lock that was released.
        if (refused && now === from && !/already exists/i.test(error.message)) throw await explainRefusal(github, ref, error);
        if (refused && !inDoubt) return 'lost';
        if (now === to) return 'done';
        if (now !== from) return 'unclear';
        if (tries >= TRIES) throw error;
        inDoubt = true;
      }
    }
  }

  async function update(ref: string, from: string, to: string | null, force: boolean): Promise<RefOutcome> {
    const id = await idOfRepository();
    const refUpdates = [{ name: ref, beforeOid: from, afterOid: to ?? ZERO, force }];
    const variables = { input: { repositoryId: id, refUpdates } };
    return settle(ref, from, to, () => graphql(github, UPDATE_REFS, variables, { permission: 'contents: write' }));
  }

  async function bytes(route: string, params: Record<string, unknown>): Promise<Buffer> {
    return (await github.request<Buffer>(route, params, { answer: 'bytes', accept: RAW })).data;
  }

  return {
    read,
    async files(commit) {
      const { data } = await github.request<{ truncated: boolean; tree: { path: string; type: string; sha: string; size?: number }[] }>(
        'GET /repos/{owner}/{repo}/git/trees/{commit}',
        { commit, recursive: '1' },
      );
      if (data.truncated) throw new UnreadableError(`The tree of ${commit} has too many files: GitHub gave only some of them.`);
      return data.tree.filter(({ type }) => type === 'blob').map(({ path, sha, size = 0 }) => ({ path, id: sha, size }));
    },
    blob: (id) => bytes('GET /repos/{owner}/{repo}/git/blobs/{id}', { id }),
    file: (commit, path) => bytes('GET /repos/{owner}/{repo}/contents/{+path}', { path, ref: commit }),
    async commit(files, parents, message) {
      const tree = files.map((file) => ({
        path: file.path,
        mode: '100644',
        type: 'blob',
        ...('id' in file ? { sha: file.id } : { content: file.content }),
      }));
      const made = await refusable('POST /repos/{owner}/{repo}/git/trees', { tree });
      // Without author and committer GitHub takes the token's account, and signs for an app.
      return refusable('POST /repos/{owner}/{repo}/git/commits', { message: `${message} [skip ci]`, tree: made, parents });
    },
    create: (ref, to) => settle(ref, null, to, () => github.request('POST /repos/{owner}/{repo}/git/refs', { ref, sha: to })),
    advance: (ref, from, to) => update(ref, from, to, false),
    swap: (ref, from, to) => update(ref, from, to, true),
    remove: (ref, from) => update(ref, from, null, false),
  };

  async function refusable(route: string, params: Record<string, unknown>): Promise<string> {
    try {
      return (await github.request<{ sha: string }>(route, params)).data.sha;
    } catch (error) {
      throw error instanceof RejectedError ? await explainRefusal(github, 'the repository', error) : error;
    }
  }
}
