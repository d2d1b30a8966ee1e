import type { Operator } from './ast.ts';
import { compareDecimals, type Decimal, parseDecimal } from './decimal.ts';
import type { Pattern } from './pattern.ts';
import { includes } from './search.ts';
import { isAmbiguous, kindName, type Value } from './value.ts';

/** What one comparison says. `never`: the two cannot be compared at all, which neither `not` nor `!=` turns into a pass. */
export type Comparison = { is: boolean } | { never: string };

/** What an operator is; `!=` is made of `==` by the caller, since it has to look at all values first. */
export type Relation = Exclude<Operator, '!='>;

/**
 * Compares one value with one other. Nothing is converted: text is not a number, and null is equal to null alone. `pattern` is the right
 * side of `matches`, compiled. Linear in the size of both.
 */
export function compareValues(left: Value, relation: Relation, right: Value, pattern: Pattern | null): Comparison {
  if (isAmbiguous(left) || isAmbiguous(right)) return { never: 'has a key twice' };
  switch (relation) {
    case '==':
      return equals(left, right);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return ordered(left, relation, right);
    case 'contains':
      return contains(left, right);
    case 'matches':
      if (left.kind !== 'text') return mismatch(left, 'only a text matches an expression');
      if (pattern === null) return { never: 'has no expression to match' };
      return { is: pattern.test(left.text) };
    case 'in':
      return right.kind === 'list' ? member(left, right.items) : mismatch(right, '`in` takes a list');
    default: {
      const never: never = relation;
      throw new TypeError(`Unknown operator: ${String(never)}`);
    }
  }
}

function equals(left: Value, right: Value): Comparison {
  // Asking for null by name is the one question that null answers.
  if (right.kind === 'null') return { is: left.kind === 'null' };
  if (!comparable(left, right)) return mismatch(left, `it is compared with ${kindName(right)}`);
  return { is: same(left, right) };
}

function ordered(left: Value, relation: '<' | '<=' | '>' | '>=', right: Value): Comparison {
  const pair = quantities(left, right);
  if (pair === null) {
    const remedy = right.kind === 'number' && left.kind === 'duration' ? `, which has no unit: write \`${right.text}ms\`` : '';
    return mismatch(left, `it is compared with ${kindName(right)}${remedy}`);
  }
  const order = compareDecimals(...pair);
  if (relation === '<' || relation === '<=') return { is: order < 0 || (relation === '<=' && order === 0) };
  return { is: order > 0 || (relation === '>=' && order === 0) };
}

function contains(left: Value, right: Value): Comparison {
  if (left.kind === 'list') return left.items.length === 0 ? { is: false } : member(right, left.items);
  if (left.kind !== 'text') return mismatch(left, 'only a text or a list contains something');
  if (right.kind !== 'text') return mismatch(left, `it is asked for ${kindName(right)}`);
  return { is: includes(left.text, right.text) };
}

/** An entry of the same kind must be there for the question to make sense: `"5"` is neither in `[5, 6]` nor safely outside it. */
function member(value: Value, items: readonly Value[]): Comparison {
  const candidates = items.filter((item) => comparable(value, item));
  if (candidates.length === 0 && items.length > 0) return mismatch(value, `it is compared with a list of ${kindsOf(items)}`);
  return { is: candidates.some((item) => same(value, item)) };
}

function comparable(left: Value, right: Value): boolean {
  return left.kind === right.kind || quantities(left, right) !== null;
}

/** Deep and exact; values of different kinds are simply not the same here. Both are free of keys given twice. */
function same(left: Value, right: Value): boolean {
  const pair = quantities(left, right);
  if (pair !== null) return compareDecimals(...pair) === 0;
  if (left.kind === 'text' && right.kind === 'text') return left.text === right.text;
  if (left.kind === 'boolean' && right.kind === 'boolean') return left.value === right.value;
  if (left.kind === 'null') return right.kind === 'null';
  if (left.kind === 'list' && right.kind === 'list') {
    return left.items.length === right.items.length && left.items.every((item, index) => sameOrNot(item, right.items[index]));
  }
  if (left.kind === 'object' && right.kind === 'object') {
    return left.entries.size === right.entries.size && [...left.entries].every(([key, entry]) => sameOrNot(entry, right.entries.get(key)));
  }
  return false;
}

function sameOrNot(left: Value, right: Value | undefined): boolean {
  return right !== undefined && same(left, right);
}

/** Both as numbers of one unit: number and number, days and number, or two lengths of time. */
function quantities(left: Value, right: Value): [Decimal, Decimal] | null {
  const isPlain = (value: Value): value is Extract<Value, { text: string }> => value.kind === 'number' || value.kind === 'days';
  if (isPlain(left) && isPlain(right)) return both(left.text, right.text);
  const [a, b] = [milliseconds(left), milliseconds(right)];
  return a === null || b === null ? null : both(a, b);
}

function both(left: string, right: string): [Decimal, Decimal] | null {
  const [a, b] = [parseDecimal(left), parseDecimal(right)];
  return a === null || b === null ? null : [a, b];
}

function milliseconds(value: Value): string | null {
  if (value.kind === 'duration') return value.ms;
  // Days come from our own clock, so that a double is as exact as they are.
  return value.kind === 'days' ? String(Number(value.text) * 86_400_000) : null;
}

function mismatch(value: Value, why: string): { never: string } {
  return { never: `is ${kindName(value)}, and ${why}` };
}

function kindsOf(items: readonly Value[]): string {
  return [...new Set(items.map((item) => `${kindName(item).replace(/^an? /, '')}s`.replace(/^nulls$/, 'null')))].join(' and ');
}
