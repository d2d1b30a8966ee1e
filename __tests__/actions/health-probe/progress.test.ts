import { describe, expect, test } from '@jest/globals';
import type { Told } from '../../../actions/health-probe/probe-plan.ts';
import { probeLog } from '../../../actions/health-probe/progress.ts';
import type { ProbeResult } from '../../../core/probe/model.ts';

const UP: ProbeResult = {
  ...{ name: 'api', state: 'up', reason: null, phase: null, detail: '', flaky: false, attempts: 1, durationMs: 12.34 },
  phases: { dns: null, connect: 1.26, tls: null, ttfb: 9, body: 0.04 },
  ...{ address: '127.0.0.1', version: null },
};
const DOWN: ProbeResult = { ...UP, state: 'down', reason: 'status', phase: 'assert', detail: 'the status is 500' };

function lines(format: 'text' | 'json', told: readonly Told[]): string[] {
  const written: string[] = [];
  const now = (): number => Date.parse('2026-03-01T12:00:00Z');
  const redact = (text: string): string => text.replaceAll('hush', '***');
  const tell = probeLog({ format, run: '77-1', now, redact, write: (line) => void written.push(line) });
  for (const one of told) tell(one);
  return written;
}

const poll = (result: ProbeResult, count: number): Told => ({ result, passes: { count, needed: 3 } });

describe('as text', () => {
  test('a line a target, with its reason and its tries', () => {
    const told = [
      { result: UP, passes: null },
      { result: { ...DOWN, attempts: 3, detail: 'it is hush' }, passes: null },
    ];
    expect(lines('text', told)).toEqual(['up       api  12 ms', 'down     api  12 ms, 3 tries  status  it is ***']);
  });

  test('polls that say what was said are left out, until the target is healthy', () => {
    const told = [poll(DOWN, 0), poll(DOWN, 0), poll(UP, 1), poll(UP, 2), poll(UP, 3), poll(UP, 4), poll(DOWN, 0)];
    expect(lines('text', told).map((line) => /\d of 3/.exec(line)?.[0])).toEqual(['0 of 3', '1 of 3', '3 of 3', '0 of 3']);
  });
});

test('as JSON: a line a probe, with exactly the keys of the contract', () => {
  const [first, second, ...more] = lines('json', [poll(DOWN, 0), poll(DOWN, 0)]).map((line): unknown => JSON.parse(line));
  const expected = {
    ...{ time: '2026-03-01T12:00:00.000Z', target: 'api', request_id: '77-1-1', state: 'down', reason: 'status' },
    phases: { dns: null, connect: 1.3, tls: null, ttfb: 9, body: 0 },
  };
  expect([first, second, more]).toEqual([expected, { ...expected, request_id: '77-1-2' }, []]);
});
