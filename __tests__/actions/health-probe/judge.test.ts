import { describe, expect, test } from '@jest/globals';
import type { HealthFacts } from '../../../actions/health-probe/facts.ts';
import { HEALTH_OUTPUTS } from '../../../actions/health-probe/inputs.ts';
import { type HealthRule, judge } from '../../../actions/health-probe/judge.ts';
import type { SloRow } from '../../../actions/health-probe/monitor/slo.ts';
import type { Finding } from '../../../core/model.ts';
import type { ProbeReason, ProbeResult, ProbeState } from '../../../core/probe/model.ts';
import { PROBE_REASONS } from '../../../core/probe/reasons.ts';

const MONITOR: HealthRule = { mode: 'monitor', failOn: 'config' };
const STRICT: HealthRule = { ...MONITOR, failOn: 'down' };
const GATE: HealthRule = { ...MONITOR, mode: 'gate' };

/** A history with something to say that decides nothing. */
const NOTE: Finding = { rule: 'state', state: 'skipped', subject: 'state', message: 'x', advisory: true };
const WATCH = { slo: [], findings: [NOTE], outputs: {}, trouble: null } as const;

const PLACE = { file: '.github/ops/health.yml', line: 4, column: 5 };
const REASONS = { up: null, degraded: 'slow', down: 'status', unknown: 'prober_egress' } as const;

function result(state: ProbeState, change: Partial<ProbeResult> = {}): ProbeResult {
  return {
    ...{ name: state, state, reason: REASONS[state], phase: null, detail: '', flaky: false, attempts: 1, durationMs: 41.6789 },
    phases: { dns: 1.25, connect: 2, tls: null, ttfb: 30.333, body: 0 },
    ...{ address: '192.0.2.1', version: 'v1' },
    ...change,
  };
}

function facts(results: readonly ProbeResult[], change: Partial<HealthFacts> = {}): HealthFacts {
  const seen = results.map((one) => ({ result: one, place: PLACE, tainted: false }));
  return { seen, loopDelay: { p50Ms: 0, p99Ms: 1, maxMs: 120 }, control: 'not_asked', warnings: [], ...change };
}

const of = (...states: ProbeState[]): HealthFacts => facts(states.map((state) => result(state)));

describe('verdicts', () => {
  test.each<[string, ProbeState[], string, string, string]>([
    ['all up', ['up', 'up'], 'pass all_up', 'pass all_up', 'pass all_up'],
    ['degraded is healthy', ['up', 'degraded'], 'pass all_up', 'pass all_up', 'pass all_up'],
    ['one down', ['up', 'down'], 'pass targets_down', 'fail targets_down', 'fail targets_down'],
    ['one unknown', ['up', 'unknown'], 'pass targets_unknown', 'error targets_unknown', 'error targets_unknown'],
    ['certainly down decides', ['unknown', 'down'], 'pass targets_down', 'fail targets_down', 'fail targets_down'],
  ])('%s', (_, states, ...expected) => {
    const said = [MONITOR, STRICT, GATE].map((rule) => judge(of(...states), rule, 'x').verdict);
    expect(said.map(({ state, reason }) => `${state} ${reason}`)).toEqual(expected);
  });
});

describe('what a history decides', () => {
  const row = (verdict: SloRow['verdict']): SloRow => ({
    ...{ target: 'up', sli: 'availability', verdict, value: 0.5, n: 10, expected: 10, coverage: 1, lower: 0.2, upper: 0.8 },
    ...{ budgetLeft: -3, burn: [] },
  });
  test.each<[HealthRule['failOn'], ProbeState, SloRow['verdict'], string]>([
    ['slo', 'up', 'breached', 'fail slo_breached'],
    ['slo', 'down', 'breached', 'fail slo_breached'],
    ['slo', 'down', 'met', 'pass targets_down'],
    ['slo', 'up', 'insufficient-data', 'pass all_up'],
    ['config', 'up', 'breached', 'pass all_up'],
    ['down', 'down', 'breached', 'fail targets_down'],
  ])('fail-on %s, a target that is %s, an objective that is %s: %s', (failOn, state, verdict, said) => {
    const { verdict: judged } = judge(of(state), { ...MONITOR, failOn }, 'x', { ...WATCH, slo: [row(verdict)] });
    expect(`${judged.state} ${judged.reason}`).toBe(said);
  });

  test('a history that cannot be kept is an error whatever the targets are, and they are told all the same', () => {
    const report = judge(of('up', 'down'), MONITOR, 'x', { ...WATCH, trouble: 'permission_error' });
    expect(report.verdict).toEqual({ state: 'error', reason: 'permission_error' });
    expect(report.outputs).toMatchObject({ up: 1, down: 1 });
  });

  test('its outputs are those of the run', () => {
    const { outputs } = judge(of('up'), MONITOR, 'x', { ...WATCH, outputs: { coverage: 0.5, 'notify-failed': true } });
    expect(outputs).toMatchObject({ coverage: 0.5, 'notify-failed': true, up: 1 });
  });
});

