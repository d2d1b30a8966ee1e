import { UnreadableError } from '../../core/errors.ts';

/** Fields of an answer as they came. What the judge relies on is checked; what only words a row may be missing. */
export type Row = Readonly<Record<string, unknown>>;

export function rowOf(value: unknown): Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Row) : {};
}

/** Throws UnreadableError: without an id no row can be told from another. */
export function idOf(row: Row, what: string): number {
  if (typeof row.id === 'number' && Number.isSafeInteger(row.id)) return row.id;
  throw new UnreadableError(`A row of the ${what} has no usable \`id\`. Run again.`);
}

/** Throws UnreadableError for what is missing, empty or no text. */
export function textOf(row: Row, name: string, what: string): string {
  const value = row[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new UnreadableError(`A row of the ${what} has no usable \`${name}\`. Run again.`);
}

export function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

export function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
}

/** An ISO time as ms since the epoch; null for anything else. */
export function timeOrNull(value: unknown): number | null {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}
