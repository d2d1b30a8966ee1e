import { type Artifact, byUrgency, type Finding, type Report, verdictOfFinding } from '../model.ts';
import { escapeMarkdown, prose } from './escape.ts';
import { byteLength, clipBytes, clipChars, fitRows, rowsOf, SUMMARY_TARGET_BYTES } from './limits.ts';
import { FINDINGS_HEAD, findingRow, GATES_HEAD, gateRow, gatesByUrgency, type LocationUrl, name, reference } from './table.ts';
import { count, countOfStates, isBlocking, VERDICT_WORDS, verdictSentence, type Wording } from './words.ts';

export interface SummaryFooter {
  /** Requests to GitHub, writes among them. */
  requests: number;
  writes: number;
  actionsUrl: string;
  /** Said once each, as they are: a comment that could not be written, a rule that was not read. */
  notes: readonly string[];
}

export interface SummaryOptions {
  /** The whole summary in UTF-8; from 32 KiB on, every part has room. Default 64 KiB. */
  limitBytes?: number;
  footer: SummaryFooter;
  wording?: Wording;
  locationUrl?: LocationUrl;
}

const SEPARATOR = ' · ';
const LINKS_BYTES = 8 * 1024;
const NOTES_BYTES = 8 * 1024;
/** Enough to say that folded findings exist, and how many of which state. */
const FOLDED_RESERVE_BYTES = 1024;
const FOLDED: readonly string[] = ['skipped', 'not_applicable', 'pass'];

/**
 * The job summary in GitHub Flavored Markdown: verdict first, then what to do, the gates, the findings with what blocks on top, and the
 * rest folded. Never longer than `limitBytes`: tables are cut at rows, the folded one first, and say how much was cut.
 * All text of the report is escaped here; it must have been redacted before.
 */
export function renderSummary(report: Report, options: SummaryOptions): string {
  const { limitBytes = SUMMARY_TARGET_BYTES, footer, wording = {}, locationUrl } = options;
  const open = byUrgency(report.findings.filter(({ state }) => !FOLDED.includes(state)));
  const folded = byUrgency(report.findings.filter(({ state }) => FOLDED.includes(state)));
  const head = renderHead(report, footer.actionsUrl, wording);
  const foot = renderFooter(report, footer);
  let room = limitBytes - byteLength(head) - byteLength(foot);
  const take = (section: string): string => {
    room -= byteLength(section);
    return section;
  };
  // Gates may not push the findings out, nor the findings that need nothing those that do.
  const gates = take(renderGates(report, wording, report.findings.length === 0 ? room : room / 2));
  const table = take(renderFindings(open, room - (folded.length > 0 ? FOLDED_RESERVE_BYTES : 0), locationUrl));
  const rest = renderFolded(folded, room, locationUrl);
  const markdown = head + gates + table + rest + foot;
  return byteLength(markdown) <= limitBytes ? markdown : clipBytes(head, limitBytes);
}

function renderHead(report: Report, actionsUrl: string, wording: Wording): string {
  const lines = [
    `## ${escapeMarkdown(clipChars(report.action, 100))} ${VERDICT_WORDS[report.verdict.state]}: ${name(report.subject)}`,
    '',
    `**${escapeMarkdown(verdictSentence(report, 300, wording))}.** ${[nextStep(report), advisories(report)].filter((sentence) => sentence !== '').join(' ')}`.trim(),
    '',
    links(report.artifacts, actionsUrl),
    '',
  ];
  if (report.findings.length > 0) lines.push(`${count(report.findings.length, 'finding')}: ${countOfStates(report.findings)}.`, '');
  else if (report.gates.length === 0) lines.push('No findings.', '');
  return `${lines.join('\n')}\n`;
}

