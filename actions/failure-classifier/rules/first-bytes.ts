import type { RegexNode } from './regex-tree.ts';

/** The ASCII characters that a line can begin with which the expression matches. */
export type FirstBytes = string;

/** Where it may begin with nearly anything, it is not worth asking. */
const MOST_TOLD = 72;

/**
 * With which ASCII bytes a match can begin, where it can only begin at the beginning of a line; null where it may begin anywhere, or with
 * anything. Bytes beyond ASCII are always possible.
 */
export function firstBytes(way: RegexNode, flags: string): FirstBytes | null {
  const items = way.kind === 'sequence' ? way.items : [way];
  const [head, ...rest] = items;
  if (head?.kind !== 'edge' || head.sign !== '^') return null;
  const found = new Set<number>();
  if (addFirst({ kind: 'sequence', items: rest }, flags, found)) return null;
  return found.size > MOST_TOLD
    ? null
    : [...found]
        .sort((a, b) => a - b)
        .map((byte) => String.fromCharCode(byte))
        .join('');
}

/** Adds what the node can begin with; tells whether it can match nothing, so that what follows it can come first. */
function addFirst(node: RegexNode, flags: string, found: Set<number>): boolean {
  switch (node.kind) {
    case 'character': {
      const fits = new RegExp(`^(?:${node.source})$`, flags);
      for (let byte = 0; byte < 128; byte++) if (fits.test(String.fromCharCode(byte))) found.add(byte);
      return false;
    }
    case 'sequence':
      return node.items.every((item) => addFirst(item, flags, found));
    case 'either': {
      const empty = node.options.map((option) => addFirst(option, flags, found));
      return empty.includes(true);
    }
    case 'repeat': {
      const isEmpty = addFirst(node.node, flags, found);
      return isEmpty || node.min === 0;
    }
    case 'look':
    case 'edge':
      return true;
    case 'back-reference': {
      for (let byte = 0; byte < 128; byte++) found.add(byte);
      return true;
    }
  }
}
