import { messageOf } from './errors.ts';
import { failureReason } from './failure-reason.ts';
import type { Requester } from './github/client.ts';
import type { Stamp } from './github/stamp.ts';
import { setStatus } from './github/statuses.ts';
import { logLine } from './log.ts';
import { wordsFor } from './report/words.ts';

/** Where the verdict of a run would have gone. A null leaves the status out. */
export interface StatusPlace {
  sha: string | null;
  context: string | null;
  targetUrl: string;
  /** With it a later run's status is left alone. */
  stamp?: Stamp;
}

/**
 * Does `work`. If it throws, the commit gets the status `error` first, unless it has it: a success that an earlier run left there would
 * otherwise stand for what could not be judged any more. What `work` threw is thrown on, whatever becomes of the status.
 */
export async function withErrorStatus<T>(github: Requester, place: StatusPlace, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await writeErrorStatus(github, place, error);
    throw error;
  }
}

/** The description names the kind of failure only: it is the same for every run that fails so, and holds nothing of an answer. */
async function writeErrorStatus(github: Requester, { sha, context, targetUrl, stamp }: StatusPlace, error: unknown): Promise<void> {
  if (sha === null || context === null) return;
  const description = `Not judged: ${wordsFor(failureReason(error))}`;
  try {
    const { why } = await setStatus(github, {
      sha,
      context,
      state: 'error',
      description,
      targetUrl,
      ...(stamp === undefined ? {} : { stamp }),
    });
    if (why !== null) logLine(`Status \`${context}\` of ${sha}: ${why}`);
  } catch (failure) {
    logLine(`Status \`${context}\` of ${sha} could not be set to error: ${messageOf(failure)}`);
  }
}
