import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { byUrgency, FINDING_STATES, type FindingState, VERDICT_STATES, verdictOfFinding, worstVerdict } from '../../core/model.ts';

test.each<[FindingState, string]>([
  ['error', 'error'],
  ['unknown', 'error'],
  ['fail', 'fail'],
  ['pending', 'pending'],
  ['waived', 'pass'],
  ['skipped', 'pass'],
  ['not_applicable', 'pass'],
  ['pass', 'pass'],
])('a finding %s means the verdict %s', (state, verdict) => expect(verdictOfFinding(state)).toBe(verdict));

test('adding a state never improves the worst verdict, and order never matters', () => {
  const state = fc.constantFrom(...VERDICT_STATES);
  fc.assert(
    fc.property(fc.array(state), state, (states, added) => {
      const before = VERDICT_STATES.indexOf(worstVerdict(states));
      expect(VERDICT_STATES.indexOf(worstVerdict([...states, added]))).toBeLessThanOrEqual(before);
      expect(worstVerdict([added, ...states])).toBe(worstVerdict([...states, added]));
    }),
  );
});

test('findings are ordered by urgency, stable within a state, and none is lost', () => {
  const finding = fc.record({
    rule: fc.string(),
    state: fc.constantFrom(...FINDING_STATES),
    subject: fc.string(),
    message: fc.string(),
  });
  fc.assert(
    fc.property(fc.array(finding), (findings) => {
      const sorted = byUrgency(findings);
      expect(sorted.map(({ state }) => FINDING_STATES.indexOf(state))).toEqual(
        findings.map(({ state }) => FINDING_STATES.indexOf(state)).sort((a, b) => a - b),
      );
      for (const state of FINDING_STATES) {
        expect(sorted.filter((f) => f.state === state)).toEqual(findings.filter((f) => f.state === state));
      }
    }),
  );
});

test('what only reports stands below everything that blocks, and above what needs nothing', () => {
  const finding = (state: FindingState, advisory?: true) => ({
    rule: 'r',
    state,
    subject: 's',
    message: 'm',
    ...(advisory && { advisory }),
  });
  const given = [
    finding('pass'),
    finding('error', true),
    finding('fail', true),
    finding('waived', true),
    finding('pending'),
    finding('fail'),
  ];
  expect(byUrgency(given).map(({ state, advisory }) => `${state}${advisory ? ' reports' : ''}`)).toEqual([
    'fail',
    'pending',
    'error reports',
    'fail reports',
    'waived reports',
    'pass',
  ]);
});
