import type { Finding, FindingState, Verdict } from '../../core/model.ts';
import type { CommitFacts } from './facts.ts';
import type { GateReason } from './report.ts';
import type { Row } from './rows.ts';

/** Whether a row that counts keeps the verdict from passing. */
export function isBlocking({ gate, effect }: Row): boolean {
  return gate.required && effect !== 'pass';
}

/** What could not be read. All but a refused list of the branch's rules make the verdict an error: it may hide a red check. */
export function readFindings(facts: CommitFacts): Finding[] {
  const lists = [
    ['check_runs', 'The check runs', facts.checkRuns],
    ['statuses', 'The commit statuses', facts.statuses],
    ['workflow_runs', 'The workflow runs', facts.workflowRuns],
  ] as const;
  const unread = lists.flatMap(([rule, what, fact]): Finding[] => {
    if (fact.state === 'read') return [];
    const why = fact.state === 'absent' ? 'GitHub does not know the commit, or the token cannot see it.' : fact.why;
    return [{ rule, state: 'unknown', subject: what, message: `${what} could not be read: ${why}` }];
  });
  const rules = facts.branchRules;
  if (rules.state !== 'refused' && rules.state !== 'unreadable') return unread;
  const message = `What the branch requires could not be read: ${rules.why}`;
  const finding: Finding = { rule: 'branch_rules', state: 'unknown', subject: 'The rules of the branch', message };
  if (rules.state === 'unreadable') return [...unread, finding];
  const fix = 'The explicit list stands alone. Name every gate in `required`, or set `include-branch-rules: false`.';
  return [...unread, { ...finding, fix, advisory: true }];
}

/** One finding for each row that blocks, and one for each that failed or was skipped and is allowed to. */
export function rowFindings(counted: readonly Row[]): Finding[] {
  return counted.flatMap(({ gate, effect, missing, waitsOn, fix }): Finding[] => {
    const of = (state: FindingState, message: string, fix?: string): Finding[] => [
      { rule: 'gate', state, subject: gate.name, message, ...(fix === undefined ? {} : { fix }) },
    ];
    const why = gate.reason === '' ? gate.status : gate.reason;
    const said = why.endsWith('?') ? why : `${why}.`;
    switch (effect) {
      case 'fail':
        return missing
          ? of('fail', `A required check did not report: ${said}`, 'Check its name and its triggers, or raise `appear-timeout`.')
          : of('fail', `It failed: ${said}`, fix);
      case 'pending':
        return of('pending', waitsOn === 'human' ? `It waits for a person: ${said}` : `It is not done: ${said}`, fix);
      case 'skipped':
        return of('fail', 'It was skipped, and what did not run has shown nothing.', 'Let it run, or name it in `allow-skipped`.');
      case 'pass':
        return gate.status === 'pass' ? [] : of('waived', `It is ${gate.status} (${why}), which the options allow.`);
      default: {
        const never: never = effect;
        throw new TypeError(`Unknown effect: ${String(never)}`);
      }
    }
  });
}

/** What the rows do not say of the verdict. */
export function problemFindings(verdict: Verdict<GateReason>, unsettled: string | null): Finding[] {
  if (verdict.reason === 'empty') {
    const message = verdict.state === 'pass' ? 'Nothing was to be judged, which `on-empty: pass` allows.' : 'Nothing was to be judged.';
    const fix = 'Name the gates in `required`, or set `scope: all`.';
    return [
      {
        rule: 'empty',
        state: verdict.state === 'pass' ? 'waived' : 'fail',
        subject: 'gates',
        message,
        ...(verdict.state === 'pass' ? {} : { fix }),
      },
    ];
  }
  const waits = verdict.state === 'pending' || verdict.reason === 'timed_out';
  return waits && unsettled !== null ? [{ rule: 'scope', state: 'pending', subject: 'scope: all', message: unsettled }] : [];
}
