import { codeSpan, escapeCell, prose } from '../../../core/report/escape.ts';
import { byteLength, fitRows, rowsOf } from '../../../core/report/limits.ts';
import type { Redactor } from '../../../core/report/redact.ts';
import { count } from '../../../core/report/words.ts';
import type { TargetStanding } from '../monitor/judge-alarms.ts';
import type { SloRow } from '../monitor/slo.ts';
import { msText, percent, WORDS } from '../monitor/slo-words.ts';
import type { Watch } from './keep-watch.ts';

/** Beside the findings there is room for so much; UTF-8. */
const LIMIT_BYTES = 32 * 1024;
const SLO_HEAD = [
  '| Target | Objective | Verdict | Value | Between (95 %) | Valid samples | Coverage | Budget left | Burn rate |',
  '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
  '',
].join('\n');
const ALARM_HEAD = ['| Target | Incident since | Level | Besides |', '| --- | --- | --- | --- |', ''].join('\n');

/** What a history adds to the job summary, in GitHub Flavored Markdown: alarms, objectives, and how well the prober itself kept time. */
export function watchSection({ slo, standings, outputs }: Pick<Watch, 'slo' | 'standings' | 'outputs'>, clean: Redactor): string {
  const alarms = standings.filter((one) => one.incident !== null || besides(one) !== '');
  const parts = [
    proberLine(outputs),
    table('Alarms', ALARM_HEAD, alarms, (one) => alarmRow(one, clean)),
    table('Objectives', SLO_HEAD, slo, (row) => sloRow(row, clean)),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function table<T>(title: string, head: string, items: readonly T[], rowOf: (item: T) => string): string {
  if (items.length === 0) return '';
  const full = `### ${title}\n\n${head}`;
  const limitBytes = LIMIT_BYTES + byteLength(full);
  return fitRows({ head: full, rows: rowsOf(items, rowOf), total: items.length, tail: '\n', limitBytes }).text;
}

/** `0.1 % of the budget` is the least that is shown; a burn rate that cannot be judged is a dash. */
function sloRow(row: SloRow, clean: Redactor): string {
  const { target, sli, verdict, value, lower, upper, n, expected, coverage, budgetLeft, burn } = row;
  const shown = (figure: number | null): string => (figure === null ? '–' : sli === 'availability' ? percent(figure) : msText(figure));
  const cells = [
    codeSpan(clean(target)),
    sli === 'availability' ? 'availability' : 'latency (p95)',
    WORDS[verdict],
    shown(value),
    lower === null ? '–' : `${shown(lower)} to ${shown(upper)}`,
    `${n.toLocaleString('en-US')} of ${count(expected, 'tick')}`,
    percent(coverage),
    budgetLeft === null ? '–' : percent(budgetLeft),
    burnCell(burn),
  ];
  return `| ${cells.map(escapeBar).join(' | ')} |`;
}

/** Of each rule the factor that it is burning faster than; nothing burns where all are `ok`. */
function burnCell(burn: SloRow['burn']): string {
  if (burn.length === 0) return '–';
  const burning = burn.filter(({ state }) => state === 'burning').map(({ factor, severity }) => `over ${factor} (${severity})`);
  const blind = burn.filter(({ state }) => state === 'not evaluable').length;
  const parts = [...burning, ...(burning.length === 0 && blind < burn.length ? ['ok'] : [])];
  return [...parts, ...(blind === 0 ? [] : [`${blind} of ${burn.length} not evaluable`])].join(', ');
}

function alarmRow(standing: TargetStanding, clean: Redactor): string {
  const { name, incident } = standing;
  const since = incident === null ? '–' : new Date(incident.since).toISOString().replace(/\.\d+Z$/, 'Z');
  return `| ${codeSpan(clean(name))} | ${since} | ${incident === null ? '–' : `${incident.level} of 3`} | ${prose(clean(besides(standing)))} |`;
}

function besides({ flapping, isInMaintenance, course }: TargetStanding): string {
  const parts = [
    ...(flapping ? ['flapping'] : []),
    ...(isInMaintenance ? ['in maintenance'] : []),
    ...(course.silencedBy === null ? [] : [`silent, because ${course.silencedBy} is down`]),
  ];
  return parts.join(', ');
}

function proberLine(outputs: Watch['outputs']): string {
  const { coverage, 'schedule-lag-seconds': lag, 'missed-ticks': missed } = outputs;
  const parts = [
    ...(typeof lag === 'number' ? [`this run began ${count(lag, 'second')} after its tick`] : []),
    ...(typeof coverage === 'number' ? [`coverage ${percent(coverage)}`] : []),
    ...(Array.isArray(missed) && typeof coverage === 'number' ? [`${count(missed.length, 'tick')} missed in 7 days`] : []),
  ];
  return parts.length === 0 ? '' : `**The prober itself:** ${parts.join(', ')}.\n`;
}

/** Figures hold nothing to escape but what a locale may bring. */
function escapeBar(cell: string): string {
  return cell.startsWith('`') ? cell : escapeCell(cell);
}
