import { byUrgency, type Finding, type Gate, type Report } from '../../../core/model.ts';
import { type Published, show } from '../../../core/publish.ts';
import { statusDescription } from '../../../core/report/description.ts';
import type { GateRun } from '../judge-commit.ts';
import { type GateReason, gateReport } from '../report.ts';
import type { OpenCommit } from './open-commits.ts';
import type { Cause } from './select.ts';

/** A commit that was judged anew, or that could not be (then `report` says why). */
export interface Member {
  commit: OpenCommit;
  /** null where it could not even be told whether it had to be judged. */
  cause: Cause | null;
  report: Report;
}

/** What a sweep has done, besides its members. */
export interface SweepCount {
  open: number;
  lookedAt: number;
  /** Those that have to wait for the next sweep. */
  left: number;
  /** Why there may be more open pull requests; null for a whole list. */
  gap: string | null;
}

/**
 * One report on many commits that have nothing to do with each other. Its verdict says whether each could be judged, not what became of it:
 * that is on the commits, so their findings only report here.
 */
export function reportOfSweep(subject: string, members: readonly Member[], counted: SweepCount): Report<GateReason> {
  const isUnread = members.some(({ report }) => report.verdict.state === 'error') || counted.gap !== null;
  const findings = members.flatMap(({ commit, report }) =>
    report.findings
      .filter(({ state }) => state !== 'pass' && state !== 'skipped' && state !== 'not_applicable')
      .map((finding): Finding => {
        const named = { ...finding, subject: `${labelOf(commit)} ${finding.subject}` };
        return report.verdict.state === 'error' ? named : { ...named, advisory: true };
      }),
  );
  return gateReport({
    subject,
    verdict: isUnread ? { state: 'error', reason: 'unreadable' } : { state: 'pass', reason: 'all_pass' },
    gates: members.map(gateOf),
    findings: [...ownFindings(subject, members.length, counted), ...byUrgency(findings)],
    blockedOn: isUnread ? 'api' : 'nothing',
  });
}

/** Something that has to be read before a commit can be judged could not be. */
export function reportOfUnread(subject: string, message: string): Report<GateReason> {
  const finding: Finding = { rule: 'sweep', state: 'unknown', subject: 'the commit', message, fix: 'Run the sweep again.' };
  return gateReport({ subject, verdict: { state: 'error', reason: 'unreadable' }, gates: [], findings: [finding], blockedOn: 'api' });
}

/** Ends a run in which nothing was to be judged; nothing is written to GitHub. */
export function sayNothing({ github, runner }: GateRun, message: string): Promise<Published> {
  const subject = `${runner.owner}/${runner.repo}`;
  const finding: Finding = { rule: 'comment', state: 'not_applicable', subject: 'comment', message };
  const verdict = { state: 'pass', reason: 'all_pass' } as const;
  const report = gateReport({ subject, verdict, gates: [], findings: [finding], blockedOn: 'nothing' });
  const links = [{ kind: 'link', title: 'Actions run', value: runner.runUrl } as const];
  return show({ report: { ...report, artifacts: links }, statusHeld: true, failures: [], notes: [] }, runner, github, {
    all_pass: 'nothing to judge',
  });
}

/** `#7`, or the name of the branch: what stands before a finding of one of several. */
export function labelOf({ pullRequest, branch }: OpenCommit): string {
  return pullRequest === null ? branch : `#${pullRequest}`;
}

function gateOf({ commit, cause, report }: Member): Gate {
  const { state, reason } = report.verdict;
  return {
    key: `commit:${commit.sha}`,
    name: commit.name,
    status: state === 'error' ? 'fail' : state,
    required: state === 'error',
    reason: statusDescription(report),
    url: commit.url,
    details: { verdict: state, reason, cause },
  };
}

function ownFindings(subject: string, judged: number, { open, lookedAt, left, gap }: SweepCount): Finding[] {
  const message = `${open} commits are open, ${lookedAt} were looked at, ${judged} judged anew.`;
  const findings: Finding[] = [{ rule: 'sweep', state: 'pass', subject, message }];
  if (left > 0) {
    const wait = `${left} more have to be judged anew, and wait for the next sweep.`;
    findings.unshift({ rule: 'sweep', state: 'pending', subject, message: wait, advisory: true });
  }
  if (gap !== null) {
    const unlisted = `The open pull requests could not all be listed, so some may not have been looked at: ${gap}.`;
    findings.unshift({ rule: 'sweep', state: 'unknown', subject, message: unlisted, fix: 'Run the sweep again.' });
  }
  return findings;
}
