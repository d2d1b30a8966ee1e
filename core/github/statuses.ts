import { PermissionError, UnreadableError } from '../errors.ts';
import { recordOf, textOrNone } from './answer.ts';
import { RejectedError, type Requester } from './client.ts';
import { botOf } from './identity.ts';
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

/**
 * `why` is null where everything went as asked, else a sentence for people. `bot` is the login of the App that the status is of, which tells
 * an App's token its own name; null where it is a person's or not known.
 */
export interface StatusOutcome {
  outcome: 'written' | 'unchanged' | 'superseded' | 'refused';
  why: string | null;
  bot: string | null;
}

const SHORT_DESCRIPTION = 'See the run for the details.';

/** The newest status of a context, as far as it is compared. */
export interface NewestStatus {
  state: string;
  description: string;
  /** As in `StatusOutcome`. */
  bot: string | null;
}

/**
 * Sets a commit status, unless the newest one of that context says the same: a commit takes 1,000 statuses a context.
 * Same means state and description; the URL and the stamp's run are not compared, because they differ every time. A status that a later
 * run has stamped is left alone: `superseded`.
 * A description that GitHub refuses (422) is replaced by a fixed one. A fork's read-only token is `refused`; any other
 * missing permission throws, and so does everything else. `newest` may have been read ahead.
 */
export async function setStatus(github: Requester, wanted: CommitStatus, newest = newestStatus(github, wanted)): Promise<StatusOutcome> {
  const { stamp } = wanted;
  const status = stamp === undefined ? wanted : { ...wanted, description: stamped(wanted.description, stamp) };
  const known = await newest;
  const theirs = stamp === undefined || known === null ? null : readStamp(known.description);
  if (stamp !== undefined && theirs !== null && isNewer(theirs, stamp)) {
    return {
      outcome: 'superseded',
      why: `Run ${theirs.runId}, attempt ${theirs.runAttempt}, is later and has set it.`,
      bot: known?.bot ?? null,
    };
  }
  const alike = (description: string): string => (stamp === undefined ? description : withoutRun(description));
  if (known !== null && known.state === status.state && alike(known.description) === alike(status.description)) {
    return { outcome: 'unchanged', why: null, bot: known.bot };
  }
  try {
    return await create(github, status);
  } catch (error) {
    if (error instanceof PermissionError && error.readOnlyFork) return { outcome: 'refused', why: error.message, bot: null };
    throw error;
  }
}

/** GitHub lists the newest first. null if there is none, or none could be read: no reason to leave the commit without its verdict. */
export async function newestStatus(
  github: Requester,
  { sha, context }: Pick<CommitStatus, 'sha' | 'context'>,
): Promise<NewestStatus | null> {
  const route = 'GET /repos/{owner}/{repo}/commits/{ref}/statuses';
  try {
    const row = recordOf(await findInPages<unknown>(github, route, { ref: sha }, (one) => isContext(recordOf(one).context, context)));
    const state = textOrNone(row, 'state');
    return state === null ? null : { state, description: textOrNone(row, 'description') ?? '', bot: botOf(row.creator) };
  } catch (error) {
    if (error instanceof UnreadableError || error instanceof PermissionError) return null;
    throw error;
  }
}

/** GitHub compares contexts without regard to case. */
function isContext(listed: unknown, context: string): boolean {
  return typeof listed === 'string' && listed.toLowerCase() === context.toLowerCase();
}

async function create(github: Requester, status: CommitStatus): Promise<StatusOutcome> {
  const { sha, context, state, description, targetUrl, stamp } = status;
  const send = async (text: string): Promise<string | null> => {
    const { data } = await github.request<unknown>('POST /repos/{owner}/{repo}/statuses/{sha}', {
      sha,
      context,
      state,
      description: text,
      ...(targetUrl !== null && /^https?:\/\//.test(targetUrl) ? { target_url: targetUrl } : {}),
    });
    // A redirect that turns a POST into a GET, or a proxy, answers 200 too, but not with one status.
    if (typeof data !== 'object' || data === null || Array.isArray(data))
      throw new UnreadableError(`The status \`${context}\` was sent, and the answer is no status. Run again.`);
    return botOf(recordOf(data).creator);
  };
  try {
    return { outcome: 'written', why: null, bot: await send(description) };
  } catch (error) {
    if (!(error instanceof RejectedError) || error.status !== 422) throw error;
    const short = stamp === undefined ? SHORT_DESCRIPTION : stamped(SHORT_DESCRIPTION, stamp);
    return { outcome: 'written', why: `The description was replaced: ${error.message}`, bot: await send(short) };
  }
}
