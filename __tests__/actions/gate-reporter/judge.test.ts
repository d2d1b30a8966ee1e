import { describe, expect, test } from '@jest/globals';
import type { CommitFacts } from '../../../actions/gate-reporter/facts.ts';
import { judge } from '../../../actions/gate-reporter/judge.ts';
import {
  type Asked,
  check,
  facts,
  judged,
  LATE,
  NOW,
  options,
  run,
  SCANNER,
  SELF,
  type Seen,
  SUBJECT,
  said,
  status,
  verdictOf,
} from './samples.ts';

const OPEN = 'pending pending';
const PASS = 'pass all_pass';
const FAILED = 'fail required_failed';
const MISSING = 'fail required_missing';

describe('what GitHub says of a check run', () => {
  test.each([
    ['success', PASS, 'pass', ''],
    ['neutral', PASS, 'pass', 'neutral'],
    ['skipped', 'fail required_skipped', 'skipped', 'skipped'],
    ['failure', FAILED, 'fail', 'failure'],
    ['cancelled', FAILED, 'fail', 'cancelled'],
    ['timed_out', FAILED, 'fail', 'timed out'],
    ['action_required', FAILED, 'fail', 'needs action'],
    ['stale', FAILED, 'fail', 'stale'],
    ['startup_failure', FAILED, 'fail', 'startup failure'],
    ['null', FAILED, 'fail', 'completed without a conclusion'],
    ['sparkling', FAILED, 'fail', 'unknown conclusion "sparkling"'],
    ['constructor', FAILED, 'fail', 'unknown conclusion "constructor"'],
    ['queued', OPEN, 'pending', 'queued'],
    ['requested', OPEN, 'pending', 'queued'],
    ['pending', OPEN, 'pending', 'queued'],
    ['in_progress', OPEN, 'pending', 'running'],
    ['waiting', 'pending awaiting_approval', 'pending', 'waits for the approval of an environment'],
    ['dreaming', OPEN, 'pending', 'unknown status "dreaming"'],
    ['toString', OPEN, 'pending', 'unknown status "toString"'],
  ])('%s', (word, verdict, state, reason) => {
    const result = judged({ checks: [`test: ${word}`] }, { required: 'test' });
    expect(said(result)).toEqual([verdict, `test ${state}`]);
    expect(result.report.gates[0]?.reason).toBe(reason);
  });

  test.each<[string, string, Asked, string]>([
    ['neutral', 'neutral', { neutral: 'fail' }, FAILED],
    ['neutral', 'neutral', { neutral: 'skipped' }, 'fail required_skipped'],
    ['cancelled', 'cancelled', { cancelled: 'pending' }, OPEN],
    ['skipped and allowed', 'skipped', { allowSkipped: 'te*' }, PASS],
    ['failed and allowed', 'failure', { allowFailed: 'test' }, PASS],
    ['skipped, another allowed', 'skipped', { allowSkipped: 'tests' }, 'fail required_skipped'],
    ['skipped, allowed to fail', 'skipped', { allowFailed: 'test' }, 'fail required_skipped'],
    ['pending, allowed to fail', 'queued', { allowFailed: 'test' }, OPEN],
  ])('%s, as configured: %s %j', (_, word, asked, verdict) => {
    expect(verdictOf({ checks: [`test: ${word}`] }, { required: 'test', ...asked })).toBe(verdict);
  });

  test.each([
    ['success', PASS],
    ['pending', OPEN],
    ['expected', OPEN],
    ['failure', FAILED],
    ['error', FAILED],
    ['splendid', FAILED],
  ])('a commit status: %s', (state, verdict) => {
    expect(verdictOf({ statuses: [status('ci/legacy', state)] }, { required: 'CI/Legacy' })).toBe(verdict);
  });
});

