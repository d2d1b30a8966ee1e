/** A line that can be read in more than one way: why it grants nothing, and what to write. */
export interface Unclear {
  is: 'unclear';
  why: string;
  fix: string;
}

/** Words that take something away from what stands beside them. */
const EXCLUSIONS: ReadonlySet<string> = new Set(
  [
    'but except excepting excluding exclude excludes excluded excl not never no nor neither without w/o minus unless',
    'forbidden forbid denied deny disallowed prohibited avoid outside other apart nothing none cannot',
  ]
    .join(' ')
    .split(' '),
);
/** Those that begin an exception to what stands above them. */
const EXCEPTIONS: ReadonlySet<string> = new Set('but except excepting excluding exclude without w/o minus unless'.split(' '));
/** Abbreviations with a slash or dot that are words all the same. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(['and/or', 'e.g', 'i.e', 'i/o', 'n/a', 'w/', 'w/o', 'a.k.a']);

/** Whether a word, with or without marks around it, takes something away: `not`, `Except:`, `don't`. */
export function isExclusion(word: string): boolean {
  const plain = plainWord(word);
  return EXCLUSIONS.has(plain) || /n['’]t$/.test(plain);
}

/** Whether a line, as it was written, begins an exception from the list above it: `except app/x/**`, `Except:`, `not app/x`. */
export function beginsException(text: string): boolean {
  const [first = '', second = '', ...rest] = text.trim().split(/\s+/);
  if (EXCEPTIONS.has(plainWord(first))) return /:[\s*_]*$/.test(text) || [second, ...rest].some((word) => looksLikePath(unmarked(word)));
  return /^(?:not|never|no)$/.test(plainWord(first)) && looksLikePath(unmarked(second));
}

/** Files that are known by a name without an ending. */
const FILES = /^(?:[A-Z][a-z]*file|AUTHORS|CHANGELOG|CODEOWNERS|LICENSE|NOTICE|README|VERSION)$/;

/** Whether a word is spelled as only paths are: with a slash, a wildcard, or a dot before or inside it; or is a `Makefile` and its like. */
export function looksLikePath(word: string): boolean {
  return !ABBREVIATIONS.has(plainWord(word)) && (/[/*{[]|\?\w|^!\S|^\.\w|\w\.\w/u.test(word) || FILES.test(word));
}

/** What people and issue forms write where nothing is to be said. */
export function namesNothing(text: string): boolean {
  return text.trim() === '' || /^[\s*_]*(?:no response|n\/?a|none|nothing|tbd|todo)[\s*_.]*$/i.test(text);
}

/** The finding's words for each way of being unclear. `other` are the words that are no paths. */
export function unclear(how: 'words' | 'emphasis' | 'html' | 'link', text: string, other: readonly string[] = []): Unclear {
  switch (how) {
    case 'words': {
      const shown = other.slice(0, 4).map((word) => `\`${word.slice(0, 40)}\``);
      const why = `it holds more than paths (${shown.join(', ')}${other.length > 4 ? ', …' : ''}), and words can turn a list into its opposite.`;
      const fix =
        'Write nothing but paths: one per list item, or several with commas between them, and a name with blanks in backticks. Leave out what is not to be touched.';
      return { is: 'unclear', why, fix };
    }
    case 'emphasis':
      return {
        is: 'unclear',
        why: 'its marks can be a pattern, or stress the text between them.',
        fix: `Put the pattern in backticks: \`${text.slice(0, 100)}\`.`,
      };
    case 'html':
      return { is: 'unclear', why: 'it holds HTML.', fix: 'Write the paths as plain text, or in backticks.' };
    case 'link':
      return {
        is: 'unclear',
        why: 'what stands in a link, an address or a footnote declares nothing.',
        fix: 'Write the paths as plain text, or in backticks.',
      };
    default: {
      const never: never = how;
      throw new TypeError(`Unknown kind of line: ${String(never)}`);
    }
  }
}

function plainWord(word: string): string {
  return word.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}/'’]+$/gu, '');
}

function unmarked(word: string): string {
  return word.replace(/^[`("]+|[`)",.]+$/g, '');
}
