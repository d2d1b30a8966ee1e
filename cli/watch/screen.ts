import { GATE_STATUSES, type GateStatus, type Report } from '../../core/model.ts';
import { plain } from '../../core/report/escape.ts';
import { byStatus, gateLine, type Paint, type View, verdictLine } from './view.ts';

/** The part of a terminal that is drawn on. Sizes in characters; undefined where the terminal does not say. */
export interface Terminal {
  readonly columns?: number;
  readonly rows?: number;
  write(text: string): unknown;
  on(event: 'resize', listener: () => void): unknown;
  off(event: 'resize', listener: () => void): unknown;
}

/** Control sequences (ECMA-48, and DEC private modes that all terminals of today know). */
const ESC = '\u001b';
const HIDE_CURSOR = `${ESC}[?25l`;
const SHOW_CURSOR = `${ESC}[?25h`;
/** A line that is too long is cut by the terminal, so that a line drawn is a line to go back. */
const NO_WRAP = `${ESC}[?7l`;
const WRAP = `${ESC}[?7h`;
const CLEAR_BELOW = `${ESC}[0J`;

/** A table that is drawn over itself whenever something changes, and stays when it ends. */
export function screenView(terminal: Terminal, paint: Paint): View {
  let drawn = 0;
  let frame = '';
  let last: Report | null = null;
  let message = '';
  let isOpen = true;
  const draw = (): void => {
    if (!isOpen || last === null) return;
    const lines = frameOf(last, message, (terminal.rows ?? 24) - 1, paint);
    const next = lines.join('\n');
    if (next === frame) return;
    const back = drawn === 0 ? '' : `${ESC}[${drawn}A`;
    terminal.write(`${frame === '' ? HIDE_CURSOR : ''}${NO_WRAP}${back}\r${CLEAR_BELOW}${next}\n${WRAP}`);
    drawn = lines.length;
    frame = next;
  };
  const redraw = (): void => {
    frame = frame === '' ? '' : ' ';
    draw();
  };
  terminal.on('resize', redraw);
  return {
    show(report) {
      last = report;
      message = '';
      draw();
    },
    note(text) {
      message = plain(text);
      if (last === null) terminal.write(`${paint(message, 'dim')}\n`);
      draw();
    },
    end() {
      if (!isOpen) return;
      isOpen = false;
      terminal.off('resize', redraw);
      if (frame !== '') terminal.write(SHOW_CURSOR);
    },
  };
}

/** At most `height` lines: the verdict, the gates, how many of each there are, and what else there is to say. */
function frameOf(report: Report, message: string, height: number, paint: Paint): string[] {
  const gates = byStatus(report.gates);
  const tail = [countOf(report), ...(message === '' ? [] : [message])].map((line) => paint(line, 'dim'));
  const room = Math.max(1, height - 2 - tail.length);
  const fits = gates.length <= room;
  const shown = fits ? gates : gates.slice(0, room - 1);
  const rest = fits ? [] : [paint(`… and ${gates.length - shown.length} more`, 'dim')];
  return [verdictLine(report, paint), '', ...shown.map((gate) => gateLine(gate, paint)), ...rest, ...tail];
}

function countOf({ gates }: Report): string {
  const count = (status: GateStatus): number => gates.filter((gate) => gate.status === status).length;
  const words = GATE_STATUSES.filter((status) => count(status) > 0).map((status) => `${count(status)} ${status}`);
  return words.length === 0 ? 'no gate yet' : `${words.join(', ')}`;
}
