import { sha256 } from './canonical.ts';

/** Where all state is kept; a ruleset's exclusion is written for it. */
export const DEFAULT_PREFIX = 'refs/heads/ops-ledger/';
const LONGEST = 100;

/**
 * A text (an environment, a fingerprint) as one part of a ref's and a file's name: lower case, because environments are not case
 * sensitive on GitHub, and everything but `a-z 0-9 _ -` and dots between them as `=` and the hex of its bytes. No two texts that
 * differ in more than case get the same name; none is empty, and none makes a folder (`a` and `a/b` cannot both be refs).
 * A long one is cut to 60 characters and a hash.
 */
export function namePart(text: string): string {
  const bytes = [...Buffer.from(text.toLowerCase(), 'utf8')];
  const code = (byte: number): string => `=${byte.toString(16).padStart(2, '0')}`;
  const plain = bytes.map((byte) => (/[a-z0-9_.-]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : code(byte))).join('');
  // git: no dot at either end, no two in a row, no name that ends in `.lock`; and no option.
  const safe = plain.replace(/^[.-]|\.(?=\.|$|lock$)/g, (character) => code(character.charCodeAt(0))) || '=';
  return safe.length <= LONGEST ? safe : `${safe.slice(0, 60)}==${sha256(safe).slice(0, 16)}`;
}
