/**
 * How rarely a text stands in a log, in bits, roughly. It decides which part of a rule's literal is looked for: a worse choice costs
 * time, never a hit. Words that stand in nearly every log count for little.
 */

/** What a byte tells, by its kind; the commonest letters of English tell least. */
const COMMON_LETTERS = 'etaoinsr';
const WORDS = [
  ...['error', 'errors', 'failed', 'failure', 'failures', 'fail', 'tests', 'test', 'warning', 'warnings', 'info', 'line', 'file', 'files'],
  ...['passed', 'skipped', 'running', 'found', 'missing', 'expected', 'exception', 'timeout', 'connection', 'not', 'the', 'build', 'java'],
  ...[
    'python',
    'modules',
    'module',
    'version',
    'install',
    'download',
    'usr',
    'home',
    'runner',
    'work',
    'github',
    'node',
    'package',
    'name',
  ],
  ...[
    'while',
    'with',
    'from',
    'for',
    'ing ',
    'tion',
    'could',
    'cannot',
    'unknown',
    'invalid',
    'http',
    'https',
    '.com',
    'main',
    'src',
    'true',
  ],
  ...[
    'false',
    'null',
    'type',
    'value',
    'at ',
    ' in ',
    ' is ',
    ' to ',
    ' of ',
    '----',
    '====',
    '    ',
    'started',
    'success',
    'return',
    'org',
  ],
];
/** Longest first, so that `errors` is not taken for `error` and a letter. */
const COMMON = new RegExp(
  [...WORDS]
    .sort((a, b) => b.length - a.length)
    .map(escapeSigns)
    .join('|'),
  'g',
);

/** Bits, roughly, of a lower-cased text. */
export function rarity(text: string): number {
  let bits = 0;
  const rest = text.replace(COMMON, () => {
    bits += 6;
    return '';
  });
  for (const character of rest) bits += bitsOf(character);
  return bits;
}

function bitsOf(character: string): number {
  if (character === ' ') return 2;
  if (/[a-z]/.test(character)) return COMMON_LETTERS.includes(character) ? 2.5 : 4;
  if (/[0-9]/.test(character)) return 3;
  if ('.:-/_'.includes(character)) return 2.5;
  return character.charCodeAt(0) > 0x7f ? 8 : 4.5;
}

/** The wild signs of literals.ts. */
const WILD = new RegExp(`[${String.fromCharCode(1)}-${String.fromCharCode(6)}]+`);

/** So long a part of a literal is looked for: more would only make the automaton larger than the caches. */
const KEY_BYTES = 8;

/** The rarest part of a literal, lower-cased, at most 8 bytes (or one character that is longer) and without wild signs. */
export function rarestPart(literal: string): string {
  const parts = literal.toLowerCase().split(WILD).flatMap(windows);
  return parts.reduce((best, part) => (best === '' || rarity(part) > rarity(best) ? part : best), '');
}

/** Every part of a text of 8 bytes, or the whole where it is shorter. */
function windows(text: string): string[] {
  const characters = [...text];
  const found: string[] = [];
  for (let start = 0; start < characters.length; start++) {
    let end = start;
    let size = 0;
    while (end < characters.length && (end === start || size + Buffer.byteLength(characters[end] ?? '') <= KEY_BYTES)) {
      size += Buffer.byteLength(characters[end] ?? '');
      end += 1;
    }
    found.push(characters.slice(start, end).join(''));
    if (end === characters.length) break;
  }
  return found;
}

function escapeSigns(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
