import type { GitHub } from '../../core/github/client.ts';
import type { Subject } from '../../core/github/subject.ts';
import type { Finding } from '../../core/model.ts';
import { type Delivered, type Published, show } from '../../core/publish.ts';
import type { Runner } from '../../core/runner.ts';
import { involvedByEvent } from './approval/involved.ts';
import { configured } from './config.ts';
import { databaseOfCommit } from './database.ts';
import { dispatchedTarget } from './dispatch.ts';
import { type ApprovalStart, startApproved } from './dispatch-approved.ts';
import type { CommitFacts } from './facts.ts';
import { type HandOver, withHandOver } from './hand-over.ts';
import type { GateInputs } from './inputs.ts';
import { type Judged, judge, type Moment } from './judge.ts';
import { optionsOf, selfCheckRunId } from './options.ts';
import { OwnJob } from './own-job.ts';
import { publishGates } from './publish-gates.ts';
import { readHandOver } from './read-hand-over.ts';
import { firstSign, Snapshots } from './snapshots.ts';
import type { Self } from './sources.ts';
import type { GateTarget } from './target.ts';
import { waitForVerdict } from './wait.ts';

/** A clock that a test can hold. Times in ms since the epoch. */
export interface Clock {
  now(): number;
  sleep(ms: number): Promise<void>;
}

/** What judging a commit stands on. */
export interface GateRun {
  github: GitHub;
  runner: Runner;
  /** As the workflow gives them, without the file. */
  inputs: GateInputs;
  subject: Subject;
  clock: Clock;
  log(line: string): void;
}

/** What a poll saw, and which of it is this job itself. */
interface Seen {
  facts: CommitFacts;
  self: Self;
}

/** Judges the gates of one commit, once or until there is a verdict, and publishes what came of it. */
export async function judgeCommit(run: GateRun, target: GateTarget): Promise<Published> {
  return show(await deliverCommit(run, target), run.runner, run.github);
}

/** The part of `judgeCommit` that a run over many commits does for each: all but the summary. */
export async function deliverCommit(run: GateRun, found: GateTarget): Promise<Delivered> {
  const { github, runner, subject, clock, log } = run;
  const ownJob = new OwnJob(github, runner, selfCheckRunId(run.inputs['self-check-run-id']));
  const { inputs, note, fileOnly } = await configured(github, run.inputs, found.branch);
  const target = dispatchedTarget(found, subject, fileOnly.dispatch);
  const options = optionsOf(inputs);
  const { approval: need } = options;
  const { dispatch, trackingIssue } = fileOnly;
  const involved = involvedByEvent(subject, runner, target.sha);
  const snapshot = new Snapshots(github, {
    target,
    options,
    includeRules: inputs['include-branch-rules'],
    approval: need === null ? null : { need, target, trackingIssue, workflow: dispatch?.workflow ?? null, involved },
  });
  const name = `${runner.owner}/${runner.repo}@${target.sha}`;
  const database = databaseOfCommit(inputs, runner, target, true);
  const read = async (): Promise<Seen> => {
    const facts = await snapshot.read();
    return { facts, self: await ownJob.in(facts) };
  };
  const judgeAt = ({ facts, self }: Seen, moment: Moment): Judged => withNote(judge(facts, options, self, moment, name), note);
  const publish = (judged: Judged, start: ApprovalStart | null): Promise<Delivered> =>
    publishGates(judged, {
      github,
      runner,
      inputs,
      target,
      policy: snapshot.policy(),
      before: snapshot.aggregate()?.state ?? null,
      start,
      database,
    });
  const finish = async (judged: Judged): Promise<Delivered> => {
    const before = snapshot.approval();
    return publish(judged, await startApproved({ github, runner, subject, dispatch, need, target, before }, judged));
  };
  if (inputs.mode === 'wait') {
    const ports = {
      ...clock,
      log,
      read: () => {
        database.reading();
        return read();
      },
      seen: ({ report }: Judged) => database.offer(report),
      judge: judgeAt,
      announce: async (judged: Judged) => void (await publish(judged, null)),
    };
    const { timeout: timeoutMs, interval: intervalMs, 'fail-fast': failFast } = inputs;
    return finish(await waitForVerdict(ports, { timeoutMs, intervalMs, failFast, leavesToPeople: true }));
  }
  const [seen, handOver] = await Promise.all([read(), handOverOf(github, target, name)]);
  const now = clock.now();
  const since = firstSign(seen.facts) ?? target.eventTime ?? now;
  const judged = judgeAt(seen, { now, since, previous: { kind: 'once' }, timedOut: false });
  return finish({ ...judged, report: withHandOver(judged.report, handOver) });
}

async function handOverOf(github: GitHub, { forkRun }: GateTarget, subject: string): Promise<HandOver> {
  return forkRun === null ? { state: 'none' } : readHandOver(github, forkRun, subject);
}

function withNote(judged: Judged, note: string | null): Judged {
  if (note === null) return judged;
  const finding: Finding = { rule: 'config', state: 'unknown', subject: 'config', message: note, advisory: true };
  return { ...judged, report: { ...judged.report, findings: [...judged.report.findings, finding] } };
}
