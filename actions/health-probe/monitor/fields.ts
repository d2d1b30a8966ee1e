/** Reads the fields of a line that somebody may have edited. Each throws a TypeError that names the field. */

export type Fields = { readonly [key: string]: unknown };

const ISO = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;

/** A text of 1 to `most` characters, which are code points as in the schema of the health file: a name of 60 emoji has 120 UTF-16 units. */
export function textIn(fields: Fields, key: string, most = 300): string {
  const value = fields[key];
  if (typeof value !== 'string' || value === '') throw new TypeError(`\`${key}\` is not a text`);
  if (value.length > most && [...value].length > most) throw new TypeError(`\`${key}\` is longer than ${most} characters`);
  return value;
}

/** A text, or null; null too where the key is missing. */
export function textOrNull(fields: Fields, key: string): string | null {
  return fields[key] === undefined || fields[key] === null ? null : textIn(fields, key);
}

/** A whole number of `least` or more. */
export function wholeIn(fields: Fields, key: string, least = 0): number {
  const value = fields[key];
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < least) throw new TypeError(`\`${key}\` is not a whole number`);
  return value;
}

/** True or false; false where the key is missing. */
export function flagIn(fields: Fields, key: string): boolean {
  const value = fields[key] ?? false;
  if (typeof value !== 'boolean') throw new TypeError(`\`${key}\` is neither true nor false`);
  return value;
}

/**
 * A moment of ISO 8601 with a zone, in ms since 1970; null for anything else. Without a zone it would be another moment on each machine,
 * and a day that no calendar has, such as February 30, is not quietly another one.
 */
export function momentOf(text: string): number | null {
  const day = ISO.exec(text)?.[1] ?? '';
  const start = Date.parse(`${day}T00:00:00Z`);
  const at = Date.parse(text);
  if (Number.isNaN(start) || Number.isNaN(at)) return null;
  return new Date(start).toISOString().startsWith(day) ? at : null;
}

/** A moment in milliseconds since 1970. */
export function momentIn(fields: Fields, key: string): number {
  const value = fields[key];
  const at = typeof value === 'string' ? momentOf(value) : null;
  if (at === null) throw new TypeError(`\`${key}\` is not a time such as 2026-01-31T12:00:00Z`);
  return at;
}

/** A moment, or null; null too where the key is missing. */
export function momentOrNull(fields: Fields, key: string): number | null {
  return fields[key] === undefined || fields[key] === null ? null : momentIn(fields, key);
}

/** One of a closed list. */
export function oneOf<T extends string | number>(fields: Fields, key: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === fields[key]);
  if (found === undefined) throw new TypeError(`\`${key}\` is none of ${allowed.join(', ')}`);
  return found;
}
