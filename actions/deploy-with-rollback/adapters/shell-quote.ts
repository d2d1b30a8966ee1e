/**
 * One word for a POSIX shell, whatever is in it: in single quotes, where nothing has a meaning but the quote itself (POSIX 2.2.2).
 * Throws for NUL, which no argument can hold.
 */
export function shellQuote(word: string): string {
  if (word.includes('\0')) throw new TypeError('An argument cannot hold NUL.');
  return `'${word.replaceAll("'", "'\\''")}'`;
}