describe('findings', () => {
  test.each<[ProbeState, string]>([
    ['up', 'pass'],
    ['degraded', 'pass'],
    ['down', 'fail'],
    ['unknown', 'unknown'],
  ])('%s is %s, at its place in the file', (state, finding) => {
    const [found] = judge(of(state), GATE, 'x').findings;
    expect(found).toMatchObject({ rule: 'probe', state: finding, subject: state, location: PLACE });
    expect(found?.message).toMatch(state === 'up' ? /^up$/ : new RegExp(`^${state} \\(${REASONS[state]}\\)$`));
    expect(found?.evidence).toBe('42 ms (dns 1.3, connect 2, ttfb 30.3, body 0), from 192.0.2.1, version v1');
    expect(found?.advisory).toBeUndefined();
  });

  test('of a monitor that only tells, none blocks; of a URL, none has a place', () => {
    const { findings, gates } = judge({ ...of('down', 'unknown', 'up'), control: 'silent' }, MONITOR, 'x');
    expect(findings.map(({ rule, state, advisory = false }) => [rule, state, advisory])).toEqual([
      ['probe', 'fail', true],
      ['probe', 'unknown', true],
      ['probe', 'pass', false],
      ['control', 'skipped', true],
    ]);
    expect(gates).toEqual([]);
    const url = { ...facts([]), seen: [{ result: result('down'), place: null, tainted: false }] };
    expect(judge(url, GATE, 'x').findings).toMatchObject([{ state: 'fail' }]);
    expect(judge(url, GATE, 'x').findings[0]).not.toHaveProperty('location');
  });

  test.each(PROBE_REASONS)('%s comes with what to do', (reason: ProbeReason) => {
    const [found] = judge(facts([result('down', { reason, detail: 'Why.' })]), GATE, 'x').findings;
    expect(found?.message).toBe(`down (${reason}): Why.`);
    expect(found?.fix).toMatch(/^[A-Z].{20,}\.$/);
  });

  test('what passed, and not every time, says so', () => {
    const flaky = result('up', { flaky: true, detail: 'Try 1 of 2: connect_reset.', attempts: 2 });
    const [found] = judge(facts([flaky]), GATE, 'x').findings;
    expect(found).toMatchObject({ state: 'pass', message: 'up, but not every time: Try 1 of 2: connect_reset.' });
    expect(found?.evidence).toContain('2 tries');
  });

  test('notes of the file, of the prober and of history are shown, and decide nothing', () => {
    const noted = facts([result('up')], {
      warnings: ['.github/ops/health.yml:7:13: `status == "200"` can never pass: x.'],
      loopDelay: { p50Ms: 1, p99Ms: 80, maxMs: 300 },
    });
    const { findings, verdict } = judge(noted, MONITOR, 'x', WATCH);
    expect(verdict).toEqual({ state: 'pass', reason: 'all_up' });
    expect(findings.slice(1)).toMatchObject([
      {
        rule: 'config',
        state: 'skipped',
        message: '`status == "200"` can never pass: x.',
        location: { file: '.github/ops/health.yml', line: 7, column: 13 },
      },
      { rule: 'prober', state: 'skipped', message: expect.stringContaining('80 ms') },
      { rule: 'state', state: 'skipped', message: 'x' },
    ]);
    expect(findings.slice(1).every(({ advisory }) => advisory)).toBe(true);
  });

  test('a prober that was too busy for a target says so however calm it was at large', () => {
    const [, late] = judge({ ...of('up'), seen: [{ result: result('up'), place: null, tainted: true }] }, MONITOR, 'x').findings;
    expect(late).toMatchObject({ rule: 'prober', message: expect.stringContaining('1 target ') });
  });
});

test('outputs are those of the contract, and targets come in their order, times to a tenth', () => {
  const { outputs } = judge(of('down', 'up', 'unknown', 'degraded', 'up'), GATE, 'x');
  expect(Object.keys(outputs).sort()).toEqual([...HEALTH_OUTPUTS].sort());
  expect(outputs).toMatchObject({ up: 2, degraded: 1, down: 1, unknown: 1, slo: [], coverage: '', 'notify-failed': false });
  const targets = outputs.targets as { name: string }[];
  expect(targets.map(({ name }) => name)).toEqual(['down', 'up', 'unknown', 'degraded', 'up']);
  expect(targets[1]).toEqual({
    ...{ name: 'up', state: 'up', reason: null, phase: null, detail: '', flaky: false, attempts: 1, durationMs: 41.7 },
    phases: { dns: 1.3, connect: 2, tls: null, ttfb: 30.3, body: 0 },
    ...{ address: '192.0.2.1', version: 'v1' },
  });
});

test('each target is a gate of its own where targets decide', () => {
  expect(judge(of('degraded', 'down', 'unknown'), GATE, 'x').gates).toMatchObject([
    { key: 'target:degraded', status: 'pass', required: true, reason: 'slow' },
    { key: 'target:down', status: 'fail', required: true, reason: 'status' },
    { key: 'target:unknown', status: 'fail', required: true, reason: 'prober_egress' },
  ]);
});
