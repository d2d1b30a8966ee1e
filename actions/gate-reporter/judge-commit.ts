import type { GitHub } from '../../core/github/client.ts';
import type { Finding } from '../../core/model.ts';
import type { Runner } from '../../core/runner.ts';
import { configured } from './config.ts';
import type { BranchRules, CommitFacts, GateFacts } from './facts.ts';
import { type HandOver, withHandOver } from './hand-over.ts';
import type { GateInputs } from './inputs.ts';
import { type Judged, judge, type Moment } from './judge.ts';
import { aggregateContext, type GateOptions, optionsOf, policyHash, selfCheckRunId } from './options.ts';
import { publishGates } from './publish-gates.ts';
import { readCommit } from './read-facts.ts';
import { readHandOver } from './read-hand-over.ts';
import { readBranchRules } from './read-rules.ts';
import type { Self } from './sources.ts';
import type { GateTarget } from './target.ts';
import { waitForVerdict } from './wait.ts';

/** A clock that a test can hold. Times in ms since the epoch. */
export interface Clock {
  now(): number;
  sleep(ms: number): Promise<void>;
}

type Published = Awaited<ReturnType<typeof publishGates>>;

/** Judges the gates of one commit, once or until there is a verdict, and publishes what came of it. */
export async function judgeCommit(
  github: GitHub,
  runner: Runner,
  given: GateInputs,
  target: GateTarget,
  clock: Clock,
  log: (line: string) => void,
): Promise<Published> {
  const self: Self = { runId: runner.runId, checkRunId: selfCheckRunId(given['self-check-run-id']) };
  const { inputs, note } = await configured(github, given, target.branch);
  const options = optionsOf(inputs);
  const subject = `${runner.owner}/${runner.repo}@${target.sha}`;
  const snapshot = new Snapshots(github, target, options, inputs['include-branch-rules']);
  const judgeAt = (facts: GateFacts, moment: Moment): Judged => withNote(judge(facts, options, self, moment, subject), note);
  const publish = (judged: Judged, isFinal: boolean): Promise<Published> =>
    publishGates(judged.report, { github, runner, inputs, target, policy: snapshot.policy(), before: snapshot.aggregate(), isFinal });
  if (inputs.mode === 'wait') {
    const ports = {
      ...clock,
      log,
      read: () => snapshot.read(),
      judge: judgeAt,
      announce: async (judged: Judged) => void (await publish(judged, false)),
    };
    const { timeout: timeoutMs, interval: intervalMs, 'fail-fast': failFast } = inputs;
    return publish(await waitForVerdict(ports, { timeoutMs, intervalMs, failFast }), true);
  }
  const [facts, handOver] = await Promise.all([snapshot.read(), handOverOf(github, target, subject)]);
  const now = clock.now();
  const since = firstSign(facts) ?? target.eventTime ?? now;
  const judged = judgeAt(facts, { now, since, previous: { kind: 'once' }, timedOut: false });
  return publish({ ...judged, report: withHandOver(judged.report, handOver) }, true);
}

async function handOverOf(github: GitHub, { forkRun }: GateTarget, subject: string): Promise<HandOver> {
  return forkRun === null ? { state: 'none' } : readHandOver(github, forkRun, subject);
}

/** Reads the commit again and again; what the branch requires only until it has been read. */
class Snapshots {
  readonly #github: GitHub;
  readonly #target: GateTarget;
  readonly #options: GateOptions;
  #rules: BranchRules;
  #first: CommitFacts | null = null;

  constructor(github: GitHub, target: GateTarget, options: GateOptions, includeRules: boolean) {
    this.#github = github;
    this.#target = target;
    this.#options = options;
    this.#rules = includeRules ? { state: 'unreadable', why: 'not read yet' } : { state: 'off' };
  }

  async read(): Promise<CommitFacts> {
    const { sha, branch } = this.#target;
    const allDuplicates = this.#options.required.some(({ duplicates }) => duplicates === 'all');
    const [commit, rules] = await Promise.all([
      readCommit(this.#github, sha, allDuplicates),
      this.#rules.state === 'unreadable' ? rulesOf(this.#github, branch) : this.#rules,
    ]);
    this.#rules = rules;
    const facts = { ...commit, branchRules: rules };
    this.#first ??= facts;
    return facts;
  }

  policy(): string {
    return policyHash(this.#options, 'value' in this.#rules ? this.#rules.value : []);
  }

  /** What the commit's aggregate status said before this run; null for none. */
  aggregate(): string | null {
    const statuses = this.#first?.statuses;
    const context = aggregateContext(this.#options).toLowerCase();
    return statuses?.state === 'read' ? (statuses.value.find((one) => one.context.toLowerCase() === context)?.state ?? null) : null;
  }
}

async function rulesOf(github: GitHub, branch: string | null): Promise<BranchRules> {
  if (branch !== null) return readBranchRules(github, branch);
  return { state: 'refused', why: 'The event names no branch to ask about.', value: [] };
}

/** When anything first showed on the commit: from then on a check can have been expected. */
function firstSign(facts: CommitFacts): number | null {
  const times = [
    ...(facts.checkRuns.state === 'read' ? facts.checkRuns.value.map(({ startedAt }) => startedAt) : []),
    ...(facts.statuses.state === 'read' ? facts.statuses.value.map(({ createdAt }) => createdAt) : []),
    ...(facts.workflowRuns.state === 'read' ? facts.workflowRuns.value.map(({ createdAt }) => createdAt) : []),
  ].filter((time) => time !== null);
  return times.length === 0 ? null : times.reduce((first, time) => Math.min(first, time));
}

function withNote(judged: Judged, note: string | null): Judged {
  if (note === null) return judged;
  const finding: Finding = { rule: 'config', state: 'unknown', subject: 'config', message: note, advisory: true };
  return { ...judged, report: { ...judged.report, findings: [...judged.report.findings, finding] } };
}
