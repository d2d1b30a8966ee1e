import { PermissionError, UnreadableError } from '../errors.ts';
import { RejectedError, type Requester } from './client.ts';
import { findInPages } from './paging.ts';

export type StatusState = 'error' | 'failure' | 'pending' | 'success';

/** `description` at most 140 characters, without 4-byte Unicode; `targetUrl` is sent only if it is http or https. */
export interface CommitStatus {
  sha: string;
  context: string;
  state: StatusState;
  description: string;
  targetUrl: string | null;
}

/** `why` is null where everything went as asked, else a sentence for people. */
export interface StatusOutcome {
  outcome: 'written' | 'unchanged' | 'refused';
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
 * Same means state and description; the URL is not compared, because it names the run and so differs every time.
 * A description that GitHub refuses (422) is replaced by a fixed one. A fork's read-only token is `refused`; any other
 * missing permission throws, and so does everything else.
 */
export async function setStatus(github: Requester, status: CommitStatus): Promise<StatusOutcome> {
  const newest = await newestOf(github, status);
  if (newest !== null && newest.state === status.state && (newest.description ?? '') === status.description) {
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
    return await findInPages<ListedStatus>(github, route, { ref: sha }, (row) => row.context === context);
  } catch (error) {
    if (error instanceof UnreadableError || error instanceof PermissionError) return null;
    throw error;
  }
}

async function create(github: Requester, status: CommitStatus): Promise<StatusOutcome> {
  const { sha, context, state, description, targetUrl } = status;
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
    await send(SHORT_DESCRIPTION);
    return { outcome: 'written', why: `The description was replaced: ${error.message}` };
  }
}
