import { Composer, type CST, type Document, LineCounter, Parser } from 'yaml';
import type { JsonValue } from '../model.ts';
import { decode } from './decode.ts';
import { type Position, refusal } from './problems.ts';
import { yamlProblems } from './yaml-errors.ts';
import { buildTree, MOST_NESTED, type Place } from './yaml-tree.ts';

/** Keys and list indices (from 0) from the top of a file to one of its values. */
export type Path = readonly (string | number)[];

/** A YAML file as plain JSON values, with the place of each. */
export interface ParsedYaml {
  file: string;
  value: { [key: string]: JsonValue };
  /** Where a key (of a list item: the item) or its value stands; null where the file has no such path. */
  positionOf(path: Path, part: 'key' | 'value'): Position | null;
  /** A scalar or a bracketed collection as it is written in the file, without quotes; null for anything else. */
  sourceOf(path: Path): string | null;
}

/**
 * Parses one YAML 1.2 document (core schema) whose top level is a mapping. Refused, because each means two things to two readers:
 * duplicate keys, tags, directives, merge keys (`<<`), several documents. Aliases are expanded up to a limit of the whole.
 * Throws one ConfigurationError with all problems, each at `file:line:column`. `ifEmpty` is what to do about an empty file.
 */
export function parseYaml(file: string, content: string | Uint8Array, ifEmpty?: string): ParsedYaml {
  const text = decode(file, content);
  const lines = new LineCounter();
  const positionAt = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const refuse = (offset: number, message: string, remedy: string) => refusal(file, [{ at: positionAt(offset), message, remedy }]);

  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const tooDeep = deeperThan(MOST_NESTED, tokens);
  if (tooDeep !== null) throw refuse(tooDeep, `More than ${MOST_NESTED} levels of nesting.`, 'No configuration needs so many.');
  const directive = tokens.find((token) => token.type === 'directive' && !/^%YAML\s+1\.2\s*$/.test(token.source));
  if (directive !== undefined) throw refuse(directive.offset, 'YAML directives are not supported.', 'Remove the line.');

  // Duplicate keys are found by buildTree: the library compares each key with each other, which takes minutes on a hostile file.
  const options = { lineCounter: lines, version: '1.2', schema: 'core', merge: false, resolveKnownTags: false } as const;
  const composer = new Composer({ ...options, strict: true, uniqueKeys: false, stringKeys: true, prettyErrors: false, logLevel: 'error' });
  const [document, second] = composer.compose(tokens, true, text.length);
  if (document === undefined) throw new TypeError('The YAML library composed no document.');
  if (second !== undefined) {
    throw refuse(second.range[0], 'A second YAML document begins here; a configuration file has one.', 'Remove the `---` or `...` line.');
  }
  return read(file, text, document, positionAt, ifEmpty);
}

function read(
  file: string,
  text: string,
  document: Document.Parsed,
  positionAt: (offset: number) => Position,
  ifEmpty: string | undefined,
): ParsedYaml {
  const { problems, local } = yamlProblems(document, text, positionAt);
  // After an error that moves the structure, what the tree would complain about is only its echo.
  if (!local) throw refusal(file, problems);
  const tree = buildTree(document.contents, text, (offset) => positionAt(offset).line);
  if (tree === null) {
    const empty = { at: { line: 1, column: 1 }, message: 'The file is empty: it holds no keys.' };
    throw refusal(file, [ifEmpty === undefined ? empty : { ...empty, remedy: ifEmpty }]);
  }
  const all = problems.concat(tree.problems.map(({ offset, ...said }) => ({ at: positionAt(offset), ...said })));
  if (all.length > 0) throw refusal(file, all);

  const { value, place } = tree;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const found = Array.isArray(value) ? 'a list' : 'a single value';
    const message = `The top level must be a mapping (\`key: value\` lines), but is ${found}.`;
    throw refusal(file, [{ at: positionAt(place.value), message }]);
  }
  const placeOf = (path: Path) => path.reduce<Place | undefined>((from, step) => from?.children?.get(step), place);
  return {
    file,
    value,
    positionOf(path, part) {
      const found = placeOf(path);
      return found === undefined ? null : positionAt(part === 'key' ? (found.key ?? found.value) : found.value);
    },
    sourceOf: (path) => placeOf(path)?.source ?? null,
  };
}

/** The offset of the first token that is nested deeper than `most`, or null. The composer recurses, and kills the process where it is too deep. */
function deeperThan(most: number, tokens: readonly CST.Token[]): number | null {
  const open: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next;
    if (depth > most) return token.offset;
    if (token.type === 'document') {
      if (token.value !== undefined) open.push({ token: token.value, depth });
    } else if ('items' in token) {
      for (const { key, value } of token.items) {
        for (const child of [key, value]) if (child) open.push({ token: child, depth: depth + 1 });
      }
    }
  }
  return null;
}
