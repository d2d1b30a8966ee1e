import { describe, expect, test } from '@jest/globals';
import type { HealthFacts } from '../../../actions/health-probe/facts.ts';
import { judge } from '../../../actions/health-probe/judge.ts';
import { progressLine } from '../../../cli/probe/progress.ts';
import { probeWords } from '../../../cli/probe/view.ts';
import type { ProbeResult, ProbeState } from '../../../core/probe/model.ts';

const ESC = String.fromCharCode(0x1b);

function result(name: string, state: ProbeState, change: Partial<ProbeResult> = {}): ProbeResult {
  return {
    ...{ name, state, reason: state === 'up' ? null : 'status', phase: null, detail: '', flaky: false, attempts: 1, durationMs: 41.64 },
    phases: { dns: 1.24, connect: 2, tls: 17.2, ttfb: 1234.5, body: 0 },
    ...{ address: '192.0.2.1', version: null },
    ...change,
  };
}

function words(results: readonly ProbeResult[], colour = false): string {
  const seen = results.map((one) => ({ result: one, place: null, tainted: false }));
  const facts: HealthFacts = { seen, loopDelay: { p50Ms: 0, p99Ms: 0, maxMs: 0 }, control: 'silent', warnings: ['h.yml:3:4: Odd.'] };
  return probeWords(facts, judge(facts, { mode: 'gate', failOn: 'down' }, 'h.yml'), colour);
}

describe('the table', () => {
  test('the worst first, phases in columns, why and what to do under what is not up, notes at the end', () => {
    const rows = [
      result('web', 'up', { version: 'v1', phases: { dns: null, connect: 2, tls: null, ttfb: 9, body: 0 } }),
      result('api', 'down'),
    ];
    expect(words([...rows, result('slow', 'degraded', { detail: 'it took 41 ms', attempts: 2 })]).split('\n')).toEqual([
      'health-probe  h.yml  fail (targets down)',
      '',
      'state     target  total  dns  connect   tls  ttfb  body  (ms)',
      'down      api      41.6  1.2      2.0  17.2  1235   0.0  from 192.0.2.1',
      '    down (status)',
      '    fix: It answered, and not as `expect` asks: mend the service, or the expectation.',
      'degraded  slow     41.6  1.2      2.0  17.2  1235   0.0  from 192.0.2.1, 2 tries',
      '    degraded (status): it took 41 ms',
      '    fix: It answered, and not as `expect` asks: mend the service, or the expectation.',
      'up        web      41.6           2.0         9.0   0.0  version v1, from 192.0.2.1',
      '',
      '1 down, 1 degraded, 1 up',
      'control: The control target gave no answer either, so what got none is unknown (`prober_egress`), not down. Look at the network of the runner.',
      'config: h.yml:3: Odd.',
      '',
    ]);
  });

  test('many are counted, and names cannot move the cursor or push the columns away', () => {
    const names = Array.from({ length: 60 }, (_, index) => result(`t${index}`, 'up'));
    const text = words([result(`${ESC}[2J${'n'.repeat(90)}\nforged`, 'up'), ...names]);
    expect(text).toContain('… and 11 more; --json has them all.');
    expect(text).not.toContain(ESC);
    expect(
      Math.max(
        ...text
          .split('\n')
          .filter((line) => line.startsWith('up'))
          .map((line) => line.length),
      ),
    ).toBeLessThan(140);
  });

  test('colour only marks words', () => {
    const rows = [result('web', 'up'), result('api', 'down')];
    const coloured = words(rows, true);
    expect(coloured).toContain(`${ESC}[31mdown`);
    expect(coloured.replaceAll(new RegExp(`${ESC}\\[\\d+m`, 'g'), '')).toBe(words(rows));
  });
});

test('progress is one line that is written over, no wider than the screen, and gone at the end', () => {
  let written = '';
  const line = progressLine(2, { columns: 60, write: (text: string) => (written += text) });
  line.told({ result: result('api', 'down', { detail: 'x' }), passes: { count: 0, needed: 3 } });
  line.told({ result: result('a name that is far too long for a terminal of sixty', 'up'), passes: { count: 3, needed: 3 } });
  line.told({ result: result('web', 'up'), passes: null });
  line.done();
  const lines = written.split(`\r${ESC}[K`);
  expect(lines).toEqual([
    '',
    '0 of 2 healthy; api: status, 0 of 3 passes',
    expect.stringMatching(/^1 of 2 healthy; a name that is far.*…$/),
    '3 of 2 probed, 1 not up: web up',
    '',
  ]);
  expect(lines.every((text) => text.length < 60)).toBe(true);
});
