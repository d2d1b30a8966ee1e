/**
 * Aho-Corasick over bytes: finds all keys in one pass. It is a filter in front of the rules' own expressions, so it may say yes too
 * often, never too seldom: letters are compared without case (ASCII), and rare signs may share a class.
 */
export interface Automaton {
  /** Byte -> class. */
  classes: Uint8Array;
  /** `table[(state << SHIFT) | class]` is the next state, with `EVENT` added where something is to be done. */
  table: Uint16Array;
  /** State -> indices of the keys that end there; null where none does. */
  found: readonly (readonly number[] | null)[];
}

export const ROOT_STATE = 0;
/** 64 classes: a table of 8,000 states is one megabyte, most of which is seldom touched. */
export const SHIFT = 6;
const WIDTH = 1 << SHIFT;
/** Added to a state where keys end. */
export const EVENT = 0x8000;
/** In place of a state: a line ends here, an escape sequence begins here. */
export const LINE_END = 0xffff;
export const ESCAPE = 0xfffe;
const MOST_STATES = EVENT - 2;

const OTHER = 0;
const CLASS_OF_LINE_END = 1;
const CLASS_OF_ESCAPE = 2;
const FIRST_FREE = 3;

/** Builds the automaton of texts (lower-cased ASCII). Throws a RangeError if they need more than 32,766 states. */
export function buildAutomaton(keys: readonly string[]): Automaton {
  const bytes = keys.map((key) => Buffer.from(key, 'utf8'));
  const classes = classesOf(bytes);
  const trie = new Trie(bytes.reduce((sum, one) => sum + one.length, 1));
  bytes.forEach((key, index) => {
    trie.add(key, index, classes);
  });
  if (trie.size > MOST_STATES) throw new RangeError(`The rules' texts need ${trie.size} states; ${MOST_STATES} are possible.`);
  return { classes, ...link(trie) };
}

/** States as lists of children: first child, next sibling. */
class Trie {
  size = 1;
  readonly firstChild: Uint16Array;
  readonly nextSibling: Uint16Array;
  /** The class that leads to a state. */
  readonly sign: Uint8Array;
  readonly ends: (number[] | null)[] = [null];

  constructor(most: number) {
    this.firstChild = new Uint16Array(most);
    this.nextSibling = new Uint16Array(most);
    this.sign = new Uint8Array(most);
  }

  add(key: Uint8Array, index: number, classes: Uint8Array): void {
    let state = 0;
    for (const byte of key) {
      const sign = classes[byte] ?? OTHER;
      let child = this.firstChild[state] ?? 0;
      while (child !== 0 && this.sign[child] !== sign) child = this.nextSibling[child] ?? 0;
      if (child === 0) child = this.addChild(state, sign);
      state = child;
    }
    const known = this.ends[state];
    if (known) known.push(index);
    else this.ends[state] = [index];
  }

  private addChild(state: number, sign: number): number {
    const child = this.size;
    this.size += 1;
    this.sign[child] = sign;
    this.nextSibling[child] = this.firstChild[state] ?? 0;
    this.firstChild[state] = child;
    this.ends.push(null);
    return child;
  }
}

/**
 * The table, breadth first: a state does what its longest proper suffix does, except where it has a child of its own. The suffix is
 * nearer to the root, so its row is complete.
 */
function link({ size, firstChild, nextSibling, sign, ends }: Trie): Pick<Automaton, 'table' | 'found'> {
  const table = new Uint16Array(size * WIDTH);
  const suffix = new Uint16Array(size);
  const found = [...ends];
  const order = new Uint16Array(size);
  let filled = 1;
  for (let head = 0; head < filled; head++) {
    const state = order[head] ?? 0;
    const row = state * WIDTH;
    const from = (suffix[state] ?? 0) * WIDTH;
    if (state === 0) {
      table[CLASS_OF_LINE_END] = LINE_END;
      table[CLASS_OF_ESCAPE] = ESCAPE;
    } else table.copyWithin(row, from, from + WIDTH);
    for (let child = firstChild[state] ?? 0; child !== 0; child = nextSibling[child] ?? 0) {
      const at = sign[child] ?? OTHER;
      const shorter = state === 0 ? 0 : (table[from + at] ?? 0) & ~EVENT;
      suffix[child] = shorter;
      const inherited = found[shorter];
      if (inherited) found[child] = [...(found[child] ?? []), ...inherited];
      table[row + at] = found[child] ? child | EVENT : child;
      order[filled] = child;
      filled += 1;
    }
  }
  return { table, found };
}

/** Letters have a class each; other bytes have one while there are classes left, the commonest in the keys first. */
function classesOf(keys: readonly Uint8Array[]): Uint8Array {
  const uses = new Uint32Array(256);
  for (const key of keys) for (const byte of key) uses[byte] = (uses[byte] ?? 0) + 1;
  const classes = new Uint8Array(256);
  classes[0x0a] = CLASS_OF_LINE_END;
  classes[0x1b] = CLASS_OF_ESCAPE;
  let free = FIRST_FREE;
  const used = [...uses.keys()].filter((byte) => uses[byte] !== 0 && classes[byte] === OTHER);
  used.sort((a, b) => Number(isLetter(b)) - Number(isLetter(a)) || (uses[b] ?? 0) - (uses[a] ?? 0) || a - b);
  for (const byte of used) {
    // The last class is shared by all that is left over.
    classes[byte] = free;
    if (isLetter(byte)) classes[byte - 0x20] = free;
    if (free < WIDTH - 1) free += 1;
  }
  return classes;
}

function isLetter(byte: number): boolean {
  return byte >= 0x61 && byte <= 0x7a;
}
