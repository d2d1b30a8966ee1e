import type { Ast, Left, Right } from './ast.ts';
import type { Value } from './value.ts';

/** The one way to write an expression; parsing it gives the same AST again. */
export function printExpression(ast: Ast): string {
  switch (ast.kind) {
    case 'not':
      return ast.of.kind === 'not' ? `not (${printExpression(ast.of)})` : `not ${printExpression(ast.of)}`;
    case 'has':
      return `has(${printLeft(ast.of)})`;
    case 'compare':
      return `${printLeft(ast.left)} ${ast.operator} ${printRight(ast.right)}`;
  }
}

/** `body.a["b c"][0]`, `header["x-version"]`, `time.total`, … */
export function printLeft(left: Left): string {
  switch (left.kind) {
    case 'status':
    case 'answer':
    case 'rcode':
      return left.kind;
    case 'body':
      return `body${left.path.map(printKey).join('')}`;
    case 'len':
      return `len(${printLeft(left.of)})`;
    case 'header':
      return `header[${JSON.stringify(left.name)}]`;
    case 'time':
    case 'cert':
      return `${left.kind}.${left.of}`;
  }
}

/** One step into JSON: `.key`, `["any key"]` or `[0]`. */
export function printKey(key: string | number): string {
  if (typeof key === 'number') return `[${key}]`;
  return PLAIN_KEY.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}

/** Keys that need no quotes. */
export const PLAIN_KEY = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u;

function printRight(right: Right): string {
  if (right.kind === 'literal') return printValue(right.value);
  return right.kind === 'artifact' ? 'artifact' : printLeft(right);
}

/** A value as an expression would write it. */
export function printValue(value: Value): string {
  switch (value.kind) {
    case 'number':
    case 'duration':
    case 'days':
      return value.text;
    case 'text':
      return JSON.stringify(value.text);
    case 'boolean':
      return String(value.value);
    case 'null':
      return 'null';
    case 'list':
      return `[${value.items.map(printValue).join(', ')}]`;
    case 'object':
      return `{${[...value.entries].map(([key, entry]) => `${JSON.stringify(key)}: ${printValue(entry)}`).join(', ')}}`;
  }
}
