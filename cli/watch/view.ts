import { styleText } from 'node:util';
import { GATE_STATUSES, type Gate, type GateStatus, type Report } from '../../core/model.ts';
import { plain } from '../../core/report/escape.ts';
import { wordsFor } from '../../core/report/words.ts';

/** What a person sees of a set of gates while it changes. */
export interface View {
  /** Told of every look, also of one that saw nothing new. */
  show(report: Report): void;
  /** A line that belongs to no gate: a pause, a lost connection, a moved head. */
  note(text: string): void;
  /** Leaves the terminal as it was. May be called twice. */
  end(): void;
}

export type Paint = (text: string, style: 'red' | 'green' | 'yellow' | 'dim' | 'bold') => string;

export const STYLES = { fail: 'red', pending: 'yellow', skipped: 'yellow', pass: 'green' } as const satisfies Record<GateStatus, string>;

export function painter(colour: boolean): Paint {
  return (text, style) => (colour && text !== '' ? styleText(style, text, { validateStream: false }) : text);
}

/** One line for each change, for what is no terminal: every gate at first, and then only what says something else. */
export function lineView(write: (text: string) => void, paint: Paint): View {
  let known = new Map<string, string>();
  let verdict = '';
  let noted = '';
  return {
    show(report) {
      const lines = byStatus(report.gates).map((gate) => [gate.key, gateLine(gate, paint)] as const);
      const gone = [...known].filter(([key]) => !report.gates.some((gate) => gate.key === key));
      const changed = lines.filter(([key, line]) => known.get(key) !== line).map(([, line]) => line);
      known = new Map(lines);
      const said = verdictLine(report, paint);
      const news = [...changed, ...gone.map(([, line]) => `gone     ${line}`), ...(said === verdict ? [] : [said])];
      verdict = said;
      noted = '';
      if (news.length > 0) write(`${news.join('\n')}\n`);
    },
    note(text) {
      if (text !== noted) write(`${paint(plain(text), 'dim')}\n`);
      noted = text;
    },
    end: () => undefined,
  };
}

/** What blocks first, and of that what counts. */
export function byStatus(gates: readonly Gate[]): Gate[] {
  return [...gates].sort(
    (a, b) => GATE_STATUSES.indexOf(a.status) - GATE_STATUSES.indexOf(b.status) || Number(b.required) - Number(a.required),
  );
}

/** `pending  ci / test  running`: names and reasons are foreign text. */
export function gateLine({ name, status, required, reason }: Gate, paint: Paint): string {
  const counts = required ? '' : ' (does not count)';
  return `${paint(status.padEnd(8), STYLES[status])} ${plain(name)}${paint(`${counts}${reason === '' ? '' : `  ${plain(reason)}`}`, 'dim')}`;
}

export function verdictLine({ subject, verdict: { state, reason } }: Report, paint: Paint): string {
  return `${paint('verdict', 'bold')}  ${paint(state, state === 'error' ? 'red' : STYLES[state])} (${wordsFor(reason)})  ${plain(subject)}`;
}
