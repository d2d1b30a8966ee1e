import { type FirstBytes, firstBytes } from './first-bytes.ts';
import { rarestPart, rarity } from './rarity.ts';
import { parseRegex, type RegexNode } from './regex-tree.ts';

/** Shorter literals are everywhere, and would make every line one to be looked at. */
export const LEAST_LITERAL_BYTES = 4;
/** So many texts are followed side by side; beyond that a part of the expression counts as unknown. */
const MOST_EXACT = 24;
/** So much of a text is kept where the whole would be too many. */
const END_SIGNS = 3;
/** So many ways through an expression are told apart. */
const MOST_WAYS = 24;
/** A rule with more literals than this should name its anchors. */
const MOST_REQUIRED = 200;

/**
 * Signs in a literal that stand for a kind of byte: a digit, a capital letter, a letter or digit or `_`; for anything but white space, which
 * is only the first or last sign; for digits, and for white space, as many as there are but one at least.
 */
export const WILD = { digit: '\x01', capital: '\x02', word: '\x03', solid: '\x04', digits: '\x05', spaces: '\x06' } as const;
const OF_SOURCE: Readonly<Record<string, string>> = {
  ...{ '\\d': WILD.digit, '[0-9]': WILD.digit, '[A-Z]': WILD.capital, '\\w': WILD.word, '\\s': WILD.spaces },
};
const WILD_SIGNS = new RegExp(`[${Object.values(WILD).join('')}]`, 'g');
/** A run takes all that it can: beside what it could take as well, nobody knows where it ends. */
const UNCLEAR = new RegExp(
  `${WILD.digits}[\\d${WILD.digit}${WILD.word}${WILD.digits}]|[\\d${WILD.digit}${WILD.word}]${WILD.digits}|${WILD.spaces}[\\s\\u0080-\\uffff${WILD.spaces}]|[\\s\\u0080-\\uffff]${WILD.spaces}`,
);

/**
 * `exact`: all texts that a part can match, if they are few; `edge`: it begins and ends with one of these; `required`: sets of texts, of each of
 * which every match holds at least one.
 */
interface Knowledge {
  exact: string[] | null;
  edge: string[] | null;
  required: string[][];
}

const UNKNOWN: Knowledge = { exact: null, edge: null, required: [] };

/**
 * For each way through the expression: how a match begins (`firstBytes`), and sets of texts, of each of which every match on that way holds at least one, in this case (the
 * expression's own flag apart). The rarest set first; only such whose texts all have 4 bytes or more besides wild signs. A way of which nothing
 * is known has no set.
 */
export function requiredLiterals(pattern: string): { starts: FirstBytes | null; sets: string[][] }[] {
  const flags = pattern.startsWith('(?i)') ? 'i' : '';
  return waysOf(parseRegex(pattern), MOST_WAYS).map((way) => {
    const sets = all(know(way));
    const useful = sets.filter((texts) => texts.length > 0 && texts.length <= MOST_REQUIRED && shortest(texts) >= LEAST_LITERAL_BYTES);
    // One that holds another adds nothing.
    const bare = useful.map((texts) => texts.filter((text) => !texts.some((other) => other !== text && text.includes(other))));
    return { starts: firstBytes({ kind: 'sequence', items: flat(way) }, flags), sets: bare.sort((a, b) => commonest(b) - commonest(a)) };
  });
}

/** The expression taken apart at its alternatives, so that each way has literals of its own; at most `most` ways. */
function waysOf(node: RegexNode, most: number): RegexNode[] {
  const items = flat(node);
  const at = items.findIndex((item) => item.kind === 'either' && item.options.length <= most && know(item).exact === null);
  const fork = items[at];
  if (fork?.kind !== 'either') return [node];
  const before = items.slice(0, at);
  const after = items.slice(at + 1);
  const left = Math.floor(most / fork.options.length);
  return fork.options.flatMap((option) => waysOf({ kind: 'sequence', items: [...before, option, ...after] }, left));
}

/** The commonest of the texts decides how often a set is met; in bits, more is rarer. */
export function commonest(texts: readonly string[]): number {
  return Math.min(...texts.map((text) => rarity(rarestPart(text)) + Math.min(10, text.length / 4) + particular(text)));
}

/** What is known of a text beyond its letters: their case, and the kinds of signs beside them. */
function particular(text: string): number {
  return 2 * (text.match(WILD_SIGNS)?.length ?? 0) + (/[A-Z]/.test(text) ? 3 : 0);
}

