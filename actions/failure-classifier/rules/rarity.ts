/**
 * How rarely a text stands in a log, in bits, roughly. It decides which part of a rule's literal is looked for: a worse choice costs
 * time, never a hit. Words that stand in nearly every log count for little.
 */

/** The commonest letters of English tell least. */
const COMMON_LETTERS = 'etaoinsr';
/** What tools print all the time, whatever comes of it; stems, in lower case. */
const WORDS = [
  'error|fail|failed|failure|test|tests|test_|::test|warning|info|[info]|line|file|passed|skipped|running|found|missing',
  'expected|exception|timeout|connection|not|the|build|java|.java|python|.py|.py:|module|version|install|download',
  'downloading|usr|home|runner|work|github|node|package|name|while|with|from|for|ing |tion|could|cannot|unknown|invalid',
  'http|https|.com|main|src|true|false|null|type|value| at | in | is | to | of |----|====|    |started|success|return',
  'org.|apache|maven|plugin|object|resolv|resolving|resource|snapshot|integrat|compatib|framework|schedule|serializ',
  'deprecat|remote|current|service|config|command|execut|checksum|compil|librar|process|require|argument|variable|column',
  'assign|property|method|class|function|import|default|create|update|delete|remove|status|result|report|server|client',
  'request|response|token|user|image|docker|container|cache|action|branch|commit|fetch|path|directory|output|input|code',
  'exit|set|get|key|time|count|total|check|finish|complet|start|stop|load|write|read|open|close|send|receiv|transfer',
  'upload|unpack|preparing|select|match|assert|ignor|using|use|this|that|has|have|was|been|are|and|can|must|should|no ',
  'access|data|base',
]
  .join('|')
  .split('|');
/** Longest first, so that `failed` is not taken for `fail` and letters. */
const COMMON = new RegExp(
  [...new Set(WORDS)]
    .sort((a, b) => b.length - a.length)
    .map(escapeSigns)
    .join('|'),
  'g',
);
const BITS_OF_WORD = 5;

/** The wild signs of literals.ts. */
const WILD = new RegExp(`[${String.fromCharCode(1)}-${String.fromCharCode(6)}]+`);

/** So long a part of a literal is looked for: more would only make the automaton larger than the caches. */
const KEY_BYTES = 8;
const LEAST_BYTES = 4;

/** Bits, roughly, of a lower-cased text. */
export function rarity(text: string): number {
  return bitsOf([...text], text).reduce((sum, bits) => sum + bits, 0);
}

/** The rarest part of a literal, lower-cased, at most 8 bytes (or one character that is longer) and without wild signs. */
export function rarestPart(literal: string): string {
  const known = PARTS.get(literal);
  if (known !== undefined) return known;
  let best = { part: '', bits: -1 };
  for (const piece of literal.toLowerCase().split(WILD)) {
    const window = rarestWindow(piece);
    // Fewer than 4 bytes are everywhere, whatever they are.
    const bits = Buffer.byteLength(window.part) < LEAST_BYTES ? window.bits / 100 : window.bits;
    if (bits > best.bits) best = { part: window.part, bits };
  }
  PARTS.set(literal, best.part);
  return best.part;
}

/** Each literal is asked for many times while rules are loaded. */
const PARTS = new Map<string, string>();

function rarestWindow(text: string): { part: string; bits: number } {
  const characters = [...text];
  const bits = bitsOf(characters, text);
  let best = { part: '', bits: -1 };
  for (let start = 0; start < characters.length; start++) {
    let end = start;
    let size = 0;
    let sum = 0;
    while (end < characters.length && (end === start || size + Buffer.byteLength(characters[end] ?? '') <= KEY_BYTES)) {
      size += Buffer.byteLength(characters[end] ?? '');
      sum += bits[end] ?? 0;
      end += 1;
    }
    if (sum > best.bits) best = { part: characters.slice(start, end).join(''), bits: sum };
    if (end === characters.length) break;
  }
  return best;
}

/** Bits of each character; those of a common word share few. */
function bitsOf(characters: readonly string[], text: string): number[] {
  const bits = characters.map(bitsOfCharacter);
  // Offsets of units and of characters are the same where it matters: the words are ASCII.
  if (characters.length !== text.length) return bits;
  for (const found of text.matchAll(COMMON)) {
    const { length } = found[0];
    for (let at = found.index; at < found.index + length; at++) bits[at] = Math.min(bits[at] ?? 0, BITS_OF_WORD / length);
  }
  return bits;
}

function bitsOfCharacter(character: string): number {
  if (character === ' ') return 1.5;
  if (/[a-z]/.test(character)) return COMMON_LETTERS.includes(character) ? 2.5 : 4;
  if (/[0-9]/.test(character)) return 3;
  if ('.:-/_='.includes(character)) return 2;
  return character.charCodeAt(0) > 0x7f ? 8 : 4;
}

function escapeSigns(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
