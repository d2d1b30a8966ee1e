import type { Value } from './value.ts';

/** The phases whose time can be asked for, and all of them together. */
export const TIMES = ['dns', 'connect', 'tls', 'ttfb', 'body', 'total'] as const;
/** Days until the presented chain's earliest end, and until the leaf's. */
export const CERTIFICATE_TIMES = ['days', 'leaf_days'] as const;
/** Symbols first: that is how they are listed for people. */
export const OPERATORS = ['==', '!=', '<', '<=', '>', '>=', 'contains', 'matches', 'in'] as const;

export type Operator = (typeof OPERATORS)[number];

/** A key of an object, or an index of a list. */
export type Key = string | number;

/** A part of an answer. An empty path of `body` is its text; any other goes into its JSON. */
export type Part =
  | { kind: 'status' }
  | { kind: 'body'; path: readonly Key[] }
  | { kind: 'header'; name: string }
  | { kind: 'time'; of: (typeof TIMES)[number] }
  | { kind: 'cert'; of: (typeof CERTIFICATE_TIMES)[number] }
  | { kind: 'answer' }
  | { kind: 'rcode' };

/** What stands on the left: a part, or how long one is. */
export type Left = Part | { kind: 'len'; of: Part };

/** What it is compared with. `artifact` is the id that is being deployed. */
export type Right = Left | { kind: 'artifact' } | { kind: 'literal'; value: Value };

/** An expression as plain data; two texts that mean the same have the same one. */
export type Ast = { kind: 'compare'; left: Left; operator: Operator; right: Right } | { kind: 'has'; of: Part } | { kind: 'not'; of: Ast };

/** The part that an expression is about, through every `not` and `len`. */
export function subjectOf(ast: Ast): { part: Part; right: Right | null } {
  switch (ast.kind) {
    case 'not':
      return subjectOf(ast.of);
    case 'has':
      return { part: ast.of, right: null };
    case 'compare':
      return { part: partOf(ast.left), right: ast.right };
  }
}

/** The part itself, or the one whose length is meant. */
export function partOf(left: Left): Part {
  return left.kind === 'len' ? left.of : left;
}

/** Every part that an expression reads, those on the right too. */
export function partsOf(ast: Ast): Part[] {
  if (ast.kind === 'not') return partsOf(ast.of);
  if (ast.kind === 'has') return [ast.of];
  const { left, right } = ast;
  return [partOf(left), ...(right.kind === 'literal' || right.kind === 'artifact' ? [] : [partOf(right)])];
}
