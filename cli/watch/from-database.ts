import { ConfigurationError, UnreadableError } from '../../core/errors.ts';
import type { Report } from '../../core/model.ts';
import type { Connection } from '../../core/sinks/postgres/connect.ts';
import { CHANNEL, concerns, newestReport, type Wanted } from '../../core/sinks/postgres/gate-reader.ts';
import { troubleOf } from '../../core/sinks/postgres/trouble.ts';
import type { View } from './view.ts';

/** What the watch on a database stands on. Times in ms. */
export interface DatabaseWatch {
  connect(): Promise<Connection>;
  /** The commit that is watched now: the head of a pull request moves. */
  locate(): Promise<string>;
  now(): number;
  /** Ends early, and well, when the signal is given. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** Values that no message may hold. */
  secrets: readonly string[];
}

export interface DatabaseLimits {
  timeoutMs: number;
  /** How long at most between two looks: a NOTIFY brings the next one forward, but does not pass every pooler. */
  intervalMs: number;
}

/** So many looks in a row that fail end the watch. */
const MOST_FAILURES = 3;

/**
 * Watches what the runs of gate-reporter write, until a report has a verdict or the time is over, which makes it `timed_out`. Throws
 * UnreadableError if the database cannot be read three times in a row, and what `locate` throws.
 */
export async function watchDatabase(ports: DatabaseWatch, set: Omit<Wanted, 'sha'>, view: View, limits: DatabaseLimits): Promise<Report> {
  const endsAt = ports.now() + limits.timeoutMs;
  const wake = new Wake();
  let connection: Connection | null = null;
  let last: Report | null = null;
  try {
    for (let failures = 0; ; ) {
      try {
        const sha = await ports.locate();
        connection ??= await listening(ports, set, wake);
        last = await newestReport(connection, { ...set, sha });
        failures = 0;
        if (last === null) view.note(`No run has reported on ${sha.slice(0, 12)} yet.`);
        else view.show(last);
        if (last !== null && last.verdict.state !== 'pending') return last;
      } catch (error) {
        if (error instanceof ConfigurationError) throw error;
        failures += 1;
        await connection?.close();
        connection = null;
        const said = wordsFor(error, ports.secrets);
        if (failures >= MOST_FAILURES) throw new UnreadableError(said);
        view.note(`${said} Trying again.`);
      }
      const left = endsAt - ports.now();
      if (left <= 0) return timedOut(last, set);
      await wake.within((signal) => ports.sleep(Math.min(limits.intervalMs, left), signal));
    }
  } finally {
    await connection?.close();
  }
}

function wordsFor(error: unknown, secrets: readonly string[]): string {
  if (error instanceof UnreadableError) return error.message;
  const { what, remedy } = troubleOf(error, secrets);
  return `The database could not be read: ${what}. ${remedy}`;
}

/** Listens before it reads, so that nothing which changes in between is missed. */
async function listening(ports: DatabaseWatch, set: Omit<Wanted, 'sha'>, wake: Wake): Promise<Connection> {
  const connection = await ports.connect();
  try {
    await connection.listen(CHANNEL, (payload) => {
      if (concerns(payload, set)) wake.now();
    });
  } catch (error) {
    await connection.close();
    throw error;
  }
  return connection;
}

/** Ends a pause early; a call before the pause counts too. */
class Wake {
  #alarm = new AbortController();

  now(): void {
    this.#alarm.abort();
  }

  async within(pause: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (!this.#alarm.signal.aborted) await pause(this.#alarm.signal);
    this.#alarm = new AbortController();
  }
}

function timedOut(last: Report | null, set: Omit<Wanted, 'sha'>): Report {
  const base: Report = last ?? {
    schema: 1,
    action: 'gate-reporter',
    subject: set.repo,
    verdict: { state: 'pending', reason: 'pending' },
    gates: [],
    findings: [{ rule: 'database', state: 'pending', subject: set.context, message: 'No run has reported on it.' }],
    artifacts: [],
    outputs: { gates: [], pending: [], failed: [], skipped: [], 'blocked-on': 'ci' },
  };
  return { ...base, verdict: { state: 'fail', reason: 'timed_out' } };
}
