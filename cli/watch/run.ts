import { setTimeout as sleep } from 'node:timers/promises';
import { ConfigurationError, messageOf, PermissionError, UnreadableError } from '../../core/errors.ts';
import { connect, type GitHub } from '../../core/github/client.ts';
import type { Report } from '../../core/model.ts';
import { redactReport } from '../../core/report/redact.ts';
import { parseAddress, secretsOf } from '../../core/sinks/postgres/address.ts';
import { connectDatabase } from '../../core/sinks/postgres/connect.ts';
import { renderReport, wantsColour } from '../terminal.ts';
import { type DatabaseWatch, watchDatabase } from './from-database.ts';
import { watchGitHub } from './from-github.ts';
import { onInterrupt } from './interrupt.ts';
import { parseWatchOptions, type WatchOptions } from './options.ts';
import { screenView } from './screen.ts';
import { headOf } from './target.ts';
import { lineView, painter, type View } from './view.ts';

/** Watches until there is a verdict, and gives the exit code. Throws a ConfigurationError in the words of the command. */
export async function run(argv: readonly string[]): Promise<number> {
  return watch(argv).catch(inWordsOfTheCommand);
}

async function watch(argv: readonly string[]): Promise<number> {
  const options = parseWatchOptions(argv, process.env);
  const view = viewOn(options.json ? process.stderr : process.stdout);
  let last: Report | null = null;
  const show = (report: Report): void => {
    last = report;
    view.show(report);
  };
  const release = onInterrupt(view, () => (options.json && last !== null ? `${JSON.stringify(last)}\n` : ''));
  try {
    const report = await finalReport(options, { ...view, show });
    view.end();
    if (options.json) process.stdout.write(`${JSON.stringify(report)}\n`);
    else process.stdout.write(`\n${renderReport(report, { colour: wantsColour(process.stdout) })}`);
    return report.verdict.state === 'pass' ? 0 : 1;
  } finally {
    view.end();
    release();
  }
}

/** Problems of an input of the action are problems of the option of that name. */
function inWordsOfTheCommand(error: unknown): never {
  if (!(error instanceof ConfigurationError)) throw error;
  const placeOf = (place: string): string => place.replace(/^input `token`$/, 'GITHUB_TOKEN').replace(/^input `([a-z-]+)`$/, '--$1');
  throw new ConfigurationError(error.problems.map((problem) => ({ ...problem, place: placeOf(problem.place) })));
}

function viewOn(stream: NodeJS.WriteStream): View {
  const paint = painter(wantsColour(stream));
  const isScreen = stream.isTTY === true && process.env.TERM !== 'dumb';
  return isScreen ? screenView(stream, paint) : lineView((text) => stream.write(text), paint);
}

/** What cannot be read is a report too, whose verdict is error: whoever asked for JSON gets JSON. */
async function finalReport(options: WatchOptions, view: View): Promise<Report> {
  try {
    return options.databaseUrl === null ? await fromGitHub(options, view) : await fromDatabase(options, options.databaseUrl, view);
  } catch (error) {
    if (!(error instanceof UnreadableError || error instanceof PermissionError)) throw error;
    const { owner, repo, watched } = options;
    return {
      schema: 1,
      action: 'gate-reporter',
      subject: `${owner}/${repo}${watched.kind === 'commit' ? `@${watched.sha}` : `#${watched.number}`}`,
      verdict: { state: 'error', reason: 'unreadable' },
      gates: [],
      findings: [{ rule: 'read', state: 'unknown', subject: 'watch', message: messageOf(error) }],
      artifacts: [],
      outputs: { gates: [], pending: [], failed: [], skipped: [], 'blocked-on': 'api' },
    };
  }
}

function tokenOf(env: NodeJS.ProcessEnv): string {
  const token = env.GITHUB_TOKEN || env.GH_TOKEN || '';
  if (token !== '') return token;
  const remedy = 'With the GitHub CLI: export GITHUB_TOKEN="$(gh auth token)".';
  throw new ConfigurationError({ place: 'GITHUB_TOKEN', message: 'is not set.', remedy });
}

function connectGitHub({ owner, repo }: WatchOptions, view: View): Promise<GitHub> {
  const apiUrl = process.env.GITHUB_API_URL || 'https://api.github.com';
  return connect({ token: tokenOf(process.env), apiUrl, owner, repo, log: (text) => view.note(text) });
}

async function fromGitHub(options: WatchOptions, view: View): Promise<Report> {
  const github = await connectGitHub(options, view);
  const report = await watchGitHub(github, options, view, { now: Date.now, sleep: (ms) => sleep(ms) });
  return redactReport(report, [tokenOf(process.env)]);
}

/** Only GitHub knows where the head of a pull request is: the newest commit in the database may be the one before. */
async function fromDatabase(options: WatchOptions, url: string, view: View): Promise<Report> {
  const { owner, repo, watched, inputs } = options;
  const address = parseAddress(url, '--database-url');
  let github: GitHub | null = null;
  const ports: DatabaseWatch = {
    connect: () => connectDatabase(address),
    locate: async () => {
      if (watched.kind === 'commit') return watched.sha;
      github ??= await connectGitHub(options, view);
      return (await headOf(github, watched.number)).sha;
    },
    now: Date.now,
    sleep: (ms, signal) => sleep(ms, undefined, { signal }).catch(() => undefined),
    secrets: secretsOf(url),
  };
  const set = { repo: `${owner}/${repo}`, context: `${inputs['context-prefix']}gates` };
  return watchDatabase(ports, set, view, { timeoutMs: inputs.timeout, intervalMs: inputs.interval });
}
