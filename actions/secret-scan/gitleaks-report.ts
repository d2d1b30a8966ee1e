import type { Leak } from './facts.ts';

/** The report is not what gitleaks writes. Says where, never what stands there: it may be a secret. */
export class ReportFormatError extends Error {
  override readonly name = 'ReportFormatError';
}

const MOST_DESCRIPTION_CHARS = 200;

/**
 * Reads gitleaks' JSON report (v8, `report/finding.go`). Only the named fields are taken over; `Secret`, `Match`, `Line`, `Message`,
 * `Author`, `Email`, `Link` and whatever a later version adds are dropped here, before anything else sees them.
 * Throws a ReportFormatError.
 */
export function parseGitleaksReport(text: string): Leak[] {
  let report: unknown;
  try {
    report = JSON.parse(text);
  } catch {
    // The parser's own message quotes the text.
    throw new ReportFormatError('The report is no JSON.');
  }
  if (!Array.isArray(report)) throw new ReportFormatError('The report is no list.');
  return report.map((item: unknown, index) => leakOf(item, index));
}

function leakOf(item: unknown, index: number): Leak {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) throw new ReportFormatError(`Entry ${index} is no object.`);
  const fields = item as Readonly<Record<string, unknown>>;
  const text = (name: string): string => {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (typeof value !== 'string') throw new ReportFormatError(`Entry ${index} has no text \`${name}\`.`);
    return value;
  };
  const required = (name: string): string => {
    const value = text(name);
    if (value === '') throw new ReportFormatError(`Entry ${index} has an empty \`${name}\`.`);
    return value;
  };
  const commit = text('Commit');
  if (commit !== '' && !/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(commit)) throw new ReportFormatError(`Entry ${index} names no commit.`);
  const line = Object.hasOwn(fields, 'StartLine') ? fields.StartLine : undefined;
  if (typeof line !== 'number' || !Number.isSafeInteger(line) || line < 0) throw new ReportFormatError(`Entry ${index} has no line.`);
  return {
    rule: required('RuleID'),
    description: text('Description').trim().slice(0, MOST_DESCRIPTION_CHARS),
    file: required('File'),
    line: line === 0 ? null : line,
    commit: commit === '' ? null : commit,
    fingerprint: required('Fingerprint'),
  };
}
