import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sender } from '../../../../actions/health-probe/notify/send.ts';
import { tellSlack } from '../../../../actions/health-probe/notify/slack.ts';
import { type SlackMessage, slackMessage } from '../../../../actions/health-probe/notify/slack-message.ts';
import { slackText } from '../../../../actions/health-probe/notify/slack-text.ts';
import type { Telling } from '../../../../actions/health-probe/notify/telling.ts';
import { redactor } from '../../../../core/report/redact.ts';
import {
  formsOf,
  heldClock,
  NOON,
  REPOSITORY,
  RUN_URL,
  SECRET,
  slackAnswer,
  standIn,
  type Trouble,
  telling,
  WEBHOOK_PATH,
} from './support.ts';

const context = { repository: REPOSITORY, runUrl: RUN_URL };
const clean = redactor([SECRET]);
const SHORT = { tries: 3, timeoutMs: 300, budgetMs: 60_000, pauseMs: 1_000 };

async function tell(tellings: readonly Telling[], trouble: (nth: number) => Trouble | null = () => null) {
  const server = await standIn(slackAnswer, trouble);
  const clock = heldClock();
  const options = { ...context, webhook: server.url + WEBHOOK_PATH, send: sender({}), clean, clock, patience: SHORT };
  const delivery = await tellSlack(tellings, options);
  return { delivery, slept: clock.slept, sent: server.received.map(({ body }) => body) };
}

const lineOf = (message: SlackMessage): string => message.blocks.map((block) => ('text' in block ? block.text.text : '')).join('\n');

test('what happened to several targets is one message, the worst first, and each target is said once', async () => {
  const tellings = [
    telling({ target: 'web', kind: 'resolve' }),
    telling({ target: 'api' }),
    telling({ target: 'api', kind: 'escalate', level: 3 }),
    telling({ target: 'db', kind: 'flapping-begin' }),
    telling({ target: 'quiet', kind: 'update' }),
  ];
  const { delivery, sent } = await tell(tellings);
  expect(sent).toHaveLength(1);
  expect(delivery).toEqual({ acknowledged: tellings.map(({ key }) => key), failed: [] });
  const message = JSON.parse(sent[0] ?? '') as SlackMessage;
  expect(message.text).toBe('1 critical, 1 flapping, 1 well again: acme/shop');
  expect(lineOf(message).split('\n')).toEqual([
    '1 critical, 1 flapping, 1 well again',
    '*Critical*',
    '• `api` is down (connect_refused), for 15 min, since 2025-01-01 11:45 UTC: Nobody listens there.',
    '*Flapping*',
    '• `db` is flapping (now down), for 15 min, since 2025-01-01 11:45 UTC: Nobody listens there.',
    '*Well again*',
    '• `web` is up again, after 15 min',
    '',
  ]);
});

test('the end of flapping says what the target really is', () => {
  const down = slackMessage([telling({ kind: 'flapping-end' })], context);
  expect(down.text).toBe('api is down (connect_refused), and no longer flapping: acme/shop');
  const up = slackMessage([telling({ kind: 'flapping-end', state: 'up', reason: null, closes: true })], context);
  expect(up.text).toBe('api is up again, and no longer flapping: acme/shop');
});

test('an update alone is no message, and needs not be told again', async () => {
  const { delivery, sent } = await tell([telling({ kind: 'update' })]);
  expect([delivery.acknowledged, sent]).toEqual([['api/update'], []]);
});

