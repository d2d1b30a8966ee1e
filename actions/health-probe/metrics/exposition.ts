import { wellFormed } from '../../../core/report/visible.ts';

/**
 * A gauge with its samples. There are only gauges: what a run saw is a state and no count that only grows, and a file of gauges is valid
 * both as Prometheus text 0.0.4 and as OpenMetrics 1.0, which differ in how they write counters.
 */
export interface Gauge {
  /** With its base unit at the end: `_seconds`, `_ratio`. */
  name: string;
  /** One sentence, without a line break or backslash. */
  help: string;
  samples: readonly Sample[];
}

export interface Sample {
  labels: Readonly<Record<string, string>>;
  /** null: not known, and then there is no sample; a 0 would be a lie. */
  value: number | null;
}

/** The families as text, without the end mark of OpenMetrics; one without a sample is left out. Ends with a line break unless empty. */
export function exposition(gauges: readonly Gauge[]): string {
  return gauges
    .flatMap(({ name, help, samples }) => {
      const lines = samples.flatMap(({ labels, value }) => (value === null ? [] : [`${name}${labelsOf(labels)} ${numberOf(value)}\n`]));
      return lines.length === 0 ? [] : [`# HELP ${name} ${help}\n# TYPE ${name} gauge\n`, ...lines];
    })
    .join('');
}

/** The families as a whole file: in Prometheus text the last line is a comment, in OpenMetrics it has to be there. */
export function metricsFile(gauges: readonly Gauge[]): string {
  return `${exposition(gauges)}# EOF\n`;
}

function labelsOf(labels: Sample['labels']): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapeLabel(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

/** Backslash, quote and line feed, as both formats ask; halves of a surrogate pair have no UTF-8. */
export function escapeLabel(value: string): string {
  return wellFormed(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}

function numberOf(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return '+Inf';
  if (value === Number.NEGATIVE_INFINITY) return '-Inf';
  return String(value);
}
