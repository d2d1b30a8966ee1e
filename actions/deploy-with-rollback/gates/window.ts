/** A time in which deploys are allowed; a rollback always is. */
export interface DeployWindow {
  /** Days on which it opens, 0 for Sunday. */
  days: readonly number[];
  /** Minutes of the local day; `to` at or before `from` is on the next day. `from` is inside, `to` is not. */
  fromMinute: number;
  toMinute: number;
  /** IANA time zone. */
  tz: string;
}

const DAYS: readonly string[] = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const DAY_MINUTES = 1440;
const LOOK_AHEAD_MINUTES = 8 * DAY_MINUTES;

/** Whether one of the windows is open. No window is always open. Times are read off the zone's own clock, so that DST is right. */
export function isOpen(windows: readonly DeployWindow[], now: Date): boolean {
  return windows.length === 0 || windows.some((window) => contains(window, now));
}

/** When one of the windows opens next, to the minute; null if none does within 8 days. */
export function nextOpening(windows: readonly DeployWindow[], now: Date): Date | null {
  const first = Math.ceil(now.getTime() / 60_000);
  for (let minute = first; minute <= first + LOOK_AHEAD_MINUTES; minute += 1) {
    const at = new Date(minute * 60_000);
    if (isOpen(windows, at)) return at;
  }
  return null;
}

/** `MON-FRI 09:00-17:00 America/Los_Angeles`, for people. */
export function describeWindow({ days, fromMinute, toMinute, tz }: DeployWindow): string {
  const time = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
  return `${days.map((day) => DAYS[day]).join(',')} ${time(fromMinute)}-${time(toMinute)} ${tz}`;
}

/**
 * Days out of `MON-FRI`, `SAT,SUN`, `FRI-MON` or `*`; null for anything else. Names are English, three letters, in any case.
 */
export function parseDays(text: string): number[] | null {
  if (text.trim() === '*') return [0, 1, 2, 3, 4, 5, 6];
  const found = new Set<number>();
  for (const part of text.toUpperCase().split(',')) {
    const [first, last = first, ...more] = part.split('-').map((name) => DAYS.indexOf(name.trim()));
    if (first === undefined || last === undefined || more.length > 0 || first < 0 || last < 0) return null;
    for (let day = first; ; day = (day + 1) % 7) {
      found.add(day);
      if (day === last) break;
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** `09:00` as minutes of the day, `24:00` as the end of it; null for anything else. */
export function parseTime(text: string): number | null {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  const value = Number(hours) * 60 + Number(minutes);
  return Number(minutes) < 60 && value <= DAY_MINUTES ? value : null;
}

/** Whether the zone is one that this runtime knows. */
export function isTimeZone(tz: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: tz });
    return true;
  } catch {
    return false;
  }
}

function contains({ days, fromMinute, toMinute, tz }: DeployWindow, now: Date): boolean {
  const { day, minute } = localTime(now, tz);
  const overnight = toMinute <= fromMinute;
  if (!overnight) return days.includes(day) && minute >= fromMinute && minute < toMinute;
  // The part after midnight belongs to the day before.
  return (days.includes(day) && minute >= fromMinute) || (days.includes((day + 6) % 7) && minute < toMinute);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function localTime(now: Date, tz: string): { day: number; minute: number } {
  let format = formats.get(tz);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: tz, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    formats.set(tz, format);
  }
  const parts = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]));
  return { day: DAYS.indexOf(parts.weekday?.toUpperCase() ?? ''), minute: Number(parts.hour) * 60 + Number(parts.minute) };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
