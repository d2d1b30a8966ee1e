import { readFileSync } from 'node:fs';
import { ConfigurationError, messageOf } from '../../../core/errors.ts';
import { PROBE_REASONS } from '../../../core/probe/reasons.ts';
import type { Alert, Slo } from '../../../core/probe/target.ts';
import type { SeenTarget } from '../facts.ts';
import { tickBefore } from '../monitor/cron-ticks.ts';
import { type Fields, flagIn, momentIn, oneOf, textIn, textOrNull, wholeIn } from '../monitor/fields.ts';
import type { RunResults, WatchedTarget } from './run-results.ts';

const FORMAT = 1;
const STATES = ['up', 'degraded', 'down', 'unknown'] as const;
const PHASES = ['dns', 'proxy', 'connect', 'tls', 'ttfb', 'body', 'assert'] as const;

/** The results of a run as the file that one job leaves and the next one takes over; already redacted. */
export function printResults({ at, ...results }: RunResults): string {
  return `${JSON.stringify({ v: FORMAT, kind: 'results', at: new Date(at).toISOString(), ...results })}\n`;
}

/** Reads what `printResults` wrote. Throws a ConfigurationError for a file that is not there, or is none of this version. */
export function readResults(path: string, name: string): RunResults {
  const place = 'input `results-file`';
  const remedy = 'Give the output `results-file` of the job that probed, as the workflow health-check.yml does.';
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new ConfigurationError({ place, message: `${name} cannot be read: ${messageOf(error)}.`, remedy }, { cause: error });
  }
  try {
    return resultsIn(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof TypeError) && !(error instanceof SyntaxError)) throw error;
    throw new ConfigurationError({ place, message: `${name} holds no results of a run: ${messageOf(error)}.`, remedy }, { cause: error });
  }
}

function resultsIn(value: unknown): RunResults {
  const fields = mapping(value, 'the file');
  if (fields.v !== FORMAT) throw new TypeError('`v` is not 1');
  oneOf(fields, 'kind', ['results']);
  const facts = mapping(fields.facts, '`facts`');
  const loopDelay = mapping(facts.loopDelay, '`loopDelay`');
  return {
    subject: textIn(fields, 'subject', 4_096),
    run: textIn(fields, 'run'),
    attempt: wholeIn(fields, 'attempt', 1),
    at: momentIn(fields, 'at'),
    schedules: fields.schedules === null ? null : listIn(fields, 'schedules').map((one) => scheduleIn(one)),
    isScheduled: flagIn(fields, 'isScheduled'),
    targets: listIn(fields, 'targets').map(targetIn),
    hasFile: flagIn(fields, 'hasFile'),
    facts: {
      seen: listIn(facts, 'seen').map(seenIn),
      loopDelay: { p50Ms: number(loopDelay, 'p50Ms'), p99Ms: number(loopDelay, 'p99Ms'), maxMs: number(loopDelay, 'maxMs') },
      control: oneOf(facts, 'control', ['answered', 'silent', 'not_asked']),
      warnings: listIn(facts, 'warnings').map((text) => textIn({ text }, 'text', 10_000)),
    },
  };
}

function targetIn(value: unknown): WatchedTarget {
  const fields = mapping(value, 'a target');
  return {
    name: textIn(fields, 'name', 4_096),
    intervalMs: wholeIn(fields, 'intervalMs', 1),
    slo: fields.slo === null ? null : sloIn(mapping(fields.slo, '`slo`')),
    alert: fields.alert === null ? null : alertIn(mapping(fields.alert, '`alert`')),
    maintenance: listIn(fields, 'maintenance').map((one) => ({ ...scheduleIn(one), forMs: wholeIn(mapping(one, 'a window'), 'forMs', 1) })),
    dependsOn: listIn(fields, 'dependsOn').map((name) => textIn({ name }, 'name', 4_096)),
    place: placeIn(fields),
  };
}

function sloIn(fields: Fields): Slo {
  return {
    availability: fields.availability === null ? null : number(fields, 'availability'),
    latencyP95Ms: fields.latencyP95Ms === null ? null : number(fields, 'latencyP95Ms'),
    windowMs: wholeIn(fields, 'windowMs', 1),
  };
}

function alertIn(fields: Fields): Alert {
  return {
    after: wholeIn(fields, 'after', 1),
    resolveAfter: wholeIn(fields, 'resolveAfter', 1),
    on: oneOf(fields, 'on', ['down', 'degraded']),
    to: listIn(fields, 'to').map((sink) => oneOf({ sink }, 'sink', ['slack', 'pagerduty'])),
    severity: oneOf(fields, 'severity', ['critical', 'error', 'warning', 'info']),
    runbook: fields.runbook === null ? null : textIn(fields, 'runbook', 4_096),
  };
}

function seenIn(value: unknown): SeenTarget {
  const fields = mapping(value, 'a result');
  const result = mapping(fields.result, '`result`');
  const phases = mapping(result.phases, '`phases`');
  const timed = (key: string): number | null => ((phases[key] ?? null) === null ? null : number(phases, key));
  const seen: SeenTarget = {
    result: {
      name: textIn(result, 'name', 4_096),
      state: oneOf(result, 'state', STATES),
      reason: result.reason === null ? null : oneOf(result, 'reason', PROBE_REASONS),
      phase: result.phase === null ? null : oneOf(result, 'phase', PHASES),
      detail: typeof result.detail === 'string' ? result.detail : '',
      flaky: flagIn(result, 'flaky'),
      attempts: wholeIn(result, 'attempts'),
      durationMs: number(result, 'durationMs'),
      phases: { dns: timed('dns'), connect: timed('connect'), tls: timed('tls'), ttfb: timed('ttfb'), body: timed('body') },
      address: textOrNull(result, 'address'),
      version: textOrNull(result, 'version'),
    },
    place: placeIn(fields),
    tainted: flagIn(fields, 'tainted'),
  };
  return fields.answer === undefined ? seen : { ...seen, answer: answerIn(mapping(fields.answer, '`answer`')) };
}

function answerIn({ status, certificate }: Fields): NonNullable<SeenTarget['answer']> {
  if (certificate === null) return { status: typeof status === 'number' ? status : null, certificate: null };
  const fields = mapping(certificate, '`certificate`');
  const ends = { leafExpiresAt: number(fields, 'leafExpiresAt'), earliestExpiresAt: number(fields, 'earliestExpiresAt') };
  return { status: typeof status === 'number' ? status : null, certificate: { ...ends, subject: '', issuer: '', protocol: '' } };
}

function scheduleIn(value: unknown): { cron: string; zone: string } {
  const fields = mapping(value, 'a schedule');
  const schedule = { cron: textIn(fields, 'cron'), zone: textIn(fields, 'zone') };
  tickBefore(schedule, 0);
  return schedule;
}

function placeIn({ place }: Fields): SeenTarget['place'] {
  if (place === null) return null;
  const fields = mapping(place, '`place`');
  return { file: textIn(fields, 'file', 4_096), line: wholeIn(fields, 'line', 1), column: wholeIn(fields, 'column', 1) };
}

function mapping(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError(`${what} is no mapping`);
  return value as Fields;
}

function listIn(fields: Fields, key: string): readonly unknown[] {
  const value = fields[key];
  if (!Array.isArray(value)) throw new TypeError(`\`${key}\` is not a list`);
  return value;
}

function number(fields: Fields, key: string): number {
  const value = fields[key];
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new TypeError(`\`${key}\` is not a number`);
  return value;
}
