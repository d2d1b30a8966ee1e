import { styleText } from 'node:util';
import type { HealthFacts, SeenTarget } from '../../actions/health-probe/facts.ts';
import type { Finding, Report, VerdictState } from '../../core/model.ts';
import type { ProbeResult, ProbeState } from '../../core/probe/model.ts';
import { plain } from '../../core/report/escape.ts';
import { wordsFor } from '../../core/report/words.ts';

type Style = 'red' | 'green' | 'yellow' | 'dim' | 'bold';

/** Worst first. */
const STYLES: { readonly [state in ProbeState]: Style } = { down: 'red', unknown: 'red', degraded: 'yellow', up: 'green' };
const ORDER = Object.keys(STYLES) as ProbeState[];
const VERDICT_STYLES: { readonly [state in VerdictState]: Style } = { error: 'red', fail: 'red', pending: 'yellow', pass: 'green' };

const HEAD = ['state', 'target', 'total', 'dns', 'connect', 'tls', 'ttfb', 'body'];
/** Most targets that a terminal is asked to show; the rest is counted, and is in `--json`. */
const MOST_ROWS = 50;
const MOST_NAME = 60;

/**
 * What was probed, for a terminal: a row a target with the milliseconds of each phase, the worst first, and under each that is not up why,
 * and what to do. The texts are those of the report, which is redacted; control characters are taken out here.
 */
export function probeWords({ seen }: HealthFacts, report: Report, colour: boolean): string {
  // Whether there is a terminal was asked before.
  const paint = (style: Style, text: string): string => (colour ? styleText(style, text, { validateStream: false }) : text);
  const findings = report.findings.filter(({ rule }) => rule === 'probe');
  const rows = seen
    .map((one, index) => ({ result: one.result, finding: findings[index] }))
    .sort((a, b) => ORDER.indexOf(a.result.state) - ORDER.indexOf(b.result.state));
  const shown = rows.slice(0, MOST_ROWS);
  const cells = [HEAD, ...shown.map(({ result }) => cellsOf(result))];
  const widths = HEAD.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ');
  const { state, reason } = report.verdict;
  const lines = [
    `${paint('bold', report.action)}  ${plain(report.subject)}  ${paint(VERDICT_STYLES[state], state)} (${wordsFor(reason)})`,
    '',
    paint('dim', `${line(HEAD)}  (ms)`.trimEnd()),
    ...shown.flatMap(({ result, finding }) => {
      const text = line(cellsOf(result));
      const painted = paint(STYLES[result.state], text.slice(0, widths[0])) + text.slice(widths[0]);
      return [`${painted}${paint('dim', aside(result))}`.trimEnd(), ...whyOf(result, finding).map((why) => `    ${why}`)];
    }),
  ];
  if (rows.length > shown.length) lines.push(`… and ${rows.length - shown.length} more; --json has them all.`);
  lines.push('', sumOf(seen));
  for (const { rule, message, fix, location } of report.findings.filter((finding) => finding.rule !== 'probe')) {
    const where = location?.line === undefined ? '' : `${location.file}:${location.line}: `;
    lines.push(paint('dim', plain(`${rule}: ${where}${message}${fix === undefined ? '' : ` ${fix}`}`)));
  }
  return `${lines.join('\n')}\n`;
}

function cellsOf({ state, name, durationMs, phases }: ProbeResult): string[] {
  const { dns, connect, tls, ttfb, body } = phases;
  const shown = plain(name, MOST_NAME);
  return [state, shown, ...[durationMs, dns, connect, tls, ttfb, body].map((ms) => (ms === null ? '' : msText(ms)))];
}

/** Whole milliseconds where there are many of them. */
function msText(ms: number): string {
  return ms >= 100 ? String(Math.round(ms)) : ms.toFixed(1);
}

function aside({ version, attempts, address }: ProbeResult): string {
  const parts = [
    ...(version === null ? [] : [`version ${plain(version, MOST_NAME)}`]),
    ...(address === null ? [] : [`from ${plain(address)}`]),
    ...(attempts > 1 ? [`${attempts} tries`] : []),
  ];
  return parts.length === 0 ? '' : `  ${parts.join(', ')}`;
}

function whyOf({ state, flaky, detail }: ProbeResult, finding: Finding | undefined): string[] {
  if (finding === undefined || (state === 'up' && !flaky && detail === '')) return [];
  return [plain(finding.message), ...(finding.fix === undefined ? [] : [`fix: ${plain(finding.fix)}`])];
}

function sumOf(seen: readonly SeenTarget[]): string {
  const counts = ORDER.map((state) => [state, seen.filter(({ result }) => result.state === state).length] as const);
  return counts
    .filter(([, number]) => number > 0)
    .map(([state, number]) => `${number} ${state}`)
    .join(', ');
}
