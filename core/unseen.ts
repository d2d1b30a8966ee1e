/** Characters without a shape, blanks that are no space, and those that turn the direction of writing. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/gu;

/**
 * A name or pattern with every character that nobody sees written as `<U+200B>`; null where it holds none. Two that differ in such a
 * character only look the same.
 */
export function withUnseen(text: string): string | null {
  const shown = text.replace(UNSEEN, (character) => `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`);
  return shown === text ? null : shown;
}
