import { shown } from '../../config/words.ts';
import type { Path } from '../../config/yaml.ts';
import { type Ast, type Left, type Part, partOf, partsOf } from '../expression/ast.ts';
import { type Expression, readCompiled } from '../expression/compile.ts';
import { impossible } from '../expression/impossible.ts';
import { describeProblem, readLeft } from '../expression/parse.ts';
import { printLeft } from '../expression/print.ts';
import type { Check } from '../model.ts';
import type { Loading } from './loading.ts';

/** What an answer of each kind has. */
const PARTS: { readonly [K in Check['kind']]: readonly Part['kind'][] } = {
  http: ['status', 'header', 'body', 'time', 'cert'],
  tcp: ['body', 'time', 'cert'],
  dns: ['answer', 'rcode', 'time'],
};

/** The expressions at `path`, compiled; what does not parse, or asks for what such an answer never has, is told. */
export function readExpectations(loading: Loading, path: Path, written: readonly string[], kind: Check['kind']): Expression[] {
  return written.flatMap((text, index) => {
    const here = [...path, index];
    // The expression is read as it is written, and the environment's values go into its texts: they can neither break nor extend it.
    let isFilled = true;
    const compiled = readCompiled(text, (literal) => {
      const filled = literal.includes('${{') ? loading.fill(here, literal) : literal;
      isFilled &&= filled !== null;
      return filled ?? literal;
    });
    if (!isFilled) return [];
    if (!compiled.ok) {
      const { message, remedy } = describeProblem(compiled.problem);
      loading.tellInside(here, text, compiled.problem.at, message, remedy);
      return [];
    }
    const { ast } = compiled.expression;
    if (asksElsewhere(loading, here, partsOf(ast), kind)) return [];
    warnOf(loading, here, text, ast);
    return [compiled.expression];
  });
}

/** Where the target says its version; null where it leaves that to the usual places, or what it says cannot be used, which is told. */
export function readVersion(loading: Loading, path: Path, written: string | undefined, kind: Check['kind']): Left | null {
  if (written === undefined) return null;
  const read = readLeft(written);
  if (!read.ok) {
    const { message, remedy } = describeProblem(read.problem);
    loading.tellInside(path, written, read.problem.at, message, remedy);
    return null;
  }
  const { left } = read;
  if (left.kind !== 'header' && left.kind !== 'body') {
    loading.tell(path, `${shown(written)} is no version.`, 'Write `header["NAME"]` or `body.KEY`.');
    return null;
  }
  return asksElsewhere(loading, path, [partOf(left)], kind) ? null : left;
}

function asksElsewhere(loading: Loading, path: Path, parts: readonly Part[], kind: Check['kind']): boolean {
  const other = parts.find((part) => !PARTS[kind].includes(part.kind));
  if (other === undefined) return false;
  const has = PARTS[kind].map((name) => `\`${name}\``).join(', ');
  loading.tell(
    path,
    `${shown(printLeft(other))} is not in the answer to ${kind === 'http' ? 'an' : 'a'} ${kind} check.`,
    `That has ${has}.`,
  );
  return true;
}

function warnOf(loading: Loading, path: Path, text: string, ast: Ast): void {
  const why = impossible(ast);
  if (why !== null) loading.warn(path, `${shown(text)} can never pass: ${why}.`);
}
