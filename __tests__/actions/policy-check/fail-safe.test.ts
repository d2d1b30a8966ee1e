import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { BranchRun, Change, Fact } from '../../../actions/policy-check/facts.ts';
import type { FailSafe } from '../../../actions/policy-check/policy.ts';
import { factsOf, failSafe, filesOf, forbiddenPaths, policyOf, report } from './judge-samples.ts';

function run(conclusion: string | null, more: Partial<BranchRun> = {}): BranchRun {
  return {
    workflowName: 'CI',
    workflowPath: '.github/workflows/ci.yml',
    event: 'push',
    status: conclusion === null ? 'in_progress' : 'completed',
    conclusion,
    headRepository: 'acme/shop',
    url: 'https://github.com/acme/shop/actions/runs/1',
    createdAt: '2026-03-01T10:00:00Z',
    ...more,
  };
}

/** Newest first: one run an hour. */
const runs = (...list: BranchRun[]) =>
  list.map((one, index) => ({ ...one, createdAt: `2026-03-01T${String(20 - index).padStart(2, '0')}:00:00Z` }));
const read = (...list: BranchRun[]): Fact<readonly BranchRun[]> => ({ state: 'read', value: list });

const HOTFIX: Partial<Change> = { title: 'HOTFIX: repair', headRef: 'hotfix/a/b' };
const judged = (
  branchRuns: { [workflow: string]: Fact<readonly BranchRun[]> },
  change: Partial<Change> = {},
  rule: Partial<FailSafe> = {},
) =>
  report(
    factsOf(change, { branchRuns: new Map(Object.entries(branchRuns)) }),
    policyOf({ fail_safe: failSafe({ workflows: Object.keys(branchRuns), ...rule }) }),
  );

/** Runs, newest first, and the state of the one finding of a change that is no hotfix. */
const STATES: readonly (readonly [string, readonly BranchRun[], 'pass' | 'fail'])[] = [
  ['success', [run('success')], 'pass'],
  ['failure', [run('failure')], 'fail'],
  ['timed out', [run('timed_out')], 'fail'],
  ['did not start', [run('startup_failure')], 'fail'],
  ['needs an action', [run('action_required')], 'fail'],
  ['repaired', [run('success'), run('failure')], 'pass'],
  ['broken', [run('failure'), run('success')], 'fail'],
  ['a cancelled newest run says nothing', [run('cancelled'), run('failure')], 'fail'],
  ['nor does a skipped one', [run('skipped'), run('failure')], 'fail'],
  ['nor a neutral or stale one', [run('neutral'), run('stale'), run('success'), run('failure')], 'pass'],
  ['nor one of a conclusion that nobody knows', [run('unheard-of'), run('failure')], 'fail'],
  ['nor one that still runs', [run(null), run('failure')], 'fail'],
  ['nor one that waits', [run(null, { status: 'queued' }), run('success')], 'pass'],
  ['none', [], 'pass'],
  ['none that says anything', [run('cancelled'), run(null)], 'pass'],
  ['a pull request’s run is not the branch’s', [run('failure', { event: 'pull_request' }), run('success')], 'pass'],
  ['… whatever the event is called', [run('success', { event: 'pull_request_target' }), run('failure')], 'fail'],
  ['a fork’s branch of the same name', [run('failure', { headRepository: 'eve/shop' }), run('success')], 'pass'],
  ['… cannot turn it green either', [run('success', { headRepository: 'eve/shop' }), run('failure')], 'fail'],
  ['a head repository that is gone', [run('success', { headRepository: null }), run('failure')], 'fail'],
  ['the repository in another case', [run('failure', { headRepository: 'Acme/Shop' })], 'fail'],
  ['a scheduled run counts', [run('failure', { event: 'schedule' }), run('success')], 'fail'],
];

