/**
 * A reference reader of inline Markdown for the tests, written from the GFM spec and not from core/report/escape.ts:
 * tells what of a line is shown as text, what as code, and what would be read as markup.
 */
export interface Inline {
  /** What a reader sees, code included. */
  shown: string;
  /** Characters outside code that the parser could take as markup. */
  markup: string[];
  /** The shown text outside code, in the pieces between code spans: what GitHub's own filters look at. */
  pieces: string[];
  /** Where the links lead. */
  links: string[];
}

const ENTITY = /^&(?:#(\d{1,7})|(amp|lt|gt));/;
const LINK_END = /^\]\(([^\s()<>]*)\)/;
const NAMED: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>' };

export function readInline(markdown: string): Inline {
  const markup: string[] = [];
  const pieces: string[] = [''];
  const links: string[] = [];
  let shown = '';
  const show = (text: string) => {
    shown += text;
    pieces[pieces.length - 1] += text;
  };
  const code = (text: string) => {
    shown += text;
    pieces.push('');
  };
  for (let at = 0; at < markdown.length; ) {
    const rest = markdown.slice(at);
    const character = rest.charAt(0);
    const entity = ENTITY.exec(rest);
    const element = /^<code>([^<]*)<\/code>/.exec(rest);
    const fence = /^`+/.exec(rest)?.[0] ?? '';
    if (entity !== null) {
      show(decode(entity));
      at += entity[0].length;
    } else if (element !== null) {
      const inner = readInline(element[1] ?? '');
      markup.push(...inner.markup);
      code(inner.shown);
      at += element[0].length;
    } else if (fence !== '') {
      const close = new RegExp(`(?<!\`)${fence}(?!\`)`).exec(rest.slice(fence.length));
      if (close === null) {
        markup.push('unclosed code');
        show(fence);
        at += fence.length;
      } else {
        const content = rest.slice(fence.length, fence.length + close.index);
        if (content.includes('|')) markup.push('pipe in code');
        code(/^ .* $/.test(content) && content.trim() !== '' ? content.slice(1, -1) : content);
        at += content.length + 2 * fence.length;
      }
    } else if (character === ']' && markup.at(-1) === '[' && LINK_END.test(rest)) {
      const [end = '', target = ''] = LINK_END.exec(rest) ?? [];
      markup.pop();
      links.push(target);
      at += end.length;
    } else if (/^\\[!-/:-@[-`{-~]/.test(rest)) {
      show(rest.charAt(1));
      at += 2;
    } else {
      if (isMarkup(character, markdown, at)) markup.push(character);
      show(character);
      at += 1;
    }
  }
  return { shown, markup, pieces, links };
}

function decode([, number, name]: RegExpExecArray): string {
  return name === undefined ? String.fromCodePoint(Number(number)) : (NAMED[name] ?? '');
}

function isMarkup(character: string, line: string, at: number): boolean {
  if (character === '_') return !/[0-9a-z]_[0-9a-z]/i.test(line.slice(Math.max(0, at - 1), at + 2));
  return /[<>|\n\r*~[\]\\&$#]/.test(character);
}

/** What GitHub turns into links and notifications in shown text, whatever the Markdown was. */
export const FILTERS: { readonly [name: string]: RegExp } = {
  mention: /@[a-z0-9]/i,
  reference: /#\d/,
  'GH-1': /(?<![a-z0-9_])gh-\d/i,
  commit: /(?<![a-z0-9_])[0-9a-f]{7,40}(?![a-z0-9_])/i,
  address: /:\/\//,
  www: /www\./i,
  emoji: /:[a-z0-9_+-]+:/i,
};

/** Begins a block, or makes one of the line before it. */
export const BLOCK_START = /^ {0,3}(?:[-+*=>#]|\d{1,9}[.)]|:?-+:?|~~~|```| )/;
