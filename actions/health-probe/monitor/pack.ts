import { gunzipSync, gzipSync } from 'node:zlib';
import { type ColumnShape, decodeColumn, encodeColumn } from './number-column.ts';
import { SAMPLE_STATES, type Sample, sampleKey } from './sample.ts';

/** What stands before the numbers: names, and the shape of each column. */
interface Head {
  v: 1;
  /** Names and attempts, by the begin of the run. */
  runs: [run: string, attempt: number][];
  reasons: string[];
  targets: string[];
  /** Of the begins of the runs, then five of each target. */
  shapes: ColumnShape[];
}

interface Run {
  run: string;
  attempt: number;
  /** Its first sample, in ms since 1970. */
  begin: number;
}

const STATES = SAMPLE_STATES.length;

/** Where unpacking stops: 35 days of hundreds of targets have room. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Length of the head, as text before it. */
const LENGTH_DIGITS = 10;

/**
 * Samples by target, in base64 of gzip: the head as JSON, then the columns. What is alike stands together, so that a month of 20
 * targets each 5 minutes has less than a megabyte. Nothing is rounded.
 */
export function pack(samples: ReadonlyMap<string, readonly Sample[]>): string {
  const runs = runsOf(samples);
  const reasons = [...new Set([...samples.values()].flatMap((list) => list.flatMap(({ reason }) => reason ?? [])))];
  const columns = [differences([...runs.values()].map(({ begin }) => begin)), ...[...samples.values()].flatMap(columnsBy(runs, reasons))];
  const encoded = columns.map(encodeColumn);
  const head: Head = {
    v: 1,
    runs: [...runs.values()].map(({ run, attempt }) => [run, attempt]),
    reasons,
    targets: [...samples.keys()],
    shapes: encoded.map(({ shape }) => shape),
  };
  const text = Buffer.from(JSON.stringify(head));
  const length = Buffer.from(String(text.length).padStart(LENGTH_DIGITS, '0'));
  return gzipSync(Buffer.concat([length, text, ...encoded.map(({ bytes }) => bytes)])).toString('base64');
}

/** What `pack` was given. Throws what gunzip and JSON throw, and TypeError for columns that do not fit each other. */
export function unpack(packed: string): Map<string, readonly Sample[]> {
  const all = gunzipSync(Buffer.from(packed, 'base64'), { maxOutputLength: MOST_BYTES });
  const length = Number(all.subarray(0, LENGTH_DIGITS).toString('latin1'));
  const { v, runs, reasons, targets, shapes } = JSON.parse(all.subarray(LENGTH_DIGITS, LENGTH_DIGITS + length).toString('utf8')) as Head;
  if (v !== 1) throw new TypeError('the packed samples are of no known version');
  const bytes = all.subarray(LENGTH_DIGITS + length);
  let from = 0;
  const columns = shapes.map((shape) => {
    const { numbers, next } = decodeColumn(shape, bytes, from);
    from = next;
    return numbers;
  });
  const begins = sums(columns[0] ?? []);
  const known = runs.map(([run, attempt], index) => ({ run, attempt, begin: begins[index] ?? Number.NaN }));
  return new Map(targets.map((target, n) => [target, samplesIn(target, columns.slice(1 + 5 * n, 6 + 5 * n), known, reasons)]));
}

function samplesIn(target: string, columns: readonly number[][], runs: readonly Run[], reasons: readonly string[]): Sample[] {
  const [run = [], at = [], state = [], reason = [], ms = []] = columns;
  if (columns.length !== 5 || columns.some(({ length }) => length !== run.length)) throw new TypeError(`columns of ${target} are missing`);
  // A loop and plain objects: a month of 20 targets has 170,000 of them, and each run reads all.
  const samples: Sample[] = [];
  let before = Number.NEGATIVE_INFINITY;
  let index = 0;
  for (let n = 0; n < run.length; n += 1) {
    index += run[n] ?? Number.NaN;
    const of = runs[index];
    const code = state[n] ?? Number.NaN;
    const name = SAMPLE_STATES[code % STATES];
    const moment = (of?.begin ?? Number.NaN) + (at[n] ?? Number.NaN);
    if (of === undefined || name === undefined || !(moment >= before)) throw new TypeError(`a sample of ${target} is out of place`);
    before = moment;
    const took = ms[n] ?? -1;
    samples.push({
      target,
      run: of.run,
      attempt: of.attempt,
      at: moment,
      state: name,
      reason: reasons[(reason[n] ?? 0) - 1] ?? null,
      ms: took < 0 ? null : took,
      maintenance: Math.floor(code / STATES) % 2 === 1,
      tainted: code >= 2 * STATES,
    });
  }
  return samples;
}

/** Distances between indices into the runs; ms from the begin of the run; states with their flags; indices of reasons from 1; ms, or -1. */
function columnsBy(runs: ReadonlyMap<string, Run>, reasons: readonly string[]): (list: readonly Sample[]) => number[][] {
  const indices = new Map([...runs.keys()].map((key, index) => [key, index]));
  return (list) => {
    const keys = list.map(sampleKey);
    return [
      differences(keys.map((key) => indices.get(key) ?? 0)),
      list.map(({ at }, n) => at - (runs.get(keys[n] ?? '')?.begin ?? 0)),
      list.map(({ state, maintenance, tainted }) => SAMPLE_STATES.indexOf(state) + (maintenance ? STATES : 0) + (tainted ? 2 * STATES : 0)),
      list.map(({ reason }) => (reason === null ? 0 : reasons.indexOf(reason) + 1)),
      list.map(({ ms }) => ms ?? -1),
    ];
  };
}

/** By identity, in the order of their begins. */
function runsOf(samples: ReadonlyMap<string, readonly Sample[]>): Map<string, Run> {
  const runs = new Map<string, Run>();
  for (const list of samples.values()) {
    for (const { run, attempt, at } of list) {
      const of = runs.get(sampleKey({ run, attempt }));
      if (of === undefined) runs.set(sampleKey({ run, attempt }), { run, attempt, begin: at });
      else of.begin = Math.min(of.begin, at);
    }
  }
  return new Map([...runs].sort(([, a], [, b]) => a.begin - b.begin));
}

function differences(numbers: readonly number[]): number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? 0));
}

function sums(numbers: readonly number[]): number[] {
  let sum = 0;
  return numbers.map((number) => {
    sum += number;
    return sum;
  });
}