/** ASCII letters in lower case, as the automaton compares them. */
export function lowerAscii(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function know(node: RegexNode): Knowledge {
  switch (node.kind) {
    case 'character':
      return knowCharacter(node.source, node.characters);
    case 'edge':
    case 'look':
      return { exact: [''], edge: null, required: [] };
    case 'back-reference':
      return UNKNOWN;
    case 'repeat':
      return knowRepeat(know(node.node), node.min, node.max);
    case 'either':
      return knowEither(node.options.map(know));
    case 'sequence':
      return knowSequence(node.items.flatMap(flat).map(know));
  }
}

/** Groups that stand in a sequence are part of it. */
function flat(node: RegexNode): RegexNode[] {
  return node.kind === 'sequence' ? node.items.flatMap(flat) : [node];
}

function knowCharacter(source: string, characters: readonly string[] | null): Knowledge {
  const wild = OF_SOURCE[source];
  if (wild !== undefined) return { exact: [wild], edge: null, required: [] };
  if (source === '\\S') return { exact: null, edge: [WILD.solid], required: [] };
  return characters === null ? UNKNOWN : { exact: unique(characters), edge: null, required: [] };
}

function knowRepeat(inner: Knowledge, min: number, max: number): Knowledge {
  const { exact, edge } = inner;
  const run = max > 1 ? runOf(exact) : null;
  if (run !== null) return { exact: min === 0 ? [run, ''] : [run], edge: null, required: [] };
  if (min === 0) return max === 1 && exact !== null ? { exact: unique([...exact, '']), edge: null, required: [] } : UNKNOWN;
  if (min === 1 && max === 1) return inner;
  if (min === max && min <= 8 && exact?.length === 1) return { exact: [(exact[0] ?? '').repeat(min)], edge: null, required: [] };
  const isOneSign = exact?.every((text) => text.length === 1) ?? false;
  return { exact: null, edge: isOneSign ? exact : edge, required: all(inner) };
}

/** Digits, or white space, again and again. */
function runOf(exact: readonly string[] | null): string | null {
  if (exact === null || exact.length === 0) return null;
  if (exact.every((text) => text === WILD.digit)) return WILD.digits;
  return exact.every((text) => text === ' ' || text === '\t' || text === WILD.spaces) ? WILD.spaces : null;
}

function knowEither(options: readonly Knowledge[]): Knowledge {
  const exact = options.every((option) => option.exact !== null) ? unique(options.flatMap((option) => option.exact ?? [])) : null;
  if (exact !== null && exact.length <= MOST_EXACT) return { exact, edge: null, required: [] };
  // Whichever way is taken, its rarest text is there.
  const parts = options.map((option) => rarest(all(option)));
  if (parts.some((part) => part === null)) return UNKNOWN;
  const required = unique(parts.flatMap((part) => part ?? []));
  return { exact: null, edge: null, required: required.length <= MOST_REQUIRED ? [required] : [] };
}

function knowSequence(items: readonly Knowledge[]): Knowledge {
  let run: string[] = [''];
  const required: string[][] = [];
  let whole = true;
  for (const { exact, edge, required: inner } of items) {
    const next = exact === null ? null : joined(run, exact);
    if (next !== null) {
      run = next;
      continue;
    }
    whole = false;
    required.push((edge === null ? null : joined(run, edge)) ?? run, ...inner);
    run = exact === null ? (edge ?? ['']) : (joined(endsOf(run), exact) ?? exact);
  }
  return whole ? { exact: run, edge: null, required: [] } : { exact: null, edge: null, required: [...required, run] };
}

/** Where the texts are too many, what they end with may be few. */
function endsOf(texts: readonly string[]): string[] {
  return unique(texts.map((text) => text.slice(-END_SIGNS)));
}

/** Each text behind each; null where they would be too many. */
function joined(heads: readonly string[], tails: readonly string[]): string[] | null {
  const texts = unique(heads.flatMap((head) => tails.map((tail) => head + tail)));
  return texts.length <= MOST_EXACT && !texts.some((text) => UNCLEAR.test(text)) ? texts : null;
}

function all({ exact, required }: Knowledge): string[][] {
  return exact === null ? required : [exact];
}

/** Texts that are too short lose. */
function rarest(sets: readonly string[][]): string[] | null {
  const useful = sets.filter((texts) => texts.length > 0 && shortest(texts) >= LEAST_LITERAL_BYTES);
  return useful.reduce<string[] | null>((best, one) => (best === null || commonest(one) > commonest(best) ? one : best), null);
}

function shortest(texts: readonly string[]): number {
  return Math.min(...texts.map((text) => Buffer.byteLength(rarestPart(text))));
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
