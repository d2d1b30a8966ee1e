import type { Ast, Left, Operator, Part, Right } from './ast.ts';
import { type Comparison, compareValues } from './compare.ts';
import type { Expression } from './compile.ts';
import type { Pattern } from './pattern.ts';
import { printLeft } from './print.ts';
import { type Found, plainRecord, type Reading } from './reading.ts';
import { showPart } from './show.ts';
import type { Value } from './value.ts';

/** What an expression says of an answer. `invalid` could not be decided and is as bad as `fail`; only, no `not` turns it round. */
export type Outcome = { state: 'pass' } | { state: 'fail' | 'invalid'; why: string };

/** What an expression is evaluated in. */
export interface Scope {
  reading: Reading;
  /** What `artifact` stands for; null where nothing is being deployed. */
  artifact: string | null;
  /** Takes secrets out of what was received, before it is shown. */
  clean: (text: string) => string;
}

/**
 * Evaluates an expression. Pure, never throws, and fails closed: what is missing, unreadable, null or of the wrong kind passes nothing,
 * in no form and behind no `not`. Of several values (lines of a header, records) one is enough for an operator, and `!=` and `not` mean
 * that none is.
 */
export function evaluate({ ast, patterns }: Expression, scope: Scope): Outcome {
  return judge(ast, patterns, scope);
}

function judge(ast: Ast, patterns: ReadonlyMap<string, Pattern>, scope: Scope): Outcome {
  switch (ast.kind) {
    case 'has':
      return has(ast.of, scope);
    case 'not': {
      const of = judge(ast.of, patterns, scope);
      if (of.state === 'invalid') return of;
      return of.state === 'fail' ? { state: 'pass' } : { state: 'fail', why: holds(ast.of, scope) };
    }
    case 'compare':
      return compare(ast, patterns, scope);
  }
}

function has(part: Part, { reading }: Scope): Outcome {
  const name = printLeft(part);
  const found = reading.at(part);
  if (found.state === 'unreadable') return { state: 'invalid', why: found.why };
  if (found.state === 'absent') return { state: 'fail', why: found.why };
  const [first] = found.values;
  if (first?.kind === 'null') return { state: 'fail', why: `${name} is null` };
  if (part.kind === 'body' && first?.kind === 'text' && first.text === '' && part.path.length === 0) {
    return { state: 'fail', why: 'the body is empty' };
  }
  return { state: 'pass' };
}

function compare(ast: Extract<Ast, { kind: 'compare' }>, patterns: ReadonlyMap<string, Pattern>, scope: Scope): Outcome {
  const { left, operator, right } = ast;
  const received = scope.reading.at(left);
  if (received.state !== 'found') return { state: 'invalid', why: received.why };
  const wanted = rightOf(right, scope);
  if (wanted.state !== 'found') return { state: 'invalid', why: wanted.why };
  const nothing = right.kind === 'literal' ? null : (nullIn(left, received.values) ?? nullIn(right, wanted.values));
  if (nothing !== null) return { state: 'invalid', why: nothing };
  const pattern = right.kind === 'literal' && right.value.kind === 'text' ? (patterns.get(right.value.text) ?? null) : null;
  // A header and records are several values already, and no list has to be looked into.
  const isMany = right.kind === 'header' || right.kind === 'answer';
  const relation = operator === 'in' && isMany ? '==' : operator;
  const comparison = compareAll(left, received.values, relation, wanted.values, pattern);
  const shown = `${printLeft(left)} is ${showPart(left, received.values, scope.clean)}`;
  if ('never' in comparison) return { state: 'invalid', why: `${shown}: it ${comparison.never}` };
  if (comparison.is) return { state: 'pass' };
  const other = right.kind === 'literal' ? '' : `, ${nameOf(right)} is ${showPart(right, wanted.values, scope.clean)}`;
  return { state: 'fail', why: `${shown}${other}` };
}

/** Only `null` written out asks for null: two parts of an answer that are both null agree about nothing. */
function nullIn(side: Exclude<Right, { kind: 'literal' }>, values: readonly Value[]): string | null {
  return values.some(({ kind }) => kind === 'null') ? `${nameOf(side)} is null` : null;
}

function compareAll(
  left: Left,
  received: readonly Value[],
  operator: Operator,
  wanted: readonly Value[],
  pattern: Pattern | null,
): Comparison {
  const relation = operator === '!=' ? '==' : operator;
  const records = left.kind === 'answer';
  let sane: Comparison | null = null;
  let never: Comparison | null = null;
  let any = false;
  for (const value of received) {
    for (const other of wanted) {
      const one = records && relation === 'contains' ? wordsOf(value, other) : compareValues(value, relation, other, pattern);
      if ('never' in one) never ??= one;
      else sane ??= one;
      any ||= 'is' in one && one.is;
    }
  }
  if (records && relation === '==' && wanted[0]?.kind === 'list') return turned({ is: sameRecords(received, wanted[0]) }, operator);
  if (any) return turned({ is: true }, operator);
  return sane !== null && never === null ? turned({ is: false }, operator) : (never ?? { never: 'has no value' });
}

function turned(comparison: { is: boolean }, operator: Operator): Comparison {
  return operator === '!=' ? { is: !comparison.is } : comparison;
}

/** A record contains a text if it is that, or has it as whole words: `10.0.0.10` does not contain `10.0.0.1`. */
function wordsOf(record: Value, wanted: Value): Comparison {
  if (record.kind !== 'text' || wanted.kind !== 'text') return { never: 'is a list of records, and a record is a text' };
  return { is: ` ${record.text} `.includes(` ${wanted.text} `) };
}

/** DNS gives records in any order. */
function sameRecords(received: readonly Value[], wanted: Value): boolean {
  if (wanted.kind !== 'list') return false;
  const plain = (values: readonly Value[]): Set<string> =>
    new Set(values.map((value) => (value.kind === 'text' ? `=${plainRecord(value.text)}` : value.kind)));
  const [a, b] = [plain(received), plain(wanted.items)];
  return a.size === b.size && [...a].every((record) => b.has(record));
}

function rightOf(right: Right, { reading, artifact }: Scope): Found {
  if (right.kind === 'literal') return { state: 'found', values: [right.value] };
  if (right.kind !== 'artifact') return reading.at(right);
  if (artifact === null) return { state: 'unreadable', why: 'nothing is being deployed, so there is no artifact' };
  return { state: 'found', values: [{ kind: 'text', text: artifact }] };
}

function nameOf(right: Exclude<Right, { kind: 'literal' }>): string {
  return right.kind === 'artifact' ? 'artifact' : printLeft(right);
}

/** Why a `not` failed. */
function holds(ast: Ast, scope: Scope): string {
  if (ast.kind === 'not') return 'what is in the brackets holds';
  const left = ast.kind === 'has' ? ast.of : ast.left;
  const found = scope.reading.at(left);
  return found.state === 'found' ? `${printLeft(left)} is ${showPart(left, found.values, scope.clean)}` : found.why;
}
