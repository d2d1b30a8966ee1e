import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { GITLEAKS } from '../../core/tools/gitleaks.ts';
import { obtainTool } from '../../core/tools/obtain-tool.ts';
import { ToolMissingError } from '../../core/tools/tool.ts';
import type { Leak, ScanFacts } from './facts.ts';
import { bareEnvironment, GitError, gitLineOrNull } from './git.ts';
import { fileAt, type History, openHistory, UnreadableHistoryError } from './history.ts';
import { runGitleaks } from './run-gitleaks.ts';
import type { ScanTarget } from './target.ts';

export interface ScanPlan {
  /** Folder of the checkout. */
  checkout: string;
  target: ScanTarget;
  /** Path in the repository; '' for `.gitleaks.toml` where the base commit has it. */
  config: string;
  pathVariable: string;
  /** RUNNER_TEMP; null outside a runner. */
  temp: string | null;
  /** Where tools are fetched from, if not github.com. */
  toolsUrl: string | null;
  log: (line: string) => void;
}

const DEFAULT_CONFIG = '.gitleaks.toml';
const IGNORE_FILE = '.gitleaksignore';

/**
 * Scans the commits of the target. Rules and exceptions come from the base commit: nobody can excuse his own leak.
 * What could not be read is a fact; throws only for bugs of ours.
 */
export async function readFacts(plan: ScanPlan): Promise<ScanFacts> {
  const temp = plan.temp ?? tmpdir();
  const folder = await mkdtemp(join(temp, 'secret-scan-'));
  try {
    const env = bareEnvironment(plan.pathVariable);
    const bare = await subfolder(folder, 'history');
    const history = await openHistory(resolve(plan.checkout), bare, plan.target, env);
    return await scan(plan, history, temp, await subfolder(folder, 'work'), env);
  } catch (error) {
    if (error instanceof UnreadableHistoryError) return { state: 'unreadable', why: error.message, remedy: error.remedy };
    if (error instanceof GitError) {
      return { state: 'unreadable', why: `${error.message}.`, remedy: 'Check out with `fetch-depth: 0`, with git 2.36 or newer on PATH.' };
    }
    if (error instanceof ToolMissingError) return { state: 'tool_missing', why: error.message, remedy: error.remedy };
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function scan(plan: ScanPlan, history: History, temp: string, work: string, env: NodeJS.ProcessEnv): Promise<ScanFacts> {
  const { range, folder } = history;
  const { pathVariable, toolsUrl, log, checkout } = plan;
  const wanted = plan.config === '' ? DEFAULT_CONFIG : plan.config;
  const config = range.base === null ? null : await fileAt(folder, range.base, wanted, env);
  if (config === null && plan.config !== '') {
    const where = range.base === null ? 'There is no base commit to read it from' : `It is not in the base commit ${range.base}`;
    return {
      state: 'config_missing',
      why: `${where}: \`${wanted}\`.`,
      remedy: 'Add it to the base branch, or leave the input `config` out.',
    };
  }
  const ignored = range.base === null ? null : await fileAt(folder, range.base, IGNORE_FILE, env);
  const configFile = config === null ? null : await write(join(await subfolder(work, 'rules'), 'gitleaks.toml'), config);
  const ignoreFile = await write(join(work, 'ignored'), ignored ?? '');
  const tool = await obtainTool(GITLEAKS, {
    pathVariable,
    folder: temp,
    notUnder: resolve(checkout),
    log,
    ...(toolsUrl === null ? {} : { baseUrl: toolsUrl }),
  });
  const name = `gitleaks ${tool.version}`;
  log(`Scanning ${range.commits} commits (${history.revisions}) with ${name} from ${tool.from}.`);
  if (range.commits === 0) return { state: 'scanned', range, leaks: [], config: config && wanted, tool: name };
  const { leaks: found, failure } = await runGitleaks({ file: tool.file, history, folder: work, configFile, ignoreFile, env });
  const leaks = await Promise.all(found.map((leak) => withRealName(leak, folder, env)));
  if (failure === null) return { state: 'scanned', range, leaks, config: config && wanted, tool: name };
  const blame = config === null ? 'Run it again' : `Run it again, and check \`${wanted}\` of the base branch`;
  return { state: 'scan_failed', why: `${name} did not scan everything: ${failure}`, remedy: `${blame}.`, leaks };
}

/** Of a merge with conflicts gitleaks takes `b/`, which git puts before a name, for a folder. */
async function withRealName(leak: Leak, bare: string, env: NodeJS.ProcessEnv): Promise<Leak> {
  if (leak.commit === null || !leak.file.startsWith('b/')) return leak;
  const isThere = async (file: string): Promise<boolean> =>
    (await gitLineOrNull(bare, env, 'cat-file', '-e', `${leak.commit}:${file}`)) !== null;
  const short = leak.file.slice(2);
  return !(await isThere(leak.file)) && (await isThere(short)) ? { ...leak, file: short } : leak;
}

async function subfolder(parent: string, name: string): Promise<string> {
  const folder = join(parent, name);
  await mkdir(folder);
  return folder;
}

async function write(file: string, content: Buffer | string): Promise<string> {
  await writeFile(file, content);
  return file;
}
