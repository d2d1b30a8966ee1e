import type { Redactor } from '../../core/report/redact.ts';
import { tenths } from './judge.ts';
import type { Told } from './probe-plan.ts';

export interface LogOptions {
  format: 'text' | 'json';
  /** Begins every request id, and names the run. */
  run: string;
  /** UTC, in ms since 1970. */
  now(): number;
  redact: Redactor;
  write(line: string): void;
}

/**
 * Gives a teller that writes a line a probe. As text, polls of a gate that only repeat what was said are left out; as JSON, every probe has
 * its line: `time` (ISO 8601), `target`, `request_id`, `state`, `reason`, `phases` (ms).
 */
export function probeLog({ format, run, now, redact, write }: LogOptions): (told: Told) => void {
  const said = new Map<string, string>();
  let number = 0;
  return (told) => {
    number += 1;
    const { name, state, reason, detail, phases } = told.result;
    if (format === 'json') {
      const time = new Date(now()).toISOString();
      const line = { time, target: redact(name), request_id: `${run}-${number}`, state, reason, phases: tenths(phases) };
      return write(JSON.stringify(line));
    }
    const saying = `${state} ${reason} ${detail}`;
    const isDone = told.passes === null || told.passes.count === told.passes.needed;
    if (!isDone && said.get(name) === saying) return;
    said.set(name, saying);
    write(redact(textLine(told)));
  };
}

function textLine({ result, passes }: Told): string {
  const { name, state, reason, detail, durationMs, attempts } = result;
  const head = `${state.padEnd(8)} ${name}  ${Math.round(durationMs)} ms`;
  const row = passes === null ? (attempts > 1 ? `, ${attempts} tries` : '') : `, ${passes.count} of ${passes.needed} passes in a row`;
  return [`${head}${row}`, ...(reason === null ? [] : [reason]), ...(detail === '' ? [] : [detail])].join('  ');
}
