import type { ProbeTarget } from '../../../core/probe/target.ts';
import { type History, indexFrom } from './history.ts';
import { markMaintenance } from './maintenance.ts';
import { isCertain, isValid, type Sample, sampleKey } from './sample.ts';

/** What the history judges by: a target of the health file, of which the rest does not matter here. */
export type MonitoredTarget = Pick<ProbeTarget, 'name' | 'intervalMs' | 'slo' | 'alert' | 'maintenance' | 'dependsOn'>;

/** The samples of one target up to now, oldest first, with the maintenance windows of the file. */
export interface TargetView {
  target: MonitoredTarget;
  samples: readonly Sample[];
  /** Those that say something of the target, and those that an alarm goes by. */
  valid: readonly Sample[];
  certain: readonly Sample[];
  newest: Sample | null;
}

/** Looks at the history as it was at `now` (ms since 1970): what is of later is not known yet. */
export function viewTargets(history: History, targets: readonly MonitoredTarget[], now: number): Map<string, TargetView> {
  return new Map(
    targets.map((target) => {
      const all = history.samples.get(target.name) ?? [];
      const known = indexFrom(all, now + 1);
      const samples = markMaintenance(known === all.length ? all : all.slice(0, known), target.maintenance);
      return [
        target.name,
        { target, samples, valid: samples.filter(isValid), certain: samples.filter(isCertain), newest: samples.at(-1) ?? null },
      ];
    }),
  );
}

/** Whether a sample is an alarm's business. `degraded` is, only where the target asks for it. */
export function isBad({ state }: Pick<Sample, 'state'>, { alert }: Pick<MonitoredTarget, 'alert'>): boolean {
  return state === 'down' || (state === 'degraded' && alert?.on === 'degraded');
}

/** All that a target depends on, directly or through others; those that the file does not have are left out. */
export function ancestorsOf(name: string, views: ReadonlyMap<string, TargetView>): TargetView[] {
  const found = new Map<string, TargetView>();
  const waiting = [...(views.get(name)?.target.dependsOn ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const view = views.get(next);
    if (view === undefined || next === name || found.has(next)) continue;
    found.set(next, view);
    waiting.push(...view.target.dependsOn);
  }
  return [...found.values()];
}

/**
 * Which parent was down when a sample was taken, or null: down in the same run, or, where the parent was not looked at in that run, in the
 * last sample before that says anything. A parent in maintenance that is down silences too: its children cannot be better.
 */
export function silencedBy(sample: Sample, ancestors: readonly TargetView[]): string | null {
  const parent = ancestors.find(({ samples }) => {
    const at = indexFrom(samples, sample.at + 1);
    const same = sampleOfRun(samples, at, sample);
    if (same !== null && same.state !== 'unknown' && same.state !== 'skipped') return same.state === 'down';
    for (let index = at - 1; index >= 0; index -= 1) {
      const state = samples[index]?.state;
      if (state !== 'unknown' && state !== 'skipped') return state === 'down';
    }
    return false;
  });
  return parent?.target.name ?? null;
}

/** A run's samples are minutes apart at most: looked for near `index` only. */
const NEAR = 20;

function sampleOfRun(samples: readonly Sample[], index: number, { run, attempt }: Sample): Sample | null {
  const key = sampleKey({ run, attempt });
  return samples.slice(Math.max(0, index - NEAR), index + NEAR).find((sample) => sampleKey(sample) === key) ?? null;
}
