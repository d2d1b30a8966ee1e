import { shown } from '../../../core/config/words.ts';
import type { Path } from '../../../core/config/yaml.ts';
import { type DeployWindow, isTimeZone, parseDays, parseTime } from '../gates/window.ts';
import type { WindowFile } from './deploy-file.ts';
import { type Source, tell } from './source.ts';

/** Of the environment production, where the file says nothing: the hours in which somebody is there to help. */
const OFFICE_HOURS: DeployWindow = { days: [1, 2, 3, 4, 5], fromMinute: 9 * 60, toMinute: 17 * 60, tz: 'America/Los_Angeles' };

/** What holds where `windows` is not given. */
export function defaultWindows(environment: string): readonly DeployWindow[] {
  return environment.toLowerCase() === 'production' ? [OFFICE_HOURS] : [];
}

/** The windows of the file, compiled; what is wrong with them is told. */
export function windowsAt(source: Source, path: Path, windows: readonly WindowFile[]): DeployWindow[] {
  return windows.map((window, index) => windowAt(source, [...path, index], window));
}

function windowAt(source: Source, path: Path, window: WindowFile): DeployWindow {
  const written = [window.days].flat().join(',');
  const days = parseDays(written);
  if (days === null) {
    tell(source, [...path, 'days'], `${shown(written)} names no days.`, 'Write `MON-FRI`, `SAT,SUN` or `*`: three letters each.');
  }
  const from = timeAt(source, [...path, 'from'], window.from);
  const to = timeAt(source, [...path, 'to'], window.to);
  if (from === DAY_MINUTES) tell(source, [...path, 'from'], '`24:00` is the end of a day.', 'Write `00:00`, and the day after.');
  else if (from !== null && from === to) {
    tell(source, [...path, 'to'], 'It opens and closes at the same time.', 'For a whole day write `00:00` and `24:00`.');
  }
  // `EST` and its like are known too, and do not follow the clocks of the place.
  if (!isTimeZone(window.tz) || !/^(UTC|[A-Za-z]+\/.+)$/.test(window.tz)) {
    tell(
      source,
      [...path, 'tz'],
      `${shown(window.tz)} is not a time zone.`,
      'Write one of the IANA list, such as `Europe/Berlin` or `UTC`.',
    );
  }
  return { days: days ?? [], fromMinute: from ?? 0, toMinute: to ?? 0, tz: window.tz };
}

const DAY_MINUTES = 1_440;

function timeAt(source: Source, path: Path, text: string): number | null {
  const minute = parseTime(text);
  if (minute === null) tell(source, path, `${shown(text)} is not a time of day.`, 'Write `09:00` or `17:30`, at most `24:00`.');
  return minute;
}
