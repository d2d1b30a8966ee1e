import { shown } from '../../../core/config/words.ts';
import type { ProbeResult } from '../../../core/probe/model.ts';
import { PROBE_REASONS } from '../../../core/probe/reasons.ts';
import { spacingOf } from './burn.ts';
import type { History } from './history.ts';
import { DAY_MS } from './rollup.ts';
import type { Sample } from './sample.ts';
import { windowOf } from './slo.ts';
import type { TargetView } from './view.ts';

/** A prober that has left out so many looks says nothing of now. */
const SILENT_AFTER = 3;

/** The newest gaps between samples say how often they really come: GitHub is often hours late, and that alone is no silence. */
const GAPS = 200;

/** Of other targets in the history so many are named. */
const NAMED = 3;

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/**
 * The newest sample as a result at `now` (ms since 1970). A target without one is unknown, and so is one whose newest is older than three
 * looks: three intervals, or, up to a day, three times the usual distance of its samples.
 */
export function lastResult(view: TargetView, history: History, now: number): ProbeResult {
  const { name } = view.target;
  const phases = { dns: null, connect: null, tls: null, ttfb: null, body: null };
  const unseen = { phase: null, flaky: false, phases, address: null, version: null };
  const sample = view.newest;
  const nothing = { name, state: 'unknown', reason: null, attempts: 0, durationMs: 0, ...unseen } as const;
  if (sample === null) return { ...nothing, detail: absence(name, history, now) };
  if (now - sample.at > patience(view)) return { ...nothing, detail: silence(sample, view, now) };
  const reason = PROBE_REASONS.find((known) => known === sample.reason) ?? null;
  const state = sample.state === 'skipped' ? 'unknown' : sample.state;
  const detail = `Seen ${ageText(now - sample.at)} before${sample.maintenance ? ', in maintenance' : ''}.`;
  return { name, state, reason, detail, attempts: 1, durationMs: sample.ms ?? 0, ...unseen };
}

/** How old the newest sample may be, in ms. */
function patience({ target, samples }: TargetView): number {
  const usual = spacingOf(samples.slice(-GAPS), target.intervalMs);
  return Math.max(SILENT_AFTER * target.intervalMs, Math.min(SILENT_AFTER * usual, DAY_MS));
}

function silence({ at, state }: Sample, { target }: TargetView, now: number): string {
  const outside = target.slo !== null && now - at > windowOf(target) ? ', and older than the window of the objective' : '';
  return `The prober is silent: the newest sample, ${state}, is of ${new Date(at).toISOString()}, ${ageText(now - at)} before${outside}.`;
}

/** Why there is no sample: nobody has looked yet, or the history has others. */
function absence(name: string, history: History, now: number): string {
  const later = history.samples.get(name)?.find(({ at }) => at > now);
  if (later !== undefined)
    return `There is no sample yet: the first one is of ${new Date(later.at).toISOString()}, later than this report.`;
  const day = history.rollups.get(name)?.findLast((rollup) => Date.parse(rollup.day) <= now)?.day;
  if (day !== undefined) return `The prober is silent: the newest day with samples is ${day}.`;
  const others = [...new Set([...history.samples.keys(), ...history.rollups.keys()])].filter((other) => other !== name);
  if (others.length === 0) return 'There is no sample yet.';
  const more = others.length > NAMED ? ` and ${others.length - NAMED} more` : '';
  return `There is no sample of this name yet: the history has ${others.slice(0, NAMED).map(shown).join(', ')}${more}.`;
}

/** `a minute`, `12 minutes`, `5 hours`, `8 days`: rounded down. */
function ageText(ms: number): string {
  if (ms >= 2 * DAY_MS) return `${Math.floor(ms / DAY_MS).toLocaleString('en-US')} days`;
  if (ms >= 2 * HOUR_MS) return `${Math.floor(ms / HOUR_MS)} hours`;
  const minutes = Math.floor(ms / MINUTE_MS);
  return minutes === 1 ? 'a minute' : `${minutes} minutes`;
}
