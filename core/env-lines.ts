import { ConfigurationError, type Problem } from './errors.ts';

/** Shorter values are words (`1`, `true`): masked, they would take the log apart. The same limit as in core/report/redact. */
const MIN_SECRET_CHARS = 4;
const LINE = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)=(.*)$/s;

/** What the suite sets itself, and where the runner takes commands from; neither is a secret's to change. */
const RESERVED = /^(OPS|INPUT|ACTIONS|STATE)_|^GITHUB_(OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)$/;

/** Variables that a secret has brought. */
export interface EnvLines {
  values: Readonly<Record<string, string>>;
  /** Every value that is long enough to be looked for, for masking and redaction. */
  secrets: readonly string[];
}

/**
 * Reads a secret of variables, the input `input`: `KEY=VALUE` on each line, the value as it stands (quotes are part of it), empty lines and
 * lines that begin with `#` left out. `mask` is told each value of four characters or more. Throws a ConfigurationError that names lines
 * by number and keys, and never shows a value.
 */
export function parseEnvLines(text: string, input: string, mask: (value: string) => void = () => undefined): EnvLines {
  const values: Record<string, string> = Object.create(null) as Record<string, string>;
  const secrets = new Set<string>();
  const problems: Problem[] = [];
  const refuse = (line: number, message: string, remedy: string): void =>
    void problems.push({ place: `input \`${input}\`, line ${line}`, message, remedy });
  // Masked first: an error below must not be what shows the rest.
  const lines = text.split(/\r\n|\n|\r/);
  for (const line of lines) {
    const value = LINE.exec(line)?.[2]?.trim() ?? '';
    if (value.length < MIN_SECRET_CHARS) continue;
    secrets.add(value);
    mask(value);
  }
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const [, key, value] = LINE.exec(line) ?? [];
    if (key === undefined || value === undefined || value.includes('\0')) {
      refuse(index + 1, 'is not `KEY=VALUE`.', 'Write one variable a line; a value of many lines can be given as base64.');
    } else if (RESERVED.test(key)) {
      refuse(index + 1, `\`${key}\` cannot be set.`, 'Use another name.');
    } else if (key in values) {
      refuse(index + 1, `\`${key}\` is set twice.`, 'Remove one of the two.');
    } else values[key] = value;
  }
  if (problems.length > 0) throw new ConfigurationError(problems);
  return { values: { ...values }, secrets: [...secrets] };
}
