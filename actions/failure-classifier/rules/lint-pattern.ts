import { parseRegex, type RegexNode } from './regex-tree.ts';
import { expressionOf } from './rules-model.ts';

/** More repetitions than this count as unbounded. */
const BOUNDED = 512;

const NESTED =
  'a repetition of what can itself match in several ways, which takes exponential time. Repeat single characters and classes, ' +
  'or let each turn begin with a sign that nothing else in it can match';
const WIDE =
  'more than one unbounded `.*` (or the like) in front of something that must follow, which takes quadratic time or worse. ' +
  'Say what the text between cannot hold (`[^:]*`), or begin with `^`';

/**
 * Why a pattern must not be used on foreign lines, or null if it may: it is invalid, it holds a back-reference, or there are so many
 * ways to match it that a hostile line could stall the run. With what is allowed, a line of 4,096 characters costs at most its square.
 */
export function lintPattern(pattern: string): string | null {
  try {
    expressionOf(pattern);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  if (/\(\?[a-z]*-?[a-z]+[:)]/.test(pattern.slice('(?i)'.length))) return 'flags inside an expression; begin with `(?i)` instead';
  const tree = parseRegex(pattern);
  return structureProblem(tree) ?? (wideRuns(tree) > (startsAtEdge(tree) ? 2 : 1) ? WIDE : null);
}

function structureProblem(node: RegexNode): string | null {
  switch (node.kind) {
    case 'back-reference':
      return 'a back-reference';
    case 'look':
      return node.behind && holdsRepeat(node.node, 0) ? 'a repetition inside a look-behind' : structureProblem(node.node);
    case 'repeat':
      if (node.max > 1 && !hasOneWay(node.node)) return NESTED;
      return structureProblem(node.node);
    case 'either':
      return first(node.options);
    case 'sequence':
      return first(node.items);
    default:
      return null;
  }
}

/**
 * Whether a text can be divided into turns of the node in one way only: turns of one length, alternatives that begin differently, or turns
 * that begin with a sign which nothing else in them can match (`\\.\\w+`).
 */
function hasOneWay(node: RegexNode): boolean {
  if (node.kind === 'character') return true;
  if (node.kind === 'either') return node.options.every((option) => isFixed(option)) && beginApart(node.options);
  if (node.kind !== 'sequence') return false;
  const [head, ...rest] = flat(node);
  if (head === undefined || rest.length === 0) return head !== undefined && hasOneWay(head);
  if (isFixed(node)) return true;
  if (head.kind !== 'character' || head.characters?.length !== 1) return false;
  const [sign = ''] = head.characters;
  const open = rest.filter((item) => item.kind === 'repeat');
  return (
    open.length === 1 &&
    rest.every((item) => {
      const inner = item.kind === 'repeat' ? item.node : item;
      return inner.kind === 'character' && !canMatch(inner, sign);
    })
  );
}

/** Whether all that it matches has one length. */
function isFixed(node: RegexNode): boolean {
  return flat(node).every(
    (item) => item.kind === 'character' || (item.kind === 'repeat' && item.min === item.max && item.node.kind === 'character'),
  );
}

/** Whether no two of them can begin with the same ASCII character. */
function beginApart(options: readonly RegexNode[]): boolean {
  const heads = options.map((option) => flat(option)[0]);
  for (let code = 0; code < 128; code++) {
    const sign = String.fromCharCode(code);
    const fitting = heads.filter((head) => head?.kind === 'character' && canMatch(head, sign));
    if (fitting.length > 1) return false;
  }
  return heads.every((head) => head?.kind === 'character');
}

function canMatch(node: RegexNode & { kind: 'character' }, sign: string): boolean {
  return new RegExp(`^(?:${node.source})$`).test(sign);
}

function first(nodes: readonly RegexNode[]): string | null {
  for (const node of nodes) {
    const problem = structureProblem(node);
    if (problem !== null) return problem;
  }
  return null;
}

/** Whether it holds a repetition of more than `most` times whose number is open. */
function holdsRepeat(node: RegexNode, most: number): boolean {
  switch (node.kind) {
    case 'repeat':
      return (node.max > most && node.max !== node.min) || holdsRepeat(node.node, most);
    case 'either':
      return node.options.some((option) => holdsRepeat(option, most));
    case 'sequence':
      return node.items.some((item) => holdsRepeat(item, most));
    case 'look':
      return holdsRepeat(node.node, most);
    default:
      return false;
  }
}

/** How many unbounded runs of nearly any character stand in front of something that must follow them, on the worst way through. */
function wideRuns(node: RegexNode): number {
  if (node.kind === 'either') return Math.max(...node.options.map(wideRuns));
  if (node.kind !== 'sequence') return 0;
  const items = flat(node);
  let count = 0;
  items.forEach((item, index) => {
    const rest = items.slice(index + 1);
    if (isWide(item, rest[0]) && rest.some(mustMatch)) count += 1;
    if (item.kind === 'either') count += Math.max(...item.options.map((option) => widest(option, rest.some(mustMatch))));
    if (item.kind === 'repeat' && item.node.kind !== 'character') count += widest(item.node, rest.some(mustMatch));
  });
  return count;
}

/** As `wideRuns`, of a part behind which something must follow or not. */
function widest(node: RegexNode, followed: boolean): number {
  return wideRuns(
    followed ? { kind: 'sequence', items: [node, { kind: 'character', source: 'x', characters: ['x'], except: null }] } : node,
  );
}

/** Sequences inside a sequence are taken apart. */
function flat(node: RegexNode): RegexNode[] {
  return node.kind === 'sequence' ? node.items.flatMap(flat) : [node];
}

/** A run that ends where its own excluded character begins (`[^:]*:`) has one way to match. */
function isWide(node: RegexNode, next: RegexNode | undefined): boolean {
  if (node.kind !== 'repeat' || node.max <= BOUNDED || node.node.kind !== 'character') return false;
  const { except } = node.node;
  if (except === null) return false;
  if (next?.kind === 'character' && next.characters !== null) return !next.characters.every((character) => except.includes(character));
  return true;
}

function mustMatch(node: RegexNode): boolean {
  switch (node.kind) {
    case 'repeat':
      return node.min > 0 && mustMatch(node.node);
    case 'either':
      return node.options.some(mustMatch);
    case 'sequence':
      return node.items.some(mustMatch);
    case 'edge':
      return node.sign !== '^';
    default:
      return true;
  }
}

function startsAtEdge(node: RegexNode): boolean {
  if (node.kind === 'either') return node.options.every(startsAtEdge);
  if (node.kind === 'sequence') return node.items[0] !== undefined && startsAtEdge(node.items[0]);
  return node.kind === 'edge' && node.sign === '^';
}
