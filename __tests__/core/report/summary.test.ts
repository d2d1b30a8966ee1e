import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Report } from '../../../core/model.ts';
import { byteLength, SUMMARY_TARGET_BYTES } from '../../../core/report/limits.ts';
import { renderSummary } from '../../../core/report/summary.ts';
import { BLOCK_START, readInline } from './github-markdown.ts';
import { ACTIONS_URL, aFinding, aGate, anyReport, aReport, hostileReport } from './reports.ts';

const footer = { requests: 4, writes: 1, actionsUrl: ACTIONS_URL, notes: [] };
const render = (report: Report, limitBytes?: number) =>
  renderSummary(report, { footer, ...(limitBytes === undefined ? {} : { limitBytes }) });

describe('renderSummary', () => {
  test('verdict, next step, links and what blocks come first, the rest is folded', () => {
    const report = aReport({
      findings: [
        aFinding({ rule: 'docs', state: 'not_applicable', subject: 'docs/**', message: 'Nothing changed.' }),
        aFinding({ rule: 'size', state: 'waived', subject: '400 files', message: 'Waived by `wide-change`.' }),
        aFinding({ evidence: 'secrets/**', location: { file: '.github/ops/policy.yml', line: 23 }, fix: 'Ask @ana.' }),
      ],
    });
    const markdown = renderSummary(report, {
      footer: { ...footer, notes: ['No comment: the token lacks `pull-requests: write`.'] },
      locationUrl: ({ file, line }) => `https://github.com/acme/shop/blob/main/${file}#L${line}`,
    });
    expect(markdown).toBe(
      [
        '## policy-check failed: `acme/shop#412`',
        '',
        '**1 rule failed: forbidden_paths.** The rows below say what decided and how to fix it.',
        '',
        `[Pull request](https://github.com/acme/shop/pull/412) · [Actions run](${ACTIONS_URL})`,
        '',
        '3 findings: 1 fail, 1 waived, 1 not applicable.',
        '',
        '### Findings',
        '',
        '| State | Rule | Subject | What | Decided by | How to fix |',
        '| --- | --- | --- | --- | --- | --- |',
        '| ❌ fail | `forbidden_paths` | `secrets/a` | May not be changed. | `secrets/**` ([`.github/ops/policy.yml:23`](https://github.com/acme/shop/blob/main/.github/ops/policy.yml#L23)) | Ask @&#8203;ana. |',
        '| 🔓 waived | `size` | `400 files` | Waived by `wide-change`. |  |  |',
        '',
        '<details><summary>1 finding with nothing to do: 1 not applicable</summary>',
        '',
        '| State | Rule | Subject | What | Decided by | How to fix |',
        '| --- | --- | --- | --- | --- | --- |',
        '| ➖ not applicable | `docs` | `docs/**` | Nothing changed. |  |  |',
        '',
        '</details>',
        '',
        '- No comment: the token lacks `pull-requests: write`.',
        '',
        'policy-check: 4 requests to GitHub, 1 write among them.',
        '',
      ].join('\n'),
    );
  });

  test('gates are ordered by what blocks, and linked', () => {
    const gates = [
      aGate({ name: 'build', url: 'https://github.com/acme/shop/runs/1' }),
      aGate({ name: 'lint', status: 'fail', required: false, reason: 'failure' }),
      aGate({ name: 'ci (1|2)', status: 'fail', reason: 'timed_out', url: 'javascript:alert(1)' }),
    ];
    const rows = render(aReport({ gates }))
      .split('\n')
      .filter((line) => line.startsWith('| '));
    expect(rows).toEqual([
      '| Status | Gate | Required | Why |',
      '| --- | --- | --- | --- |',
      '| ❌ fail | <code>ci &#40;1&#124;2&#41;</code> | required | timed out |',
      '| ❌ fail | `lint` |  | failure |',
      '| ✅ pass | [`build`](https://github.com/acme/shop/runs/1) | required | success |',
    ]);
  });

  test.each([
    ['pass', 'all_rules_pass', '## policy-check passed: `acme/shop#412`', '**Passed: all rules pass.**'],
    ['pending', 'human_approval_required', '## policy-check is pending: `acme/shop#412`', '**Pending: human approval required.**'],
    ['error', 'policy_invalid', '## policy-check could not judge: `acme/shop#412`', '**Not judged: policy invalid.**'],
  ] as const)('without findings, verdict %s', (state, reason, heading, sentence) => {
    const lines = render(aReport({ verdict: { state, reason } })).split('\n');
    expect([lines[0], lines[2], lines[6]]).toEqual([heading, sentence, 'No findings.']);
  });

  test('a failing row under a passed verdict is explained', () => {
    const report = aReport({ verdict: { state: 'pass', reason: 'all_rules_pass' }, findings: [aFinding()] });
    expect(render(report)).toContain('**Passed: all rules pass.** 1 failing row below only reports, without blocking.\n');
  });

  test('a row that only reports says so, below the row that blocks', () => {
    const reported = aFinding({ rule: 'docs', subject: 'a.md', advisory: true });
    const report = aReport({
      findings: [reported, aFinding({ state: 'pending', rule: 'human_approval' })],
      verdict: { state: 'pending', reason: 'x' },
    });
    const rows = render(report)
      .split('\n')
      .filter((line) => /^\| \S+ (fail|pending)/.test(line));
    expect(rows.map((row) => row.split(' | ').slice(0, 2).join(' | '))).toEqual([
      '| ⏳ pending | `human_approval`',
      '| ❌ fail, reports only | `docs`',
    ]);
  });

  test('3,000 findings are cut at rows, what blocks last, and the cut is counted', () => {
    const blocking = Array.from({ length: 1500 }, (_, i) => aFinding({ subject: `secrets/${i}` }));
    const passing = Array.from({ length: 1500 }, (_, i) => aFinding({ state: 'pass', subject: `app/${i}` }));
    const markdown = render(aReport({ findings: [...passing, ...blocking] }));
    expect(byteLength(markdown)).toBeLessThanOrEqual(SUMMARY_TARGET_BYTES);
    const shownOf = (row: RegExp) => markdown.match(row)?.length ?? 0;
    const said = (state: string) =>
      Number(new RegExp(`more findings not shown here: ([\\d,]+) ${state}\\.`).exec(markdown)?.[1]?.replace(',', ''));
    expect(shownOf(/^\| ❌ fail \|/gm)).toBeGreaterThan(500);
    expect(shownOf(/^\| ❌ fail \|/gm) + said('fail')).toBe(1500);
    expect(shownOf(/^\| ✅ pass \|/gm) + said('pass')).toBe(1500);
    expect(markdown).toContain('<summary>1,500 findings with nothing to do: 1,500 pass</summary>');
    expect(markdown).toMatch(/1 write among them\.\n$/);
  });

  test.each(['fail', 'pass'] as const)('the worst 3,000 findings, all %s, keep every limit from 32 KiB on', (state) => {
    for (const limit of [32 * 1024, 50_000, SUMMARY_TARGET_BYTES, 900 * 1024]) {
      const markdown = render(hostileReport(state), limit);
      expect(byteLength(markdown)).toBeLessThanOrEqual(limit);
      expect(markdown).toMatch(/### Gates[\s\S]*more gates not shown here\.[\s\S]*(more findings not shown|nothing to do)/);
      expect(markdown).toMatch(/among them\.\n$/);
      expect(markdown.split('<details>').length).toBe(markdown.split('</details>').length);
    }
  });

  test('neither gates nor notes push the findings out', () => {
    const gates = Array.from({ length: 400 }, (_, i) => aGate({ name: `${'n'.repeat(200)}${i}`, status: 'fail' }));
    const findings = Array.from({ length: 20 }, (_, i) => aFinding({ subject: `secrets/${i}`, message: 'm'.repeat(500) }));
    const notes = Array.from({ length: 300 }, () => 'n'.repeat(300));
    const markdown = renderSummary(aReport({ gates, findings }), { footer: { ...footer, notes } });
    expect(byteLength(markdown)).toBeLessThanOrEqual(SUMMARY_TARGET_BYTES);
    expect(markdown.match(/^\| ❌ fail \| `forbidden_paths` \|/gm)).toHaveLength(20);
    expect(markdown).toMatch(/\n\d+ more gates not shown here\.\n/);
    expect(markdown).toMatch(/\n- \d+ more notes\n\npolicy-check: /);
  });

  test('a limit in which nothing fits is kept too', () => {
    for (const limit of [0, 10, 500, 3000]) expect(byteLength(render(hostileReport(), limit))).toBeLessThanOrEqual(limit);
  });

  test('every line is ours: whole rows, no markup from the report', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        for (const line of render(report).split('\n')) {
          if (line === '' || /^(<details><summary>[^<]*<\/summary>|<\/details>|#+ [\w -]+|\| (State|Status|---) .*)$/.test(line)) continue;
          if (!/^(## |- |\*\*)/.test(line)) expect(line).not.toMatch(BLOCK_START);
          const cells = /^\| (.*) \|$/.exec(line)?.[1]?.split(' | ') ?? [line.replace(/^## |^\*\*|\.\*\*/g, '')];
          if (line.startsWith('| ')) expect([4, 6]).toContain(cells.length);
          for (const cell of cells) {
            const { markup, links } = readInline(cell);
            expect(markup).toEqual([]);
            expect(links.filter((target) => !target.startsWith('https://'))).toEqual([]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
