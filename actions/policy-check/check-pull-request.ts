import { ConfigurationError } from '../../core/errors.ts';
import type { GitHub } from '../../core/github/client.ts';
import { readTextFile } from '../../core/github/contents.ts';
import type { Report } from '../../core/model.ts';
import { type Published, publish } from '../../core/publish.ts';
import type { Runner } from '../../core/runner.ts';
import type { Change, PolicyFacts } from './facts.ts';
import type { PolicyInputs } from './inputs.ts';
import { judge } from './judge.ts';
import { loadPolicy } from './load-policy.ts';
import type { Policy } from './policy.ts';
import { type PullRequestRead, readChange, readPullRequest } from './read-facts.ts';
import { type PolicyReason, reportOfInvalidPolicy, reportOfMissingPolicy, reportOfUnreadablePolicy, withHeadMoved } from './report.ts';

/** Which pull request, and what the event already told of it. */
export interface PullRequestTarget {
  number: number;
  /** The base branch as the event names it, or null: only saves a round trip. */
  expectedBase: string | null;
}

/** Reads, judges and publishes one pull request. `now` is the time that the judge goes by. */
export async function checkPullRequest(
  github: GitHub,
  runner: Runner,
  inputs: PolicyInputs,
  target: PullRequestTarget,
  now: Date,
): Promise<Published> {
  const read = await readPullRequest(github, target.number, inputs.config, target.expectedBase);
  const subject = `${runner.owner}/${runner.repo}#${target.number}`;
  const report = await judgeRead(github, read, inputs.config, subject, now);
  const { headSha, url } = read.change;
  return publish(report, planOf(inputs, target.number, url ?? '', headSha, guardOf(github, read.change)), runner, github);
}

async function judgeRead(github: GitHub, read: PullRequestRead, config: string, subject: string, now: Date): Promise<Report<PolicyReason>> {
  const { change, files, policyText } = read;
  if (policyText.state === 'unreadable') return reportOfUnreadablePolicy(subject, config, policyText.why);
  if (policyText.state === 'absent') {
    const added = files.state === 'read' && files.value.some(({ path, status }) => path === config && status !== 'removed');
    return reportOfMissingPolicy(subject, config, added);
  }
  let policy: Policy;
  try {
    policy = loadPolicy(policyText.value, config);
  } catch (error) {
    if (error instanceof ConfigurationError) return reportOfInvalidPolicy(subject, error);
    throw error;
  }
  const facts: PolicyFacts = { change, files, template: await readTemplate(github, policy, change) };
  return judge(facts, policy, now, subject);
}

/** One more request, and only where a rule that is on names a template. */
async function readTemplate(github: GitHub, { rules }: Policy, change: Change): Promise<PolicyFacts['template']> {
  const template = rules.required_sections?.mode === 'off' ? null : rules.required_sections?.template;
  return template ? readTextFile(github, template, change.baseRef) : { state: 'absent' };
}

function planOf(
  inputs: PolicyInputs,
  number: number,
  url: string,
  sha: string,
  guard: NonNullable<Parameters<typeof publish>[1]['guard']>,
): Parameters<typeof publish>[1] {
  return {
    sha,
    pullRequest: { number, url },
    statusContext: inputs['status-context'] === '' ? null : inputs['status-context'],
    comment: inputs.comment,
    dryRun: inputs['dry-run'],
    secrets: [inputs.token],
    guard,
  };
}

/** The head is read again right before anything is written; a body edited meanwhile starts a run of its own. */
function guardOf(github: GitHub, judged: Change): NonNullable<Parameters<typeof publish>[1]['guard']> {
  return {
    moved: async () => (await readChange(github, judged.number ?? 0)).headSha !== judged.headSha,
    withMoved: (report) => withHeadMoved(report as Report<PolicyReason>),
  };
}