describe('which of several counts', () => {
  const green = check('test', { id: 10 });
  const runs = [run(100), run(101), run(102, 'success', { event: 'push' }), run(103, 'success', { path: '.github/workflows/docs.yml' })];
  test.each<[string, Seen, string]>([
    ['an older green and a newer queued one', { checks: [check('test: queued', { id: 11 }), green] }, OPEN],
    ['an older red and a newer green', { checks: [check('test: failure', { id: 9 }), green] }, PASS],
    [
      'a higher id that started earlier',
      { checks: [{ ...green, startedAt: 99 }, check('test: failure', { id: 11, startedAt: 1 })] },
      FAILED,
    ],
    ['a newer run of the workflow', { runs, checks: [check('test: failure', { id: 9 }), { ...green, suiteId: 101 }] }, PASS],
    ['another event', { runs, checks: [green, check('test: failure', { id: 9, suiteId: 102 })] }, FAILED],
    ['another workflow', { runs, checks: [green, check('test: failure', { id: 9, suiteId: 103 })] }, FAILED],
    ['another app', { checks: [green, check('test: failure', { id: 9, app: SCANNER, suiteId: 5 })] }, FAILED],
    ['a suite that no run is known of', { checks: [green, check('test: failure', { id: 9, suiteId: 999 })] }, FAILED],
    ['a check run and a status', { checks: [green], statuses: [status('test', 'pending')] }, OPEN],
    ['one skipped and one green', { runs, checks: [green, check('test: skipped', { id: 9, suiteId: 103 })] }, 'fail required_skipped'],
    ['two statuses of a context', { statuses: [status('TEST', 'failure', { id: 2 }), status('test', 'success', { id: 1 })] }, FAILED],
  ])('%s', (_, seen, verdict) => {
    expect(verdictOf(seen, { required: 'test' })).toBe(verdict);
  });

  test.each<[string, ReturnType<typeof run>, string]>([
    ['is queued', run(101, null, { status: 'queued' }), OPEN],
    ['awaits approval', run(101, 'action_required'), 'pending awaiting_approval'],
    ['could not start', run(101, 'startup_failure'), FAILED],
    ['was cancelled before it began', run(101, 'cancelled'), FAILED],
    ['is of another event', run(101, null, { event: 'push' }), PASS],
  ])('a green is stale where a newer run of its workflow %s', (_, newer, verdict) => {
    expect(verdictOf({ checks: ['test'], runs: [run(100), newer] }, { required: 'test' })).toBe(verdict);
  });

  test('duplicates=all counts each external id', () => {
    const previews = [
      check('preview: failure', { app: SCANNER, suiteId: 5, externalId: 'a', id: 1 }),
      check('preview', { app: SCANNER, suiteId: 5, externalId: 'b', id: 2 }),
    ];
    expect(verdictOf({ checks: previews }, { required: 'preview' })).toBe(PASS);
    expect(verdictOf({ checks: previews }, { required: 'preview duplicates=all' })).toBe(FAILED);
    const mended = [...previews, check('preview', { app: SCANNER, suiteId: 5, externalId: 'a', id: 3 })];
    expect(verdictOf({ checks: mended }, { required: 'preview min=2 duplicates=all' })).toBe(PASS);
    expect(verdictOf({ checks: mended }, { required: 'preview min=3 duplicates=all' })).toBe(OPEN);
  });

  test('an app narrows a name', () => {
    const seen = { checks: [check('lint'), check('lint: failure', { app: SCANNER, suiteId: 5 })] };
    expect(verdictOf(seen, { required: 'lint@github-actions' })).toBe(PASS);
    expect(verdictOf(seen, { required: 'lint@Scanner' })).toBe(FAILED);
    expect(verdictOf({ statuses: [status('lint', 'success')] }, { required: 'lint@scanner' })).toBe(OPEN);
  });
});

