import type { Connection } from './connect.ts';
import { argumentOf, type GateRecord } from './gate-record.ts';

/** What the sink stands on; a test hands in its own. */
export interface SinkPorts {
  connect(): Promise<Connection>;
  /** ms of a clock that never goes back, the one of `readAt`. */
  now(): number;
}

const CLOCK = 'select floor(extract(epoch from clock_timestamp()) * 1000000)::text as now';
const REPORT = 'select ops.report_gates($1::jsonb)';

/**
 * Writes reports to the tables of docs/database/001_gates.sql, each over a connection of its own: while a run waits it holds none.
 * Reports are ordered by when their facts were read, by the database's own clock, whatever the clocks of the runners say.
 */
export class GateSink {
  readonly #ports: SinkPorts;
  /** The database's clock in microseconds when ours was 0; null until it was asked. */
  #clockAtZero: number | null = null;
  #waiting: GateRecord | null = null;
  #working: Promise<void> | null = null;
  #offered = '';
  #broken = false;

  constructor(ports: SinkPorts) {
    this.#ports = ports;
  }

  /**
   * Writes in the background what is not final. If a write is under way the newest waits; one that says the same as the last is dropped.
   * After a failure nothing more is tried until `settle`.
   */
  offer(record: GateRecord): void {
    const said = JSON.stringify([record.report.verdict, record.report.gates]);
    if (this.#broken || said === this.#offered) return;
    this.#offered = said;
    this.#waiting = record;
    this.#working ??= this.#drain();
  }

  /** Writes the final report, after what is under way. Throws what went wrong with it, and what went wrong before does not matter. */
  async settle(record: GateRecord): Promise<void> {
    this.#waiting = null;
    await this.#working;
    await this.#write(record);
  }

  async #drain(): Promise<void> {
    while (this.#waiting !== null && !this.#broken) {
      const record = this.#waiting;
      this.#waiting = null;
      try {
        await this.#write(record);
      } catch {
        this.#broken = true;
      }
    }
    this.#working = null;
  }

  async #write(record: GateRecord): Promise<void> {
    const database = await this.#ports.connect();
    try {
      this.#clockAtZero ??= await this.#askClock(database);
      const seq = Math.round(this.#clockAtZero + record.readAt * 1_000);
      await database.query(REPORT, [argumentOf(record, seq)]);
    } finally {
      await database.close();
    }
  }

  /** Half of the time that the answer took is the error. */
  async #askClock(database: Connection): Promise<number> {
    const before = this.#ports.now();
    const { rows } = await database.query(CLOCK, []);
    const after = this.#ports.now();
    const now = Number(rows[0]?.now);
    if (!Number.isSafeInteger(now)) throw new TypeError('The database did not tell the time.');
    return now - ((before + after) / 2) * 1_000;
  }
}
