import type { Excerpt } from '../match/excerpts.ts';
import type { Hit } from '../match/hit.ts';

/** `src/a.ts:3:5`, `src/a.ts(3,5)`, `C:\a\b.cs(3,5)`: a file with an ending, and a line. */
const PLACE = /(?:^|[\s("'`=])((?:[A-Za-z]:)?[\w.@/\\+-]*[\w+-]\.[A-Za-z][\w+]{0,9})[:(](\d{1,7})(?:[:,](\d{1,5}))?/;
/** What compilers with drawings write below the message: `  --> src/a.rs:3:5`, ` ╭▸ src/a.rs:3:5`. */
const ARROW = /^\s*(?:-->|╭▸|╭─\[?|::: )\s*(\S+?):(\d{1,7})(?::(\d{1,5}))?/;
/** Python and Ruby name the file first. */
const FILE_LINE = /File "([^"]{1,300})", line (\d{1,7})/;
const ENDS_IN_HOST = /\.(?:com|org|io|net|dev|local|example)$/;
const LINES_BELOW = 3;

/** Where in the sources the failure is: as the rule captured it, else as the root line or the lines right below it say. */
export function locationOf(captured: Hit['location'], text: string, line: number, excerpt: Excerpt | null): Hit['location'] {
  if (captured !== null) return captured;
  const own = placeIn(FILE_LINE, text) ?? placeIn(PLACE, text);
  if (own !== null) return own;
  const below = excerpt?.lines.slice(line - excerpt.firstLine + 1, line - excerpt.firstLine + 1 + LINES_BELOW) ?? [];
  return below.map((one) => placeIn(ARROW, one)).find((place) => place !== null) ?? null;
}

function placeIn(pattern: RegExp, text: string): Hit['location'] {
  const [, file, line, column] = pattern.exec(text.slice(0, 1000)) ?? [];
  if (file === undefined || ENDS_IN_HOST.test(file)) return null;
  return { file, line: Number(line), column: column === undefined ? null : Number(column) };
}
