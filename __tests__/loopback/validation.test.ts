import { expect, test } from '@jest/globals';
import { json, onRepository } from '../../loopback/call.ts';
import { expectCalls } from '../../loopback/journal.ts';
import { needs } from '../../loopback/permissions.ts';
import { type Ask, ask, firstError, start } from './hub.ts';

const REPO = '/repos/acme/shop';
const SHA = '0'.repeat(40);
const status = (body: unknown): Ask => ({ method: 'POST', body });

test.each<[string, string, Ask, number, string]>([
  ['a value that is not in the list', `${REPO}/statuses/${SHA}`, status({ state: 'green' }), 422, 'state invalid'],
  ['a field of a wrong type', `${REPO}/statuses/${SHA}`, status({ state: 'success', context: 7 }), 422, 'context invalid'],
  ['a missing field', `${REPO}/statuses/${SHA}`, status({ context: 'ci' }), 422, 'state missing_field'],
  ['a missing body', `${REPO}/issues/2/comments`, { method: 'POST' }, 422, 'body missing_field'],
  ['a query that is not in the list', `${REPO}/pulls?state=merged`, {}, 422, 'state invalid'],
  ['a query of a wrong type', `${REPO}/pulls?page=two`, {}, 422, 'page invalid'],
  ['a path of a wrong type', `${REPO}/pulls/two`, {}, 404, ''],
  ['a body that is no JSON', `${REPO}/issues/2/comments`, { method: 'POST', body: '{' }, 400, ''],
  ['a body that is no object', `${REPO}/issues/2/comments`, { method: 'POST', body: [] }, 400, ''],
  ['a number that is not there', `${REPO}/pulls/99`, {}, 404, ''],
  ['an issue asked for as a pull request', `${REPO}/pulls/1`, {}, 404, ''],
  ['no such route', '/repos/acme/shop/unicorns', {}, 404, ''],
])('%s', async (_, path, request, code, error) => {
  const hub = await start();
  const got = await ask(hub, path, request);
  expect([got.status, firstError(got)]).toEqual([code, error]);
  expect(got.json).toMatchObject({ message: expect.any(String), documentation_url: expect.any(String), status: String(code) });
  expect(hub.journal.invalid).toEqual([]);
  expect(hub.journal.entries.at(-1)?.problems.map(({ field, code: why }) => `${field} ${why}`)).toEqual(error === '' ? [] : [error]);
});

test('what GitHub ignores is let through and noted, and a call budget does not hold with it', async () => {
  const hub = await start();
  const got = await ask(hub, `${REPO}/issues/2/comments?colour=red`, { method: 'POST', body: { body: 'Hi', colour: 'red' } });
  expect(got.status).toBe(201);
  await ask(hub, `${REPO}/pulls/2/files?per_page=500`);
  expect(hub.journal.lint()).toEqual([
    'issues/create-comment: unknown field `colour` in the query',
    'issues/create-comment: unknown field `colour` in the body',
    'pulls/list-files: `per_page` is above 100, which GitHub cuts to 100',
  ]);
  expect(() => expectCalls(hub.journal, { 'issues/create-comment': 1, 'pulls/list-files': 1 })).toThrow('unknown field `colour`');
  expect(() => expectCalls(hub.journal, { 'issues/create-comment': 1 })).toThrow('pulls/list-files: 0 expected, 1 made');
});

test('an operation without a handler answers 501 and names itself', async () => {
  const hub = await start();
  const got = await ask(hub, `${REPO}/dependabot/alerts`);
  expect([got.status, got.json.message]).toEqual([501, expect.stringMatching(/dependabot\/list-alerts-for-repo .*docs\/loopback\.md/)]);
});

test.each<[string, () => ReturnType<typeof json>, RegExp]>([
  ['lacks a field', () => json({ id: 1 }), /must have required property 'node_id'/],
  ['has a status that is not described', () => json({}, 299), /status 299 is not described/],
  ['lacks its body', () => ({ kind: 'empty', status: 200 }), /needs a body/],
  [
    'was never made',
    () => {
      throw new Error('a bug of a handler');
    },
    /a bug of a handler/,
  ],
])('an answer of its own that %s is not sent, but caught', async (_, answer, problem) => {
  const hub = await start({ operations: { 'repos/get': onRepository(needs('metadata:read'), answer) } });
  const got = await ask(hub, REPO);
  expect(got.status).toBe(599);
  expect(hub.journal.invalid).toHaveLength(1);
  expect(hub.journal.invalid[0]).toMatchObject({
    operationId: 'repos/get',
    problems: expect.arrayContaining([expect.stringMatching(problem)]),
  });
  expect(() => expectCalls(hub.journal, { 'repos/get': 1 })).toThrow('repos/get answered');
});
