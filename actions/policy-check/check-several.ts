import { withErrorStatus } from '../../core/error-status.ts';
import { PermissionError, UnreadableError } from '../../core/errors.ts';
import type { Report } from '../../core/model.ts';
import { type Delivered, deliver, type Published, show } from '../../core/publish.ts';
import { turns } from '../../core/turns.ts';
import { checkPullRequest, planOf } from './check-pull-request.ts';
import { statusContextOf } from './inputs.ts';
import { judgePullRequest, type Run } from './judge-pull-request.ts';
import { type OpenPullRequest, readOpenOfBase, readOpenOfHead } from './read-open.ts';
import type { PolicyReason } from './report.ts';
import { type Member, reportOfNothing, reportOfSweep, reportOfUnreadable } from './several-report.ts';
import type { ReviewedHead } from './task.ts';

/** Each of them sends several requests at once; the client has a limit of its own. */
const PULL_REQUESTS_AT_ONCE = 4;
const WORDING = { all_rules_pass: 'every pull request was judged' };

/** Judges every open pull request of a base branch, and writes each one's status where it changed. One that fails stops none of the others. */
export async function checkBranch(run: Run, branch: string): Promise<Published> {
  const { rows, gap } = await readOpenOfBase(run.sources.github, branch);
  return checkAll(run, `${run.runner.owner}/${run.runner.repo}@${branch}`, rows, gap);
}

/** Judges the pull requests whose head a run of another workflow was about, such as one that a review of a fork's pull request started. */
export async function checkReviewedHead(run: Run, { sha, ref, repository }: ReviewedHead): Promise<Published> {
  const open = await readOpenOfHead(run.sources.github, repository, ref);
  const [first, ...others] = open.filter(({ headSha }) => headSha === sha);
  const subject = `${run.runner.owner}/${run.runner.repo}@${sha}`;
  if (first === undefined) {
    const now = open.map(({ number, headSha }) => `#${number} is at ${headSha} now, whose own run decides`).join('; ');
    return nothing(run, subject, `No open pull request has this head${now === '' ? '' : `: ${now}`}.`);
  }
  if (others.length > 0) return checkAll(run, subject, [first, ...others], null);
  return checkPullRequest(run, { number: first.number, expectedBase: first.baseRef });
}

/** Says that there was nothing to judge; writes nothing to GitHub. */
export function nothing({ runner, sources }: Run, subject: string, message: string): Promise<Published> {
  const report = reportOfNothing(subject, message);
  return show({ report, statusHeld: true, failures: [], notes: [] }, runner, sources.github, { all_rules_pass: 'nothing to judge' });
}

async function checkAll(run: Run, subject: string, rows: readonly OpenPullRequest[], gap: string | null): Promise<Published> {
  const { runner, sources } = run;
  const turn = turns(PULL_REQUESTS_AT_ONCE);
  const done = await Promise.allSettled(rows.map((row) => turn(() => checkOne(run, row))));
  // Whatever is not a failed read or write is our own bug, and shown as one, but only when the others are through.
  const all = done.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
  const members = all.map(({ member }) => member);
  const about = (text: string, index: number): string => `#${rows[index]?.number}: ${text}`;
  const failures = all.flatMap(({ delivered }, index) => delivered.failures.map((text) => about(text, index)));
  const notes = [
    ...new Set(
      all.flatMap(({ delivered }, index) => delivered.notes.map((text) => (text.startsWith('Dry run') ? text : about(text, index)))),
    ),
  ];
  const links = [{ kind: 'link', title: 'Actions run', value: runner.runUrl } as const];
  const report = { ...reportOfSweep(subject, members, gap), artifacts: links };
  return show({ report, statusHeld: true, failures, notes }, runner, sources.github, WORDING);
}

/** What cannot be judged is an `error` on the head that the list names: nothing else would take back what an earlier run left there. */
async function checkOne(run: Run, row: OpenPullRequest): Promise<{ member: Member; delivered: Delivered }> {
  const { number, title, headSha, baseRef } = row;
  const { inputs, runner, sources } = run;
  const url = row.url ?? sources.pageOf(number);
  const context = inputs['dry-run'] ? null : statusContextOf(inputs);
  try {
    return await withErrorStatus(sources.github, { sha: headSha, context, targetUrl: runner.runUrl }, async () => {
      const judgement = await judgePullRequest(run, { number, expectedBase: baseRef });
      const delivered = await deliver(judgement.report, planOf(run, judgement), runner, sources.github);
      return { member: { number, title, url, report: delivered.report as Report<PolicyReason> }, delivered };
    });
  } catch (error) {
    if (!(error instanceof UnreadableError || error instanceof PermissionError)) throw error;
    const report = reportOfUnreadable('pull request', error.message);
    return { member: { number, title, url, report }, delivered: { report, statusHeld: false, failures: [], notes: [] } };
  }
}
