/** Reads the fields of a line that somebody may have edited. Each throws a TypeError that names the field. */

export type Fields = { readonly [key: string]: unknown };

/** ISO 8601 with seconds and a zone: a time without one means something else on each machine. */
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;

/** A text of 1 to `most` characters. */
export function textIn(fields: Fields, key: string, most = 300): string {
  const value = fields[key];
  if (typeof value !== 'string' || value === '' || value.length > most) throw new TypeError(`\`${key}\` is not a text`);
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

/** A moment in milliseconds since 1970. */
export function momentIn(fields: Fields, key: string): number {
  const value = fields[key];
  const at = typeof value === 'string' && ISO.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(at)) throw new TypeError(`\`${key}\` is not a time such as 2026-01-31T12:00:00Z`);
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
