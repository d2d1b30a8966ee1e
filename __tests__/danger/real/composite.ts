import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { packageRoot } from '../../../loopback/description.ts';
import { TOKEN } from '../../bundle/shop.ts';
import { inJob, type Run, start, TEMP } from './danger.ts';

interface Step {
  name: string;
  id?: string;
  if?: string;
  run: string;
  'working-directory'?: string;
  env?: Record<string, string>;
}
interface Action {
  inputs: Record<string, { default: string }>;
  runs: { steps: Step[] };
}

/** Runs the action's step that installs Danger, once for all runs of a test file: it takes seconds. */
export async function installDanger(): Promise<void> {
  const { exitCode, log } = await runSteps('http://127.0.0.1', {}, 'pull_request', (step) => step.name.startsWith('Install'));
  if (exitCode !== 0 || !/^added \d+ packages/m.test(log)) throw new Error(`Danger was not installed:\n${log}`);
}

/** Runs the action on pull request 7, but for its installation. */
export async function runAllowedPaths(
  apiUrl: string,
  inputs: Readonly<Record<string, string>> = {},
  event = 'pull_request_target',
): Promise<Run> {
  return runSteps(apiUrl, inputs, event, (step) => !step.name.startsWith('Install'));
}

/**
 * Runs steps of `allowed-paths/action.yml` in bash as a runner does, up to the first that fails. It knows only the expressions that
 * stand there, and throws at any other.
 */
async function runSteps(
  apiUrl: string,
  inputs: Readonly<Record<string, string>>,
  event: string,
  wanted: (step: Step) => boolean,
): Promise<Run> {
  const folder = join(packageRoot(), 'allowed-paths');
  const action = parse(readFileSync(join(folder, 'action.yml'), 'utf8')) as Action;
  return inJob(apiUrl, async (workspace, jobEnv) => {
    const known: Record<string, string> = {
      'github.action_path': folder,
      'github.api_url': apiUrl,
      'github.event_name': event,
      'github.token': TOKEN,
      'runner.temp': TEMP,
    };
    const filled = (text: string): string =>
      text.replace(/\$\{\{ (\S+) \}\}/g, (_, name: string) => {
        const value = name.startsWith('inputs.') ? inputOf(name.slice('inputs.'.length)) : known[name];
        if (value === undefined) throw new Error(`action.yml: unknown expression ${name}`);
        return value;
      });
    const inputOf = (name: string): string | undefined => inputs[name] ?? (action.inputs[name] && filled(action.inputs[name].default));
    let log = '';
    for (const step of action.runs.steps.filter(wanted)) {
      if (step.if !== undefined && !holds(step.if, event)) continue;
      const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, value]) => [name, filled(value)]));
      const where = step['working-directory'] === undefined ? workspace : filled(step['working-directory']);
      mkdirSync(where, { recursive: true });
      const bash = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run];
      const ran = await start('bash', bash, where, { ...jobEnv, GITHUB_EVENT_NAME: event, ...env });
      log += ran.log;
      if (ran.exitCode !== 0) return { exitCode: ran.exitCode, log };
    }
    return { exitCode: 0, log };
  });
}

function holds(condition: string, event: string): boolean {
  const [, operator, name] = /^github\.event_name (==|!=) '(\w+)'$/.exec(condition) ?? [];
  if (operator === undefined) throw new Error(`action.yml: unknown condition ${condition}`);
  return (event === name) === (operator === '==');
}
