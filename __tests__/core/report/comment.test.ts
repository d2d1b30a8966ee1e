import { describe, expect, test } from '@jest/globals';
import { renderComment } from '../../../core/report/comment.ts';
import { BODY_LIMIT_CHARS } from '../../../core/report/limits.ts';
import { ACTIONS_URL, aFinding, aGate, aReport, hostileReport } from './reports.ts';

const options = { marker: '<!-- ops-actions:policy-check -->', actionsUrl: ACTIONS_URL };

describe('renderComment', () => {
  test('what blocks and how to fix it, and nothing else', () => {
    const report = aReport({
      gates: [aGate(), aGate({ name: 'lint', status: 'fail', reason: 'timed_out' })],
      findings: [
        aFinding({ state: 'pass', subject: 'app/a' }),
        aFinding({ state: 'pending', rule: 'human_approval', message: 'Needs 1 approval.' }),
        aFinding({ evidence: 'secrets/**', fix: 'Take it out.' }),
      ],
    });
    expect(renderComment(report, options)).toBe(
      [
        '<!-- ops-actions:policy-check -->',
        '### policy-check failed: `acme/shop#412`',
        '',
        '**1 gate failed: lint.**',
        '',
        '| Status | Gate | Required | Why |',
        '| --- | --- | --- | --- |',
        '| ❌ fail | `lint` | required | timed out |',
        '',
        '- **fail** `forbidden_paths` `secrets/a`: May not be changed.',
        '  Decided by: `secrets/**`',
        '  **Fix:** Take it out.',
        '- **pending** `human_approval` `secrets/a`: Needs 1 approval.',
        '',
        `[Pull request](https://github.com/acme/shop/pull/412) · [Actions run](${ACTIONS_URL})`,
        '',
      ].join('\n'),
    );
  });

  test('one line when it passes', () => {
    const report = aReport({ verdict: { state: 'pass', reason: 'all_rules_pass' }, findings: [aFinding({ state: 'pass' })] });
    expect(renderComment(report, options)).toBe(
      `<!-- ops-actions:policy-check -->\n**policy-check passed** for \`acme/shop#412\`: all rules pass. [Details](${ACTIONS_URL})\n`,
    );
  });

  test('the worst report leaves marker, verdict, counts and links', () => {
    const body = renderComment(hostileReport(), options);
    expect(body.length).toBeLessThanOrEqual(BODY_LIMIT_CHARS);
    expect(body.startsWith(`${options.marker}\n### policy-check failed: `)).toBe(true);
    expect(body).toMatch(/\n2,9\d\d more findings of this kind in the \[summary of the run\]/);
    expect(body).toMatch(/\n29\d more gates not shown here\.\n/);
    expect(body).toMatch(/ · \[Actions run\]\(https:\/\/github\.com\/acme\/shop\/actions\/runs\/9876\/attempts\/2\) · 5\d more\n$/);
    expect(body.split('<!--')).toHaveLength(2);
  });

  test('thirty findings at most', () => {
    const body = renderComment(aReport({ findings: Array.from({ length: 31 }, () => aFinding()) }), options);
    expect(body.match(/^- \*\*fail/gm)).toHaveLength(30);
    expect(body).toContain('\n1 more finding of this kind in the');
  });

  test.each(['', 'ops-actions', '<!-- a b -->', '<!-- a --> <!-- b -->', '<!-- a--b -->', '<!-- a -->\n'])('%j is no marker', (marker) => {
    expect(() => renderComment(aReport(), { ...options, marker })).toThrow(TypeError);
  });
});
