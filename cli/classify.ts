import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { type ClassifierReason, type JobLog, judgeLogs, judgeUnreadable } from '../actions/failure-classifier/judge.ts';
import { FAILURES_PATH, type FailuresConfig, loadFailures, NO_CONFIG, ownerOf } from '../actions/failure-classifier/load-failures.ts';
import type { RuleSet } from '../actions/failure-classifier/match/rule-set.ts';
import { readLogs } from '../actions/failure-classifier/read-logs.ts';
import { ruleSetWith } from '../actions/failure-classifier/rules/compiled.ts';
import { ConfigurationError, messageOf } from '../core/errors.ts';
import type { Report } from '../core/model.ts';
import { parseArguments } from './arguments.ts';
import { jobWords } from './classify/view.ts';
import type { Command } from './command.ts';
import { wantsColour } from './terminal.ts';

const HELP = `Usage: ops-actions classify FILE... | - [--json] [--explain] [--config FILE]

Says why a CI job failed: the kind of failure, the line that names the cause, and who can mend it. Nothing is sent anywhere.
A FILE is a log as text, with gzip, or the zip archive of a run's logs; - is standard input.

Options:
  --json         print the report as one JSON document; of several files { "reports": [...] }
  --explain      show every rule that hit, with its score and why
  --config FILE  rules and owners of the team's own (default: .github/ops/failures.yml, if it is there)

Exit code: 0 when every log was read, whatever was found in it; 1 when one could not be read.

Examples:
  ops-actions classify job.log
  gh run view 123456 --log-failed | ops-actions classify -
  ops-actions classify logs_123456.zip --explain
  ops-actions classify *.log --json
`;

export const classify: Command = {
  help: HELP,
  async run(argv) {
    const options = {
      json: { type: 'boolean', default: false },
      explain: { type: 'boolean', default: false },
      config: { type: 'string' },
    } as const;
    const { values, positionals } = parseArguments('classify', argv, options, true);
    if (positionals.length === 0) {
      throw new ConfigurationError({ place: 'arguments', message: 'No log is named.', remedy: 'Name a file, or - for standard input.' });
    }
    const config = readConfig(values.config ?? null);
    const set = ruleSetWith(config.rules);
    const reports: Report<ClassifierReason>[] = [];
    const colour = wantsColour(process.stdout);
    for (const file of positionals) {
      const { jobs, report } = await classifyFile(file, set, config);
      reports.push(report);
      if (values.json) continue;
      const view = {
        colour,
        explain: values.explain,
        ownerOf: ({ route }: { route: Parameters<typeof ownerOf>[0] }) => ownerOf(route, config.owners),
      };
      process.stdout.write(jobs.map((job) => jobWords(job, view)).join('\n'));
      if (file !== positionals.at(-1)) process.stdout.write('\n');
    }
    if (values.json) process.stdout.write(`${JSON.stringify(reports.length === 1 ? reports[0] : { reports })}\n`);
    return reports.every(({ verdict }) => verdict.state === 'pass') ? 0 : 1;
  },
};

async function classifyFile(
  file: string,
  set: RuleSet,
  { owners }: FailuresConfig,
): Promise<{ jobs: JobLog[]; report: Report<ClassifierReason> }> {
  const subject = file === '-' ? 'standard input' : file;
  try {
    if (file !== '-' && !statSync(file).isFile()) return unreadable(subject, 'It is no file.');
    const source = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: 1024 * 1024 });
    const jobs = await readLogs(source as AsyncIterable<Uint8Array>, subject, set);
    return { jobs, report: judgeLogs({ subject, jobs }, owners) };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return unreadable(subject, `${messageOf(error)}.`);
  }
}

function unreadable(subject: string, why: string): { jobs: JobLog[]; report: Report<ClassifierReason> } {
  return { jobs: [{ name: subject, state: 'unreadable', why }], report: judgeUnreadable(subject, why) };
}

function readConfig(path: string | null): FailuresConfig {
  if (path === null && !existsSync(FAILURES_PATH)) return NO_CONFIG;
  const file = path ?? FAILURES_PATH;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new ConfigurationError({ place: '--config', message: `\`${file}\` could not be read: ${messageOf(error)}` });
  }
  return loadFailures(file, text);
}

/** ENOENT, EACCES, …: the file's fault, not ours. */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code);
}
