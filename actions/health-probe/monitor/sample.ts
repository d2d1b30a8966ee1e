import type { ProbeState } from '../../../core/probe/model.ts';
import { isOfTime } from '../../../core/probe/reasons.ts';

/** What a sample can say. `skipped`: it was not looked at; with `unknown`, it says nothing about the target. */
export const SAMPLE_STATES = ['up', 'degraded', 'down', 'unknown', 'skipped'] as const satisfies readonly (ProbeState | 'skipped')[];
export type SampleState = (typeof SAMPLE_STATES)[number];

/** What one run saw of one target. Its identity is target, run and attempt: the same run read twice is one sample. */
export interface Sample {
  target: string;
  run: string;
  attempt: number;
  /** Milliseconds since 1970. */
  at: number;
  state: SampleState;
  /** Of the closed list, or one that a later version knows; null when up. */
  reason: string | null;
  /** How long it took; null where nothing was timed. */
  ms: number | null;
  /** It was taken in a maintenance window. */
  maintenance: boolean;
  /** The prober was too busy to be believed. */
  tainted: boolean;
}

/** Tells a sample of one target from all others of it. */
export function sampleKey({ run, attempt }: Pick<Sample, 'run' | 'attempt'>): string {
  return `${run}#${attempt}`;
}

/** Whether a sample says anything: unknown, skipped, maintenance and tainted ones count neither as good nor as bad. */
export function isValid({ state, maintenance, tainted }: Pick<Sample, 'state' | 'maintenance' | 'tainted'>): boolean {
  return !maintenance && !tainted && (state === 'up' || state === 'degraded' || state === 'down');
}

/**
 * Whether a sample is an alarm's business: valid, or tainted and yet certain. A prober that was too busy to time an answer has seen it all
 * the same, and a wrong one must not be kept from people by that; an objective leaves it out.
 */
export function isCertain({ state, reason, maintenance, tainted }: Sample): boolean {
  return isValid({ state, maintenance, tainted: tainted && (reason === null ? state !== 'up' : isOfTime(reason)) });
}

/** Oldest first; samples of the same moment in an order of their own, so that every reader has the same. */
export function compareSamples(a: Sample, b: Sample): number {
  return a.at - b.at || compareTexts(a.target, b.target) || compareTexts(a.run, b.run) || a.attempt - b.attempt;
}

/** By code units, the same on every machine. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Of two samples with one identity the same one is kept by everybody, whoever merges what into what. */
export function preferred(a: Sample, b: Sample): Sample {
  const [first, second] = [JSON.stringify(sampleLine(a)), JSON.stringify(sampleLine(b))];
  return first <= second ? a : b;
}

/** A sample as its line has it. */
export function sampleLine({ target, run, attempt, at, state, reason, ms, maintenance, tainted }: Sample) {
  return { v: 1, target, run, attempt, at: new Date(at).toISOString(), state, reason, ms, maintenance, tainted };
}
