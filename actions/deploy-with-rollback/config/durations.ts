import { shown } from '../../../core/config/words.ts';
import type { Path } from '../../../core/config/yaml.ts';
import { ConfigurationError } from '../../../core/errors.ts';
import { parseDuration } from '../../../core/inputs.ts';
import type { DurationText } from './deploy-file.ts';
import { type Source, tell } from './source.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;

/** The least and the most that each duration may be, ms, and how people write that. */
const RANGES = {
  interval: [10, 10 * MINUTE_MS, '10ms to 10m'],
  soak: [0, DAY_MS, '0s to 1d'],
  grace: [0, 60 * MINUTE_MS, '0s to 1h'],
  limit: [100, DAY_MS, '100ms to 1d'],
  wait: [0, DAY_MS, '0s to 1d'],
  age: [MINUTE_MS, 30 * DAY_MS, '1m to 30d'],
} as const;

/** Milliseconds of a duration of the file; null where it is not given, or is wrong, which is told. */
export function durationAt(source: Source, path: Path, written: DurationText | undefined, kind: keyof typeof RANGES): number | null {
  if (written === undefined) return null;
  const [least, most, range] = RANGES[kind];
  if (typeof written === 'number') {
    tell(
      source,
      path,
      `${shown(String(written))} has no unit.`,
      `Write ${shown(`${written}s`)}: \`ms\`, \`s\`, \`m\`, \`h\` and \`d\` are known.`,
    );
    return null;
  }
  const ms = millisecondsOf(written);
  if (ms !== null && ms >= least && ms <= most) return ms;
  const what = ms === null ? 'is not a duration' : 'is out of range';
  tell(source, path, `${shown(written)} ${what}.`, `Write one such as \`500ms\`, \`90s\` or \`1h30m\`, from ${range}.`);
  return null;
}

function millisecondsOf(text: string): number | null {
  try {
    return parseDuration('duration', text.trim());
  } catch (error) {
    if (error instanceof ConfigurationError) return null;
    throw error;
  }
}
