import { describe, expect, test } from '@jest/globals';
import { judgeSelftest } from '../../../../actions/health-probe/selftest/judge.ts';
import { runSelftest, SELFTEST_CASES, type SelftestResult } from '../../../../actions/health-probe/selftest/run.ts';
import { createAttempt } from '../../../../core/probe/attempt.ts';
import type { Attempt, AttemptFacts, Check, ProbeSettings } from '../../../../core/probe/model.ts';

const missed = (results: readonly SelftestResult[]) => results.filter(({ noticed }) => !noticed).map(({ name }) => name);
const namesOf = (cases: typeof SELFTEST_CASES) => cases.map(({ name }) => name);
const measured = {
  totalMs: 1,
  phases: { dns: null, connect: 1, tls: null, ttfb: null, body: null },
  address: '127.0.0.1',
  certificate: null,
};

/** What a prober says for which everything is fine. */
function fine({ kind }: Check): AttemptFacts {
  switch (kind) {
    case 'http': {
      const body = Buffer.from('{"status":"ok","checks":{"database":"ok"},"errors":0}');
      const headers = [['x-version', 'v2']] as const;
      return { answered: true, kind, status: 200, headers, body, httpVersion: '1.1', hops: ['http://127.0.0.1/'], ...measured };
    }
    case 'tcp':
      return { answered: true, kind, text: '220 mail ready', ...measured };
    case 'dns':
      return { answered: true, kind, rcode: 'NOERROR', answers: ['127.0.0.1'], ...measured };
  }
}

/** Open sockets and servers of this process, when those that were closed last are gone. */
async function sockets(): Promise<number> {
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  return process.getActiveResourcesInfo().filter((name) => /^(TCP|UDP|TLS|DNS)/i.test(name)).length;
}

describe('the prober as it is', () => {
  test('notices every fault, calls every sound server up, goes to 127.0.0.1 only, and leaves nothing behind', async () => {
    const before = await sockets();
    const addresses = new Set<string | null>();
    const seen: ProbeSettings[] = [];
    const { results } = await runSelftest({
      createAttempt: (settings) => {
        seen.push(settings);
        const attempt = createAttempt(settings);
        return async (...given) => {
          const facts = await attempt(...given);
          addresses.add(facts.address);
          return facts;
        };
      },
    });
    expect(results.filter(({ noticed }) => !noticed)).toEqual([]);
    expect(results.map(({ name }) => name)).toEqual(namesOf(SELFTEST_CASES));
    expect([...addresses].sort()).toEqual(['127.0.0.1', null]);
    // Neither a proxy nor the machine's own name servers.
    expect(seen).toEqual([{ resolvers: [expect.stringMatching(/^127\.0\.0\.1:\d+$/)], allowPrivate: true, environment: {} }]);
    expect(await sockets()).toBe(before);
    expect(judgeSelftest(results, 'selftest').verdict).toEqual({ state: 'pass', reason: 'selftest_passed' });
  });
});

describe('a prober that is broken', () => {
  const run = async (attempt: (real: Attempt) => Attempt) => {
    const { results } = await runSelftest({ createAttempt: (settings) => attempt(createAttempt(settings)) });
    expect(judgeSelftest(results, 'selftest').verdict).toEqual({ state: 'fail', reason: 'selftest_failed' });
    return missed(results);
  };

  test('for which everything is up misses every fault, and the failure before a second try', async () => {
    const expected = SELFTEST_CASES.filter(({ expected }) => expected.state !== 'up' || expected.flaky);
    expect(await run(() => async (check) => fine(check))).toEqual(namesOf(expected));
  });

  test('for which everything is refused is right once', async () => {
    const failure = { reason: 'connect_refused' as const, phase: 'connect' as const, detail: '' };
    const expected = SELFTEST_CASES.filter(({ name }) => name !== 'connection refused');
    expect(await run(() => async () => ({ answered: false, failure, ...measured }))).toEqual(namesOf(expected));
  });

  test('that trusts every certificate', async () => {
    const trusting = (check: Check): Check => (check.kind === 'http' ? { ...check, tls: { ...check.tls, verify: false } } : check);
    expect(
      await run(
        (real) =>
          (check, ...rest) =>
            real(trusting(check), ...rest),
      ),
    ).toEqual([
      'certificate: expired',
      'certificate: not yet valid',
      'certificate: wrong host',
      'certificate: self signed',
      'certificate: unknown authority',
      'certificate: no intermediate',
    ]);
  });

  test('that keeps no deadline', async () => {
    expect(await run((real) => (check, _timeoutMs, signal) => real(check, 600_000, signal))).toEqual([
      'silent server',
      'head that drips',
      'body that drips',
      'body that stops',
      'silent TLS server',
      'name server that is silent',
      'silent TCP server',
    ]);
  });

  test('that reads more than it should, or throws', async () => {
    const greedy = (check: Check): Check => (check.kind === 'http' ? { ...check, bodyLimit: 2 ** 26 } : check);
    expect(
      await run(
        (real) =>
          (check, ...rest) =>
            real(greedy(check), ...rest),
      ),
    ).toEqual(['gzip bomb']);
    const broken: Attempt = async () => {
      throw new Error('broken');
    };
    expect(await run(() => broken)).toEqual(namesOf(SELFTEST_CASES));
  });
});

test('servers that cannot be started are an error, and nothing is left of those that could', async () => {
  const before = await sockets();
  const createBroken = () => {
    throw new Error('no prober');
  };
  await expect(runSelftest({ createAttempt: createBroken })).rejects.toThrow('no prober');
  expect(await sockets()).toBe(before);
});
