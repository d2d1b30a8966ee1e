import { Cron } from 'croner';
import { shown } from '../../config/words.ts';
import type { Path } from '../../config/yaml.ts';
import type { Alert, MaintenanceWindow, Slo } from '../target.ts';
import type { AlertFile, SloFile, TargetFile } from './health-file.ts';
import { urlProblem } from './http-check.ts';
import type { Loading } from './loading.ts';
import { readDuration, readShare } from './quantities.ts';

const DAY_MS = 86_400_000;

/** What is promised of a target, with its defaults; null where nothing is. */
export function readSlo(loading: Loading, path: Path, file: SloFile | undefined): Slo | null {
  if (file === undefined) return null;
  const { availability, latency_p95: latency, window } = file;
  if (availability === undefined && latency === undefined)
    loading.tell(path, 'This promises nothing.', 'Give `availability`, `latency_p95` or both.', 'key');
  return {
    availability: availability === undefined ? null : readShare(loading, [...path, 'availability'], availability),
    latencyP95Ms: latency === undefined ? null : readDuration(loading, [...path, 'latency_p95'], latency, 'latency'),
    windowMs: (window === undefined ? null : readDuration(loading, [...path, 'window'], window, 'window')) ?? 30 * DAY_MS,
  };
}

/** When and where people are told, with its defaults; null where the target has no alert. */
export function readAlert(loading: Loading, path: Path, file: AlertFile | undefined): Alert | null {
  if (file === undefined) return null;
  const { after = 3, resolve_after: resolveAfter = 2, on = 'down', to = [], severity = 'critical', runbook: written } = file;
  const runbook = written === undefined ? null : loading.fill([...path, 'runbook'], written);
  const wrong = runbook === null ? null : urlProblem(runbook);
  if (wrong !== null) loading.tell([...path, 'runbook'], `${shown(written ?? '')} ${wrong.message}.`, wrong.remedy);
  return { after, resolveAfter, on, to, severity, runbook };
}

/** Maintenance windows; a cron expression or zone that cannot be used is told. */
export function readMaintenance(loading: Loading, path: Path, file: TargetFile['maintenance'] = []): MaintenanceWindow[] {
  return file.map(({ cron, for: length, tz = 'UTC' }, index) => {
    const here = [...path, index];
    const zone = readZone(loading, [...here, 'tz'], tz);
    checkCron(loading, [...here, 'cron'], cron, zone);
    return { cron, zone, forMs: readDuration(loading, [...here, 'for'], length, 'maintenance') ?? DAY_MS };
  });
}

function readZone(loading: Loading, path: Path, zone: string): string {
  // `+02:00` is a zone to newer versions of Node, and not in the IANA database.
  if (/^[A-Za-z]/.test(zone) && isZone(zone)) return zone;
  loading.tell(path, `${shown(zone)} is not a time zone of the IANA database.`, 'Write one such as `Europe/Berlin` or `UTC`.');
  return 'UTC';
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== null;
  } catch {
    return false;
  }
}

/** A long time ago in a leap year's cycle, so that the answer does not depend on today: February 29 comes within eight years. */
const START = new Date('2000-01-01T00:00:00Z');

function checkCron(loading: Loading, path: Path, cron: string, zone: string): void {
  const remedy = 'Write five fields (minute, hour, day, month, weekday): `0 3 * * SUN`.';
  try {
    const next = new Cron(cron, { mode: '5-part', timezone: zone, paused: true }).nextRun(START);
    if (next === null) loading.tell(path, `${shown(cron)} never comes.`, remedy);
  } catch {
    // The library's own words speak of six and seven fields, which are refused here.
    loading.tell(path, `${shown(cron)} is not a cron expression.`, remedy);
  }
}
