import { type Classification, classifyScan } from './classify.ts';
import { type Hints, NO_HINTS } from './decide/failing-step.ts';
import type { JobLog } from './judge.ts';
import { LogUnreadable, unpack } from './log/unpack.ts';
import type { RuleSet } from './match/rule-set.ts';
import { LogScanner, type Scan } from './match/scan-log.ts';

/** A job's log at the top of a run's archive: `0_build.txt`. The folders hold the same again, step by step. */
const JOB_FILE = /^-?\d+_(.+)\.txt$/;

/**
 * Reads a log, or an archive of logs, and classifies each. `name` is what a single log is called. Never throws for what the data holds: what
 * cannot be read is said so; what the source throws is thrown.
 */
export async function readLogs(source: AsyncIterable<Uint8Array>, name: string, set: RuleSet, hints: Hints = NO_HINTS): Promise<JobLog[]> {
  const logs: { path: string; log: JobLog }[] = [];
  try {
    await unpack(source, (path) => {
      const scanner = new LogScanner(set);
      const job = path === '' ? name : (JOB_FILE.exec(path)?.[1] ?? path);
      const own = path === '' ? hints : { ...hints, job };
      return {
        push: (chunk) => scanner.push(chunk),
        end: () => {
          logs.push({ path, log: logOf(scanner.finish(), job, set, own) });
        },
      };
    });
  } catch (error) {
    if (!(error instanceof LogUnreadable)) throw error;
    return [...wanted(logs), { name, state: 'unreadable', why: error.message }];
  }
  return logs.length === 0 ? [{ name, state: 'unreadable', why: 'The archive holds no log.' }] : wanted(logs);
}

function wanted(logs: readonly { path: string; log: JobLog }[]): JobLog[] {
  const jobs = logs.filter(({ path }) => JOB_FILE.test(path));
  return (jobs.length > 0 ? jobs : logs).map(({ log }) => log);
}

function logOf(scan: Scan, name: string, set: RuleSet, hints: Hints): JobLog {
  if (scan.isBinary) return { name, state: 'unreadable', why: 'It is no text: there are zero bytes in it.' };
  const cause = classifyScan(scan, set, hints);
  return { name, state: 'read', cause, failed: hasFailed(scan, cause) };
}

/** A whole job log in which the runner marked nothing as an error is that of a job that passed. Of other texts nobody can say so. */
function hasFailed({ sections }: Scan, { rule, candidates }: Classification): boolean {
  const isJobLog = sections.some(({ kind }) => kind === 'run' || kind === 'action');
  if (!isJobLog) return true;
  const isMarked = sections.some(({ exit, cancelled, errorCount }) => exit !== null || cancelled !== null || errorCount > 0);
  return isMarked || (rule !== null && candidates.some((one) => one.rule.rank === 'cause' && one.rule.scope !== 'any'));
}
