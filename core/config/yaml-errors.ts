import { type Document, isCollection, isScalar, visit, type YAMLError } from 'yaml';
import type { PlacedProblem, Position } from './problems.ts';
import { quoted, shown } from './words.ts';

/** The text from the place of the error on, and its first word. */
interface Context {
  rest: string;
  word: string;
}

interface Rule {
  code: YAMLError['code'];
  /** Part of the library's message, where one code has several causes. */
  when?: RegExp;
  /** The library reports the end of what is not closed; people look for its beginning. */
  atOpening?: boolean;
  say(context: Context): { message: string; remedy: string };
}

/** In the order in which they are tried. What is not here is told in the library's own words. */
const RULES: readonly Rule[] = [
  {
    code: 'TAB_AS_INDENT',
    say: () => ({ message: 'A tab indents this line; YAML indents with spaces only.', remedy: 'Replace the tab with spaces.' }),
  },
  {
    code: 'BAD_ALIAS',
    say: ({ word }) => ({
      message: `YAML reads ${shown(word)} as an alias or anchor.`,
      remedy: `If it is text, put it in quotes: ${quoted(word)}.`,
    }),
  },
  {
    code: 'BAD_SCALAR_START',
    say: ({ word }) => ({
      message: `Text without quotes cannot begin with ${shown(word.slice(0, 1))}.`,
      remedy: `Put it in quotes: ${quoted(word)}.`,
    }),
  },
  {
    code: 'TAG_RESOLVE_FAILED',
    say: ({ word }) => ({
      message: `YAML reads ${shown(word)} as a tag, and tags are not supported.`,
      remedy: `If it is text, put it in quotes: ${quoted(word)}.`,
    }),
  },
  {
    code: 'BAD_DQ_ESCAPE',
    say: ({ rest }) => ({
      message: `${shown(rest.slice(0, 2))} means nothing in double quotes.`,
      remedy: 'Use single quotes, in which a backslash is a backslash.',
    }),
  },
  {
    code: 'MISSING_CHAR',
    when: /closing ['"]quote/,
    atOpening: true,
    say: ({ rest }) => ({
      message: `The quote ${shown(rest.slice(0, 1))} is never closed.`,
      remedy: `Add ${shown(rest.slice(0, 1))} at the end of the text.`,
    }),
  },
  {
    code: 'BAD_INDENT',
    when: /and end with a/,
    atOpening: true,
    say: ({ rest }) => {
      const [opening, closing] = rest.startsWith('{') ? ['{', '}'] : ['[', ']'];
      return {
        message: `This \`${opening}\` is never closed.`,
        remedy: `Add \`${closing}\`, and indent what is between more than the key.`,
      };
    },
  },
  {
    code: 'BAD_INDENT',
    when: /Flow end indicator/,
    say: ({ rest }) => ({
      message: `${shown(rest.slice(0, 1))} must be indented more than the key it belongs to.`,
      remedy: 'Put spaces before it.',
    }),
  },
  {
    code: 'BAD_INDENT',
    when: /same column/,
    say: () => ({
      message: 'This line is indented neither like the lines before it nor deeper.',
      remedy: 'Indent the entries of one mapping or list alike.',
    }),
  },
  {
    code: 'BLOCK_AS_IMPLICIT_KEY',
    say: () => ({
      message: 'A mapping cannot begin here.',
      remedy: 'Text that contains `: ` goes in quotes; a key goes on a line of its own, indented like the keys beside it.',
    }),
  },
  {
    code: 'MULTILINE_IMPLICIT_KEY',
    say: () => ({ message: 'This line is no key and no value: it has no `:`.', remedy: 'Write `key: value`.' }),
  },
  {
    code: 'MISSING_CHAR',
    when: /followed by map values/,
    say: ({ word }) => ({ message: `${shown(word)} is no key and no value: it has no \`:\`.`, remedy: 'Write `key: value`.' }),
  },
  {
    code: 'UNEXPECTED_TOKEN',
    when: /block-seq-ind on same line/,
    say: () => ({ message: 'A list cannot begin on the line of its key.', remedy: 'Put `- ` on the next line, or write `[a, b]`.' }),
  },
  {
    code: 'UNEXPECTED_TOKEN',
    when: /at node end/,
    say: ({ word }) => ({
      message: `The value has ended, and ${shown(word)} follows.`,
      remedy: 'Put the whole value in one pair of quotes.',
    }),
  },
  {
    code: 'MISSING_CHAR',
    when: /between flow/,
    say: () => ({
      message: 'A comma is missing before this item.',
      remedy: 'Text that contains `[`, `]`, `{`, `}` or `,` goes in quotes.',
    }),
  },
  {
    code: 'UNEXPECTED_TOKEN',
    when: /flow-(seq|map)-end/,
    say: ({ rest }) => ({
      message: `This ${shown(rest.slice(0, 1))} closes nothing.`,
      remedy: 'Remove it, or put the text it belongs to in quotes.',
    }),
  },
  {
    code: 'NON_STRING_KEY',
    say: () => ({ message: 'A key must be text.', remedy: 'Text that begins with `[`, `{` or `*` goes in quotes.' }),
  },
];

/** After these the structure is as its author meant it, so the rest of the file can still be judged. */
const LOCAL: readonly YAMLError['code'][] = ['BAD_ALIAS', 'BAD_SCALAR_START', 'TAG_RESOLVE_FAILED', 'BAD_DQ_ESCAPE'];

/**
 * Errors and warnings of the YAML library in words that say what to do, one for each line: on a line, all but the first are its echo.
 * `local` is true where none of them moves the structure.
 */
export function yamlProblems(
  document: Document.Parsed,
  text: string,
  positionAt: (offset: number) => Position,
): { problems: PlacedProblem[]; local: boolean } {
  const errors = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  const openings = errors.length > 0 ? openingsByEnd(document) : new Map<number, number>();
  const firstOfLine = new Map<number, PlacedProblem>();
  for (const error of errors) {
    const rule = RULES.find(({ code, when }) => code === error.code && (when?.test(error.message) ?? true));
    const opening = rule?.atOpening === true ? openings.get(error.pos[0]) : undefined;
    const offset = skipSpaces(text, Math.min(opening ?? error.pos[0], text.length));
    const at = positionAt(offset);
    if (firstOfLine.has(at.line)) continue;
    const rest = text.slice(offset, offset + 200);
    const word = /^[^\s,\]}]+/.exec(rest)?.[0] ?? rest.slice(0, 1);
    const said = rule?.say({ word, rest }) ?? { message: `This is not valid YAML: ${error.message}.` };
    firstOfLine.set(at.line, { at, ...said });
  }
  return { problems: [...firstOfLine.values()], local: errors.every(({ code }) => LOCAL.includes(code)) };
}

/** Where each quoted text and each bracket begins, by where it ends. */
function openingsByEnd(document: Document.Parsed): Map<number, number> {
  const openings = new Map<number, number>();
  visit(document, {
    Node(_key, node) {
      if ((isScalar(node) || isCollection(node)) && node.range) openings.set(node.range[1], node.range[0]);
    },
  });
  return openings;
}

/** An error of indentation is reported at the start of its line, or even at the end of the line before. */
function skipSpaces(text: string, offset: number): number {
  const blank = /^[ \r\n]*(?=[^ \r\n\t])/.exec(text.slice(offset, offset + 200));
  return offset + (blank?.[0].length ?? 0);
}
