import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkRoutingKey, tellPagerDuty } from '../../../../actions/health-probe/notify/pagerduty.ts';
import { dedupKey } from '../../../../actions/health-probe/notify/pagerduty-event.ts';
import { sender } from '../../../../actions/health-probe/notify/send.ts';
import type { Telling } from '../../../../actions/health-probe/notify/telling.ts';
import { redactor } from '../../../../core/report/redact.ts';
import { wellFormed } from '../../../../core/report/visible.ts';
import type { Received } from '../../../core/github/server.ts';
import {
  formsOf,
  heldClock,
  PagerDutyStandIn,
  REPOSITORY,
  ROUTING_KEY,
  RUN_URL,
  SECRET,
  standIn,
  type Trouble,
  telling,
} from './support.ts';

const clean = redactor([SECRET]);
const SHORT = { tries: 3, timeoutMs: 300, budgetMs: 60_000, pauseMs: 1_000 };

async function service(trouble: (nth: number, request: Received) => Trouble | null = () => null) {
  const pagerDuty = new PagerDutyStandIn();
  const server = await standIn(pagerDuty.answer, trouble);
  const clock = heldClock();
  const options = { repository: REPOSITORY, runUrl: RUN_URL, routingKey: ROUTING_KEY, address: new URL(server.url), clean, clock };
  const tell = (...tellings: Telling[]) => tellPagerDuty(tellings, { ...options, send: sender({}), patience: SHORT });
  return { tell, pagerDuty, clock, received: server.received };
}

test('a target is one alert from its trigger over its escalation to its end, on however many runs', async () => {
  const { tell, pagerDuty } = await service();
  await tell(telling());
  await tell(telling());
  await tell(telling({ kind: 'update' }));
  await tell(telling({ kind: 'escalate', level: 3 }));
  await tell(telling({ kind: 'flapping-begin', level: 3 }));
  expect([...pagerDuty.alerts]).toEqual([['acme/shop/api', 'triggered']]);
  expect(pagerDuty.triggers.map(({ severity }) => severity)).toEqual(['error', 'error', 'critical', 'critical']);
  const delivery = await tell(telling({ kind: 'resolve' }));
  expect([...pagerDuty.alerts]).toEqual([['acme/shop/api', 'resolved']]);
  expect(delivery).toEqual({ acknowledged: ['api/resolve'], failed: [] });
});

test('what was missed meanwhile is told as it is now: nobody is called for what is over', async () => {
  const { tell, pagerDuty, received } = await service();
  expect(await tell(telling(), telling({ kind: 'resolve' }))).toEqual({ acknowledged: ['api/open', 'api/resolve'], failed: [] });
  expect([received.length, pagerDuty.triggers.length]).toEqual([1, 0]);
});

test('an update does not hide what was not told yet', async () => {
  const { tell, pagerDuty } = await service();
  const delivery = await tell(telling(), telling({ kind: 'update' }));
  expect([...pagerDuty.alerts.values()]).toEqual(['triggered']);
  expect(delivery.acknowledged.toSorted()).toEqual(['api/open', 'api/update']);
});

test('what could not be judged ends nothing', async () => {
  const { tell, pagerDuty } = await service();
  await tell(telling());
  await tell(telling({ kind: 'resolve', state: 'unknown' }));
  expect([...pagerDuty.alerts.values()]).toEqual(['triggered']);
});

test.each<[string, (nth: number) => Trouble | null, number, number[], string | null]>([
  [
    'a 400 is not repeated',
    () => ({ status: 400, text: '{"status":"invalid event"}' }),
    1,
    [],
    'answered 400 ({"status":"invalid event"})',
  ],
  ['a 429 is repeated', (nth) => (nth < 3 ? { status: 429 } : null), 3, [1_000, 2_000], null],
  ['a 5xx is repeated', (nth) => (nth === 1 ? { status: 502 } : null), 2, [1_000], null],
  ['a reset is repeated', (nth) => (nth === 1 ? 'reset' : null), 2, [1_000], null],
  ['silence ends in time', () => 'silence', 3, [1_000, 2_000], 'no answer within 0.3 s'],
])('%s', async (_name, trouble, calls, slept, why) => {
  const { tell, received, clock } = await service(trouble);
  const delivery = await tell(telling());
  expect([received.length, clock.slept]).toEqual([calls, slept]);
  if (why === null) expect(delivery).toEqual({ acknowledged: ['api/open'], failed: [] });
  else expect(delivery).toEqual({ acknowledged: [], failed: [{ key: 'api/open', why: expect.stringContaining(why) }] });
});

test('one event that is refused, or breaks the service, does not stop the others; a service that is away is not asked for each', async () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => telling({ target: `t${index}` }));
  const poison = await service((_nth, { body }) => (body.includes('acme/shop/t0"') ? { status: 500 } : null));
  expect((await poison.tell(...many(4))).acknowledged).toEqual(['t1/open', 't2/open', 't3/open']);
  const away = await service(() => ({ status: 503 }));
  const delivery = await away.tell(...many(50));
  expect([delivery.failed.length, away.received.length]).toEqual([50, 9]);
  expect(delivery.failed.at(-1)?.why).toContain('it did not answer to the events before this one');
});

test('all of it ends within its budget of time', async () => {
  const { tell, clock, received } = await service((nth) => (nth % 3 === 1 ? { status: 429, headers: { 'retry-after': '25' } } : null));
  const delivery = await tell(...Array.from({ length: 5 }, (_, index) => telling({ target: `t${index}` })));
  expect(clock.monotonic()).toBeLessThanOrEqual(SHORT.budgetMs);
  expect([delivery.acknowledged.length + delivery.failed.length, received.length]).toEqual([5, expect.any(Number)]);
  expect(delivery.failed.length).toBeGreaterThan(0);
});

test('the longest names and details are within its limits', async () => {
  const { tell, pagerDuty } = await service();
  const long = telling({ target: '\u202e😀'.repeat(50), detail: 'ä'.repeat(400_000) });
  expect((await tell(long)).failed).toEqual([]);
  expect(pagerDuty.triggers).toHaveLength(1);
});

test('secrets are nowhere but the routing key in its place', async () => {
  const echo = { status: 400, text: `${ROUTING_KEY} ${encodeURIComponent(SECRET)}` };
  const { tell, received } = await service(() => echo);
  const delivery = await tell(
    telling({ target: `x ${SECRET}`, detail: formsOf(SECRET).join(' '), runbook: `https://x.example/${encodeURIComponent(SECRET)}` }),
  );
  const bodies = received.map(({ body }) => body.replace(`"routing_key":"${ROUTING_KEY}"`, ''));
  const all = JSON.stringify([bodies, delivery.failed.map(({ why }) => why)]);
  for (const form of [...formsOf(SECRET), ROUTING_KEY, 'x.example']) expect(all).not.toContain(form);
});

test('a dedup_key is short, the same for the same target, and another for another one', () => {
  const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 300 });
  const keyOf = (target: string): string => dedupKey(REPOSITORY, target, clean);
  fc.assert(
    fc.property(name, name, (one, other) => {
      expect(keyOf(one).length).toBeLessThanOrEqual(255);
      expect(keyOf(one)).toBe(keyOf(one));
      if (wellFormed(one) !== wellFormed(other)) expect(keyOf(one)).not.toBe(keyOf(other));
    }),
  );
});

test.each(['', 'two words', `key\n`])('%j is no routing key, and is not shown', (key) => {
  expect(() => checkRoutingKey(key)).toThrow('it is not shown');
});
