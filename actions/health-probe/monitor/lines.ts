import { messageOf } from '../../../core/errors.ts';
import { type Alarm, alarmLine, type Notice, noticeLine, readAlarm, readNotice } from './alarm.ts';
import { type Fields, flagIn, momentIn, oneOf, textIn, textOrNull, wholeIn } from './fields.ts';
import { type History, historyOf } from './history.ts';
import { type Rollup, readRollup, rollupLine } from './rollup.ts';
import { compareSamples, compareTexts, SAMPLE_STATES, type Sample, sampleLine } from './sample.ts';

/** A line that cannot be read; it is kept as it is, and counts for nothing. */
export interface Refused {
  /** From 1. */
  line: number;
  text: string;
  why: string;
}

export interface ReadHistory {
  history: History;
  refused: readonly Refused[];
}

type Part = { sample: Sample } | { rollup: Rollup } | { alarm: Alarm } | { notice: Notice };

/**
 * Reads a history file: JSON Lines, a sample a line, and lines with a `kind` for what else has to last. Never throws: a line that is
 * corrupt, or of a newer version, is set apart with its reason. What cannot be read is no sample, good or bad.
 */
export function readHistory(text: string): ReadHistory {
  return collect(text.replace(/^\uFEFF/, '').split('\n'), (line) => JSON.parse(line));
}

/** The same of lines that are JSON values already. */
export function readLines(values: readonly unknown[]): ReadHistory {
  return collect(values, (value) => value);
}

/** A history as its file has it: what has to last besides samples first, then the samples, oldest first. Empty for none. */
export function printHistory(history: History): string {
  const lines = [...otherLines(history), ...[...history.samples.values()].flat().sort(compareSamples).map(sampleLine)];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** The lines that are no samples, in an order that does not depend on how they came together. */
export function otherLines({ rollups, alarms, notices }: History): object[] {
  const days = [...rollups.values()].flat().sort((a, b) => compareTexts(a.day, b.day) || compareTexts(a.target, b.target));
  const byTarget = [...alarms.values()].sort((a, b) => compareTexts(a.target, b.target));
  return [...days.map(rollupLine), ...byTarget.map(alarmLine), ...notices.map(noticeLine)];
}

/** What a reader is told of lines that could not be read, in one sentence; null where there are none. `kept` says where they are now. */
export function refusedWarning(place: string, refused: readonly Refused[], kept: string): string | null {
  const [first] = refused;
  if (first === undefined) return null;
  const lines = refused.length === 1 ? 'A line' : `${refused.length} lines`;
  return `${place}: ${lines} could not be read and count${refused.length === 1 ? 's' : ''} for nothing (line ${first.line}: ${first.why}). ${kept}`;
}

function collect<T>(lines: readonly T[], parsed: (line: T) => unknown): ReadHistory {
  const samples: Sample[] = [];
  const [rollups, alarms, notices, refused] = [[] as Rollup[], [] as Alarm[], [] as Notice[], [] as Refused[]];
  for (const [index, line] of lines.entries()) {
    if (typeof line === 'string' && line.trim() === '') continue;
    try {
      const part = partOf(parsed(line));
      if ('sample' in part) samples.push(part.sample);
      else if ('rollup' in part) rollups.push(part.rollup);
      else if ('alarm' in part) alarms.push(part.alarm);
      else notices.push(part.notice);
    } catch (error) {
      const text = typeof line === 'string' ? line : JSON.stringify(line);
      const why = error instanceof SyntaxError ? 'it is not JSON' : messageOf(error);
      refused.push({ line: index + 1, text, why });
    }
  }
  return { history: historyOf({ samples, rollups, alarms, notices }), refused };
}

function partOf(value: unknown): Part {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError('it is no mapping');
  const fields = value as Fields;
  const { v, kind } = fields;
  if (typeof v === 'number' && v > 1) throw new TypeError(`it was written by a newer version of ops-actions (format ${v})`);
  if (v !== 1) throw new TypeError('`v` is not 1');
  if (kind === undefined) return { sample: readSample(fields) };
  if (kind === 'rollup') return { rollup: readRollup(fields) };
  if (kind === 'alarm') return { alarm: readAlarm(fields) };
  if (kind === 'notice') return { notice: readNotice(fields) };
  throw new TypeError('`kind` is none that is known');
}

function readSample(fields: Fields): Sample {
  const ms = fields.ms ?? null;
  if (ms !== null && (typeof ms !== 'number' || !Number.isFinite(ms) || ms < 0)) throw new TypeError('`ms` is not a time in milliseconds');
  return {
    target: textIn(fields, 'target', 100),
    run: typeof fields.run === 'number' ? String(wholeIn(fields, 'run')) : textIn(fields, 'run'),
    attempt: wholeIn(fields, 'attempt', 1),
    at: momentIn(fields, 'at'),
    state: oneOf(fields, 'state', SAMPLE_STATES),
    reason: textOrNull(fields, 'reason'),
    ms,
    maintenance: flagIn(fields, 'maintenance'),
    tainted: flagIn(fields, 'tainted'),
  };
}
