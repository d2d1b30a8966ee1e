import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Gauge } from './exposition.ts';
import { metricsFile } from './exposition.ts';

/**
 * Writes the metrics as a whole: a collector that reads the file meanwhile sees the old one or the new one. Makes its folder. Throws what
 * the file system throws.
 */
export function writeMetrics(file: string, gauges: readonly Gauge[]): void {
  mkdirSync(dirname(file), { recursive: true });
  // node_exporter reads `*.prom`, so the draft must not end in it.
  const draft = `${file}.${randomUUID()}.new`;
  try {
    writeFileSync(draft, metricsFile(gauges));
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
