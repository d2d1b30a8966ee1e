/** What ends an HTML block: a text, or (null) a blank line. */
export interface HtmlBlock {
  kind: 'html' | 'comment' | 'code';
  end: string | null;
}

/** GFM spec 0.29, 4.6, condition 6. */
const BLOCK_TAGS =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h1|h2|h3|h4|h5|h6|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|section|source|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul';
const BLOCK_TAG = new RegExp(`^</?(?:${BLOCK_TAGS})(?=[\\s>]|/>|$)`, 'i');
const RAW_TAG = /^<(script|pre|style|textarea)(?=[\s>]|$)/i;
const LONE_TAG = /^<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>\s*$/i;

/** The HTML block that a line opens, or null. `text` begins at the line's first character that is not blank. */
export function htmlBlockOf(text: string, insideParagraph: boolean): HtmlBlock | null {
  if (text[0] !== '<') return null;
  if (text.startsWith('<!--')) return { kind: 'comment', end: '-->' };
  if (text.startsWith('<?')) return { kind: 'comment', end: '?>' };
  if (text.startsWith('<![CDATA[')) return { kind: 'comment', end: ']]>' };
  if (/^<![a-z]/i.test(text)) return { kind: 'comment', end: '>' };
  const raw = RAW_TAG.exec(text);
  if (raw) return { kind: 'code', end: `</${(raw[1] ?? '').toLowerCase()}>` };
  if (BLOCK_TAG.test(text)) return { kind: 'html', end: null };
  return !insideParagraph && LONE_TAG.test(text) ? { kind: 'html', end: null } : null;
}

/** One line of an HTML block: what is left of it, and the block that goes on after it (null: it ended here). */
export interface HtmlLine {
  kind: 'html' | 'comment' | 'code';
  body: string;
  block: HtmlBlock | null;
}

/**
 * Reads one line of a block. A comment that opens inside HTML and is not closed there hides everything up to `-->`, blank lines too:
 * the browser sees no Markdown. What stands after a closed comment on its line is shown, but is HTML, so it is never a heading.
 */
export function readHtmlLine(text: string, block: HtmlBlock, opening: boolean): HtmlLine {
  if (block.kind === 'code') return { kind: 'code', body: text, block: text.toLowerCase().includes(block.end ?? '') ? null : block };
  if (block.kind === 'html') return withoutComments(text, '', block);
  const close = text.indexOf(block.end ?? '', opening ? 2 : 0);
  if (close < 0) return { kind: 'comment', body: '', block };
  return withoutComments(text, '', null, close + (block.end ?? '').length);
}

function withoutComments(text: string, start: string, block: HtmlBlock | null, from = 0): HtmlLine {
  let body = start;
  let at = from;
  for (let open = text.indexOf('<!--', at); open >= 0; open = text.indexOf('<!--', at)) {
    body += text.slice(at, open);
    const close = text.indexOf('-->', open + 2);
    if (close < 0) return { kind: body.trim() ? 'html' : 'comment', body, block: { kind: 'comment', end: '-->' } };
    at = close + 3;
  }
  body += text.slice(at);
  return { kind: body.trim() ? 'html' : 'comment', body, block };
}