function nextStep({ verdict, gates, findings }: Report): string {
  if (gates.length === 0 && findings.length === 0) return '';
  switch (verdict.state) {
    case 'fail':
      return 'The rows below say what decided and how to fix it.';
    case 'error':
      return 'Something could not be read or judged, so this says nothing about the change itself. The rows below name it.';
    case 'pending':
      return 'Nothing failed. The rows marked pending say what is awaited.';
    case 'pass':
      return '';
    default: {
      const never: never = verdict.state;
      throw new TypeError(`Unknown verdict: ${String(never)}`);
    }
  }
}

/** A rule that only reports: said, so that `passed` above a failing row does not puzzle. */
function advisories({ verdict, findings }: Report): string {
  const number = findings.filter((one) => verdictOfFinding(one.state) === 'fail' && !isBlocking(one, verdict.state)).length;
  return number === 0 ? '' : `${count(number, 'failing row')} below only ${number === 1 ? 'reports' : 'report'}, without blocking.`;
}

/** The report's links and files, and the run's link if it is not among them; at most 8 KiB, the run's link never left out. */
export function links(artifacts: readonly Artifact[], actionsUrl: string): string {
  const run = reference('Actions run', actionsUrl);
  const others = artifacts.filter(({ value }) => value !== actionsUrl).map(({ title, value }) => reference(title, value));
  const shown = [run];
  let bytes = byteLength(run);
  for (const other of others) {
    bytes += byteLength(other) + byteLength(SEPARATOR);
    if (bytes > LINKS_BYTES) break;
    shown.splice(-1, 0, other);
  }
  const left = others.length + 1 - shown.length;
  return [...shown, ...(left > 0 ? [`${left} more`] : [])].join(SEPARATOR);
}

function renderGates(report: Report, wording: Wording, room: number): string {
  if (report.gates.length === 0) return '';
  const note = (cut: number) => `\n${count(cut, 'more gate')} not shown here.\n`;
  const rows = rowsOf(gatesByUrgency(report.gates), (gate) => gateRow(gate, wording));
  return fitRows({ head: `### Gates\n\n${GATES_HEAD}`, rows, total: report.gates.length, tail: '\n', limitBytes: room, note }).text;
}

function renderFindings(findings: readonly Finding[], room: number, locationUrl?: LocationUrl): string {
  if (findings.length === 0) return '';
  return fitRows({
    head: `### Findings\n\n${FINDINGS_HEAD}`,
    rows: rowsOf(findings, (finding) => findingRow(finding, locationUrl)),
    total: findings.length,
    tail: '\n',
    limitBytes: room,
    note: (cut) => findingsCut(findings, cut),
  }).text;
}

function renderFolded(findings: readonly Finding[], room: number, locationUrl?: LocationUrl): string {
  if (findings.length === 0) return '';
  const title = `${count(findings.length, 'finding')} with nothing to do: ${countOfStates(findings)}`;
  if (room <= FOLDED_RESERVE_BYTES) return `${title}; not shown here.\n\n`;
  return fitRows({
    head: `<details><summary>${title}</summary>\n\n${FINDINGS_HEAD}`,
    rows: rowsOf(findings, (finding) => findingRow(finding, locationUrl)),
    total: findings.length,
    tail: '\n</details>\n\n',
    limitBytes: room,
    note: (cut) => findingsCut(findings, cut),
  }).text;
}

/** In place of the last `cut` rows. */
function findingsCut(findings: readonly Finding[], cut: number): string {
  return `\n${count(cut, 'more finding')} not shown here: ${countOfStates(findings.slice(-cut))}.\n`;
}

function renderFooter({ action }: Report, { requests, writes, notes }: SummaryFooter): string {
  const counts = `${escapeMarkdown(clipChars(action, 100))}: ${count(requests, 'request')} to GitHub, ${count(writes, 'write')} among them.\n`;
  if (notes.length === 0) return counts;
  return fitRows({
    head: '',
    rows: rowsOf(notes, (note) => `- ${prose(clipChars(note, 400))}`),
    total: notes.length,
    tail: `\n${counts}`,
    limitBytes: NOTES_BYTES,
    note: (cut) => `- ${count(cut, 'more note')}\n`,
  }).text;
}
