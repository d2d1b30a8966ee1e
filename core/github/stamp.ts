import { bmpOnly, clipChars, DESCRIPTION_LIMIT_CHARS } from '../report/limits.ts';

/** Which run wrote a status, and under which policy; it stands at the end of the description, as `r9876.2 c:1f3a9c04be11`. */
export interface Stamp {
  runId: number;
  runAttempt: number;
  /** 12 hex digits; null for a status that was not judged by a policy. */
  policy: string | null;
}

/**
 * What is kept free for the stamp: runs have 11 digits by now, attempts up to 3. A fixed room, so that the same text is cut the same
 * whichever run writes it.
 */
export const STAMP_ROOM_CHARS = 36;

const STAMP = /(?: · )?\br(\d{1,15})\.(\d{1,6})(?: c:([0-9a-f]{12}))?$/;

/** The text with the stamp behind it, at most 140 characters: the text gives way. */
export function stamped(text: string, { runId, runAttempt, policy }: Stamp): string {
  const end = ` · r${runId}.${runAttempt}${policy === null ? '' : ` c:${policy}`}`;
  return clipChars(bmpOnly(text), DESCRIPTION_LIMIT_CHARS - Math.max(STAMP_ROOM_CHARS, end.length)) + end;
}

/** The stamp at the end of a description; null where there is none. */
export function readStamp(description: string): Stamp | null {
  const [, runId, runAttempt, policy] = STAMP.exec(description) ?? [];
  return runId === undefined ? null : { runId: Number(runId), runAttempt: Number(runAttempt), policy: policy ?? null };
}

/** What two runs that say the same say alike: the description without the run, its policy kept. */
export function withoutRun(description: string): string {
  const stamp = readStamp(description);
  return stamp === null ? description : `${description.replace(STAMP, '')}${stamp.policy === null ? '' : ` c:${stamp.policy}`}`;
}

/** Whether `a` was written by a later run, or a later attempt of the same, than `b`. */
export function isNewer(a: Stamp, b: Stamp): boolean {
  return a.runId > b.runId || (a.runId === b.runId && a.runAttempt > b.runAttempt);
}
