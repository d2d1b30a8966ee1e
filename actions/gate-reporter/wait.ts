import type { Judged, Moment } from './judge.ts';

/** What `wait` stands on; a test hands in its own clock. Times in ms. */
export interface WaitPorts<Seen> {
  read(): Promise<Seen>;
  judge(seen: Seen, moment: Moment): Judged;
  now(): number;
  sleep(ms: number): Promise<void>;
  /** Told once, of the first verdict that does not end the wait, so that the commit does not keep an older one meanwhile. */
  announce(judged: Judged): Promise<void>;
  /** Told of every poll that does not end the wait. */
  seen(judged: Judged): void;
  log(line: string): void;
}

export interface WaitOptions {
  timeoutMs: number;
  intervalMs: number;
  failFast: boolean;
  /** Ends where nothing but an approval is open: its giver starts a run of their own, and no runner is held for it. */
  leavesToPeople?: true;
}

/** So many polls in a row that could not be read end the wait: what is missing by then, such as a permission, does not come back. */
const MOST_UNREADABLE = 3;

/**
 * Polls until there is a verdict: pass, or fail (with `failFast: false` once nothing is pending any more), or the time is over, which
 * makes a pending verdict `timed_out`. A poll that could not be read is no verdict until it is the third in a row.
 */
export async function waitForVerdict<Seen>(
  ports: WaitPorts<Seen>,
  { timeoutMs, intervalMs, failFast, leavesToPeople }: WaitOptions,
): Promise<Judged> {
  const startedAt = ports.now();
  let fingerprint: string | null = null;
  let unreadable = 0;
  let said = '';
  let announced = false;
  for (let poll = 1; ; poll += 1) {
    const seen = await ports.read();
    const now = ports.now();
    const left = startedAt + timeoutMs - now;
    const judged = ports.judge(seen, { now, since: startedAt, previous: { kind: 'poll', fingerprint }, timedOut: left <= 0 });
    const { state, reason } = judged.report.verdict;
    unreadable = state === 'error' ? unreadable + 1 : 0;
    // What a poll saw in part says nothing of whether the set has settled.
    fingerprint = state === 'error' ? null : judged.fingerprint;
    const isFinal =
      state === 'pass' ||
      (leavesToPeople === true && isAwaited(judged)) ||
      (state === 'fail' && (failFast || !judged.isOpen)) ||
      unreadable >= MOST_UNREADABLE;
    if (isFinal || left <= 0) return judged;
    ports.seen(judged);
    if (!announced && state !== 'error') {
      announced = true;
      await ports.announce(judged);
    }
    const line = `${state} (${reason}): ${namesOf(judged)}`;
    if (line !== said) ports.log(`Poll ${poll}: ${line}`);
    said = line;
    await ports.sleep(Math.max(0, Math.min(intervalMs, left)));
  }
}

function isAwaited({ report, approval }: Judged): boolean {
  if (report.verdict.reason !== 'awaiting_approval' || approval === null) return false;
  return report.gates.every(({ required, status, key }) => !required || status !== 'pending' || key === approval.row.gate.key);
}

function namesOf({ report }: Judged): string {
  const open = report.gates.filter(({ required, status }) => required && status !== 'pass').map(({ name, status }) => `${name} ${status}`);
  return open.length === 0 ? 'nothing open' : open.slice(0, 10).join(', ') + (open.length > 10 ? ` and ${open.length - 10} more` : '');
}
