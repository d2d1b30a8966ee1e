import type { Ast, Left } from './ast.ts';
import { kindName, type Value } from './value.ts';

type Kind = Value['kind'];

/**
 * Why an expression can never pass, whatever is received: a part whose kind is known is compared with a value of another kind. Null where
 * it may pass. It is still evaluated (and fails, as it must); this is for a word of warning before that.
 */
export function impossible(ast: Ast): string | null {
  if (ast.kind === 'not') return impossible(ast.of);
  if (ast.kind === 'has' || ast.right.kind !== 'literal') return null;
  const { left, operator, right } = ast;
  const kind = kindOf(left);
  if (kind === null) return null;
  const name = `the left side is ${NAMES[kind]}`;
  const isText = kind === 'text';
  if (operator === 'matches' || operator === 'contains')
    return isText ? wrongNeedle(left, right.value) : `${name}, and ${operator} is for texts`;
  if (operator === 'in')
    return right.value.kind === 'list' && right.value.items.some((item) => fits(kind, item)) ? null : `${name}, and nothing in the list is`;
  if (right.value.kind === 'null') return null;
  if (operator !== '==' && operator !== '!=' && isText) return `${name}, and \`${operator}\` is for numbers and durations`;
  if (fits(kind, right.value) || (left.kind === 'answer' && right.value.kind === 'list')) return null;
  if (isText && right.value.kind === 'number') return `${name}: write ${JSON.stringify(right.value.text)}`;
  return `${name}, and ${kindName(right.value)} is not`;
}

const NAMES: { readonly [K in Kind]?: string } = { number: 'a number', text: 'a text', duration: 'a duration', days: 'a number of days' };

function wrongNeedle(left: Left, value: Value): string | null {
  return value.kind === 'text' || left.kind === 'body' ? null : `the left side is a text, and ${kindName(value)} is not in one`;
}

function fits(kind: Kind, value: Value): boolean {
  if (kind === 'days') return value.kind === 'number' || value.kind === 'duration';
  return kind === value.kind;
}

/** What a part of an answer always is; null for what only the answer knows. */
function kindOf(left: Left): Kind | null {
  switch (left.kind) {
    case 'status':
    case 'len':
      return 'number';
    case 'header':
    case 'answer':
    case 'rcode':
      return 'text';
    case 'time':
      return 'duration';
    case 'cert':
      return 'days';
    case 'body':
      return left.path.length === 0 ? 'text' : null;
  }
}
