import { byUrgency, type Finding, type JsonValue, type Report } from '../model.ts';
import { byteLength, clipChars, RESULT_TARGET_BYTES } from './limits.ts';

import { count, countOfStates } from './words.ts';

/** A text this long is a listing, not a sentence; only cut when the report does not fit. */
const LONG_TEXT_CHARS = 500;

/** The rule of the one finding that stands for those that were left out. */
export const OMITTED_RULE = 'findings_omitted';

/**
 * The report as it fits into `maxBytes` of JSON (UTF-8), for the `result` output; verdict, action and the names of outputs never change.
 * Gives way in this order: long texts are clipped, the details of gates go, findings go from the least urgent, then gates, artifacts and
 * the longest outputs (which become null). What was left out is said in a last finding, rule `findings_omitted`, state `skipped`, so that
 * the result stays a valid Report and the verdict of the findings that remain does not rise.
 * Throws a RangeError below 8 KiB, where not even the verdict may fit.
 */
export function fitReport(report: Report, maxBytes: number = RESULT_TARGET_BYTES): Report {
  if (maxBytes < 8192) throw new RangeError(`A report needs 8192 bytes or more, not ${maxBytes}.`);
  if (sizeOf(report) <= maxBytes) return report;
  const clipped: Report = {
    ...report,
    subject: clipChars(report.subject, LONG_TEXT_CHARS),
    gates: report.gates.map((gate) => ({
      ...gate,
      key: clipChars(gate.key, LONG_TEXT_CHARS),
      name: clipChars(gate.name, LONG_TEXT_CHARS),
      reason: clipChars(gate.reason, LONG_TEXT_CHARS),
    })),
    findings: report.findings.map(clipFinding),
  };
  if (sizeOf(clipped) <= maxBytes) return clipped;
  const bare: Report = { ...clipped, gates: clipped.gates.map((gate) => ({ ...gate, details: null })) };
  if (sizeOf(bare) <= maxBytes) return bare;
  return fitFindings(fitRest(bare, maxBytes), bare.findings, maxBytes);
}

interface Rest {
  report: Report;
  /** What was left out besides findings, in words. */
  lost: readonly string[];
}

/** Everything but the findings, as much of it as leaves room for the note on what was left out. */
function fitRest(report: Report, maxBytes: number): Rest {
  let rest: Report = { ...report, findings: [] };
  const lost: string[] = [];
  const fits = () => sizeOf({ ...rest, findings: [omission(report.findings, lost)] }) <= maxBytes;
  if (!fits() && rest.gates.length > 0) {
    lost.push(count(rest.gates.length, 'gate'));
    rest = { ...rest, gates: [] };
  }
  if (!fits() && rest.artifacts.length > 0) {
    lost.push(count(rest.artifacts.length, 'artifact'));
    rest = { ...rest, artifacts: [] };
  }
  const longestFirst = Object.entries(rest.outputs).sort(([, a], [, b]) => sizeOf(b) - sizeOf(a));
  for (const [name] of longestFirst) {
    if (fits()) break;
    lost.push(`output ${name}`);
    rest = { ...rest, outputs: { ...rest.outputs, [name]: null } };
  }
  return { report: rest, lost };
}

/** The most urgent findings that fit, in the order in which they were judged. */
function fitFindings({ report, lost }: Rest, findings: readonly Finding[], maxBytes: number): Report {
  const ranked = byUrgency(findings);
  let room = maxBytes - sizeOf({ ...report, findings: [omission(findings, lost)] });
  let kept = 0;
  for (const finding of ranked) {
    room -= sizeOf(finding) + 1;
    if (room < 0) break;
    kept += 1;
  }
  const left = new Set(ranked.slice(kept));
  const stay = findings.filter((finding) => !left.has(finding));
  return { ...report, findings: left.size === 0 && lost.length === 0 ? stay : [...stay, omission([...left], lost)] };
}

function omission(findings: readonly Finding[], lost: readonly string[]): Finding {
  const ofFindings = findings.length === 0 ? [] : [`${count(findings.length, 'finding')} (${countOfStates(findings)})`];
  return {
    rule: OMITTED_RULE,
    state: 'skipped',
    subject: 'result',
    message: `Left out to keep this output small: ${[...ofFindings, ...lost].join(', ')}.`,
  };
}

function clipFinding(finding: Finding): Finding {
  return {
    ...finding,
    subject: clipChars(finding.subject, LONG_TEXT_CHARS),
    message: clipChars(finding.message, LONG_TEXT_CHARS),
    ...(finding.evidence === undefined ? {} : { evidence: clipChars(finding.evidence, LONG_TEXT_CHARS) }),
    ...(finding.fix === undefined ? {} : { fix: clipChars(finding.fix, LONG_TEXT_CHARS) }),
    ...(finding.location === undefined
      ? {}
      : { location: { ...finding.location, file: clipChars(finding.location.file, LONG_TEXT_CHARS) } }),
  };
}

function sizeOf(value: Report | Finding | JsonValue): number {
  return byteLength(JSON.stringify(value));
}
