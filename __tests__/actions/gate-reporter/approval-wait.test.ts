import { expect, test } from '@jest/globals';
import type { CommitFacts } from '../../../actions/gate-reporter/facts.ts';
import { judge } from '../../../actions/gate-reporter/judge.ts';
import { waitForVerdict } from '../../../actions/gate-reporter/wait.ts';
import { evidence, need } from './approval-samples.ts';
import { facts, options, SELF, SUBJECT } from './samples.ts';

const open = evidence();
const approved = evidence({ comments: ['ana: /approve production 1f3a9c0'] });

/** Polls every 10 s of a made-up clock; the last of `polls` stays. */
async function wait(polls: readonly CommitFacts[], leavesToPeople: boolean): Promise<string> {
  let now = 0;
  let reads = 0;
  const judged = await waitForVerdict(
    {
      read: async () => polls[Math.min(reads++, polls.length - 1)] ?? facts({}),
      judge: (seen, moment) => judge(seen, options({ required: 'test', approval: need() }), SELF, moment, SUBJECT),
      now: () => now,
      sleep: async (ms) => {
        now += ms;
      },
      announce: async () => undefined,
      seen: () => undefined,
      log: () => undefined,
    },
    { timeoutMs: 60_000, intervalMs: 10_000, failFast: true, ...(leavesToPeople ? { leavesToPeople: true } : {}) },
  );
  return `${judged.report.verdict.state} ${judged.report.verdict.reason} after ${reads}`;
}

const poll = (check: string, approval = open): CommitFacts => ({ ...facts({ checks: [check] }), approval });

test.each<[string, CommitFacts[], boolean, string]>([
  ['no runner is held where only a person is waited for', [poll('test: queued'), poll('test')], true, 'pending awaiting_approval after 2'],
  ['an approval that is there in time', [poll('test: queued'), poll('test', approved)], true, 'pass all_pass after 2'],
  ['a check that waits for a person is waited for', [poll('test: waiting'), poll('test', approved)], true, 'pass all_pass after 2'],
  ['somebody who watches', [poll('test'), poll('test'), poll('test', approved)], false, 'pass all_pass after 3'],
  ['the time is over', [poll('test')], false, 'fail timed_out after 7'],
])('%s', async (_, polls, leavesToPeople, said) => {
  expect(await wait(polls, leavesToPeople)).toBe(said);
});
