import { describe, expect, test } from '@jest/globals';
import type { CommitFacts } from '../../../actions/gate-reporter/facts.ts';
import { judge } from '../../../actions/gate-reporter/judge.ts';
import { waitForVerdict } from '../../../actions/gate-reporter/wait.ts';
import { type Asked, check, facts, options, SELF, SUBJECT } from './samples.ts';

const UNREADABLE: CommitFacts = facts({}, { checkRuns: { state: 'unreadable', why: '502' } });

interface Scene {
  polls: readonly CommitFacts[];
  asked?: Asked;
  timeoutMs?: number;
  failFast?: boolean;
}

/** Polls every 10 s of a made-up clock; the last of `polls` stays. */
async function wait({ polls, asked = { required: 'test' }, timeoutMs = 60_000, failFast = true }: Scene) {
  let now = 1_000_000;
  let reads = 0;
  const announced: string[] = [];
  const slept: number[] = [];
  const judged = await waitForVerdict(
    {
      read: async () => {
        reads += 1;
        return polls[Math.min(reads, polls.length) - 1] ?? UNREADABLE;
      },
      judge: (seen, moment) => judge(seen, options(asked), SELF, moment, SUBJECT),
      now: () => now,
      sleep: async (ms) => {
        slept.push(ms);
        now += ms;
      },
      announce: async ({ report }) => void announced.push(report.verdict.state),
      seen: () => undefined,
      log: () => undefined,
    },
    { timeoutMs, intervalMs: 10_000, failFast },
  );
  const { state, reason } = judged.report.verdict;
  return { verdict: `${state} ${reason}`, reads, announced, slept };
}

const none = facts({});
const queued = facts({ checks: ['test: queued'] });
const test1 = check('test', { id: 1 });
const green = facts({ checks: [test1] });
const red = facts({ checks: ['test: failure'] });
const two = { required: 'test\nlint' };

describe('wait', () => {
  test.each<[string, Scene, string, number]>([
    ['ends with the poll that sees the last check', { polls: [none, queued, green] }, 'pass all_pass', 3],
    ['ends at once where all is there', { polls: [green] }, 'pass all_pass', 1],
    ['ends at the first failure', { polls: [queued, red] }, 'fail required_failed', 2],
    [
      'ends at the first failure, whatever is pending',
      { polls: [facts({ checks: ['test: failure', 'lint: queued'] })], asked: two },
      'fail required_failed',
      1,
    ],
    [
      'waits for the rest with fail-fast: false',
      { polls: ['queued', 'success'].map((word) => facts({ checks: ['test: failure', `lint: ${word}`] })), asked: two, failFast: false },
      'fail required_failed',
      2,
    ],
    ['ends with its time', { polls: [queued], timeoutMs: 25_000 }, 'fail timed_out', 4],
    ['takes the last look at the very end', { polls: [queued, queued, queued, green], timeoutMs: 25_000 }, 'pass all_pass', 4],
    ['gives up what never appears', { polls: [none], timeoutMs: 900_000 }, 'fail required_missing', 31],
    ['goes on over polls that could not be read', { polls: [UNREADABLE, UNREADABLE, green] }, 'pass all_pass', 3],
    ['ends with the third that could not be read', { polls: [queued, UNREADABLE] }, 'error unreadable', 4],
    ['cannot pass on what it has not read', { polls: [UNREADABLE], timeoutMs: 5_000 }, 'error unreadable', 2],
    ['looks twice in scope all', { polls: [green], asked: { scope: 'all' } }, 'pass all_pass', 2],
    [
      'looks twice again after a poll that could not be read',
      { polls: [green, facts({ checks: [test1] }, { statuses: { state: 'unreadable', why: '502' } }), green], asked: { scope: 'all' } },
      'pass all_pass',
      4,
    ],
  ])('%s', async (_, scene, verdict, reads) => {
    expect(await wait(scene)).toMatchObject({ verdict, reads });
  });

  test('announces the first open verdict once, and never sleeps past its end', async () => {
    const { announced, slept } = await wait({ polls: [UNREADABLE, queued], timeoutMs: 25_000 });
    expect(announced).toEqual(['pending']);
    expect(slept).toEqual([10_000, 10_000, 5_000]);
  });
});
