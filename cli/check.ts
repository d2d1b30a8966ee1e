import { readFileSync } from 'node:fs';
import { text as readStream } from 'node:stream/consumers';
import { NO_RULE_FACTS, type PolicyFacts } from '../actions/policy-check/facts.ts';
import { judge } from '../actions/policy-check/judge.ts';
import { loadPolicy, type ParentText } from '../actions/policy-check/load-policy.ts';
import type { Policy } from '../actions/policy-check/policy.ts';
import { type PolicyReason, reportOfInvalidPolicy, reportOfMissingPolicy } from '../actions/policy-check/report.ts';
import { ConfigurationError, messageOf } from '../core/errors.ts';
import type { Report } from '../core/model.ts';
import { parseArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { type LocalChange, readAt, readLocalChange } from './git-change.ts';
import { renderReport, wantsColour } from './terminal.ts';
import { unjudgedNote, withUnjudged } from './unjudged.ts';

const HELP = `Usage: ops-actions check [--base BRANCH] [--base-branch NAME] [--body FILE] [--title TEXT] [--config PATH] [--policy FILE]
                         [--parent FILE] [--repo DIR] [--json]

Judges the commits of the current branch, as they differ from the base branch, with the judge of the action policy-check.
Nothing is sent anywhere. The policy is read from the base branch, as on GitHub. A rule that goes by what only GitHub knows (issues,
approvals, the state of a branch), or by a description that is not given, is pending, and then so is the verdict.

Options:
  --base BRANCH   what the branch is compared with (default: origin/HEAD, else main or master)
  --base-branch N the base branch's name, where --base is a commit and the policy applies to certain branches only
  --body FILE     the pull request's description, - for standard input; without it the rules on descriptions stay pending
  --title TEXT    the pull request's title (default: the name of the branch)
  --config PATH   the policy's path in the repository (default: .github/ops/policy.yml)
  --policy FILE   a policy file outside the base branch, to try it out
  --parent FILE   the text of the policy that this one extends
  --repo DIR      the checkout (default: this folder)
  --json          print the report as one JSON document

Exit code: 0 if every enforced rule was judged and passes, else 1.

Examples:
  ops-actions check --base origin/main --body description.md
  gh pr view --json body --jq .body | ops-actions check --body -
`;

export const check: Command = {
  help: HELP,
  async run(argv) {
    const { values } = parseArguments('check', argv, {
      base: { type: 'string' },
      'base-branch': { type: 'string' },
      body: { type: 'string' },
      title: { type: 'string' },
      config: { type: 'string', default: '.github/ops/policy.yml' },
      policy: { type: 'string' },
      parent: { type: 'string' },
      repo: { type: 'string', default: '.' },
      json: { type: 'boolean', default: false },
    });
    const local = readLocalChange(values.repo, values.base ?? null);
    const { baseSha } = local;
    const body = values.body === undefined ? null : await readBody(values.body);
    const policyText = values.policy === undefined ? readAt(values.repo, baseSha, values.config) : readLocalFile('--policy', values.policy);
    const baseRef = values['base-branch'] ?? local.change.baseRef;
    const change = { ...local.change, baseRef, body, ...(values.title === undefined ? {} : { title: values.title }) };
    const file = values.policy ?? values.config;
    const parent = values.parent === undefined ? undefined : { name: values.parent, text: readLocalFile('--parent', values.parent) };
    const judged = judgeLocal(
      { ...local, change, baseBranch: values['base-branch'] ?? local.baseBranch },
      policyText,
      file,
      values.policy === undefined,
      parent,
      (path) => readAt(values.repo, baseSha, path),
    );
    const { report, unjudged } = withUnjudged(judged);
    const notes = [...(unjudged.length > 0 ? [unjudgedNote(unjudged)] : []), ...notesOf(local)];
    if (values.json) process.stdout.write(`${JSON.stringify(report)}\n`);
    else process.stdout.write(renderReport(report, { colour: wantsColour(process.stdout), notes }));
    return report.verdict.state === 'pass' ? 0 : 1;
  },
};

function judgeLocal(
  { change, files, name, base, baseBranch }: LocalChange,
  policyText: string | null,
  file: string,
  isOfBase: boolean,
  parent: ParentText | undefined,
  readBase: (path: string) => string | null,
): Report<PolicyReason> {
  const subject = `${name}@${change.headSha.slice(0, 12)}`;
  if (policyText === null) {
    const added = files.some(({ path, status }) => path === file && status !== 'removed');
    return reportOfMissingPolicy(subject, file, added, 'options');
  }
  let policy: Policy;
  try {
    policy = loadPolicy(policyText, file, parent);
  } catch (error) {
    if (error instanceof ConfigurationError) return reportOfInvalidPolicy(subject, error, isOfBase ? change.baseRef : null);
    throw error;
  }
  if (baseBranch === null && policy.appliesTo.branches.length > 0) {
    const message = `\`${base}\` is no branch, and the policy applies to certain branches only.`;
    throw new ConfigurationError({ place: '--base', message, remedy: 'Name the branch that it stands for with --base-branch.' });
  }
  const template = policy.rules.required_sections?.template;
  const templateText = template ? readBase(template) : null;
  const facts: PolicyFacts = {
    ...NO_RULE_FACTS,
    change,
    files: { state: 'read', value: files },
    template: templateText === null ? { state: 'absent' } : { state: 'read', value: templateText },
  };
  return judge(facts, policy, new Date(), subject);
}

function notesOf({ files, uncommitted, base }: LocalChange): string[] {
  const compared = `${files.length} changed file${files.length === 1 ? '' : 's'} since ${base}`;
  if (uncommitted === 0) return [compared];
  return [compared, `${uncommitted} file${uncommitted === 1 ? ' has' : 's have'} changes that are not committed; they were not judged.`];
}

async function readBody(path: string): Promise<string> {
  return path === '-' ? readStream(process.stdin) : readLocalFile('--body', path);
}

function readLocalFile(option: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new ConfigurationError({ place: option, message: `\`${path}\` could not be read: ${messageOf(error)}` });
  }
}
