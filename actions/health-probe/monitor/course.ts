import type { Sample } from './sample.ts';
import { isBad, silencedBy, type TargetView } from './view.ts';

/** Flapping is judged by this many samples, that is by one pair less; pairs that are missing count as unchanged. */
export const FLAP_SAMPLES = 20;
const FLAP_PAIRS = FLAP_SAMPLES - 1;

/** Above the first it begins, under the second it ends (Icinga 2, `flapping_threshold_high` and `_low`, is where the figures come from). */
const FLAP_BEGINS = 0.3;
const FLAP_ENDS = 0.25;

/** How a target has been lately, by the samples that an alarm is judged by. */
export interface Course {
  /** Bad samples in a row up to now, and good ones; one of the two is 0. */
  bad: number;
  good: number;
  /** The newest sample that was judged, and the first of the row that it ends. */
  newest: Sample | null;
  rowBegan: Sample | null;
  /** The first bad one among the last 20. */
  firstBad: Sample | null;
  /** Changes between good and bad over the pairs of the last 20 samples, 0 to 1. */
  changes: number;
  /** The parent whose outage silences the newest valid sample; null for none. */
  silencedBy: string | null;
}

/**
 * Reads the course of a target off its samples, newest first and no further than needed. Unknown and maintenance samples are not there, nor
 * what a busy prober may have brought about; a bad one during a parent's outage neither, because it may be the parent's.
 */
export function courseOf(view: TargetView, ancestors: readonly TargetView[]): Course {
  const { certain, target } = view;
  const judged: Sample[] = [];
  let [row, isRowOpen] = [0, true];
  let silent: string | null = null;
  for (let index = certain.length - 1; index >= 0 && (isRowOpen || judged.length < FLAP_SAMPLES); index -= 1) {
    const sample = certain[index];
    if (sample === undefined) break;
    const isWrong = isBad(sample, target);
    const parent = isWrong && ancestors.length > 0 ? silencedBy(sample, ancestors) : null;
    if (index === certain.length - 1) silent = parent;
    if (parent !== null) continue;
    isRowOpen = isRowOpen && (judged[0] === undefined || isBad(judged[0], target) === isWrong);
    if (isRowOpen) row += 1;
    judged.push(sample);
  }
  const [newest = null] = judged;
  const isWrong = newest !== null && isBad(newest, target);
  const recent = judged.slice(0, FLAP_SAMPLES);
  return {
    bad: isWrong ? row : 0,
    good: isWrong ? 0 : row,
    newest,
    rowBegan: judged[row - 1] ?? null,
    firstBad: recent.findLast((sample) => isBad(sample, target)) ?? null,
    changes: changesIn(recent.map((sample) => isBad(sample, target))) / FLAP_PAIRS,
    silencedBy: silent,
  };
}

/** Whether a target is flapping, given whether it was. Between the two thresholds it stays as it was. */
export function isFlapping(was: boolean, changes: number): boolean {
  return was ? changes >= FLAP_ENDS : changes > FLAP_BEGINS;
}

function changesIn(bad: readonly boolean[]): number {
  return bad.filter((each, index) => index > 0 && each !== bad[index - 1]).length;
}
