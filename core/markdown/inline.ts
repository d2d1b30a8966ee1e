/** One paragraph in three readings; each keeps the line breaks of the source. */
export interface Inline {
  /** Without comments; code spans, tags and escapes as written. */
  text: string;
  /** What a reader sees: without comments, tags (except pictures) and the backticks of code spans. */
  visible: string;
  /** Only prose: without comments, tags and code spans. */
  prose: string;
}

const TAG = /<\/?([a-z][a-z0-9-]*)(?:\s[^<>]*)?\/?>/iy;
const SEEN_TAGS = new Set(['img', 'picture', 'source', 'video', 'audio']);
/** Comments, CDATA sections and processing instructions: how they open, how they close, and where to look for that from. */
const UNSEEN = [
  ['<!--', '-->', 2],
  ['<![CDATA[', ']]>', 9],
  ['<?', '?>', 2],
] as const;
const PUNCTUATION = /[!-/:-@[-`{-~]/;

/**
 * Reads a paragraph as GitHub does: code spans, comments and tags, whichever begins first; an unclosed `<!--` is text (GFM spec 0.29, 6.3 and 6.10).
 * `markdown: false` is for HTML blocks, where backticks and backslashes mean nothing. Linear in the length of the source.
 */
export function scanInline(source: string, { markdown = true }: { markdown?: boolean } = {}): Inline {
  const result: Inline = { text: '', visible: '', prose: '' };
  const nextRun = markdown ? backtickRuns(source) : () => -1;
  const special = markdown ? /[\\`<]/g : /</g;
  const unclosed = new Set<string>();
  let at = 0;
  const plain = (end: number) => {
    const piece = source.slice(at, end);
    result.text += piece;
    result.visible += piece;
    result.prose += piece;
    at = end;
  };
  const piece = (end: number, text: string, visible: string) => {
    result.text += text;
    result.visible += visible;
    result.prose += ` ${lineBreaksOf(source.slice(at, end))}`;
    at = end;
  };
  while (at < source.length) {
    special.lastIndex = at;
    const found = special.exec(source);
    if (!found) {
      plain(source.length);
      break;
    }
    plain(found.index);
    if (found[0] === '\\') {
      plain(PUNCTUATION.test(source[at + 1] ?? '') ? at + 2 : at + 1);
    } else if (found[0] === '`') {
      const length = runLength(source, at);
      const close: number = nextRun(length, at + length);
      if (close < 0) plain(at + length);
      else piece(close + length, source.slice(at, close + length), source.slice(at + length, close));
    } else if (UNSEEN.some(([open]) => source.startsWith(open, at))) {
      const [open, end, skip] = UNSEEN.find(([start]) => source.startsWith(start, at)) ?? UNSEEN[0];
      const close: number = unclosed.has(open) ? -1 : source.indexOf(end, at + skip);
      if (close < 0) unclosed.add(open);
      const hidden = close < 0 ? '' : lineBreaksOf(source.slice(at, close));
      if (close < 0) plain(at + open.length);
      else piece(close + end.length, hidden, hidden);
    } else {
      TAG.lastIndex = at;
      const tag = TAG.exec(source);
      if (!tag) plain(at + 1);
      else piece(at + tag[0].length, tag[0], SEEN_TAGS.has((tag[1] ?? '').toLowerCase()) ? tag[0] : lineBreaksOf(tag[0]));
    }
  }
  return result;
}

/** The characters that Markdown's backslashes protect: `\[QA\]` is `[QA]`. */
export function unescapeMarkdown(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** Answers where the next run of exactly `length` backticks begins, for positions that only grow. */
function backtickRuns(source: string): (length: number, from: number) => number {
  const starts = new Map<number, number[]>();
  for (const run of source.matchAll(/`+/g)) {
    const list = starts.get(run[0].length) ?? [];
    list.push(run.index);
    starts.set(run[0].length, list);
  }
  const next = new Map<number, number>();
  return (length, from) => {
    const list = starts.get(length) ?? [];
    let index = next.get(length) ?? 0;
    while (index < list.length && (list[index] as number) < from) index += 1;
    next.set(length, index);
    return list[index] ?? -1;
  };
}

function runLength(source: string, start: number): number {
  let end = start;
  while (source[end] === '`') end += 1;
  return end - start;
}

function lineBreaksOf(text: string): string {
  return text.replace(/[^\n]+/g, '');
}
