import { isAlias, isMap, isScalar, isSeq, type ParsedNode, Scalar, type YAMLMap } from 'yaml';
import type { JsonValue } from '../model.ts';
import { quoted } from './words.ts';

/** Levels of nesting that are read, aliases followed. The composer and the schema validator recurse once per level. */
export const MOST_NESTED = 50;
/** Values that are read, aliases expanded: keeps "billion laughs" small, and the validator's errors few enough to be passed as arguments, as it does. */
const MOST_VALUES = 10_000;

/** Where a value stands; offsets count UTF-16 units from the start of the text. */
export interface Place {
  key: number | null;
  value: number;
  source: string | null;
  children: ReadonlyMap<string | number, Place> | null;
}

/** A problem at an offset of the text. */
export interface TreeProblem {
  offset: number;
  message: string;
  remedy: string;
}

interface Branch {
  value: JsonValue;
  place: Place;
  /** Number of values in it, and levels under it, with every alias expanded. */
  size: number;
  depth: number;
}

/** An anchor whose branch is null is still being read: an alias to it would contain itself. */
type Anchor = { branch: Branch | null };

/**
 * Plain values and their places out of the library's nodes; null for an empty document. Wherever a problem is told, the value is null.
 * An alias shares its anchor's value, so the values must not be changed.
 */
export function buildTree(
  contents: ParsedNode | null,
  text: string,
  lineAt: (offset: number) => number,
): { value: JsonValue; place: Place; problems: TreeProblem[] } | null {
  if (contents === null || (isScalar(contents) && contents.value === null && contents.source === '')) return null;
  const problems: TreeProblem[] = [];
  const anchors = new Map<string, Anchor>();

  function fail(offset: number, message: string, remedy: string): Branch {
    problems.push({ offset, message, remedy });
    return nothing(offset);
  }

  function nothing(offset: number): Branch {
    return { value: null, place: { key: null, value: offset, source: null, children: null }, size: 1, depth: 0 };
  }

  function build(node: ParsedNode): Branch {
    if (isAlias(node)) return follow(node.source, node.range[0]);
    const anchor: Anchor = { branch: null };
    if (node.anchor !== undefined) anchors.set(node.anchor, anchor);
    const branch = isMap(node) ? mapping(node) : isSeq(node) ? list(node.items, node.range) : scalar(node);
    anchor.branch = branch;
    return branch;
  }

  function follow(name: string, offset: number): Branch {
    // The library has told this one already.
    if (name === '') return nothing(offset);
    const alias = `*${name}`;
    const anchor = anchors.get(name);
    if (anchor === undefined) {
      const message = `YAML reads \`${alias}\` as an alias, and nothing before it is anchored as \`&${name}\`.`;
      return fail(offset, message, `If it is text, put it in quotes: ${quoted(alias)}.`);
    }
    if (anchor.branch === null) return fail(offset, `The alias \`${alias}\` contains itself.`, 'Remove it.');
    return { ...anchor.branch, place: { ...anchor.branch.place, key: null, value: offset } };
  }

  function scalar(node: Scalar.Parsed): Branch {
    const { value, source } = node;
    const offset = node.range[0];
    const place: Place = { key: null, value: offset, source, children: null };
    const isJson = typeof value === 'string' || typeof value === 'boolean' || value === null || Number.isFinite(value);
    if (!isJson)
      return fail(offset, `\`${source}\` is not a number that can be used here.`, `If it is text, put it in quotes: ${quoted(source)}.`);
    if (typeof value === 'string' && loneSurrogate.test(value))
      return fail(offset, 'This text has half of a character.', 'Correct its `\\u` escape.');
    return { value: value as JsonValue, place, size: 1, depth: 0 };
  }

  function list(items: readonly ParsedNode[], range: readonly [number, number, number]): Branch {
    const branches = items.map(build);
    const children = new Map(branches.map((branch, index) => [index, branch.place]));
    return collect(
      branches.map(({ value }) => value),
      branches,
      children,
      range,
    );
  }

  function mapping(node: YAMLMap.Parsed): Branch {
    const value: { [key: string]: JsonValue } = {};
    const branches: Branch[] = [];
    const children = new Map<string, Place>();
    for (const pair of node.items) {
      const at = pair.key.range[0];
      const key = isScalar(pair.key) ? String(pair.key.value ?? '') : '';
      const wrong = wrongKey(pair.key, key);
      if (wrong !== null) fail(at, wrong.message, wrong.remedy);
      const first = children.get(key);
      if (first !== undefined) fail(at, `The key \`${key}\` is given twice.`, `Keep one: the first is on line ${lineAt(first.key ?? 0)}.`);
      const branch =
        pair.value === null
          ? fail(at, `The key \`${key}\` has no value.`, 'Write `key: value`, with a space after the colon.')
          : build(pair.value);
      if (wrong !== null || first !== undefined) continue;
      // An empty value stands at the end of a line, or even on a later one; people look for it at its key.
      const isEmpty = branch.value === null && branch.place.source === '';
      value[key] = branch.value;
      children.set(key, { ...branch.place, key: at, value: isEmpty ? at : branch.place.value });
      branches.push(branch);
    }
    return collect(value, branches, children, node.range);
  }

  function collect(
    value: JsonValue,
    branches: Branch[],
    children: Map<string | number, Place>,
    range: readonly [number, number, number],
  ): Branch {
    const size = branches.reduce((sum, branch) => sum + branch.size, 1);
    const depth = branches.reduce((most, branch) => Math.max(most, branch.depth), 0) + 1;
    if (size > MOST_VALUES) return fail(range[0], `More than ${MOST_VALUES} values, each alias counted in full.`, 'Split the file.');
    if (depth > MOST_NESTED) return fail(range[0], `More than ${MOST_NESTED} levels of nesting.`, 'Use fewer aliases.');
    const isFlow = text[range[0]] === '[' || text[range[0]] === '{';
    return { value, place: { key: null, value: range[0], source: isFlow ? text.slice(range[0], range[1]) : null, children }, size, depth };
  }

  const { value, place } = build(contents);
  return { value, place, problems };
}

const loneSurrogate = /\p{Surrogate}/u;

function wrongKey(node: ParsedNode, key: string): { message: string; remedy: string } | null {
  if (key === '__proto__') return { message: 'The key `__proto__` is not allowed.', remedy: 'Remove it.' };
  if (loneSurrogate.test(key)) return { message: 'This key has half of a character.', remedy: 'Correct its `\\u` escape.' };
  if (!isScalar(node) || node.type !== Scalar.PLAIN) return null;
  if (key === '') return { message: 'A key is missing before `:`.', remedy: 'Add it, or remove the line.' };
  if (key === '<<') return { message: 'Merge keys (`<<`) are not supported.', remedy: 'Write the keys out.' };
  return null;
}
