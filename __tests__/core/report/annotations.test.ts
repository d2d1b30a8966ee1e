import { describe, expect, test } from '@jest/globals';
import { annotations } from '../../../core/report/annotations.ts';
import { statusDescription } from '../../../core/report/description.ts';
import { aFinding, aReport, hostileReport } from './reports.ts';

describe('annotations', () => {
  test('say what, why and how to fix it, at the place', () => {
    const finding = aFinding({
      evidence: 'secrets/**',
      fix: 'Take it out.',
      location: { file: '.github/ops/policy.yml', line: 23, column: 5 },
    });
    expect(annotations(aReport({ findings: [finding] }))).toEqual([
      {
        level: 'error',
        title: 'forbidden_paths (fail): secrets/a',
        message: 'May not be changed. Decided by: secrets/**. Fix: Take it out.',
        file: '.github/ops/policy.yml',
        line: 23,
      },
    ]);
  });

  test.each([
    ['error', 'error', 'error'],
    ['unknown', 'error', 'error'],
    ['fail', 'fail', 'error'],
    ['fail', 'pass', 'warning'],
    ['pending', 'pending', 'warning'],
    ['waived', 'pass', 'notice'],
  ] as const)('a finding %s under the verdict %s is an annotation of level %s', (state, verdict, level) => {
    const report = aReport({ verdict: { state: verdict, reason: 'x' }, findings: [aFinding({ state })] });
    expect(annotations(report).map((annotation) => annotation.level)).toEqual([level]);
  });

  test.each(['pass', 'skipped', 'not_applicable'] as const)('%s makes none', (state) => {
    expect(annotations(aReport({ findings: [aFinding({ state })] }))).toEqual([]);
  });

  test('ten of a level are shown, of eleven the nine worst', () => {
    const failing = Array.from({ length: 10 }, (_, i) => aFinding({ subject: `${i}` }));
    const waived = Array.from({ length: 11 }, (_, i) => aFinding({ state: 'waived', subject: `${i}` }));
    const all = annotations(aReport({ findings: [...waived, ...failing, aFinding({ state: 'pending' })] }));
    expect(all.filter(({ level }) => level === 'error')).toHaveLength(10);
    expect(all.filter(({ level }) => level === 'warning')).toHaveLength(1);
    expect(
      all
        .filter(({ level }) => level === 'notice')
        .map(({ title, message }) => [title, message])
        .slice(8),
    ).toEqual([
      ['forbidden_paths (waived): 8', 'May not be changed.'],
      ['policy-check', 'And 2 more findings, see the job summary.'],
    ]);
  });

  test('hostile text stays within the limits and points at no other file', () => {
    const all = annotations(hostileReport());
    expect(all).toHaveLength(10);
    for (const { title, message, file } of all) {
      expect(title.length).toBeLessThanOrEqual(200);
      expect(message.length).toBeLessThanOrEqual(4096);
      expect(`${title}${message}`).not.toMatch(/[\p{Cc}\p{Cf}]|##\[/u);
      expect(file).toBeUndefined();
    }
    expect(all.at(-1)?.message).toBe('And 2,991 more findings, see the job summary.');
  });
});

test('a rule that only reports is never named as what blocks, even beside one that does', () => {
  const findings = [
    { rule: 'a', state: 'fail', subject: 'x', message: 'm' },
    { rule: 'b', state: 'fail', subject: 'y', message: 'm', advisory: true },
  ] as const;
  const report = {
    schema: 1 as const,
    action: 'policy-check',
    subject: 'o/r#1',
    gates: [],
    artifacts: [],
    outputs: {},
    verdict: { state: 'fail', reason: 'rules_failed' } as const,
    findings: [...findings],
  };
  expect(annotations(report).map(({ level, title }) => `${level} ${title}`)).toEqual([
    'error a (fail): x',
    'warning b (fail, reports only): y',
  ]);
  expect(statusDescription(report)).toBe('1 rule failed: a');
});
