import { compileGlob, type Glob } from '../../../core/glob.ts';

/**
 * Names that nobody has, each with an ending of its own: all letters at the start, and all kinds of characters. An honest list, by folder
 * or by ending, lets in next to none of them.
 */
const NAMES = [
  ...['amberq.vuex', 'Brolt7.hbsx', 'cendry.zigx', 'dulmo-x.asmx', 'Eskwin.dtz', 'fenqur', 'gristo_4.kvx', 'Hobrent.lsp', 'iljant.mdz'],
  ...['jubrik.nixx', 'Kestrop.orgz', 'lumdra', 'mivrol.plx', 'Nostry.qmlx', 'oprand-9.rktx', 'pluxor.sclx', 'Quenlid.tclx', 'rasbut.usdx'],
  ...['skelwo', 'Trimque.vbx', 'ulfanc.wrlx', 'Vorbist.xulx', 'wentry_z.yapx', 'xandip.zpl', 'Yulmek.adbx', 'zostrad.bicx', '3flune.cobx'],
  ...[
    '8wirtz.djx',
    '_holdup.edx',
    '.quorem',
    '-twisp.flx',
    'BRENKO.GDX',
    'ZULTI',
    'a9.hlx',
    'b',
    'dx_dy.inx',
    'Ök\u00f8le.jqx',
    '\u8def\u5f84.kdx',
  ],
];
/** How deep arbitrary paths lie: one folder is too few to tell `app/*` from `app/**`. */
const DEPTHS = [2, 3, 4, 6];
/** As wide as a denied pattern is what lets in more than this part of the arbitrary paths that the denied one does. */
const MOST = 1 / 4;

/** What a policy's `deny` says of globs; positions are those in `deny`. */
export interface BreadthCap {
  /** The denied pattern that a glob comes up to by itself, or null. */
  alone(glob: Glob): number | null;
  /** The denied pattern that several globs come up to together, and those of them that have a part in it, or null. */
  together(globs: readonly Glob[]): { deny: number; globs: Glob[] } | null;
}

/**
 * Makes the cap on what a list may let in. Spellings do not matter, `{*,**}` is as wide as `**`, and neither does the number of patterns it
 * takes: they are tried on fixed paths of arbitrary names that the denied pattern lets in. Pure.
 */
export function breadthCap(deny: readonly string[]): BreadthCap {
  const caps = deny.map((pattern) => ({ spelling: spellingOf(pattern), probes: probesOf(pattern) }));
  const known = new Map<Glob, boolean[][]>();
  const hitsOf = (glob: Glob): boolean[][] => {
    const hits = known.get(glob) ?? caps.map(({ probes }) => probes.map((probe) => glob.matches(probe)));
    known.set(glob, hits);
    return hits;
  };
  return {
    alone(glob) {
      const spelling = spellingOf(glob.pattern);
      const hits = hitsOf(glob);
      const index = caps.findIndex((cap, at) => cap.spelling === spelling || isMost(hits[at] ?? []));
      return index < 0 ? null : index;
    },
    together(globs) {
      const hits = globs.map(hitsOf);
      const united = caps.map(({ probes }, at) => probes.map((_, probe) => hits.some((own) => own[at]?.[probe] === true)));
      const shares = united.map((own) => (isMost(own) ? own.filter(Boolean).length / own.length : 0));
      const widest = Math.max(0, ...shares);
      if (widest === 0) return null;
      return { deny: shares.indexOf(widest), globs: globs.filter((_, at) => hits[at]?.some((own) => own.includes(true))) };
    },
  };
}

function isMost(hits: readonly boolean[]): boolean {
  return hits.filter(Boolean).length > hits.length * MOST;
}

/**
 * Fixed paths of arbitrary names that a pattern lets in: `**` stands for two folders or more, so that a denied `app/**` leaves `app/*` alone,
 * a set for one of its characters, and braces for each of their alternatives in turn. Empty where it lets in none of them.
 */
export function probesOf(pattern: string): string[] {
  const glob = compileGlob(pattern);
  const spelling = spellingOf(pattern);
  const probes = NAMES.map((name, at) => {
    const depth = DEPTHS[at % DEPTHS.length] as number;
    const folders = Array.from({ length: depth - 1 }, (_, up) => stemOf(NAMES[(at + 7 * (up + 1)) % NAMES.length] as string));
    return withoutChoices(spelling, at).replace(/\*{2,}|\*|\?/g, (wildcard) =>
      wildcard === '?' ? 'z' : wildcard === '*' ? name : [...folders, name].join('/'),
    );
  });
  return [...new Set(probes)].filter((probe) => glob.matches(probe));
}

function withoutChoices(pattern: string, turn: number): string {
  const braces = /\{([^{}]*,[^{}]*)\}/;
  let chosen = pattern;
  for (let found = braces.exec(chosen); found; found = braces.exec(chosen)) {
    const choices = (found[1] ?? '').split(',');
    chosen = chosen.replace(braces, () => choices[turn % choices.length] ?? '');
  }
  return chosen.replace(/\[([!^]?)([^\]/]+)\]/g, (_, negated: string, characters: string) => (negated ? 'q' : characters.charAt(0)));
}

function stemOf(name: string): string {
  return name.replace(/(.)\..*$/, '$1');
}

/** The pattern without a leading `./` or `/`, with `**` for the contents that a trailing `/` means. */
function spellingOf(pattern: string): string {
  const spelling = pattern.replace(/^(?:\.?\/)+/, '');
  return spelling.endsWith('/') || spelling === '' ? `${spelling}**` : spelling;
}
