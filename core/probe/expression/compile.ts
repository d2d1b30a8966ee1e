import { ConfigurationError, messageOf } from '../../errors.ts';
import type { Ast } from './ast.ts';
import type { SyntaxProblem } from './cursor.ts';
import { describeProblem, readExpression } from './parse.ts';
import { compilePattern, type Pattern } from './pattern.ts';
import type { Value } from './value.ts';

/** An expression that is ready to be evaluated. */
export interface Expression {
  /** As it was written: what a value of the environment stands for is not in it. */
  text: string;
  ast: Ast;
  /** Its regular expressions, by their source. */
  patterns: ReadonlyMap<string, Pattern>;
}

export type Compiled = { ok: true; expression: Expression } | { ok: false; problem: SyntaxProblem };

/** Reads and compiles. `fill` gives each text on the right its final form (values of the environment). Never throws if `fill` does not. */
export function readCompiled(text: string, fill: (text: string) => string = (same) => same): Compiled {
  const read = readExpression(text);
  if (!read.ok) return read;
  const ast = filled(read.ast, fill);
  const patterns = new Map<string, Pattern>();
  for (const { source, written } of sourcesOf(ast, read.ast)) {
    try {
      patterns.set(source, compilePattern(source));
    } catch (error) {
      const at = Math.max(0, text.lastIndexOf(JSON.stringify(written)));
      return { ok: false, problem: { at, message: `The regular expression cannot be used: ${messageOf(error)}.` } };
    }
  }
  return { ok: true, expression: { text, ast, patterns } };
}

/** As `readCompiled`; throws a ConfigurationError that names `place`, the column and what was expected there. */
export function compileExpression(text: string, place = 'expression'): Expression {
  const compiled = readCompiled(text);
  if (compiled.ok) return compiled.expression;
  throw new ConfigurationError({ place, ...describeProblem(compiled.problem) });
}

function sourcesOf(ast: Ast, before: Ast): { source: string; written: string }[] {
  const source = sourceOf(ast);
  return source === null ? [] : [{ source, written: sourceOf(before) ?? source }];
}

function sourceOf(ast: Ast): string | null {
  if (ast.kind === 'not') return sourceOf(ast.of);
  if (ast.kind === 'has' || ast.operator !== 'matches' || ast.right.kind !== 'literal') return null;
  return ast.right.value.kind === 'text' ? ast.right.value.text : null;
}

function filled(ast: Ast, fill: (text: string) => string): Ast {
  if (ast.kind === 'has') return ast;
  if (ast.kind === 'not') return { kind: 'not', of: filled(ast.of, fill) };
  if (ast.right.kind !== 'literal') return ast;
  return { ...ast, right: { kind: 'literal', value: filledValue(ast.right.value, fill) } };
}

function filledValue(value: Value, fill: (text: string) => string): Value {
  switch (value.kind) {
    case 'text':
      return { kind: 'text', text: fill(value.text) };
    case 'list':
      return { ...value, items: value.items.map((item) => filledValue(item, fill)) };
    case 'object':
      return { ...value, entries: new Map([...value.entries].map(([key, entry]) => [key, filledValue(entry, fill)])) };
    default:
      return value;
  }
}
