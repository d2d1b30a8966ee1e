import { codeSpan, escapeCell, escapeMarkdown, link, plain, prose } from '../../../core/report/escape.ts';
import { BODY_LIMIT_CHARS, clipChars } from '../../../core/report/limits.ts';
import { clockTime, headline, isOver, lasting, type Telling } from '../notify/telling.ts';
import { commentMarker, MUTE_LABEL } from './incident-key.ts';

/** GitHub's limit on the title of an issue (API: "title is too long (maximum is 256 characters)"). */
const TITLE_CHARACTERS = 256;
const DETAIL_CHARACTERS = 2_000;

/** What the text says besides the notice, which is already redacted. */
export interface IncidentContext {
  runUrl: string;
}

/** `Health: api is down`, `[CRITICAL] Health: api is down` from level 3 on; it stays when the target is well again. */
export function incidentTitle({ target, level, state }: Telling): string {
  const what = state === 'degraded' ? 'degraded' : 'down';
  const [before, after] = [`${level === 3 ? '[CRITICAL] ' : ''}Health: `, ` is ${what}`];
  return `${before}${plain(target, TITLE_CHARACTERS - before.length - after.length)}${after}`;
}

/** The whole body, its marker first. */
export function incidentBody(marker: string, telling: Telling, { runUrl }: IncidentContext): string {
  const { reason, detail, level, since, at, runbook, severity } = telling;
  const rows: [string, string][] = [
    ['State', escapeCell(telling.state)],
    ['Reason', reason === null ? '' : codeSpan(reason)],
    ['Detail', prose(clipChars(detail, DETAIL_CHARACTERS))],
    [isOver(telling) ? 'Lasted' : 'Since', isOver(telling) ? `${lasting(at - since)}, from ${clockTime(since)}` : clockTime(since)],
    ['Last looked at', clockTime(at)],
    ['Level', `${level} of 3 (severity \`${severity}\`)`],
    ['Runbook', runbook === null ? '' : link('open', runbook)],
  ];
  const table = rows.filter(([, value]) => value !== '').map(([name, value]) => `| ${name} | ${value} |`);
  const text = [
    `**${escapeMarkdown(headline(telling))}**`,
    '',
    '| | |',
    '|---|---|',
    ...table,
    '',
    LEVELS,
    '',
    `This issue is kept up to date and closed by health-probe. The label \`${MUTE_LABEL}\` silences it until it is taken off. ${link('Actions run', runUrl)}`,
    '',
  ].join('\n');
  return clipChars(`${marker}\n${text}`, BODY_LIMIT_CHARS);
}

const LEVELS = 'Level 1: look at the runbook. Level 2, after 15 minutes: call the team. Level 3, after 60 minutes: critical.';

/** A comment on a transition: it notifies everybody who takes part, so there is none for an update. */
export function incidentComment(telling: Telling, { runUrl }: IncidentContext): string {
  const { kind, level, detail, since, at } = telling;
  const lead = kind === 'escalate' ? `Level ${level}${level === 3 ? ', critical' : ''}: ` : '';
  const howLong = isOver(telling) ? ` after ${lasting(at - since)}` : ` for ${lasting(at - since)}`;
  const why = detail === '' || isOver(telling) ? '' : ` ${prose(clipChars(detail, DETAIL_CHARACTERS))}`;
  const head = escapeMarkdown(`${lead}${headline(telling)}${howLong}.`);
  return `${commentMarker(telling.key)}\n${head}${why}\n\n${link('Actions run', runUrl)}\n`;
}
