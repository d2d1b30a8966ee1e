import { unescapeMarkdown } from '../../../core/markdown/inline.ts';

/**
 * Reads the patterns out of one line of a list: separated by commas, semicolons or blanks, in backticks (each, or one span round them all),
 * in quotes, with Prettier's `\*`. A comma inside braces (`{a,b}`) is the pattern's own. A name with blanks in it is also kept whole.
 *
 * `line` is the label's own line, where every word is a pattern; below it there may be prose, and `below` drops words that do not look like paths.
 */
export function patternsIn(text: string, where: 'line' | 'below'): string[] {
  const patterns: string[] = [];
  text.split('`').forEach((part, index) => {
    const inCode = index % 2 === 1;
    const source = unescapeMarkdown(part).normalize('NFC');
    for (const item of splitAtCommas(source)) {
      const words = item.split(/\s+/).map(bare).filter(isName);
      const paths = words.filter(looksLikePath);
      const isProse = where === 'below' && !inCode && words.length > 1 && paths.length * 2 < words.length;
      patterns.push(...(isProse ? paths : words));
      const whole = bare(item.trim());
      if (words.length > 1 && !isProse && looksLikePath(whole) && !/[*?[\]{}]/.test(whole)) patterns.push(whole);
    }
  });
  return patterns;
}

/** Splits at commas and semicolons outside of braces; an unbalanced brace is an ordinary character up to the next blank. */
function splitAtCommas(text: string): string[] {
  const closing = closingBraces(text);
  const items: string[] = [];
  let start = 0;
  let inside = -1;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (at > inside && character === '{') inside = closing.get(at) ?? inside;
    if (at > inside && (character === ',' || character === ';')) {
      items.push(text.slice(start, at));
      start = at + 1;
    }
  }
  items.push(text.slice(start));
  return items;
}

/** Where each brace closes; a blank ends every open one. */
function closingBraces(text: string): Map<number, number> {
  const closing = new Map<number, number>();
  let open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] as string;
    if (character === '{') open.push(at);
    else if (/\s/.test(character)) open = [];
    else if (character === '}') {
      const start = open.pop();
      if (start !== undefined) closing.set(start, at);
    }
  }
  return closing;
}

/** Without quotes, and without the full stop or colon of a sentence: no pattern ends so. */
function bare(word: string): string {
  const quoted = /^(["'])(.*)\1$/s.exec(word);
  const text = quoted?.[2] ?? word;
  return /[^./][.:]$/.test(text) ? text.slice(0, -1) : text;
}

function isName(word: string): boolean {
  return /[\p{L}\p{N}*/!]/u.test(word);
}

function looksLikePath(word: string): boolean {
  return /[/*?[{]|^!|^\.\w|\w\.\w/u.test(word);
}
