import { listed, shown } from '../../config/words.ts';
import type { Path } from '../../config/yaml.ts';
import type { Loading } from './loading.ts';
import { durationMs, fraction, sizeBytes } from './units.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** The least and the most that each duration may be, in milliseconds, and how people write that. */
const RANGES = {
  timeout: [1, 10 * MINUTE_MS, '1ms to 10m'],
  degraded_over: [1, 10 * MINUTE_MS, '1ms to 10m'],
  interval: [1_000, 7 * DAY_MS, '1s to 7d'],
  cert: [0, 3_650 * DAY_MS, '0d to 3650d'],
  latency: [1, 10 * MINUTE_MS, '1ms to 10m'],
  window: [HOUR_MS, 90 * DAY_MS, '1h to 90d'],
  maintenance: [MINUTE_MS, 31 * DAY_MS, '1m to 31d'],
} as const;

/** Milliseconds of a duration; null, and told, where it is none or out of its range. */
export function readDuration(loading: Loading, path: Path, written: string | number, kind: keyof typeof RANGES): number | null {
  const [least, most, range] = RANGES[kind];
  if (typeof written === 'number') {
    loading.tell(
      path,
      `${shown(String(written))} has no unit.`,
      withUnit(written, least, most) ?? `Write one such as \`90s\`, \`5m\` or \`1h30m\`, from ${range}.`,
    );
    return null;
  }
  const text = loading.fill(path, written);
  if (text === null) return null;
  const ms = durationMs(text);
  if (isWithin(ms, least, most)) return ms;
  const what = ms === null ? 'is not a duration' : 'is out of range';
  loading.tell(path, `${shown(written)} ${what}.`, `Write one such as \`90s\`, \`5m\` or \`1h30m\`, from ${range}.`);
  return null;
}

/** The number with each unit that keeps it in its range, the likely one first; null where none does. */
function withUnit(written: number, least: number, most: number): string | null {
  const units = written < 100 ? ['s', 'ms', 'm', 'h', 'd'] : ['ms', 's', 'm', 'h', 'd'];
  const fitting = units.map((unit) => `${written}${unit}`).filter((text) => isWithin(durationMs(text), least, most));
  return fitting.length === 0 ? null : `Write ${listed(fitting, 'or')}.`;
}

function isWithin(ms: number | null, least: number, most: number): boolean {
  return ms !== null && ms >= least && ms <= most;
}

/** Most bytes of an answer that are held at once, times the concurrency. */
const MOST_BYTES = 16 * 1_048_576;

/** Bytes; null, and told, where it is no size from 1 byte to 16 MiB. */
export function readSize(loading: Loading, path: Path, written: string | number): number | null {
  const bytes = sizeBytes(String(written));
  if (bytes !== null && bytes >= 1 && bytes <= MOST_BYTES) return bytes;
  const what = bytes === null ? 'is not a size' : 'is out of range';
  loading.tell(path, `${shown(String(written))} ${what}.`, 'Write one such as `1MiB`, `256KiB` or `500kB`, up to 16MiB.');
  return null;
}

/** A share as a fraction; null, and told, where it is no percentage above 0 and below 100. */
export function readShare(loading: Loading, path: Path, written: string | number): number | null {
  const share = fraction(String(written));
  if (share !== null && share > 0 && share < 1) return share;
  if (typeof written === 'number') loading.tell(path, `${shown(String(written))} is not a percentage.`, `Write ${shown(`${written}%`)}.`);
  else if (share === 1) loading.tell(path, '`100%` leaves no budget to spend.', 'Promise less, such as `99.9%`.');
  else loading.tell(path, `${shown(written)} is not a percentage above 0% and below 100%.`, 'Write one such as `99.9%`.');
  return null;
}
