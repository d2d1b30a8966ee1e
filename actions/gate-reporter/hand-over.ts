import type { Finding, Report } from '../../core/model.ts';
import { plain } from '../../core/report/escape.ts';
import { type Row, rowOf, textOrNull } from './answer.ts';
import type { GateReason } from './report.ts';

/** What a fork's own run says of one of its gates: words to show, never a status to believe. */
export interface ReportedGate {
  key: string;
  name: string;
  text: string;
}

/** `none`: the run left nothing. `refused`: it left something that is not shown, and why. */
export type HandOver = { state: 'none' } | { state: 'read'; gates: readonly ReportedGate[] } | { state: 'refused'; why: string };

/** The file that a run without a write token leaves behind for `gate-publish.yml`. */
export const HAND_OVER_FILE = 'ops-gates.json';
/** Bytes of the file, and of the zip that holds it. */
export const HAND_OVER_LIMIT = 256 * 1024;

const MAX_GATES = 200;
const MAX_TEXT = 500;

/**
 * Reads the report that a fork's run uploaded. Its author is whoever opened the pull request, so it only supplies words: the schema,
 * the action and the commit have to be right, names and texts are cut, and no status is taken. Gives a sentence instead where it is
 * not a report of that commit. Never throws.
 */
export function parseHandOver(text: string, subject: string): { gates: ReportedGate[] } | { why: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { why: `\`${HAND_OVER_FILE}\` is not JSON` };
  }
  const report = rowOf(value);
  if (report.schema !== 1 || report.action !== 'gate-reporter') return { why: `\`${HAND_OVER_FILE}\` is no report of gate-reporter` };
  if (report.subject !== subject) return { why: `\`${HAND_OVER_FILE}\` is of another commit` };
  if (!Array.isArray(report.gates)) return { why: `\`${HAND_OVER_FILE}\` has no list of gates` };
  return { gates: report.gates.slice(0, MAX_GATES).flatMap((gate: unknown) => reported(rowOf(gate))) };
}

/**
 * The report with the fork's words beside the gates that it has anyway, as findings that count for nothing. A gate that only the fork
 * speaks of is left out: it would be a row that nobody but the author has seen.
 */
export function withHandOver(report: Report<GateReason>, handOver: HandOver): Report<GateReason> {
  const finding = (subject: string, message: string): Finding => ({
    rule: 'hand-over',
    state: 'skipped',
    subject,
    message,
    advisory: true,
  });
  switch (handOver.state) {
    case 'none':
      return report;
    case 'refused':
      return {
        ...report,
        findings: [...report.findings, finding('gates', `What the fork's run left behind is not shown: ${handOver.why}.`)],
      };
    case 'read': {
      const known = new Set(report.gates.flatMap(({ key, name }) => [key, name]));
      const words = handOver.gates
        .filter(({ key, name }) => known.has(key) || known.has(name))
        .map(({ name, text }) => finding(name, `The fork's own run says: ${text}`));
      return { ...report, findings: [...report.findings, ...words] };
    }
    default: {
      const never: never = handOver;
      throw new TypeError(`Unknown hand-over: ${JSON.stringify(never)}`);
    }
  }
}

function reported(gate: Row): ReportedGate[] {
  const name = textOrNull(gate.name);
  const text = plain(textOrNull(gate.reason) ?? '', MAX_TEXT);
  if (name === null || text === '') return [];
  return [{ key: plain(textOrNull(gate.key) ?? '', MAX_TEXT), name: plain(name, MAX_TEXT), text }];
}
