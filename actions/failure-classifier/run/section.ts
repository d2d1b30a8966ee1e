import { codeBlock, codeSpan, escapeMarkdown, prose } from '../../../core/report/escape.ts';
import { clipChars } from '../../../core/report/limits.ts';
import { reproduceWith } from '../runbook/reproduce.ts';
import { stepsFor } from '../runbook/steps.ts';
import type { CauseGroup, Folded } from './fold.ts';

const BEFORE = 12;
const AFTER = 20;
const WIDEST = 300;
/** Causes beside the root that are shown in full. */
const MOST_GROUPS = 5;

/**
 * What the summary says besides the report's tables: of each cause the line, what stands around it, how to see it locally, and what the runbook
 * says. All of it is foreign text, escaped here; it has been redacted before.
 */
export function causeSection(folded: Folded | null): string {
  if (folded === null) return '';
  const groups = [folded.root, ...folded.others].filter(({ first }) => first.cause !== null);
  const left = groups.length - MOST_GROUPS;
  return [
    ...groups.slice(0, MOST_GROUPS).map((group, index) => part(group, index === 0 ? 'Cause' : 'Also failed')),
    ...(left > 0 ? [`${left} more causes are in the tables above.\n`] : []),
  ].join('\n');
}

function part({ first, others }: CauseGroup, title: string): string {
  const { job, cause, from } = first;
  if (cause === null) return '';
  const also = others.length === 0 ? '' : `, and ${others.length} more`;
  const where = cause.line === null ? WHERE[from] : `line ${cause.line} of the log`;
  const command = reproduceWith(cause);
  const lines = [
    `### ${title}: ${escapeMarkdown(cause.category)} in ${escapeMarkdown(clipChars(job.name, 100))}${also}`,
    '',
    cause.rootCause === '' ? 'Nothing says why.' : codeSpan(clipChars(cause.rootCause.trim(), WIDEST)),
    '',
    `${escapeMarkdown(cause.tool)} · ${where} · confidence ${Math.round(cause.confidence * 100)} %`,
    ...(cause.hint === null ? [] : ['', prose(cause.hint)]),
    ...(command === null ? [] : ['', `See it locally: ${codeSpan(command)}`]),
    '',
    ...stepsFor(cause.category).map((step, index) => `${index + 1}. ${prose(step)}`),
    ...excerpt(first),
  ];
  return `${lines.join('\n')}\n`;
}

const WHERE = { log: 'no line of the log', annotations: 'from the annotations of the job', conclusion: 'from its conclusion', nothing: '' };

function excerpt({ cause }: CauseGroup['first']): string[] {
  if (cause === null || cause.excerpt === null || cause.line === null) return [];
  const { firstLine, lines } = cause.excerpt;
  const at = cause.line - firstLine;
  const first = Math.max(0, at - BEFORE);
  const shown = lines.slice(first, at + AFTER + 1).map((text, index) => {
    const number = firstLine + first + index;
    return `${number === cause.line ? '>' : ' '} ${number} ${clipChars(text, WIDEST)}`;
  });
  return ['', '<details><summary>Log around it</summary>', '', codeBlock(shown.join('\n'), 'text').trimEnd(), '', '</details>'];
}
