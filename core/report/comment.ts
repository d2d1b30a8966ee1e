import { byUrgency, type Finding, type Report } from '../model.ts';
import { escapeMarkdown, link } from './escape.ts';
import { BODY_LIMIT_CHARS, clipChars, fitRows, rowsOf } from './limits.ts';
import { links } from './summary.ts';
import { decidedBy, GATES_HEAD, gateRow, gatesByUrgency, name, text } from './table.ts';
import { count, isBlocking, STATE_WORDS, VERDICT_WORDS, verdictSentence, type Wording, wordsFor } from './words.ts';

export interface CommentOptions {
  /** The hidden first line by which the comment is found again: a whole HTML comment without white space in its name. */
  marker: string;
  actionsUrl: string;
  wording?: Wording;
}

/** A comment is read in a conversation; the summary has the rest. */
const MOST_ROWS = 30;

const MARKER = /^<!-- [\w:./#@-]+ -->$/;

/**
 * The body of the sticky comment: the marker, the verdict, what blocks and how to fix it, the links. At most 65,536 characters, marker
 * and links always among them. Without clock or counters of requests, so that the same report gives the same body and no write.
 * Throws a TypeError for a marker of another form: it would show, or end too early.
 */
export function renderComment(report: Report, { marker, actionsUrl, wording = {} }: CommentOptions): string {
  if (!MARKER.test(marker) || marker.slice(5, -4).includes('--')) throw new TypeError(`Not a hidden marker: ${marker}`);
  const action = escapeMarkdown(clipChars(report.action, 100));
  const subject = name(report.subject);
  if (report.verdict.state === 'pass') {
    const reason = escapeMarkdown(wordsFor(report.verdict.reason, wording));
    return `${marker}\n**${action} ${VERDICT_WORDS.pass}** for ${subject}: ${reason}. ${link('Details', actionsUrl)}\n`;
  }
  const sentence = escapeMarkdown(verdictSentence(report, 300, wording));
  const blocking = byUrgency(report.findings.filter((one) => isBlocking(one, report.verdict.state)));
  const head = `${marker}\n### ${action} ${VERDICT_WORDS[report.verdict.state]}: ${subject}\n\n**${sentence}.**\n\n`;
  // Bytes are never fewer than characters, so these limits are the stricter ones.
  return fitRows({
    head: head + blockingGates(report, wording),
    rows: rowsOf(blocking, item),
    total: blocking.length,
    tail: `\n${links(report.artifacts, actionsUrl)}\n`,
    limitBytes: BODY_LIMIT_CHARS,
    maxRows: MOST_ROWS,
    note: (cut) => `\n${count(cut, 'more finding')} of this kind in the ${link('summary of the run', actionsUrl)}.\n`,
  }).text;
}

function blockingGates(report: Report, wording: Wording): string {
  const gates = report.gates.filter((gate) => gate.required && gate.status !== 'pass');
  if (gates.length === 0) return '';
  return fitRows({
    head: GATES_HEAD,
    rows: rowsOf(gatesByUrgency(gates), (gate) => gateRow(gate, wording)),
    total: gates.length,
    tail: '\n',
    limitBytes: BODY_LIMIT_CHARS / 2,
    maxRows: MOST_ROWS,
    note: (cut) => `\n${count(cut, 'more gate')} not shown here.\n`,
  }).text;
}

/** A list item: state, rule, subject and message, then what decided and the fix, on lines of their own. */
function item(finding: Finding): string {
  const lines = [`- **${STATE_WORDS[finding.state]}** ${name(finding.rule)} ${name(finding.subject)}: ${text(finding.message)}`];
  const decided = decidedBy(finding);
  if (decided !== '') lines.push(`  Decided by: ${decided}`);
  if (finding.fix !== undefined && finding.fix.trim() !== '') lines.push(`  **Fix:** ${text(finding.fix)}`);
  return lines.join('\n');
}
