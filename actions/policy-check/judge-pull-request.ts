import type { Fact } from '../../core/fact.ts';
import type { Report } from '../../core/model.ts';
import type { Runner } from '../../core/runner.ts';
import type { Change, ChangedFile } from './facts.ts';
import type { PolicyInputs } from './inputs.ts';
import { judge } from './judge.ts';
import { readPullRequest } from './read-facts.ts';
import { readPolicy } from './read-policy.ts';
import { readRuleFacts } from './read-rule-facts.ts';
import { type PolicyReason, reportOfInvalidPolicy, reportOfMissingPolicy, reportOfUnreadablePolicy } from './report.ts';
import { draftWaits } from './scope.ts';
import type { Sources } from './sources.ts';

/** What one run of the action works with. `now` is the time that the judge goes by. */
export interface Run {
  sources: Sources;
  runner: Runner;
  inputs: PolicyInputs;
  now: Date;
}

/** Which pull request, and where its policy is read. */
export interface PullRequestTarget {
  number: number;
  /** The base branch as the event names it, or null: only saves a round trip. */
  expectedBase: string | null;
  /** A commit in place of the live base branch: the base of a merge group. */
  policyRef?: string;
}

export interface Judgement {
  change: Change;
  /** False for a closed or merged one: its verdict blocks nothing. */
  isOpen: boolean;
  files: Fact<readonly ChangedFile[]>;
  report: Report<PolicyReason>;
  /** Why a pass is no success yet, in the words of the status; null where it is one. */
  passWaits: string | null;
}

/**
 * Reads and judges one pull request; writes nothing. Throws what reading the pull request itself throws: without it there is nothing to
 * judge and no head that could hold a verdict.
 */
export async function judgePullRequest({ sources, runner, inputs, now }: Run, target: PullRequestTarget): Promise<Judgement> {
  const { config } = inputs;
  const subject = `${runner.owner}/${runner.repo}#${target.number}`;
  const { change, isOpen, files, policyText } = await readPullRequest(sources, target, config);
  const ref = target.policyRef ?? change.baseRef;
  const read = await readPolicy(sources.shared, policyText, config);
  const reportOf = async (): Promise<Report<PolicyReason>> => {
    switch (read.state) {
      case 'read':
        return judge({ change, files, ...(await readRuleFacts(sources, read.policy, change, files, ref)) }, read.policy, now, subject);
      case 'absent': {
        const added = files.state === 'read' && files.value.some(({ path, status }) => path === config && status !== 'removed');
        return reportOfMissingPolicy(subject, config, added);
      }
      case 'unreadable':
        return reportOfUnreadablePolicy(subject, config, read.why);
      case 'invalid':
        return reportOfInvalidPolicy(subject, read.error, change.baseRef);
      default: {
        const never: never = read;
        throw new TypeError(`Unknown policy: ${JSON.stringify(never)}`);
      }
    }
  };
  const passWaits = read.state === 'read' ? draftWaits(read.policy, change) : null;
  return { change, isOpen, files, report: await reportOf(), passWaits };
}
