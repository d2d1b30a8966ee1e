import { HEALTH_INPUTS, type HealthInputs } from '../../actions/health-probe/inputs.ts';
import { momentOf } from '../../actions/health-probe/monitor/fields.ts';
import { type HealthTask, taskOf } from '../../actions/health-probe/task.ts';
import { closest } from '../../core/config/closest.ts';
import { ConfigurationError, type Problem } from '../../core/errors.ts';
import { type InputSpec, parseInput } from '../../core/inputs.ts';
import { isUrl } from '../../core/probe/config/from-url.ts';
import { asFlags, parseArguments } from '../arguments.ts';

const TEXT = { type: 'string' } as const;

/** The inputs of the action that are flags here, under their names, `--now` and `--json`. */
const FLAGS = {
  ...{ mode: TEXT, config: TEXT, url: TEXT, targets: TEXT, 'wait-for': TEXT, poll: TEXT, 'success-threshold': TEXT },
  ...{ 'expect-version': TEXT, concurrency: TEXT, 'fail-on': TEXT, 'log-format': TEXT, 'state-file': TEXT, now: TEXT },
  json: { type: 'boolean', default: false },
} as const;

/** The words that may stand where a file does. */
const WORDS = ['report', 'selftest'];

/** Nothing is remembered here, so that the action's remedy, to keep a history, leads nowhere. */
const SLO_OF_REPORT: Problem = {
  ...{ place: '--fail-on', message: '`slo` is judged by a history, and this probes without one.' },
  remedy: 'Use `ops-actions probe report FILE --state-file FILE --fail-on slo`.',
};

/** ` Did you mean \`report\`?` for what is no file and nearly such a word; else empty. */
export function meantWord(text: string): string {
  const meant = closest(text, WORDS);
  return meant === null ? '' : ` Did you mean \`${meant}\`?`;
}

/** What the command line asks for. */
export interface ProbeCall {
  task: HealthTask;
  /** What is probed: the URLs, or the file of the task where there are none. */
  urls: readonly string[];
  json: boolean;
  /** The moment that a report is of, in ms since 1970; null for now. */
  now: number | null;
  /** How each probe is told on standard error; null where nobody asked for it. */
  logFormat: HealthInputs['log-format'] | null;
}

/**
 * Reads the arguments of `probe`. `--wait-for` alone makes it a gate; a monitor fails for what is down, unless told otherwise. Throws one
 * ConfigurationError with all problems.
 */
export function readCall(argv: readonly string[]): ProbeCall {
  return asFlags(() => callOf(argv));
}

function callOf(argv: readonly string[]): ProbeCall {
  const { values, positionals } = parseArguments('probe', argv, FLAGS, true);
  const { json, now: moment, ...flags } = values;
  const isSelftest = positionals[0] === 'selftest' && positionals.length === 1;
  // A file that is called so too is `./report`.
  const isReport = positionals[0] === 'report' || flags.mode === 'report';
  const named = isSelftest ? [] : positionals[0] === 'report' ? positionals.slice(1) : positionals;
  const words = [...named, ...(flags.url === undefined ? [] : [flags.url])];
  const urls = words.filter(isUrl);
  const files = [...words.filter((word) => !isUrl(word)), ...(flags.config === undefined ? [] : [flags.config])];
  const problems = [...tooMany(urls, files), ...onlyOfReport(isReport, values)];
  const now = moment === undefined ? null : nowOf(moment, problems);
  const given = {
    ...flags,
    mode: isSelftest ? 'selftest' : isReport ? 'report' : (flags.mode ?? (flags['wait-for'] === undefined ? 'monitor' : 'gate')),
    // What was down yesterday is no failure of today's report.
    'fail-on': flags['fail-on'] ?? (isReport ? 'config' : 'down'),
    state: isReport ? 'file' : 'none',
    config: files[0] ?? '',
    // One stands for all: a target without a file goes with no names of targets.
    url: urls[0] ?? '',
  };
  const inputs = readFlags(given, problems);
  if (inputs.mode === 'monitor' && inputs['fail-on'] === 'slo') problems.push(SLO_OF_REPORT);
  if (problems.length > 0) throw new ConfigurationError(problems);
  const logFormat = flags['log-format'] === undefined ? null : inputs['log-format'];
  return { task: taskOf(inputs), urls, json, now, logFormat };
}

function nowOf(text: string, problems: Problem[]): number | null {
  const at = momentOf(text);
  if (at === null)
    problems.push({ place: '--now', message: `\`${text}\` is no moment.`, remedy: 'Write one such as 2026-01-31T12:00:00Z.' });
  return at;
}

function onlyOfReport(isReport: boolean, values: { readonly [flag: string]: unknown }): Problem[] {
  return ['state-file', 'now']
    .filter((flag) => !isReport && values[flag] !== undefined)
    .map((flag) => ({ place: `--${flag}`, message: 'is for a report.', remedy: 'Write `ops-actions probe report FILE …`.' }));
}

function tooMany(urls: readonly string[], files: readonly string[]): Problem[] {
  const place = 'arguments';
  if (urls.length > 0 && files.length > 0) {
    const message = `\`${files[0]}\` is a file, and the others are URLs.`;
    return [{ place, message, remedy: 'Give one file, or URLs, which begin with http:// or https://.' }];
  }
  const [first = '', second] = files;
  if (second === undefined) return [];
  return [{ place, message: `One file at a time: \`${second}\` is one too many.${meantWord(first)}` }];
}

function readFlags(given: Readonly<Record<string, string>>, problems: Problem[]): HealthInputs {
  const entries = Object.entries<InputSpec>(HEALTH_INPUTS).map(([name, spec]) => {
    // No token: nothing is asked of GitHub here.
    if (name === 'token') return [name, ''];
    try {
      return [name, parseInput(name, spec, given[name])];
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      problems.push(...error.problems);
      return [name, null];
    }
  });
  return Object.fromEntries(entries) as HealthInputs;
}
