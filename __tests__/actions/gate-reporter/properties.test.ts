import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fitsName } from '../../../actions/gate-reporter/pattern.ts';
import { VERDICT_STATES } from '../../../core/model.ts';
import { type Asked, check, facts, judged, LATE, NOW, run, SCANNER, type Seen, status } from './samples.ts';

const NAMES = ['test', 'lint', 't (1)', 't (2)', 'docs'];
const WORDS = ['success', 'failure', 'skipped', 'neutral', 'cancelled', 'queued', 'waiting', 'sparkling'];

const name = fc.constantFrom(...NAMES);
const checks = fc.array(
  fc.record({ name, word: fc.constantFrom(...WORDS), suiteId: fc.constantFrom(100, 101, 5, 900), scanner: fc.boolean() }),
  { maxLength: 12 },
);
const seen: fc.Arbitrary<Seen> = fc
  .record({
    checks,
    statuses: fc.array(fc.tuple(name, fc.constantFrom('success', 'failure', 'pending', 'splendid')), { maxLength: 4 }),
    runs: fc.subarray([run(100), run(101, null), run(102, 'action_required'), run(900, null)]),
    rules: fc.option(
      fc.array(
        name.map((context) => ({ context, appId: null })),
        { maxLength: 2 },
      ),
      { nil: undefined },
    ),
  })
  .map((given) => ({
    checks: given.checks.map((one) =>
      check(`${one.name}: ${one.word}`, { suiteId: one.suiteId, ...(one.scanner ? { app: SCANNER } : {}) }),
    ),
    statuses: given.statuses.map(([context, state]) => status(context, state)),
    runs: given.runs,
    ...(given.rules === undefined ? {} : { rules: given.rules }),
  }));
const list = fc
  .uniqueArray(fc.constantFrom('test', 'lint', 't (*)', 't (*) min=3', 'docs@scanner', '*'), { maxLength: 3 })
  .map((some) => some.join('\n'));
const asked: fc.Arbitrary<Asked> = fc.record({
  required: list,
  scope: fc.constantFrom('required', 'all'),
  allowSkipped: fc.constantFrom('', 'test', 't (*)'),
  allowFailed: fc.constantFrom('', 'lint'),
  optional: fc.constantFrom('', 'docs'),
  onEmpty: fc.constantFrom('fail', 'pass'),
  cancelled: fc.constantFrom('fail', 'pending'),
});
const moment = fc.constantFrom(NOW, LATE, { ...NOW, timedOut: true });

test('a failing required check more never improves the verdict', () => {
  fc.assert(
    // In a newer run of a workflow, or in none: one of an older run is no failing check but a stale one.
    fc.property(seen, asked, moment, fc.constantFrom(null, 1_000), (given, options, at, newRun) => {
      const before = judged(given, options, at).report.verdict.state;
      const red = check('new gate: failure', { suiteId: newRun ?? 5 });
      const runs = [...(given.runs ?? []), ...(newRun === null ? [] : [run(newRun, null)])];
      const more = { ...given, runs, checks: [...(given.checks ?? []), red] };
      const after = judged(more, { ...options, required: `${options.required ?? ''}\nnew gate` }, at).report.verdict.state;
      expect(VERDICT_STATES.indexOf(after)).toBeLessThanOrEqual(VERDICT_STATES.indexOf(before));
      expect(['fail', 'error']).toContain(after);
    }),
    { numRuns: 500 },
  );
});

test('the order of rows never matters', () => {
  const shuffled = seen.chain((given) =>
    fc.tuple(
      fc.constant(given),
      fc.record({
        checks: fc.shuffledSubarray([...(given.checks ?? [])], { minLength: given.checks?.length ?? 0 }),
        statuses: fc.shuffledSubarray([...(given.statuses ?? [])], { minLength: given.statuses?.length ?? 0 }),
        runs: fc.shuffledSubarray([...(given.runs ?? [])], { minLength: given.runs?.length ?? 0 }),
      }),
    ),
  );
  fc.assert(
    fc.property(shuffled, asked, moment, ([given, other], options, at) => {
      expect(judged({ ...given, ...other }, options, at)).toEqual(judged(given, options, at));
    }),
    { numRuns: 500 },
  );
});

test('a list that could not be read never passes, whatever else was seen', () => {
  const broken = fc.constantFrom('checkRuns', 'statuses', 'workflowRuns', 'branchRules');
  fc.assert(
    fc.property(seen, asked, moment, broken, (given, options, at, field) => {
      const unread = facts(given, { [field]: { state: 'unreadable', why: 'x' } });
      expect(judged(unread, options, at).report.verdict).toEqual({ state: 'error', reason: 'unreadable' });
    }),
  );
});

test('a glob says the same as the regular expression that it stands for', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '(', '['), maxLength: 5 });
  const pattern = fc.string({ unit: fc.constantFrom('a', '(', '[', '*', '*'), maxLength: 6 });
  fc.assert(
    fc.property(pattern, text, (glob, candidate) => {
      const source = glob
        .split('*')
        .map((part) => part.replace(/[[\](){}.+?^$|\\]/g, '\\$&'))
        .join('.*');
      expect(fitsName(glob, candidate)).toBe(new RegExp(`^${source}$`).test(candidate));
    }),
    { numRuns: 5_000 },
  );
});
