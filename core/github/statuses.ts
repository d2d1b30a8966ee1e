import { PermissionError, UnreadableError } from '../errors.ts';
import { RejectedError, type Requester } from './client.ts';
import { findInPages } from './paging.ts';
import { isNewer, readStamp, type Stamp, stamped, withoutRun } from './stamp.ts';

export type StatusState = 'error' | 'failure' | 'pending' | 'success';

/** `description` at most 140 characters, without 4-byte Unicode; `targetUrl` is sent only if it is http or https. */
export interface CommitStatus {
  sha: string;
  context: string;
  state: StatusState;
  description: string;
  targetUrl: string | null;
  /** With it the description says which run wrote it, and what a later run has written is not overwritten. */
  stamp?: Stamp;
}

/** `why` is null where everything went as asked, else a sentence for people. */
export interface StatusOutcome {
  outcome: 'written' | 'unchanged' | 'superseded' | 'refused';
  why: string | null;
}

interface ListedStatus {
  context: string;
  state: string;
  description: string | null;
}

const SHORT_DESCRIPTION = 'See the run for the details.';

/**
 * Sets a commit status, unless the newest one of that context says the same: a commit takes 1,000 statuses a context.
 * Same means state and description; the URL and the stamp's run are not compared, because they differ every time. A status that a later
 * run has stamped is left alone: `superseded`.
 * A description that GitHub refuses (422) is replaced by a fixed one. A fork's read-only token is `refused`; any other
 * missing permission throws, and so does everything else.
 */
export async function setStatus(github: Requester, wanted: CommitStatus): Promise<StatusOutcome> {
  const { stamp } = wanted;
  const status = stamp === undefined ? wanted : { ...wanted, description: stamped(wanted.description, stamp) };
  const newest = await newestOf(github, status);
  const theirs = stamp === undefined || newest === null ? null : readStamp(newest.description ?? '');
  if (stamp !== undefined && theirs !== null && isNewer(theirs, stamp)) {
    return { outcome: 'superseded', why: `Run ${theirs.runId}, attempt ${theirs.runAttempt}, is later and has set it.` };
  }
  const alike = (description: string): string => (stamp === undefined ? description : withoutRun(description));
  if (newest !== null && newest.state === status.state && alike(newest.description ?? '') === alike(status.description)) {
    return { outcome: 'unchanged', why: null };
  }
  try {
    return await create(github, status);
  } catch (error) {
    if (error instanceof PermissionError && error.readOnlyFork) return { outcome: 'refused', why: error.message };
    throw error;
  }
}

/** GitHub lists the newest first. That this read failed is no reason to leave the commit without its verdict. */
async function newestOf(github: Requester, { sha, context }: CommitStatus): Promise<ListedStatus | null> {
  const route = 'GET /repos/{owner}/{repo}/commits/{ref}/statuses';
  try {
    return await findInPages<ListedStatus>(github, route, { ref: sha }, (row) => row.context.toLowerCase() === context.toLowerCase());
  } catch (error) {
    if (error instanceof UnreadableError || error instanceof PermissionError) return null;
    throw error;
  }
}

async function create(github: Requester, status: CommitStatus): Promise<StatusOutcome> {
  const { sha, context, state, description, targetUrl, stamp } = status;
  const send = (text: string): Promise<unknown> =>
    github.request('POST /repos/{owner}/{repo}/statuses/{sha}', {
      sha,
      context,
      state,
      description: text,
      ...(targetUrl !== null && /^https?:\/\//.test(targetUrl) ? { target_url: targetUrl } : {}),
    });
  try {
    await send(description);
    return { outcome: 'written', why: null };
  } catch (error) {
    if (!(error instanceof RejectedError) || error.status !== 422) throw error;
    await send(stamp === undefined ? SHORT_DESCRIPTION : stamped(SHORT_DESCRIPTION, stamp));
    return { outcome: 'written', why: `The description was replaced: ${error.message}` };
  }
}
