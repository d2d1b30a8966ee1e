import { expect, test } from '@jest/globals';
import { familiesByTarget } from '../../../../actions/health-probe/metrics/health-metrics.ts';
import { groupPath, pushMetrics } from '../../../../actions/health-probe/metrics/pushgateway.ts';
import { sender } from '../../../../actions/health-probe/notify/send.ts';
import { formsOf, heldClock, SECRET, standIn, type Trouble } from '../notify/support.ts';
import { metrics } from './samples.ts';

const same = (text: string): string => text;
const group = (labels: Record<string, string>) => ({ labels });

async function push(list: unknown, trouble: (nth: number) => Trouble | null, known: string[] | null = ['api']) {
  const server = await standIn(
    ({ method }) => ({ status: method === 'DELETE' ? 202 : 200, text: method === 'GET' ? JSON.stringify(list) : '' }),
    trouble,
  );
  const url = server.url.replace('://', `://me:${encodeURIComponent(SECRET)}@`);
  const patience = { tries: 2, timeoutMs: 300, budgetMs: 30_000, pauseMs: 500 };
  const options = { url: `${url}/base/`, repository: 'acme/shop', known, send: sender({}), clean: same, clock: heldClock(), patience };
  const pushed = await pushMetrics(familiesByTarget(metrics(), same), options);
  return { pushed, asked: server.received.map(({ method, url: path }) => `${method} ${path}`) };
}

test('only groups of this repository whose target is gone are deleted', async () => {
  const own = { job: 'health-probe', repository: 'acme/shop' };
  const data = [
    group({ ...own, target: 'api' }),
    group({ ...own, target: 'gone/1' }),
    group(own),
    group({ ...own, repository: 'acme/other', target: 'gone' }),
    group({ ...own, job: 'another', target: 'gone' }),
    {},
  ];
  const { pushed, asked } = await push({ status: 'success', data }, () => null);
  expect(pushed).toEqual({ written: 5, removed: 1, failures: [] });
  expect(asked.filter((one) => one.startsWith('DELETE'))).toEqual([`DELETE /base${groupPath('acme/shop', 'gone/1')}`]);
  expect(asked).toContain(`PUT /base${groupPath('acme/shop', 'far')}`);
});

test('without a file nothing is deleted, nor asked for', async () => {
  const { asked } = await push({}, () => null, null);
  expect(asked.every((one) => one.startsWith('PUT '))).toBe(true);
});

test.each<[string, unknown, (nth: number) => Trouble | null, string]>([
  [
    'a gateway that refuses',
    {},
    () => ({ status: 400, text: `pushed metrics are invalid ${SECRET}` }),
    '5 of 5 groups of metrics were not pushed: it answered 400',
  ],
  ['a gateway that is away', {}, () => 'reset', '5 of 5 groups of metrics were not pushed'],
  ['a list that is none', { data: 'x' }, () => null, 'the list of groups cannot be read'],
])('%s is told, without secrets', async (_name, list, trouble, why) => {
  const { pushed } = await push(list, trouble);
  expect(pushed.failures).toEqual([expect.stringContaining(why)]);
  for (const form of formsOf(SECRET)) expect(pushed.failures.join()).not.toContain(form);
});