test.each<[string, (nth: number) => Trouble | null, number, number[], string | null]>([
  ['a 429 is waited out', (nth) => (nth === 1 ? { status: 429, headers: { 'retry-after': '7' } } : null), 2, [7_000], null],
  [
    'a date to wait for',
    (nth) => (nth === 1 ? { status: 429, headers: { 'retry-after': new Date(NOON + 9_000).toUTCString() } } : null),
    2,
    [9_000],
    null,
  ],
  ['a wait that is too long is none', () => ({ status: 429, headers: { 'retry-after': '3600' } }), 1, [], 'answered 429'],
  ['a 5xx goes away', (nth) => (nth < 3 ? { status: 503, text: '<html>' } : null), 3, [1_000, 2_000], null],
  ['a 5xx stays', () => ({ status: 500, text: 'rollup_error' }), 3, [1_000, 2_000], 'answered 500 (rollup_error)'],
  ['a 400 is not repeated', () => ({ status: 400, text: 'invalid_blocks' }), 1, [], 'answered 400 (invalid_blocks)'],
  ['a revoked webhook', () => ({ status: 404, text: 'no_service' }), 1, [], 'answered 404 (no_service)'],
  ['a redirect is not followed', () => ({ status: 302, headers: { location: 'http://127.0.0.1:9/x' } }), 1, [], 'answered 302'],
  ['resets', (nth) => (nth === 1 ? 'reset' : null), 2, [1_000], null],
  ['silence', () => 'silence', 3, [1_000, 2_000], 'no answer within 0.3 s'],
])('%s', async (_name, trouble, calls, slept, why) => {
  const result = await tell([telling()], trouble);
  expect([result.sent.length, result.slept]).toEqual([calls, slept]);
  if (why === null) expect(result.delivery).toEqual({ acknowledged: ['api/open'], failed: [] });
  else expect(result.delivery).toEqual({ acknowledged: [], failed: [{ key: 'api/open', why: expect.stringContaining(why) }] });
});

test('nobody listens: it is told why, and nothing is acknowledged', async () => {
  const server = await standIn(slackAnswer);
  await server.close();
  const options = { ...context, webhook: server.url + WEBHOOK_PATH, send: sender({}), clean, clock: heldClock() };
  expect((await tellSlack([telling()], options)).failed).toEqual([{ key: 'api/open', why: 'Slack was not told: ECONNREFUSED.' }]);
});

test('secrets are neither in the message nor in what is told of a failure, in any form', async () => {
  const leak = formsOf(SECRET).join(' ');
  const echo: Trouble = { status: 400, text: `bad ${encodeURIComponent(SECRET)} ${WEBHOOK_PATH} ${WEBHOOK_PATH.slice(1)}` };
  const { sent, delivery } = await tell(
    [telling({ detail: leak, runbook: `https://wiki.example.com/?t=${encodeURIComponent(SECRET)}` })],
    () => echo,
  );
  const all = JSON.stringify([sent, delivery]);
  expect(all).toContain('***');
  for (const form of [...formsOf(SECRET), ...formsOf(WEBHOOK_PATH), 'wiki.example.com']) expect(all).not.toContain(form);
});

describe('limits', () => {
  test.each([1, 60, 1_000])('%i targets with long names and details fit, and what does not is counted', async (many) => {
    const name = (index: number): string => `${index}${'<&>`😀'.repeat(16)}`.slice(0, 100);
    const tellings = Array.from({ length: many }, (_, index) => telling({ target: name(index), detail: '<!channel> & '.repeat(500) }));
    const { delivery, sent } = await tell(tellings);
    expect(delivery).toEqual({ acknowledged: tellings.map(({ key }) => key), failed: [] });
    const text = lineOf(JSON.parse(sent[0] ?? '') as SlackMessage);
    expect(text).not.toContain('<!channel>');
    const shown = text.match(/^• /gm)?.length ?? 0;
    const rest = /_([\d,]+) more targets? not shown/.exec(text)?.[1]?.replace(',', '') ?? '0';
    expect(shown + Number(rest)).toBe(many);
  });

  test('foreign text is escaped, and cut between characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('&', '<', '>', 'a', '😀', 'é') }), fc.integer({ min: 8, max: 60 }), (text, max) => {
        const escaped = slackText(text, max);
        expect(escaped.length).toBeLessThanOrEqual(max);
        expect(escaped).not.toMatch(/[<>]|&(?!(amp|lt|gt);)|\p{Surrogate}/u);
        const back = escaped.replace(/…$/, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
        expect(text.startsWith(back)).toBe(true);
        if (!escaped.endsWith('…')) expect(back).toBe(text);
      }),
    );
  });
});
