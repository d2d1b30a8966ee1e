import type { GitHub } from '../../core/github/client.ts';
import { type ApprovalSource, readApproval } from './approval/read-approval.ts';
import type { BranchRules, CommitFacts, CommitStatus } from './facts.ts';
import { aggregateContext, approvalContext, type GateOptions, policyHash } from './options.ts';
import { readCommit } from './read-facts.ts';
import { readBranchRules } from './read-rules.ts';
import type { GateTarget } from './target.ts';

/** What the snapshots of one commit are read by. */
export interface SnapshotPlan {
  target: GateTarget;
  options: GateOptions;
  /** Whether what the branch requires counts. */
  includeRules: boolean;
  /** null where nobody has to approve. */
  approval: ApprovalSource | null;
}

/** Reads one commit again and again; what the branch requires only until it has been read. */
export class Snapshots {
  readonly #github: GitHub;
  readonly #plan: SnapshotPlan;
  #rules: BranchRules;
  #first: CommitFacts | null = null;

  constructor(github: GitHub, plan: SnapshotPlan) {
    this.#github = github;
    this.#plan = plan;
    this.#rules = plan.includeRules ? { state: 'unreadable', why: 'not read yet' } : { state: 'off' };
  }

  async read(): Promise<CommitFacts> {
    const { target, options, approval } = this.#plan;
    const allDuplicates = options.required.some(({ duplicates }) => duplicates === 'all');
    const [commit, rules] = await Promise.all([
      readCommit(this.#github, target.sha, allDuplicates),
      this.#rules.state === 'unreadable' ? rulesOf(this.#github, target.branch) : this.#rules,
    ]);
    this.#rules = rules;
    const facts: CommitFacts = {
      ...commit,
      branchRules: rules,
      ...(approval === null ? {} : { approval: await readApproval(this.#github, approval, commit) }),
    };
    this.#first ??= facts;
    return facts;
  }

  policy(): string {
    return policyHash(this.#plan.options, 'value' in this.#rules ? this.#rules.value : []);
  }

  /** What the commit's aggregate status said before this run; null for none. */
  aggregate(): CommitStatus | null {
    return this.#before(aggregateContext(this.#plan.options));
  }

  /** As `aggregate`, of the approval gate. */
  approval(): CommitStatus | null {
    const context = approvalContext(this.#plan.options);
    return context === null ? null : this.#before(context);
  }

  #before(context: string): CommitStatus | null {
    const statuses = this.#first?.statuses;
    if (statuses?.state !== 'read') return null;
    return statuses.value.find((one) => one.context.toLowerCase() === context.toLowerCase()) ?? null;
  }
}

/** What a branch requires; without a branch nothing can be asked. */
export async function rulesOf(github: GitHub, branch: string | null): Promise<BranchRules> {
  if (branch !== null) return readBranchRules(github, branch);
  return { state: 'refused', why: 'The event names no branch to ask about.', value: [] };
}

/** When anything first showed on the commit, ms since the epoch: from then on a check can have been expected. null for never. */
export function firstSign(facts: CommitFacts): number | null {
  const times = [
    ...(facts.checkRuns.state === 'read' ? facts.checkRuns.value.map(({ startedAt }) => startedAt) : []),
    ...(facts.statuses.state === 'read' ? facts.statuses.value.map(({ createdAt }) => createdAt) : []),
    ...(facts.workflowRuns.state === 'read' ? facts.workflowRuns.value.map(({ createdAt }) => createdAt) : []),
  ].filter((time) => time !== null);
  return times.length === 0 ? null : times.reduce((first, time) => Math.min(first, time));
}
