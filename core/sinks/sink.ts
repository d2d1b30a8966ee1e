import type { Report } from '../model.ts';

/** An optional place that a report also goes to. What becomes of it never changes a verdict or an exit code. */
export interface Sink {
  /** Writes the final report, which is redacted. Never throws: gives what could not be written and what to do, or null. */
  write(report: Report): Promise<string | null>;
}

/** Writes a report to every sink. Gives their warnings. */
export async function writeSinks(sinks: readonly Sink[], report: Report): Promise<string[]> {
  const warnings = await Promise.all(sinks.map((sink) => sink.write(report)));
  return warnings.filter((warning) => warning !== null);
}
