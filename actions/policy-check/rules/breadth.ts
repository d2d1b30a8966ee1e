import { compileGlob, type Glob } from '../../../core/glob.ts';

/** Names that nobody spells in a pattern: letters, capitals, digits, an extension, and marks. */
const NAMES = ['zqxj', 'ZQXJ', '7407', 'zqxj.zqxj', 'zq-xj_7'];
const DEPTHS = [2, 3, 4];

/**
 * Answers which denied pattern a pattern is as wide as (its position in `deny`), or null. Spellings do not matter, `{*,**}` is as wide as `**`:
 * the pattern is tried on paths of arbitrary names that the denied one lets in. `**` stands for two folders or more there, so that a
 * denied `app/**` leaves `app/*` alone.
 */
export function breadthCap(deny: readonly string[]): (glob: Glob) => number | null {
  const denied = deny.map((pattern) => {
    const glob = compileGlob(pattern);
    return { spelling: spellingOf(pattern), probes: probesOf(pattern).filter((probe) => glob.matches(probe)) };
  });
  return (glob) => {
    const spelling = spellingOf(glob.pattern);
    const index = denied.findIndex((entry) => entry.spelling === spelling || entry.probes.some((probe) => glob.matches(probe)));
    return index < 0 ? null : index;
  };
}

/** Paths that a pattern of `*`, `**` and `?` lets in; sets and braces are left as they are, and such a pattern is compared by its spelling. */
function probesOf(pattern: string): string[] {
  const spelling = spellingOf(pattern);
  return NAMES.flatMap((name) =>
    DEPTHS.map((depth) => {
      const folders = Array.from({ length: depth }, () => name).join('/');
      return spelling.replace(/\*{2,}|\*|\?/g, (wildcard) => (wildcard === '*' ? name : wildcard === '?' ? 'z' : folders));
    }),
  );
}

/** The pattern without a leading `./` or `/`, with `**` for the contents that a trailing `/` means. */
function spellingOf(pattern: string): string {
  const spelling = pattern.replace(/^(?:\.?\/)+/, '');
  return spelling.endsWith('/') || spelling === '' ? `${spelling}**` : spelling;
}
