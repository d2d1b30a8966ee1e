import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FINDING_STATES, type Report } from '../../../core/model.ts';
import { fitReport, OMITTED_RULE } from '../../../core/report/fit-report.ts';
import { byteLength, OUTPUT_LIMIT_BYTES, RESULT_TARGET_BYTES } from '../../../core/report/limits.ts';
import { aFinding, anyReport, aReport, hostileReport } from './reports.ts';

const sizeOf = (report: Report) => byteLength(JSON.stringify(report));

test('a report that fits is left alone', () => {
  const report = aReport({ findings: [aFinding()] });
  expect(fitReport(report)).toBe(report);
});

test('findings go from the least urgent, the rest keeps its order, and what went is counted', () => {
  const states = ['pass', 'fail', 'pass', 'pending', 'fail', 'not_applicable'] as const;
  const findings = states.map((state, i) =>
    aFinding({ state, subject: `${i}`, message: 'x'.repeat(500), evidence: 'y'.repeat(500), fix: 'z'.repeat(500) }),
  );
  const report = aReport({ findings: [...findings, ...findings.map((finding) => ({ ...finding, state: 'pass' as const }))] });
  const fitted = fitReport(report, 8192);
  expect(fitted.findings.map(({ subject, state }) => `${subject} ${state}`)).toEqual([
    '1 fail',
    '3 pending',
    '4 fail',
    '5 not_applicable',
    'result skipped',
  ]);
  expect(fitted.findings.at(-1)).toEqual({
    rule: OMITTED_RULE,
    state: 'skipped',
    subject: 'result',
    message: 'Left out to keep this output small: 8 findings (8 pass).',
  });
});

test('the worst report fits, verdict and names of outputs unchanged', () => {
  const report = hostileReport();
  const fitted = fitReport(report);
  expect(sizeOf(fitted)).toBeLessThanOrEqual(RESULT_TARGET_BYTES);
  // As GitHub counts a job's outputs.
  expect(JSON.stringify(fitted).length * 2).toBeLessThan(OUTPUT_LIMIT_BYTES);
  expect(fitted.verdict).toEqual(report.verdict);
  expect(Object.keys(fitted.outputs)).toEqual(Object.keys(report.outputs));
  expect(fitted.outputs.gates).toBeNull();
  expect(fitted.findings.at(-1)?.message).toMatch(
    /^Left out to keep this output small: 2,\d{3} findings \(2,\d{3} fail\), 300 gates, 60 artifacts, output gates\.$/,
  );
});

test('any report fits any limit, loses nothing more urgent than what it keeps, and fits the second time as it is', () => {
  fc.assert(
    fc.property(anyReport, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 8192, max: 40_000 }), (small, times, limit) => {
      const report = { ...small, findings: Array.from({ length: times * 8 }, () => small.findings).flat() };
      const fitted = fitReport(report, limit);
      expect(sizeOf(fitted)).toBeLessThanOrEqual(limit);
      expect([fitted.schema, fitted.action, fitted.verdict]).toEqual([report.schema, report.action, report.verdict]);
      expect(fitReport(fitted, limit)).toBe(fitted);
      const kept = fitted.findings.filter(({ rule }) => rule !== OMITTED_RULE);
      const counts = (of: Report['findings']) => FINDING_STATES.map((state) => of.filter((finding) => finding.state === state).length);
      const before = counts(report.findings);
      const after = counts(kept);
      const firstCut = before.findIndex((number, i) => number !== after[i]);
      if (firstCut !== -1) expect(after.slice(firstCut + 1).every((number) => number === 0)).toBe(true);
      expect(fitted.findings.length - kept.length).toBe(kept.length < report.findings.length ? 1 : 0);
    }),
    { numRuns: 150 },
  );
});

test('a limit in which no report fits is refused', () => {
  expect(() => fitReport(aReport(), 8191)).toThrow(RangeError);
});