describe('globs', () => {
  test.each<[string, string[], string, string, string]>([
    ['all legs green', ['t (1)', 't (2)'], 't (*)', PASS, 'pass'],
    ['one red', ['t (1)', 't (2): failure', 't (3): queued'], 't (*)', FAILED, 'fail'],
    ['one open', ['t (1)', 't (2): queued'], 't (*)', OPEN, 'pending'],
    ['one skipped', ['t (1)', 't (2): skipped'], 't (*)', PASS, 'pass'],
    ['all skipped', ['t (1): skipped', 't (2): skipped'], 't (*)', 'fail required_skipped', 'skipped'],
    ['too few legs', ['t (1)', 't (2)'], 't (*) min=3', OPEN, 'pending'],
    ['too few, one red', ['t (1)', 't (2): failure'], 't (*) min=3', FAILED, 'fail'],
    ['enough legs', ['t (1)', 't (2)', 't (3)'], 't (*) min=3', PASS, 'pass'],
    ['none', ['u (1)'], 't (*)', OPEN, 'pending'],
  ])('%s', (_, checks, required, verdict, state) => {
    const result = judged({ checks }, { required });
    expect(said(result).slice(0, 2)).toEqual([verdict, `${required.replace(/ min.*/, '')} ${state}`]);
  });

  test('says which leg, and how many are done', () => {
    const [gate] = judged({ checks: ['t (1)', 't (2): in_progress', 't (3): failure'] }, { required: 't (*)', optional: 't (3)' }).report
      .gates;
    expect(gate?.reason).toBe('`t (2)`: running (1 of 2 done)');
  });
});

describe('what has not come', () => {
  test.each([
    [299_999, OPEN, 'not reported yet'],
    [300_000, MISSING, 'never reported'],
  ])('after %i ms', (now, verdict, reason) => {
    const result = judged({ checks: ['lint'] }, { required: 'test' }, { ...NOW, now });
    expect(said(result)[0]).toBe(verdict);
    expect(result.report.gates[0]?.reason).toBe(reason);
  });

  test('asks for the glob where only legs are there', () => {
    const result = judged({ checks: ['test (20)', 'test (22)'] }, { required: 'test' }, LATE);
    expect(result.report.gates[0]?.reason).toBe('never reported; was `test (*)` meant?');
    expect(said(result)[0]).toBe(MISSING);
  });

  test('a red one beside it is what the reason names', () => {
    expect(verdictOf({ checks: ['lint: failure'] }, { required: 'test\nlint' }, LATE)).toBe(FAILED);
  });
});

describe('scope', () => {
  const seen = { checks: ['test', 'lint: failure', 'docs: skipped'] };
  test.each<[string, Seen, Asked, string]>([
    ['required: others do not count', seen, { required: 'test' }, PASS],
    ['all: everything counts', seen, { scope: 'all' }, FAILED],
    ['all: but what is optional', seen, { scope: 'all', optional: 'lint\ndocs' }, PASS],
    ['all: but what is ignored', seen, { scope: 'all', ignore: 'lint\ndocs' }, PASS],
    ['all: a skipped one blocks', seen, { scope: 'all', optional: 'lint' }, 'fail required_skipped'],
    ['all: a required one may be missing', { checks: ['lint'] }, { scope: 'all', required: 'test' }, OPEN],
    ['all: a run that goes on may add checks', { checks: ['test'], runs: [run(100, null)] }, { scope: 'all' }, OPEN],
    [
      'all: this run does not wait for itself',
      { checks: ['test'], runs: [run(100), run(900, null, { path: 'gates.yml' })] },
      { scope: 'all' },
      PASS,
    ],
    ['all: nothing yet', { runs: [] }, { scope: 'all', onEmpty: 'pass' }, OPEN],
    ['required: nothing', { checks: ['test'] }, {}, 'fail empty'],
    ['required: nothing, allowed', { checks: ['test'] }, { onEmpty: 'pass' }, 'pass empty'],
  ])('%s', (_, given, asked, verdict) => {
    expect(verdictOf(given, asked)).toBe(verdict);
  });

  test('all, in wait: one more poll that sees the same', () => {
    const now = (fingerprint: string | null) => ({ ...NOW, previous: { kind: 'poll', fingerprint } as const });
    const given = facts({ checks: [check('test', { id: 1 })] });
    const first = judged(given, { scope: 'all' }, now(null));
    expect(said(first)[0]).toBe(OPEN);
    expect(said(judged(given, { scope: 'all' }, now(first.fingerprint)))[0]).toBe(PASS);
    const more = facts({ checks: [check('test', { id: 1 }), check('late')] });
    expect(said(judged(more, { scope: 'all' }, now(first.fingerprint)))[0]).toBe(OPEN);
  });

  test('all: nothing, in the end', () => {
    expect(verdictOf({ runs: [] }, { scope: 'all' }, LATE)).toBe('fail empty');
    expect(verdictOf({ runs: [] }, { scope: 'all', onEmpty: 'pass' }, LATE)).toBe('pass empty');
  });
});

