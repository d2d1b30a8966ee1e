import type { Finding } from '../../../core/model.ts';
import { count } from '../../../core/report/words.ts';
import type { SloRow } from './slo.ts';
import type { MonitoredTarget } from './view.ts';

const STATES = { met: 'pass', breached: 'fail', 'insufficient-data': 'skipped' } as const satisfies Record<
  SloRow['verdict'],
  Finding['state']
>;

/** What is said of one objective. `fails`: a breach is a fault of the run, else it is only told. */
export function sloFinding(row: SloRow, { slo }: Pick<MonitoredTarget, 'slo'>, fails: boolean): Finding {
  const { target, sli, verdict, n, expected, coverage } = row;
  const state = STATES[verdict];
  const burning = row.burn.filter((each) => each.state === 'burning').map(({ factor, severity }) => `${factor} (${severity})`);
  const blind = row.burn.filter((each) => each.state === 'not evaluable').length;
  const evidence = [
    `${count(n, 'sample')}, coverage ${percent(coverage)} of ${count(expected, 'expected sample')}`,
    ...(row.budgetLeft === null ? [] : [`budget left ${percent(row.budgetLeft)}`]),
    ...(burning.length === 0 ? [] : [`burning faster than ${burning.join(' and ')}`]),
    ...(blind === 0 ? [] : [`${count(blind, 'burn rate')} not evaluable`]),
  ];
  return {
    rule: 'slo',
    state,
    subject: `${target} ${sli}`,
    message: `${WORDS[verdict]}: ${sli === 'availability' ? availability(row, slo?.availability ?? null) : latency(row, slo?.latencyP95Ms ?? null)}`,
    evidence: evidence.join(', '),
    ...(verdict === 'insufficient-data' ? { fix: 'More samples prove more: wait, probe more often, or promise less.' } : {}),
    ...(state !== 'pass' && !(fails && verdict === 'breached') ? { advisory: true } : {}),
  };
}

/** The verdict on an objective, for people. */
export const WORDS: { readonly [verdict in SloRow['verdict']]: string } = {
  met: 'met',
  breached: 'breached',
  'insufficient-data': 'not enough data',
};

function availability({ value, n, lower, upper }: SloRow, objective: number | null): string {
  if (value === null || lower === null || upper === null) return 'no sample is valid.';
  const good = `${Math.round(value * n).toLocaleString('en-US')} of ${count(n, 'valid sample')} good`;
  return `${good}, so very probably between ${percent(lower)} and ${percent(upper)}; objective ${percent(objective ?? 0)}.`;
}

function latency({ value, lower, upper, n }: SloRow, objective: number | null): string {
  if (value === null || lower === null || upper === null) return 'no sample was timed.';
  return `95 of 100 took at most ${msText(value)} (of ${n}; between ${msText(lower)} and ${msText(upper)}); objective ${msText(objective ?? 0)}.`;
}

/** `1,240 ms` */
export function msText(value: number): string {
  return `${Math.round(value).toLocaleString('en-US')} ms`;
}

/** Cut, never rounded up: 99.9996 % is not 100 %. */
export function percent(share: number): string {
  const cut = Math.floor(Math.round(share * 1e9) / 1e4) / 1e3;
  return `${cut} %`;
}