describe('fail_safe', () => {
  test.each(STATES)('%s', (_, list, state) => {
    const result = judged({ CI: read(...runs(...list)) });
    expect(result.findings.map((one) => `${one.rule} ${one.state} ${one.subject}`)).toEqual([`fail_safe ${state} CI`]);
    expect(result.verdict).toEqual(state === 'fail' ? { state, reason: 'hotfix_only' } : { state, reason: 'all_rules_pass' });
    expect(judged({ CI: read(...runs(...list)) }, HOTFIX).verdict.state).toBe('pass');
  });

  test.each<[string, Partial<Change>, Partial<FailSafe>, boolean]>([
    ['both given, both kept', HOTFIX, {}, true],
    ['only the title', { ...HOTFIX, headRef: 'topic' }, {}, false],
    ['only the branch', { ...HOTFIX, title: 'repair' }, {}, false],
    ['the title in the middle', { ...HOTFIX, title: 'A HOTFIX: x' }, {}, false],
    ['only a title asked for', { ...HOTFIX, headRef: 'topic' }, { allow: { title: /^HOTFIX: /, head: null } }, true],
    ['only a branch asked for', { ...HOTFIX, title: 'repair' }, { allow: { title: null, head: 'hotfix/**' } }, true],
    ['nothing asked for: nothing passes', HOTFIX, { allow: { title: null, head: null } }, false],
    ['an expression that remembers', HOTFIX, { allow: { title: /^HOTFIX: /g, head: null } }, true],
  ])('a hotfix: %s', (_, change, rule, passes) => {
    for (const round of [1, 2]) {
      const result = judged({ CI: read(run('failure')) }, change, rule);
      expect([round, result.verdict.reason]).toEqual([round, passes ? 'all_rules_pass' : 'hotfix_only']);
    }
  });

  test('says which run is red, and what a hotfix looks like', () => {
    const [found] = judged({ CI: read(run('timed_out')) }, { title: 'A', headRef: 'topic' }).findings;
    expect(found).toEqual({
      rule: 'fail_safe',
      state: 'fail',
      subject: 'CI',
      message:
        'The newest run of `CI` on `main` ended as `timed_out`: https://github.com/acme/shop/actions/runs/1 ' +
        'While `main` is red, only hotfixes pass, and this change is none.',
      evidence: 'hotfixes: title `^HOTFIX: ` and head `hotfix/**`',
      location: { file: '.github/ops/policy.yml', line: 20 },
      fix:
        'Wait until `main` is green again. If this change repairs it: give it a title that matches `^HOTFIX: `, ' +
        'and open it from a branch named as `hotfix/**` (it is `topic`).',
    });
    expect(judged({ CI: read() }).findings[0]?.message).toContain('no completed run');
    expect(judged({ CI: read(run('failure')) }, HOTFIX).gates[0]?.reason).toBe('main is red, and this is a hotfix');
  });

  test('each workflow counts, and one that is red is enough', () => {
    const result = judged({ CI: read(run('success')), 'deploy.yml': read(run('failure')), Nightly: read() });
    expect(result.findings.map((one) => `${one.state} ${one.subject}`)).toEqual(['fail deploy.yml', 'pass CI', 'pass Nightly']);
    expect(result.gates[0]).toMatchObject({ status: 'fail', reason: 'main is red (deploy.yml): only hotfixes pass' });
  });

  test('only changes that go to the branch', () => {
    const result = judged({ CI: read(run('failure')) }, { baseRef: 'release/1' });
    expect(result.findings[0]).toMatchObject({ state: 'not_applicable', subject: 'release/1' });
    expect(result.verdict.state).toBe('pass');
  });

  test.each<[string, Fact<readonly BranchRun[]>, string, string]>([
    ['unreadable', { state: 'unreadable', why: 'HTTP 500' }, 'unknown', 'unreadable'],
    ['no such workflow', { state: 'absent' }, 'error', 'policy_invalid'],
  ])('%s', (_, fact, state, reason) => {
    for (const change of [{}, HOTFIX]) {
      const result = judged({ CI: fact }, change);
      expect(result.findings[0]?.state).toBe(state);
      expect(result.verdict).toEqual({ state: 'error', reason });
    }
  });

  test('runs that nobody read: unknown for a pull request, not judged for a local branch', () => {
    const policy = policyOf({ fail_safe: failSafe() });
    expect(report(factsOf(), policy).verdict).toEqual({ state: 'error', reason: 'unreadable' });
    const local = report(factsOf({ number: null, url: null }), policy);
    expect(local.findings[0]?.state).toBe('skipped');
    expect(local.verdict.state).toBe('pass');
  });

  test('hotfix_only explains more than the other rules that fail, and less than an error', () => {
    const policy = policyOf({ fail_safe: failSafe(), forbidden_paths: forbiddenPaths() });
    const branchRuns = new Map([['CI', read(run('failure'))]]);
    const facts = factsOf({ files: filesOf('M secrets/a') }, { branchRuns });
    expect(report(facts, policy).verdict).toEqual({ state: 'fail', reason: 'hotfix_only' });
    expect(report({ ...facts, change: { ...facts.change, changedFiles: 2 } }, policy).verdict.reason).toBe('file_list_incomplete');
    const reporting = policyOf({ fail_safe: failSafe({ mode: 'report' }), forbidden_paths: forbiddenPaths() });
    expect(report(facts, reporting).verdict.reason).toBe('rules_failed');
  });

  test('times decide, not the order of the list, even within one second', () => {
    const one = fc.record({ conclusion: fc.constantFrom('success', 'failure', 'cancelled', null), hour: fc.nat(3) });
    const list = fc
      .array(one, { maxLength: 6 })
      .map((entries) => entries.map(({ conclusion, hour }) => run(conclusion, { createdAt: `2026-03-01T0${hour}:00:00Z` })))
      .chain((entries) => fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })));
    fc.assert(
      fc.property(list, ([entries, other]) => {
        expect(judged({ CI: read(...other) }).verdict).toEqual(judged({ CI: read(...entries) }).verdict);
      }),
    );
  });
});