describe('workflow runs without a check run', () => {
  test.each([
    [run(7, 'action_required'), 'pending awaiting_approval', 'pending'],
    [run(7, 'startup_failure'), FAILED, 'fail'],
    [run(7, null, { status: 'queued' }), OPEN, 'pending'],
    [run(7, 'sparkling'), FAILED, 'fail'],
  ])('%j', (bare, verdict, state) => {
    const [got, ...rows] = said(judged({ runs: [bare] }, { scope: 'all' }));
    expect([got, rows]).toEqual([verdict, [`workflow .github/workflows/ci.yml ${state}`]]);
  });
});

describe('this action does not wait for itself', () => {
  const own = check('gates: in_progress', { id: SELF.checkRunId, suiteId: 900 });
  const runs = [run(100), run(900, null, { path: '.github/workflows/gates.yml' })];

  test('its job, its aggregate, and rules that name them', () => {
    const statuses = [status('OPS/gates', 'failure'), status('ops/gate/load', 'success')];
    const rules = ['gates', 'ops/gates', 'test'].map((context) => ({ context, appId: null }));
    const result = judged({ checks: ['test', own], statuses, runs, rules }, { scope: 'all' });
    expect(said(result)).toEqual([PASS, 'test pass', 'ops/gate/load pass']);
  });

  test('by id, never by name; an older run of the same job does not come back', () => {
    const other = check('gates: failure', { app: SCANNER, suiteId: 5, id: 3 });
    const older = check('gates: failure', { id: 4, suiteId: 900 });
    expect(said(judged({ checks: ['test', own, older], runs }, { scope: 'all' }))).toEqual([PASS, 'test pass']);
    expect(said(judged({ checks: ['test', own, other], runs }, { scope: 'all' }))[0]).toBe(FAILED);
  });

  test('a job that comes after it in its own workflow is not awaited in an older run’s place', () => {
    const before = run(800, 'success', { path: '.github/workflows/gates.yml' });
    const deploy = check('deploy: failure', { id: 5, suiteId: 800 });
    expect(said(judged({ checks: ['test', own, deploy], runs: [...runs, before] }, { scope: 'all' }))).toEqual([PASS, 'test pass']);
  });
});

describe('what the branch requires', () => {
  const rule = (context: string, appId: number | null = null) => ({ context, appId });
  test.each<[string, Seen, Asked, string]>([
    ['is required', { checks: ['test: failure'], rules: [rule('test')] }, {}, FAILED],
    ['is required beside the list', { checks: ['test', 'lint'], rules: [rule('test')] }, { required: 'lint' }, PASS],
    ['may be missing', { checks: ['lint'], rules: [rule('test')] }, { required: 'lint' }, OPEN],
    ['is not counted twice', { checks: ['test'], rules: [rule('test')] }, { required: 'test' }, PASS],
    ['takes its app only', { checks: [check('test', { app: SCANNER, suiteId: 5 })], rules: [rule('test', 15_368)] }, {}, OPEN],
    [
      'takes a status, whose app cannot be told',
      { statuses: [status('ops/policy', 'success')], rules: [rule('ops/policy', 15_368)] },
      {},
      PASS,
    ],
    ['is a name and no glob', { checks: ['t (1)'], rules: [rule('t (*)')] }, {}, OPEN],
    ['gives way to optional', { checks: ['test: failure', 'lint'], rules: [rule('test')] }, { required: 'lint', optional: 'test' }, PASS],
    ['may be none at all', { checks: ['test'], rules: [] }, { onEmpty: 'pass' }, 'pass empty'],
  ])('%s', (_, seen, asked, verdict) => {
    expect(verdictOf(seen, asked)).toBe(verdict);
  });

  test('refused: a warning beside the explicit list, and never an empty pass', () => {
    const refused = { state: 'refused', why: 'no grant', value: [] } as const;
    const result = judged(facts({ checks: ['test'] }, { branchRules: refused }), { required: 'test' });
    expect(said(result)[0]).toBe(PASS);
    expect(result.report.findings).toContainEqual(expect.objectContaining({ rule: 'branch_rules', advisory: true }));
    expect(verdictOf(facts({}, { branchRules: refused }), { onEmpty: 'pass' })).toBe('fail empty');
  });
});

