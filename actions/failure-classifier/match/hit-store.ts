import type { Hit } from './hit.ts';

/** Of one rule in one section: the first hits decide, the last say what was near the end. */
const FIRST = 3;
const LAST = 2;
/** Hits of a whole log; beyond, only the last of each rule and section is still renewed. */
const MOST_HITS = 20_000;

interface Kept {
  first: Hit[];
  last: Hit[];
  count: number;
}

/** Keeps a bounded number of hits. */
export class HitStore {
  private readonly kept = new Map<string, Kept>();
  private total = 0;

  /** Whether it is the first of its rule in its section. */
  add(hit: Hit): boolean {
    const key = `${hit.section}:${hit.rule}`;
    const known = this.kept.get(key);
    if (known === undefined) {
      if (this.total >= MOST_HITS) return false;
      this.total += 1;
      this.kept.set(key, { first: [hit], last: [], count: 1 });
      return true;
    }
    known.count += 1;
    if (known.first.length < FIRST) known.first.push(hit);
    else {
      known.last.push(hit);
      if (known.last.length > LAST) known.last.shift();
    }
    return false;
  }

  /** Whether the section has a hit of one of these rules. */
  has(section: number, isWanted: (rule: number) => boolean): boolean {
    for (const { first } of this.kept.values()) {
      const hit = first[0];
      if (hit !== undefined && hit.section === section && isWanted(hit.rule)) return true;
    }
    return false;
  }

  /** What was kept, in the order of lines. */
  all(): Hit[] {
    return [...this.kept.values()].flatMap(({ first, last }) => [...first, ...last]).sort((a, b) => a.line - b.line || a.rule - b.rule);
  }
}
