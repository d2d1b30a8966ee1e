import { type Finding, type FindingState, GATE_STATUSES, type Gate, type GateStatus, type Location } from '../model.ts';
import { codeSpan, escapeMarkdown, link, prose } from './escape.ts';
import { clipChars } from './limits.ts';
import { STATE_WORDS, stateWords, type Wording, wordsFor } from './words.ts';

/** Long enough for every path that people write; a cell keeps a row to a few lines. */
const NAME_CHARS = 240;
const TEXT_CHARS = 600;

const GLYPHS: { readonly [state in FindingState | GateStatus]: string } = {
  error: '⛔',
  fail: '❌',
  unknown: '❔',
  pending: '⏳',
  waived: '🔓',
  skipped: '⏭️',
  not_applicable: '➖',
  pass: '✅',
};

/** The page of a place in a file, or null where there is none. */
export type LocationUrl = (location: Location) => string | null;

export const GATES_HEAD = ['| Status | Gate | Required | Why |', '| --- | --- | --- | --- |', ''].join('\n');

export const FINDINGS_HEAD = [
  '| State | Rule | Subject | What | Decided by | How to fix |',
  '| --- | --- | --- | --- | --- | --- |',
  '',
].join('\n');

/** What blocks first, required before optional. Returns a new array. */
export function gatesByUrgency(gates: readonly Gate[]): Gate[] {
  const rank = (gate: Gate) => GATE_STATUSES.indexOf(gate.status) * 2 + (gate.required ? 0 : 1);
  return [...gates].sort((a, b) => rank(a) - rank(b));
}

/** One row of the gates' table, without a newline. */
export function gateRow(gate: Gate, wording: Wording): string {
  return row([
    `${GLYPHS[gate.status]} ${STATE_WORDS[gate.status]}`,
    link(name(gate.name), gate.url),
    gate.required ? 'required' : '',
    prose(clipChars(wordsFor(gate.reason, wording), TEXT_CHARS)),
  ]);
}

/** One row of the findings' table, without a newline. */
export function findingRow(finding: Finding, locationUrl?: LocationUrl): string {
  return row([
    `${GLYPHS[finding.state]} ${stateWords(finding)}`,
    name(finding.rule),
    name(finding.subject),
    text(finding.message),
    decidedBy(finding, locationUrl),
    text(finding.fix ?? ''),
  ]);
}

/** A name, path or heading that people compare and copy. */
export function name(value: string): string {
  return codeSpan(clipChars(value, NAME_CHARS));
}

/** A sentence of a finding. */
export function text(value: string): string {
  return prose(clipChars(value, TEXT_CHARS));
}

/** What decided a finding, and where that is written; empty if it says neither. */
export function decidedBy({ evidence, location }: Finding, locationUrl?: LocationUrl): string {
  // One word is a pattern, a path or a name; anything longer is a sentence.
  const what = evidence === undefined ? '' : /^[^\s`]+$/.test(evidence) ? name(evidence) : text(evidence);
  if (location === undefined) return what;
  const line = location.line === undefined ? '' : `:${location.line}`;
  const where = link(codeSpan(clipChars(location.file, NAME_CHARS) + line), locationUrl?.(location) ?? null);
  return what === '' ? where : `${what} (${where})`;
}

/** A link by its title if its address is one, else the title and the value as it is. */
export function reference(title: string, value: string): string {
  const label = escapeMarkdown(clipChars(title, NAME_CHARS));
  const linked = link(label, value.length <= 1000 ? value : null);
  return linked === label ? `${label}: ${name(value)}` : linked;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
