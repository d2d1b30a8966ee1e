import { parseDecimal } from './decimal.ts';

/**
 * A value of an expression or of an answer. Numbers are kept as they were written, so that none is rounded. `ambiguous` means that an
 * object in it gives a key twice, which two readers would read differently.
 */
export type Value =
  | { kind: 'number'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'null' }
  | { kind: 'list'; items: readonly Value[]; ambiguous: boolean }
  | { kind: 'object'; entries: ReadonlyMap<string, Value>; twice: ReadonlySet<string>; ambiguous: boolean }
  /** `text` is how people write it, `ms` its milliseconds as decimal text. */
  | { kind: 'duration'; text: string; ms: string }
  /** Days, whole and part: what is left of a certificate. */
  | { kind: 'days'; text: string };

const NAMES: { readonly [K in Value['kind']]: string } = {
  number: 'a number',
  text: 'a text',
  boolean: 'a truth value',
  null: 'null',
  list: 'a list',
  object: 'an object',
  duration: 'a duration',
  days: 'a number of days',
};

/** `a number`, `a text`, … */
export function kindName(value: Value): string {
  return NAMES[value.kind];
}

/** A number of ours as a value; null where it is none (NaN, infinite). `String` gives the shortest text that is this very number. */
export function numberText(value: number): string | null {
  const text = String(value);
  return parseDecimal(text) === null ? null : text;
}

/** Whether two readers of the JSON could read the value differently. */
export function isAmbiguous(value: Value): boolean {
  return (value.kind === 'list' || value.kind === 'object') && value.ambiguous;
}
