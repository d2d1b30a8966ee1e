import type { Told } from '../../actions/health-probe/probe-plan.ts';
import { plain } from '../../core/report/escape.ts';

interface Screen {
  columns?: number | undefined;
  write(text: string): unknown;
}

const ESC = String.fromCharCode(0x1b);
const CLEAR_LINE = `\r${ESC}[K`;

/** One line that is written over as probes come in, for a terminal. `done` takes it away. */
export function progressLine(total: number, screen: Screen): { told(told: Told): void; done(): void } {
  const latest = new Map<string, Told>();
  return {
    told(told) {
      latest.set(told.result.name, told);
      screen.write(CLEAR_LINE + plain(told.passes === null ? probing(latest, told, total) : waiting(latest, told, total), widthOf(screen)));
    },
    done() {
      screen.write(CLEAR_LINE);
    },
  };
}

function widthOf({ columns }: Screen): number {
  return Math.max(20, (columns || 80) - 1);
}

function probing(latest: ReadonlyMap<string, Told>, { result }: Told, total: number): string {
  const bad = [...latest.values()].filter(({ result: { state } }) => state === 'down' || state === 'unknown').length;
  return `${latest.size} of ${total} probed${bad === 0 ? '' : `, ${bad} not up`}: ${result.name} ${result.state}`;
}

function waiting(latest: ReadonlyMap<string, Told>, { result, passes }: Told, total: number): string {
  const healthy = [...latest.values()].filter(({ passes: row }) => row !== null && row.count >= row.needed).length;
  const row = passes === null ? '' : `, ${passes.count} of ${passes.needed} passes`;
  return `${healthy} of ${total} healthy; ${result.name}: ${result.reason ?? result.state}${row}`;
}
