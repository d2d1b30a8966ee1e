import { ConfigurationError, PermissionError, UnreadableError } from '../../../core/errors.ts';
import { textOrNull } from '../../../core/github/payload.ts';
import type { Subject } from '../../../core/github/subject.ts';
import { type Delivered, deliver, type Published, show } from '../../../core/publish.ts';
import { turns } from '../../../core/turns.ts';
import { defaultBranch } from '../effects.ts';
import { deliverCommit, type GateRun } from '../judge-commit.ts';
import { gateReport } from '../report.ts';
import { secretsIn } from '../secrets.ts';
import { sharing } from './branch-policy.ts';
import { type Looked, lookAt } from './look-at.ts';
import { readOpenCommits } from './open-commits.ts';
import { toJudge, toLookAt } from './select.ts';
import { labelOf, type Member, reportOfSweep, reportOfUnread } from './sweep-report.ts';

/** Each of them sends several requests at once; the client has a limit of its own. */
const AT_ONCE = 4;

/** What started the sweep, and whoever did, has nothing to do with the commits. */
const NO_COMMIT: Subject = { kind: 'unknown', event: 'schedule', isFork: null, headSha: null, ref: null };

/** What became of one commit. */
interface Done {
  member: Member;
  delivered: Delivered;
}

/**
 * Judges anew the open commits whose verdict may no longer be true, at most 50, and writes what has changed. A green that was earned under
 * another policy is set pending before anything is judged. One commit that cannot be judged stops none of the others.
 */
export async function sweep(run: GateRun): Promise<Published> {
  const { runner, clock } = run;
  const github = sharing(run.github);
  const shared: GateRun = { ...run, github, subject: NO_COMMIT, inputs: { ...run.inputs, mode: 'once' } };
  const branch = textOrNull(runner.payload, 'repository.default_branch') ?? (await defaultBranch(github));
  const { commits, gap } = await readOpenCommits(github, branch);
  const now = clock.now();
  const turn = turns(AT_ONCE);
  const chosen = toLookAt(commits, now);
  const looked = await all(chosen.map((commit) => turn(() => lookAt(shared, commit, now))));
  const { chosen: found, left } = toJudge(looked.flatMap((one) => (one.is === 'judge' ? [one] : [])));
  const demoted = await all(found.filter(({ cause }) => cause === 'stale-green').map((one) => turn(() => setPending(shared, one))));
  const judged = await all(found.map((one) => turn(() => judgeOne(shared, one))));
  const unread = looked.flatMap((one): Member[] => (one.is === 'unread' ? [{ commit: one.commit, cause: null, report: one.report }] : []));
  const subject = `${runner.owner}/${runner.repo}`;
  const members = [...unread, ...judged.map(({ member }) => member)];
  const report = reportOfSweep(subject, members, { open: commits.length, lookedAt: chosen.length, left, gap });
  const about = (texts: (delivered: Delivered) => readonly string[]): string[] => [
    ...new Set(
      [...demoted, ...judged].flatMap(({ member, delivered }) => texts(delivered).map((text) => `${labelOf(member.commit)}: ${text}`)),
    ),
  ];
  const links = [{ kind: 'link', title: 'Actions run', value: runner.runUrl } as const];
  const failures = about((delivered) => delivered.failures);
  const notes = about((delivered) => delivered.notes);
  const wording = { all_pass: 'every commit could be judged' };
  return show({ report: { ...report, artifacts: links }, statusHeld: true, failures, notes }, runner, github, wording);
}

type Found = Extract<Looked, { is: 'judge' }>;

async function judgeOne(run: GateRun, { commit, cause }: Found): Promise<Done> {
  const { sha, branch, pullRequest } = commit;
  try {
    const delivered = await deliverCommit(run, {
      sha,
      branch,
      pullRequest,
      approves: 'commit',
      forkRun: null,
      eventTime: commit.updatedAt,
    });
    return { member: { commit, cause, report: delivered.report }, delivered };
  } catch (error) {
    const isExpected = error instanceof ConfigurationError || error instanceof UnreadableError || error instanceof PermissionError;
    if (!isExpected) throw error;
    const report = reportOfUnread(`${run.runner.owner}/${run.runner.repo}@${sha}`, error.message);
    return { member: { commit, cause, report }, delivered: { report, statusHeld: false, failures: [], notes: [] } };
  }
}

/** Takes back a green that says what a shorter or longer list once said. */
async function setPending({ github, runner, inputs }: GateRun, { commit, cause, context, policy }: Found): Promise<Done> {
  const subject = `${runner.owner}/${runner.repo}@${commit.sha}`;
  const verdict = { state: 'pending', reason: 'pending' } as const;
  const report = gateReport({ subject, verdict, gates: [], findings: [], blockedOn: 'ci' });
  const { runId, runAttempt } = runner;
  const plan = {
    sha: commit.sha,
    pullRequest: null,
    statusContext: context,
    status: { description: 'What is required has changed; judged anew', stamp: { runId, runAttempt, policy } },
    comment: 'off',
    dryRun: false,
    secrets: secretsIn(inputs),
  } as const;
  return { member: { commit, cause, report }, delivered: await deliver(report, plan, runner, github) };
}

/** Everything is let come to its end before the first bug of ours is thrown. */
async function all<T>(work: readonly Promise<T>[]): Promise<T[]> {
  return (await Promise.allSettled(work)).map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}
