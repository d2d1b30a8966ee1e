import { gunzipSync, gzipSync } from 'node:zlib';
import { SAMPLE_STATES, type Sample, sampleKey } from './sample.ts';

/** Samples by column: what repeats stands together, so that gzip makes a month of 20 targets, each 5 minutes, less than a megabyte. */
interface Columns {
  v: 1;
  /** Name, attempt, and milliseconds from the begin of the run before (of the first: since 1970). */
  runs: [run: string, attempt: number, after: number][];
  reasons: string[];
  targets: TargetColumns[];
}

interface TargetColumns {
  name: string;
  /** Index into `runs`, as the distance from the sample before. */
  run: number[];
  /** Milliseconds from the begin of its run. */
  at: number[];
  /** Index into SAMPLE_STATES, plus 5 in maintenance, plus 10 when tainted. */
  state: number[];
  /** Index into `reasons`, from 1; 0 for none. */
  reason: number[];
  /** -1 for none. */
  ms: number[];
}

const STATES = SAMPLE_STATES.length;

/** A gunzip that stops here: 35 days of hundreds of targets have room. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Samples by target, in base64 of gzip. Nothing is rounded. */
export function pack(samples: ReadonlyMap<string, readonly Sample[]>): string {
  return gzipSync(JSON.stringify(columnsOf(samples)), { level: 7 }).toString('base64');
}

/** What `pack` was given, target by target. Throws what gunzip and JSON do, and TypeError for columns that do not fit each other. */
export function unpack(packed: string): Sample[] {
  const text = gunzipSync(Buffer.from(packed, 'base64'), { maxOutputLength: MOST_BYTES }).toString('utf8');
  const { v, runs, reasons, targets } = JSON.parse(text) as Columns;
  if (v !== 1 || !Array.isArray(runs) || !Array.isArray(reasons) || !Array.isArray(targets))
    throw new TypeError('the packed samples are no columns');
  let begin = 0;
  const known = runs.map(([run, attempt, after]) => {
    begin += after;
    return { run, attempt, begin };
  });
  return targets.flatMap((columns) => samplesIn(columns, known, reasons));
}

function samplesIn(
  columns: TargetColumns,
  runs: readonly { run: string; attempt: number; begin: number }[],
  reasons: readonly string[],
): Sample[] {
  const { name: target, run, at, state, reason, ms } = columns;
  let index = 0;
  return run.map((distance, n) => {
    index += distance;
    const of = runs[index];
    const [offset, code, why, took] = [at[n], state[n], reason[n], ms[n]];
    const name = SAMPLE_STATES[(code ?? Number.NaN) % STATES];
    if (of === undefined || offset === undefined || code === undefined || name === undefined || why === undefined || took === undefined)
      throw new TypeError(`the packed samples of ${target} do not fit each other`);
    const moment = of.begin + offset;
    if (!Number.isFinite(moment) || typeof target !== 'string') throw new TypeError('a packed sample has no time');
    return {
      ...{ target, run: of.run, attempt: of.attempt, at: moment, state: name },
      reason: reasons[why - 1] ?? null,
      ms: took < 0 ? null : took,
      maintenance: Math.floor(code / STATES) % 2 === 1,
      tainted: code >= 2 * STATES,
    };
  });
}

function columnsOf(samples: ReadonlyMap<string, readonly Sample[]>): Columns {
  const begins = new Map<string, { run: string; attempt: number; begin: number; index: number }>();
  for (const list of samples.values()) {
    for (const { run, attempt, at } of list) {
      const key = sampleKey({ run, attempt });
      const of = begins.get(key);
      if (of === undefined) begins.set(key, { run, attempt, begin: at, index: 0 });
      else if (at < of.begin) of.begin = at;
    }
  }
  const runs = [...begins.values()].sort((a, b) => a.begin - b.begin);
  for (const [index, of] of runs.entries()) of.index = index;
  const reasons = new Map<string, number>();
  const targets = [...samples].map(([name, list]) => {
    const columns: TargetColumns = { name, run: [], at: [], state: [], reason: [], ms: [] };
    let before = 0;
    for (const { run, attempt, at, state, reason, ms, maintenance, tainted } of list) {
      const { index, begin } = begins.get(sampleKey({ run, attempt })) ?? { index: 0, begin: 0 };
      columns.run.push(index - before);
      before = index;
      columns.at.push(at - begin);
      columns.state.push(SAMPLE_STATES.indexOf(state) + (maintenance ? STATES : 0) + (tainted ? 2 * STATES : 0));
      if (reason !== null && !reasons.has(reason)) reasons.set(reason, reasons.size + 1);
      columns.reason.push(reason === null ? 0 : (reasons.get(reason) ?? 0));
      columns.ms.push(ms ?? -1);
    }
    return columns;
  });
  return {
    v: 1,
    runs: runs.map(({ run, attempt, begin }, index) => [run, attempt, begin - (runs[index - 1]?.begin ?? 0)]),
    reasons: [...reasons.keys()],
    targets,
  };
}
