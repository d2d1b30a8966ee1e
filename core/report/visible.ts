/** What a reader cannot see is made visible or removed: terminal colours, control, bidi and zero-width characters, lone surrogates. */

const ESC = String.fromCharCode(0x1b);

/** A CSI sequence (ECMA-48, 5.4): colours and cursor movements, the bulk of what CI tools print. */
const ANSI_SEQUENCES = new RegExp(`${ESC}\\[[0-?]*[ -/]*[@-~]`, 'g');

/** `\p{DI}` holds what fonts draw as nothing: zero-width characters, fillers, variation selectors, tags. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** Joiners and variation selectors inside an emoji carry no text of their own; elsewhere they count as unseen. */
const EMOJI_GLUE = /(?<=\p{Extended_Pictographic})[\u200d\ufe0e\ufe0f]+/gu;

/** Halves of a surrogate pair become U+FFFD: UTF-8 has no form for them. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** Every character that cannot be seen is written as `<U+202E>`; newlines and tabs too, unless they are in `keep`. */
export function visible(text: string, keep = ''): string {
  return named(cleaned(text), keep);
}

/** As `visible`, on one line: white space of any kind and length becomes one space, none at the ends. */
export function visibleLine(text: string): string {
  return named(collapsed(cleaned(text)), '');
}

/** As `visibleLine`, but what cannot be seen is dropped. */
export function seenLine(text: string): string {
  // White space first, since newlines are unseen too; again, because what was dropped may have stood between spaces.
  return collapsed(collapsed(cleaned(text)).replace(UNSEEN, ''));
}

/** Nothing may be removed after white space was collapsed: a space would be left at the beginning, where it lets a list begin. */
function cleaned(text: string): string {
  return wellFormed(text).replace(ANSI_SEQUENCES, '').replace(EMOJI_GLUE, '');
}

function collapsed(text: string): string {
  return text.replace(/[\s\u0085]+/g, ' ').trim();
}

function named(text: string, keep: string): string {
  return text.replace(UNSEEN, (character) => (keep.includes(character) ? character : codePointName(character)));
}

function codePointName(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
