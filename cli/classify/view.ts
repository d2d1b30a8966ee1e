import { styleText } from 'node:util';
import type { Classification } from '../../actions/failure-classifier/classify.ts';
import { redactAnswer } from '../../actions/failure-classifier/decide/redact-answer.ts';
import type { JobLog } from '../../actions/failure-classifier/judge.ts';
import { plain } from '../../core/report/escape.ts';
import { clipChars } from '../../core/report/limits.ts';
import { visible } from '../../core/report/visible.ts';

const BEFORE = 4;
const AFTER = 6;
const WIDEST = 160;

export interface ViewOptions {
  colour: boolean;
  /** Every rule that hit, with its score and why. */
  explain: boolean;
  /** Who answers for the route, if the configuration names somebody. */
  ownerOf(cause: Classification): string | null;
}

/** One job's answer for a terminal. Log lines are foreign: control characters and workflow commands are broken up. */
export function jobWords(log: JobLog, { colour, explain, ownerOf }: ViewOptions): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string): string => (colour ? styleText(style, text) : text);
  if (log.state === 'unreadable') return `${paint('bold', plain(log.name))}  ${paint('red', 'could not be read')}\n  ${plain(log.why)}\n`;
  if (!log.failed) return `${paint('bold', plain(log.name))}  ${paint('green', 'nothing failed')}\n`;
  const cause = redactAnswer(log.cause);
  const owner = ownerOf(cause);
  const kind = `${cause.category}${cause.transient ? ' (may pass when run again)' : ''}`;
  const lines = [
    `${paint('bold', plain(log.name))}  ${paint(cause.category === 'unknown' ? 'yellow' : 'red', kind)}`,
    `  ${cause.rootCause === '' ? 'Nothing in the log says why.' : paint('bold', plain(cause.rootCause, WIDEST))}`,
    `  ${paint('dim', 'line ')}${cause.line ?? 'none'} of ${cause.lines}${placeOf(cause)}`,
    `  ${paint('dim', 'tool ')}${plain(cause.tool)}   ${paint('dim', 'route ')}${cause.route}${owner === null ? '' : ` (${plain(owner)})`}   ${paint('dim', 'confidence ')}${Math.round(cause.confidence * 100)} %   ${paint('dim', 'fingerprint ')}${cause.fingerprint}`,
    ...(cause.step === null ? [] : [`  ${paint('dim', 'step ')}${plain(cause.step, WIDEST)}`]),
    ...(cause.hint === null ? [] : [`  ${paint('dim', 'hint ')}${plain(cause.hint)}`]),
    ...excerptLines(cause, paint),
    ...(explain ? explained(cause, paint) : []),
  ];
  return `${lines.join('\n')}\n`;
}

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

function placeOf({ location }: Classification): string {
  if (location === null) return '';
  const { file, line, column } = location;
  return `, ${plain([file, line, column].filter((part) => part !== null).join(':'), WIDEST)}`;
}

function excerptLines({ excerpt, line }: Classification, paint: Paint): string[] {
  if (excerpt === null || line === null) return [];
  const first = Math.max(0, line - excerpt.firstLine - BEFORE);
  return excerpt.lines.slice(first, line - excerpt.firstLine + AFTER + 1).map((text, index) => {
    const number = excerpt.firstLine + first + index;
    const shown = `${String(number).padStart(8)} | ${quoted(text)}`;
    return number === line ? paint('red', shown) : paint('dim', shown);
  });
}

/** As `plain`, with the line's own indentation. */
function quoted(text: string): string {
  return clipChars(visible(text.replaceAll('\t', '  ')).replaceAll('##[', '## ['), WIDEST);
}

function explained({ candidates }: Classification, paint: Paint): string[] {
  if (candidates.length === 0) return ['  no rule hit'];
  return [
    '  rules that hit:',
    ...candidates.flatMap(({ rule, hit, score, why }) => {
      const text = rule.category === 'secret-scan' ? '(not shown)' : plain(hit.text, 100);
      return [
        `  ${String(score).padStart(6)}  ${rule.id}  line ${hit.line}  ${paint('dim', why.join(', '))}`,
        `          ${paint('dim', text)}`,
      ];
    }),
  ];
}
