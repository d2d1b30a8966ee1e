import { styleText } from 'node:util';
import { byUrgency, type Finding, type FindingState, type Gate, type Report, type VerdictState } from '../core/model.ts';
import { plain } from '../core/report/escape.ts';
import { countOfStates, onlyReports, STATE_WORDS, wordsFor } from '../core/report/words.ts';

type Style = 'red' | 'green' | 'yellow' | 'dim' | 'bold';

const STATE_STYLES: { readonly [state in FindingState | VerdictState]: Style } = {
  error: 'red',
  fail: 'red',
  unknown: 'red',
  pending: 'yellow',
  waived: 'yellow',
  skipped: 'yellow',
  not_applicable: 'dim',
  pass: 'green',
};

/** Most rows that a terminal is asked to show; the rest is counted, and is in `--json`. */
const MOST_ROWS = 50;

/**
 * A report for a terminal: verdict first, then what blocks with why and how to fix it, then the rest on a line each.
 * `gates` get a line each above the count: those that no finding tells of. Untrusted text is stripped of control characters; colour only
 * if asked for.
 */
export function renderReport(report: Report, options: { colour: boolean; notes?: readonly string[]; gates?: readonly Gate[] }): string {
  const paint = (style: Style, text: string): string => (options.colour ? styleText(style, text) : text);
  const { state, reason } = report.verdict;
  const findings = byUrgency(report.findings);
  const shown = findings.slice(0, MOST_ROWS);
  const width = Math.max(0, ...shown.map(({ rule }) => plain(rule).length));
  const lines = [
    `${paint('bold', report.action)}  ${plain(report.subject)}  ${paint(STATE_STYLES[state], state)} (${wordsFor(reason)})`,
    '',
    ...shown.flatMap((finding) => rows(finding, width, paint)),
  ];
  if (findings.length > shown.length) lines.push(`… and ${findings.length - shown.length} more; --json has them all.`);
  const gates = options.gates ?? [];
  if (gates.length > 0) lines.push('', ...gates.map((gate) => gateLine(gate, paint)));
  lines.push('', countOfStates(report.findings) || 'nothing was judged');
  for (const note of options.notes ?? []) lines.push(paint('dim', note));
  return `${lines.join('\n')}\n`;
}

/** Colour is for a terminal that has not said no (no-color.org). */
export function wantsColour(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv = process.env): boolean {
  return stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
}

function gateLine({ status, name, reason }: Gate, paint: (style: Style, text: string) => string): string {
  return `${paint(STATE_STYLES[status], STATE_WORDS[status].padEnd(14))} gate: ${plain(name)}  ${paint('dim', plain(wordsFor(reason)))}`;
}

function rows(finding: Finding, width: number, paint: (style: Style, text: string) => string): string[] {
  const { state, rule, subject, message, evidence, location, fix } = finding;
  const mark = onlyReports(finding) ? '  (reports only)' : '';
  const head = `${paint(STATE_STYLES[state], STATE_WORDS[state].padEnd(14))} ${plain(rule).padEnd(width)}  ${plain(subject)}${mark}`;
  if (state === 'pass' || state === 'not_applicable') return [`${head}  ${paint('dim', plain(message))}`];
  const place = location ? `${location.file}${location.line ? `:${location.line}` : ''}` : '';
  const decidedBy = [evidence, place && (evidence ? `(${place})` : place)].filter(Boolean).join(' ');
  return [
    head,
    `    ${plain(message)}`,
    ...(decidedBy ? [`    ${paint('dim', `decided by ${plain(decidedBy)}`)}`] : []),
    ...(fix ? [`    fix: ${plain(fix)}`] : []),
  ];
}
