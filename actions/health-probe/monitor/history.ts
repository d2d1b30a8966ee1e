import type { Alarm, Notice } from './alarm.ts';
import { DAY_MS, dayOf, dayStart, fuller, type Rollup, rollUp } from './rollup.ts';
import { compareSamples, compareTexts, preferred, type Sample, sampleKey } from './sample.ts';

/** Samples are kept one by one for this long, then a line a day. */
export const RAW_MS = 35 * DAY_MS;

/** No objective looks back further than 90 days; people do. */
const ROLLUPS_MS = 400 * DAY_MS;

/** A notice that nobody took for so long would only confuse. */
const NOTICES_MS = 7 * DAY_MS;

/** All that is remembered between runs. By target; samples and days oldest first, each identity once. */
export interface History {
  readonly samples: ReadonlyMap<string, readonly Sample[]>;
  readonly rollups: ReadonlyMap<string, readonly Rollup[]>;
  readonly alarms: ReadonlyMap<string, Alarm>;
  readonly notices: readonly Notice[];
}

export const NO_HISTORY: History = { samples: new Map(), rollups: new Map(), alarms: new Map(), notices: [] };

/** A history of loose parts, in any order, with doubles. Alarms and notices: the last of a name holds. */
export function historyOf(parts: {
  samples?: Iterable<Sample>;
  rollups?: Iterable<Rollup>;
  alarms?: Iterable<Alarm>;
  notices?: Iterable<Notice>;
}): History {
  const byTarget = grouped(parts.samples ?? [], ({ target }) => target);
  return {
    samples: new Map([...byTarget].map(([target, list]) => [target, settled(list)])),
    rollups: new Map([...grouped(parts.rollups ?? [], ({ target }) => target)].map(([target, list]) => [target, distinctDays(list)])),
    alarms: new Map([...(parts.alarms ?? [])].map((alarm) => [alarm.target, alarm])),
    notices: [...new Map([...(parts.notices ?? [])].map((notice) => [notice.key, notice])).values()],
  };
}

/**
 * All that one of the two knows, once: the order and the number of merges make no difference to samples and rollups. Of alarms and
 * notices, which only the holder of the store decides about, `base` has the word where both have one.
 */
export function mergeHistories(base: History, more: History): History {
  return {
    samples: mergedMaps(base.samples, more.samples, mergeSamples),
    rollups: mergedMaps(base.rollups, more.rollups, (a, b) => distinctDays([...a, ...b])),
    alarms: new Map([...more.alarms, ...base.alarms]),
    notices: [...new Map([...base.notices, ...more.notices].reverse().map((notice) => [notice.key, notice])).values()].reverse(),
  };
}

/**
 * What is to be kept at `now` (ms since 1970): days that ended more than 35 days ago are summed up, and summed once: a sample of such
 * a day that comes later changes nothing, since nobody could tell whether it is in the sum.
 */
export function prune(history: History, now: number): History {
  const [rawFrom, rollupsFrom] = [dayOf(now - RAW_MS), now - ROLLUPS_MS];
  const samples = new Map<string, readonly Sample[]>();
  const sums: Rollup[] = [];
  for (const [target, list] of history.samples) {
    const old = list.slice(0, indexFrom(list, rawFrom));
    for (const [day, ofDay] of grouped(old, ({ at }) => dayOf(at))) sums.push(rollUp(target, day, ofDay));
    const recent = old.length === 0 ? list : list.slice(old.length);
    if (recent.length > 0) samples.set(target, recent);
  }
  const rollups = [...[...history.rollups.values()].flat(), ...sums].filter((rollup) => dayStart(rollup) >= rollupsFrom);
  return {
    ...history,
    samples,
    rollups: historyOf({ rollups }).rollups,
    notices: history.notices.filter(({ at }) => at > now - NOTICES_MS),
  };
}

/** Lists by key, in the order in which they came. (`Map.groupBy` is not in Node 20.) */
function grouped<K, T>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** The index of the first sample at `from` or later. */
export function indexFrom(samples: readonly { at: number }[], from: number): number {
  let [low, high] = [0, samples.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((samples[middle]?.at ?? from) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function settled(samples: readonly Sample[]): readonly Sample[] {
  const byKey = new Map<string, Sample>();
  for (const sample of samples) {
    const key = sampleKey(sample);
    const other = byKey.get(key);
    byKey.set(key, other === undefined ? sample : preferred(other, sample));
  }
  return [...byKey.values()].sort(compareSamples);
}

function mergeSamples(a: readonly Sample[], b: readonly Sample[]): readonly Sample[] {
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  const fresh = new Map(few.map((sample) => [sampleKey(sample), sample]));
  const known = many.map((sample) => {
    const other = fresh.get(sampleKey(sample));
    if (other === undefined) return sample;
    fresh.delete(sampleKey(sample));
    return preferred(sample, other);
  });
  return [...known, ...fresh.values()].sort(compareSamples);
}

function distinctDays(rollups: readonly Rollup[]): readonly Rollup[] {
  const byDay = new Map<string, Rollup>();
  for (const rollup of rollups) {
    const other = byDay.get(rollup.day);
    byDay.set(rollup.day, other === undefined ? rollup : fuller(other, rollup));
  }
  return [...byDay.values()].sort((a, b) => compareTexts(a.day, b.day));
}

function mergedMaps<T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>, both: (a: T, b: T) => T): Map<string, T> {
  const merged = new Map(a);
  for (const [key, value] of b) {
    const mine = merged.get(key);
    merged.set(key, mine === undefined ? value : both(mine, value));
  }
  return merged;
}
