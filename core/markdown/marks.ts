import { type Link, linksOf, type Span } from './links.ts';
import type { Piece } from './pieces.ts';

/** What is special about a character: it is part of something that GitHub does not search for references, or it is struck out. */
export const MARK = { away: 1, struck: 2 } as const;

/** Elements whose text GitHub does not search for references and closing keywords. */
const AWAY: ReadonlySet<string> = new Set(['a', 'code', 'kbd', 'pre', 'samp', 'tt']);
const STRUCK: ReadonlySet<string> = new Set(['del', 's', 'strike']);
/** Elements that a browser opens again in the next paragraph if nothing closed them (HTML, "active formatting elements"). */
const LASTING: ReadonlySet<string> = new Set(['a', 'code', 's', 'strike', 'tt']);

/** The elements of `AWAY` and `STRUCK` that are open, over the paragraphs of a document. */
export class OpenElements {
  private readonly depths = new Map<string, number>();

  /** Takes one tag as written, with its name in lower case. */
  take(tag: string, name: string): void {
    if (!(AWAY.has(name) || STRUCK.has(name)) || tag.endsWith('/>')) return;
    const depth = this.depths.get(name) ?? 0;
    if (tag[1] === '/') this.depths.set(name, Math.max(0, depth - 1));
    else this.depths.set(name, name === 'a' ? 1 : depth + 1);
  }

  /** The `MARK`s of text at this place. */
  marks(): number {
    let marks = 0;
    for (const [name, depth] of this.depths) if (depth > 0) marks |= STRUCK.has(name) ? MARK.struck : MARK.away;
    return marks;
  }

  /** What is open, to come back to. */
  snapshot(): ReadonlyMap<string, number> {
    return new Map(this.depths);
  }

  /** The end of a paragraph of Markdown: it closes what it opened, but for what a browser opens again. */
  endParagraph(before: ReadonlyMap<string, number>): void {
    for (const [name, depth] of this.depths) {
      if (!LASTING.has(name)) this.depths.set(name, Math.min(depth, before.get(name) ?? 0));
    }
  }
}

/** What `marksOf` goes by besides the paragraph itself. */
export interface Surroundings {
  /** `false` inside HTML blocks, which know neither links nor `~~`. */
  markdown: boolean;
  /** Labels that links may refer to, as `labelOf` gives them. */
  definitions: ReadonlySet<string>;
  open: OpenElements;
}

/** The marks of every character of a paragraph: of links and pictures, mathematics, strikethrough, and elements. Linear. */
export function marksOf(source: string, pieces: readonly Piece[], { markdown, definitions, open }: Surroundings): Uint8Array {
  const marks = new Uint8Array(source.length);
  const add = (spans: readonly Span[], mark: number) => {
    // Spans of one kind may lie in each other: only the outermost need be marked.
    let done = 0;
    for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
      for (let at = Math.max(start, done); at < end; at += 1) marks[at] = (marks[at] as number) | mark;
      done = Math.max(done, end);
    }
  };
  const before = open.snapshot();
  const links = markdown ? linksOf(source, pieces, definitions) : [];
  const isTag = outsideAddresses(links);
  for (const piece of pieces) {
    if (piece.kind === 'tag' && isTag(piece)) open.take(source.slice(piece.start, piece.end), piece.inner);
    add([piece], open.marks());
  }
  if (markdown) {
    open.endParagraph(before);
    add(links, MARK.away);
    add(pairs(source, pieces, '~', struckPair), MARK.struck);
  }
  add(pairs(source, pieces, '$', mathPair), MARK.away);
  return marks;
}

/** `[x](<a b>)` holds no tag. Answers for pieces in their order; the addresses of links do not overlap. */
function outsideAddresses(links: readonly Link[]): (piece: Piece) => boolean {
  let next = 0;
  return ({ start }) => {
    while (next < links.length && (links[next] as Link).end <= start) next += 1;
    const link = links[next];
    return !link || start < link.address;
  };
}

/** A run of one character, with what stands on its sides. */
interface Run {
  start: number;
  length: number;
  before: string;
  after: string;
}

/** Whether a run can open, or close what another opened. */
interface Pairing {
  opens(run: Run): boolean;
  closes(run: Run, opened: Run): boolean;
}

/** `~x~` and `~~x~~` as GitHub strikes them out; the two lengths do not close each other. */
const struckPair: Pairing = {
  opens: ({ length, after }) => length <= 2 && /\S/.test(after),
  closes: ({ length, before }, opened) => length === opened.length && /\S/.test(before),
};

/** `$x$` and `$$x$$`: no blank inside a single `$`, and no letter or digit after it, so that two prices are none. */
const mathPair: Pairing = {
  opens: ({ length, after }) => length === 2 || (length === 1 && /\S/.test(after)),
  closes: ({ length, before, after }, opened) =>
    length === opened.length && (length === 2 || (/\S/.test(before) && !/[\p{L}\p{N}]/u.test(after))),
};

function pairs(source: string, pieces: readonly Piece[], character: string, pairing: Pairing): Span[] {
  const found: Span[] = [];
  let opened = new Map<number, Run>();
  for (const piece of pieces) {
    if (piece.kind !== 'text') continue;
    for (let at = piece.start; at < piece.end; at += 1) {
      if (source[at] !== character) continue;
      let end = at;
      while (end < piece.end && source[end] === character) end += 1;
      const run = { start: at, length: end - at, before: source[at - 1] ?? '', after: source[end] ?? '' };
      const partner = opened.get(run.length);
      if (partner && pairing.closes(run, partner)) {
        found.push({ start: partner.start, end });
        // What was opened in between would end outside.
        opened = new Map([...opened].filter(([, one]) => one.start < partner.start));
      } else if (pairing.opens(run) && (!partner || character === '~')) opened.set(run.length, run);
      at = end - 1;
    }
  }
  return found;
}