describe('what could not be read is never green', () => {
  const broken: readonly Partial<CommitFacts>[] = (['checkRuns', 'statuses', 'workflowRuns'] as const).flatMap((list) => [
    { [list]: { state: 'unreadable', why: 'a page repeats' } },
    { [list]: { state: 'absent' } },
  ]);
  test.each<Partial<CommitFacts>>([...broken, { branchRules: { state: 'unreadable', why: '502' } }])('%j', (change) => {
    const result = judged(facts({ checks: ['test'] }, change), { required: 'test', onEmpty: 'pass' });
    expect(said(result)[0]).toBe('error unreadable');
    expect(result.report.outputs['blocked-on']).toBe('api');
  });

  test('what is in no list that could be read is not said to have never reported', () => {
    const result = judged(facts({}, { checkRuns: { state: 'unreadable', why: '502' } }), { required: 'test' }, LATE);
    expect(said(result)).toEqual(['error unreadable', 'test pending', 'workflow .github/workflows/ci.yml pass']);
  });
});

describe('needs', () => {
  const needs = (jobs: Record<string, string>, asked: Asked = {}): string => {
    const list = Object.entries(jobs).map(([name, result]) => ({ name, result }));
    return said(judge({ kind: 'needs', jobs: list }, options(asked), SELF, NOW, SUBJECT))[0];
  };
  test.each<[Record<string, string>, Asked, string]>([
    [{ build: 'success', test: 'success' }, {}, PASS],
    [{ build: 'success', test: 'failure' }, {}, FAILED],
    [{ build: 'success', test: 'skipped' }, {}, 'fail required_skipped'],
    [{ build: 'success', test: 'skipped' }, { allowSkipped: 'test' }, PASS],
    [{ build: 'success', test: 'failure' }, { allowFailed: 'test' }, PASS],
    [{ build: 'success', test: 'failure' }, { optional: 'test' }, PASS],
    [{ build: 'cancelled' }, {}, FAILED],
    [{ build: 'dreaming' }, {}, FAILED],
    [{ build: 'success' }, { required: 'test' }, MISSING],
    [{}, {}, 'fail empty'],
    [{}, { onEmpty: 'pass' }, 'pass empty'],
  ])('%j %j: %s', (jobs, asked, verdict) => {
    expect(needs(jobs, asked)).toBe(verdict);
  });
});

test('outputs name the rows that count; the time that is over makes pending a failure', () => {
  const checks = ['a: failure', 'b: queued', 'c: skipped', 'd', 'e: failure', 'f: waiting'];
  const { report } = judged({ checks }, { required: 'a\nb\nc\nd\nf', allowSkipped: 'c' });
  expect(report.outputs).toMatchObject({ failed: ['a'], pending: ['b', 'f'], skipped: ['c'], 'blocked-on': 'ci' });
  expect(report.gates.map(({ name, required }) => `${name} ${required}`)).toEqual([
    'a true',
    'b true',
    'c true',
    'd true',
    'f true',
    'e false',
  ]);
  const human = judged({ checks }, { required: 'd\nf' });
  expect(human.report.outputs['blocked-on']).toBe('human');
  expect(verdictOf({ checks }, { required: 'b' }, { ...NOW, timedOut: true })).toBe('fail timed_out');
  expect(verdictOf({ checks }, { required: 'd' }, { ...NOW, timedOut: true })).toBe(PASS);
});
