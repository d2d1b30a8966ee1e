import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { OpenCommit } from '../../../actions/gate-reporter/sweep/open-commits.ts';
import { CAUSES, causeOf, hasFailedLately, type Seen, toJudge, toLookAt } from '../../../actions/gate-reporter/sweep/select.ts';
import { run, status } from './samples.ts';

const NOW = 10 * 86_400_000;
const HOUR = 3_600_000;
const POLICY = '0123456789ab';

function commit(change: Partial<OpenCommit> = {}): OpenCommit {
  return { sha: '1'.repeat(40), branch: 'main', pullRequest: 7, name: '#7 Sum', url: null, updatedAt: NOW - HOUR, ...change };
}

function aggregate(state: string, policy: string | null = POLICY, createdAt = NOW) {
  return status('ops/gates', state, { description: `Whatever · r5.1${policy === null ? '' : ` c:${policy}`}`, createdAt });
}

describe('why a commit is judged anew', () => {
  test.each<[string, Partial<Seen>, string | null]>([
    ['a green of this policy', { aggregate: aggregate('success') }, null],
    ['a green of another policy', { aggregate: aggregate('success', 'ffffffffffff') }, 'stale-green'],
    ['a green without a stamp', { aggregate: status('ops/gates', 'success', { description: 'fine' }) }, 'stale-green'],
    ['a red of this policy', { aggregate: aggregate('failure') }, null],
    ['a red of another policy', { aggregate: aggregate('failure', 'ffffffffffff') }, 'stale'],
    ['pending', { aggregate: aggregate('pending') }, 'pending'],
    ['one that could not be read', { aggregate: aggregate('error') }, 'error'],
    ['nothing yet', { aggregate: null }, 'missing'],
    ['nothing, for days', { aggregate: null, commit: commit({ updatedAt: NOW - 25 * HOUR }) }, null],
    ['nothing on the default branch', { aggregate: null, commit: commit({ updatedAt: null }) }, 'missing'],
    [
      'an approval, and something was said since',
      { aggregate: aggregate('success', POLICY, NOW - 2 * HOUR), needsApproval: true },
      'approval',
    ],
    [
      'an approval, and its own status is newer',
      {
        aggregate: aggregate('success', POLICY, NOW - 2 * HOUR),
        approval: status('ops/gate/x', 'success', { createdAt: NOW }),
        needsApproval: true,
      },
      null,
    ],
    ['an approval, and nothing was said', { aggregate: aggregate('failure'), needsApproval: true }, null],
    ['something was said, and no approval is needed', { aggregate: aggregate('success', POLICY, NOW - 2 * HOUR) }, null],
  ])('%s', (_, seen, cause) => {
    expect(causeOf({ commit: commit(), aggregate: null, approval: null, policy: POLICY, needsApproval: false, ...seen }, NOW)).toBe(cause);
  });

  test.each([
    ['failure', HOUR, true],
    ['startup_failure', 23 * HOUR, true],
    ['cancelled', HOUR, true],
    ['failure', 25 * HOUR, false],
    ['success', HOUR, false],
    [null, HOUR, false],
  ])('a run that ended as %s, %d ms ago: %s', (conclusion, age, failed) => {
    expect(hasFailedLately([run(1, 'success', { createdAt: NOW }), run(2, conclusion, { createdAt: NOW - age })], NOW)).toBe(failed);
  });
});

describe('how many', () => {
  test('the most urgent first, and none that is left is more urgent than one that is chosen', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...CAUSES)), fc.integer({ min: 0, max: 20 }), (causes, most) => {
        const { chosen, left } = toJudge(
          causes.map((cause) => ({ cause })),
          most,
        );
        expect(chosen.length).toBe(Math.min(most, causes.length));
        expect(chosen.length + left).toBe(causes.length);
        const worst = Math.max(-1, ...chosen.map(({ cause }) => CAUSES.indexOf(cause)));
        const better = causes.filter((cause) => CAUSES.indexOf(cause) < worst).length;
        expect(better).toBeLessThan(Math.max(1, chosen.length));
      }),
    );
  });

  test('every commit is looked at within a few sweeps, however many there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 2, max: 20 }), (open, most) => {
        const commits = Array.from({ length: open }, (_, index) => commit({ sha: String(index) }));
        const sweeps = Array.from({ length: Math.ceil(open / (most / 2)) + 1 }, (_, index) => toLookAt(commits, index * 1_800_000, most));
        expect(new Set(sweeps.flat().map(({ sha }) => sha)).size).toBe(open);
        for (const one of sweeps) expect(one.length).toBeLessThanOrEqual(most);
      }),
    );
  });
});
