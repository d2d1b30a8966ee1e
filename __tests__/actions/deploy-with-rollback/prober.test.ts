import { describe, expect, test } from '@jest/globals';
import type { VerbResult } from '../../../actions/deploy-with-rollback/ports.ts';
import { lookOf, type ProbeSet, proberOf } from '../../../actions/deploy-with-rollback/prober.ts';
import type { ProbeReason, ProbeResult, ProbeState } from '../../../core/probe/model.ts';

const NO_PHASES = { dns: null, connect: null, tls: null, ttfb: null, body: null };
function result(state: ProbeState, reason: ProbeReason | null = null, version: string | null = null): ProbeResult {
  const about = { name: 'app', phase: null, detail: reason === null ? '' : `because of ${reason}`, flaky: false, attempts: 1 };
  return { ...about, state, reason, version, durationMs: 1, phases: NO_PHASES, address: null };
}
const up = (version: string | null = 'v2'): ProbeResult => result('up', null, version);

describe('one look', () => {
  test.each<[string, ProbeResult[], string, boolean]>([
    ['all well', [up(), up()], 'good', false],
    ['slow is well', [result('degraded', 'slow', 'v2')], 'good', false],
    ['one is down', [up(), result('down', 'status', 'v2')], 'bad', false],
    ['the prober’s own trouble', [up(), result('unknown', 'prober_saturated')], 'unknown', false],
    ['its trouble beside evidence', [result('unknown', 'proxy'), result('down', 'connect_refused')], 'bad', false],
    ['another version', [up('v1')], 'wrong-version', false],
    ['another version of one of two', [up(), up('v1')], 'wrong-version', false],
    ['another version beside an outage', [result('down', 'version', 'v1'), result('down', 'status', 'v2')], 'bad', false],
    ['a version of one of two is enough', [up(), up(null)], 'good', false],
    ['no version at all', [up(null), up(null)], 'wrong-version', false],
    ['a certificate of another host', [result('down', 'tls_hostname'), up()], 'bad', true],
    ['a certificate that has ended', [result('down', 'tls_expired')], 'bad', true],
    // A server may still start, a name may still come, a proxy may still learn its certificate.
    ['refused', [result('down', 'connect_refused')], 'bad', false],
    ['no such name', [result('down', 'dns_nxdomain')], 'bad', false],
    ['a certificate of its own', [result('down', 'tls_self_signed')], 'bad', false],
    ['nothing', [], 'unknown', false],
  ])('%s', (_, results, state, certain) => {
    const look = lookOf(results, 'v2', false);
    expect([look.state, look.certain]).toEqual([state, certain]);
    if (state !== 'good') expect(look.detail).not.toBe('');
  });

  test('where a target compares with the artifact itself, names of versions do not count', () => {
    expect(lookOf([up('1.4.2'), up(null)], 'sha256:abc', true).state).toBe('good');
    expect(lookOf([result('down', 'version', 'v1'), up()], 'v2', true).state).toBe('wrong-version');
  });
});

describe('a prober', () => {
  const probes = (...results: ProbeResult[]): ProbeSet => ({ probe: async () => results, comparesArtifact: false, secrets: [] });
  const verify = (said: VerbResult) => ({ verify: async () => said });
  const done: VerbResult = { state: 'done', output: '' };
  const failed = (transient: boolean): VerbResult => ({ state: 'failed', transient, why: 'exit code 1' });
  const look = async (set: ProbeSet | null, adapter: Parameters<typeof proberOf>[1]) =>
    (await proberOf(set, adapter, () => ({}) as never).look('v2', AbortSignal.timeout(1_000))).state;

  test.each([
    ['probes alone', probes(up()), { verify: null }, 'good'],
    ['a command alone', null, verify(done), 'good'],
    ['a command that says no', null, verify(failed(false)), 'bad'],
    ['a command that cannot tell', null, verify(failed(true)), 'unknown'],
    ['a command that was stopped', null, verify({ state: 'interrupted', why: '' }), 'unknown'],
    ['probes that are content, and a command that is not', probes(up()), verify(failed(false)), 'bad'],
    [
      'probes that are not: the command is not even asked',
      probes(result('down', 'status')),
      { verify: async () => Promise.reject(new Error('asked')) },
      'bad',
    ],
    ['both content', probes(up()), verify(done), 'good'],
  ] as const)('%s', async (_, set, adapter, state) => {
    expect(await look(set, adapter)).toBe(state);
  });

  test('without either can prove nothing, and says so', async () => {
    const prober = proberOf(null, { verify: null }, () => ({}) as never);
    expect([prober.canProve, (await prober.look('v2', AbortSignal.timeout(1_000))).state]).toEqual([false, 'unknown']);
  });
});
