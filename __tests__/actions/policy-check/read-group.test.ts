import { describe, expect, test } from '@jest/globals';
import { readGroup } from '../../../actions/policy-check/read-group.ts';
import type { MergeGroup } from '../../../actions/policy-check/task.ts';
import { expectCalls } from '../../../loopback/journal.ts';
import type { SeedPullRequest } from '../../../loopback/seed.ts';
import { live, repository } from './live.ts';
import { enqueue, type Method, type QueuedGroup } from './queue.ts';

const pull = (number: number, title = `Change ${number}`): SeedPullRequest => ({
  number,
  title,
  user: 'ben',
  head: `change-${number}`,
  files: [`A src/${number}`, `R src/old-${number} -> src/new-${number}`],
});

async function shop(...pulls: readonly SeedPullRequest[]) {
  return live(repository({ 'pull-requests': pulls }));
}

function groupOf({ headSha, baseSha }: QueuedGroup, last: number): MergeGroup {
  return { kind: 'merge-group', headSha, baseSha, baseRef: 'main', last };
}

test.each<[Method, readonly number[]]>([
  ['merge', [7]],
  ['squash', [7]],
  ['rebase', [7]],
  ['merge', [7, 8, 9]],
  ['squash', [9, 7, 8]],
])('%s of %j: every pull request, in one request or two', async (method, numbers) => {
  const { github, hub } = await shop(pull(7), pull(8), pull(9));
  const queued = enqueue(hub, method, numbers);
  const { members, names, isProven } = await readGroup(github, groupOf(queued, numbers.at(-1) ?? 0));
  expect(members.map(({ number }) => number)).toEqual([...numbers].sort());
  const heads =
    numbers.length > 0 && method === 'merge'
      ? members.map(({ number }) => hub.state.repository('acme/shop')?.pullRequest(number)?.pull.headSha)
      : members.map(() => null);
  expect(members.map(({ head }) => head)).toEqual(heads);
  expect(new Set(names)).toEqual(new Set(numbers.flatMap((n) => [`src/${n}`, `src/old-${n}`, `src/new-${n}`])));
  expect(isProven).toBe(method === 'merge' || numbers.length === 1);
  const looks = method === 'squash' && numbers.length > 1 ? { 'pulls/list-commits': 1 } : {};
  expectCalls(hub.journal, { 'repos/compare-commits-with-basehead': 1, ...looks });
});

describe('rebased commits carry no number', () => {
  test('several of one pull request are its own by text and time of writing', async () => {
    const { github, hub } = await shop(pull(7));
    for (const [index, message] of ['Backport of other work (#3)', 'More (#4)'].entries()) {
      const changes = [{ path: `src/more-${index}`, content: 'x' }];
      hub.state.repository('acme/shop')?.commit('change-7', changes, { date: new Date(5000 + index * 1000), message });
    }
    const queued = enqueue(hub, 'rebase', [7]);
    // The text of a commit that the queue did not write may name anything.
    expect((await readGroup(github, groupOf(queued, 7))).members.map(({ number }) => number)).toEqual([7]);
    expectCalls(hub.journal, { 'repos/compare-commits-with-basehead': 1, 'pulls/list-commits': 1 });
  });

  test('those of another pull request make the group unreadable, and the message says what to do', async () => {
    const { github, hub } = await shop(pull(7), pull(8));
    const queued = enqueue(hub, 'rebase', [7, 8]);
    await expect(readGroup(github, groupOf(queued, 8))).rejects.toThrow(
      /commit [0-9a-f]{40} names none, and #8 does not have it. Let the queue merge or squash/,
    );
  });
});

test.each<[string, Readonly<Record<string, unknown>>, RegExp]>([
  ['a base that it does not stand on', { status: 'diverged' }, /does not stand on its base/],
  ['fewer commits than it counts', { total_commits: 5 }, /could not all be read: 1 of 5/],
  ['no list of commits', { commits: null }, /not the list that it should be/],
  ['no count of commits', { total_commits: null }, /no usable `total_commits`/],
  ['a chain that breaks off', { commits: [], total_commits: 0 }, /do not lead from/],
  ['a commit without parents', { commits: [{ sha: 'a'.repeat(40), commit: { message: 'x' } }] }, /no usable `parents`/],
])('%s is unreadable', async (_, change, message) => {
  const { github, hub } = await shop(pull(7));
  const queued = enqueue(hub, 'squash', [7]);
  const commit = { sha: queued.headSha, commit: { message: 'x', author: { date: 'y' } }, parents: [{ sha: queued.baseSha }] };
  const body = { status: 'ahead', total_commits: 1, commits: [commit], files: [], ...change };
  hub.faults.add({ operation: 'repos/compare-commits-with-basehead', kind: 'status', status: 200, body });
  await expect(readGroup(github, groupOf(queued, 7))).rejects.toThrow(expect.objectContaining({ name: 'UnreadableError' }));
  await expect(readGroup(github, groupOf(queued, 7))).rejects.toThrow(message);
});

test('a group of more than 100 commits is read page by page', async () => {
  const { github, hub } = await shop(pull(7));
  const repo = hub.state.repository('acme/shop');
  for (let index = 0; index < 150; index += 1)
    repo?.commit('change-7', [{ path: `src/n${index}`, content: 'x' }], { date: new Date(index * 1000), message: `n${index}` });
  const queued = enqueue(hub, 'merge', [7]);
  expect((await readGroup(github, groupOf(queued, 7))).members).toHaveLength(1);
  expectCalls(hub.journal, { 'repos/compare-commits-with-basehead': 2 });
});
