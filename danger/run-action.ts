import { appendFileSync } from 'node:fs';
import { ConfigurationError } from '../core/errors.ts';
import type { Report } from '../core/model.ts';
import { type Annotation, annotations } from '../core/report/annotations.ts';
import { plain } from '../core/report/escape.ts';
import { fitReport } from '../core/report/fit-report.ts';
import { name } from '../core/report/table.ts';
import { VERDICT_WORDS } from '../core/report/words.ts';
import type { AllowedPathsOptions } from './plugin.ts';
import { policyOf } from './policy.ts';
import type { DangerPort } from './port.ts';
import { messagesOf, speak } from './voice.ts';

/**
 * The Dangerfile of the action `allowed-paths`: options from the variables that its action.yml sets, outputs and summary where the runner
 * names their files. Does not reject for anything that a `fail` can say.
 */
export async function runAction(env: NodeJS.ProcessEnv = process.env, port?: DangerPort): Promise<void> {
  const judged = await speak(() => policyOf('allowedPaths', optionsOf(env), workflowOf(env)), port);
  const report: Report = { ...judged, action: 'allowed-paths' };
  if (env.GITHUB_OUTPUT) appendFileSync(env.GITHUB_OUTPUT, outputsOf(report, env));
  if (env.GITHUB_STEP_SUMMARY) appendFileSync(env.GITHUB_STEP_SUMMARY, summaryOf(report));
  // Not on standard output, where Danger searches for its results.
  for (const annotation of annotations(report)) process.stderr.write(commandOf(annotation));
}

/** Lists have one entry a line: a comma may belong to a glob (`{a,b}`). What is empty is left to its default. */
function optionsOf(env: NodeJS.ProcessEnv): AllowedPathsOptions {
  const lines = (name: string): string[] =>
    inputOf(env, name)
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
  const list = (option: keyof AllowedPathsOptions, name: string): AllowedPathsOptions => {
    const values = lines(name);
    return values.length > 0 ? { [option]: values } : {};
  };
  const required = inputOf(env, 'required').toLowerCase();
  if (!['', 'true', 'false'].includes(required)) {
    const message = `\`${required}\` is neither \`true\` nor \`false\`.`;
    throw new ConfigurationError({ place: 'input `required`', message });
  }
  return {
    ...list('from', 'from'),
    ...list('labels', 'labels'),
    ...(required !== '' && { required: required === 'true' }),
    ...list('deny', 'deny'),
    ...list('always', 'always'),
    ...list('forbidden', 'forbidden'),
    ...list('except', 'except'),
    ...list('exemptBots', 'exempt-bots'),
  };
}

/** A composite action's inputs do not reach its steps by themselves; action.yml hands them over under these names. */
function inputOf(env: NodeJS.ProcessEnv, name: string): string {
  return (env[`ALLOWED_PATHS_${name.replaceAll('-', '_').toUpperCase()}`] ?? '').trim();
}

/** The file in which the inputs stand, out of `owner/repo/.github/workflows/x.yml@refs/heads/main`. */
function workflowOf({ GITHUB_WORKFLOW_REF: ref = '' }: NodeJS.ProcessEnv): string {
  return /^[^/]+\/[^/]+\/([^@]+)@/.exec(ref)?.[1] ?? '.github/workflows';
}

/** One `name=value` a line: nothing in it holds a line break, JSON least of all. */
function outputsOf(report: Report, env: NodeJS.ProcessEnv): string {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt = '1' } = env;
  const values = {
    verdict: report.verdict.state,
    reason: report.verdict.reason,
    result: JSON.stringify(fitReport(report)),
    'pr-url': plain(report.artifacts[0]?.value ?? ''),
    'actions-url': `${server}/${repository}/actions/runs/${run}/attempts/${attempt}`,
  };
  return Object.entries(values)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

function summaryOf(report: Report): string {
  const head = `## ${report.action} ${VERDICT_WORDS[report.verdict.state]}: ${name(report.subject)}\n\n`;
  const rows = messagesOf(report).map((message) => `- ${message}\n`);
  return `${head}${rows.length > 0 ? rows.join('') : 'Every changed name is where the description says it is.\n'}\n`;
}

/** A workflow command (docs: "workflow commands for GitHub Actions"): what would end a property or the line is written as `%XX`. */
function commandOf({ level, title, message }: Annotation): string {
  const escaped = (text: string, pattern: RegExp) => text.replace(pattern, (character) => encodeURIComponent(character));
  return `::${level} title=${escaped(title, /[%\r\n:,]/g)}::${escaped(message, /[%\r\n]/g)}\n`;
}
