import { expect, test } from '@jest/globals';
import { PermissionError, UnreadableError } from '../../../core/errors.ts';
import { NotFoundError, type Params, RejectedError } from '../../../core/github/client.ts';
import { upsertComment } from '../../../core/github/sticky-comment.ts';
import { type Fake, fake, pageOf } from './fake.ts';

interface Row {
  id: number;
  body: string | null;
  html_url: string;
  user: { id: number; type: string } | null;
}
type Fault = (route: string, nth: number) => void;

const marker = '<!-- ops-actions:policy-check -->';
const bot = { id: 1, type: 'Bot' };
const person = { id: 2, type: 'User' };
const row = (id: number, text: string, user: Row['user'] = bot): Row => ({ id, body: text, html_url: `https://x/${id}`, user });
const ours = (id: number, text = 'old'): Row => row(id, `${marker}\n${text}`);
const chatter = Array.from({ length: 120 }, (_, n) => row(n + 1, 'hello', person));
const wanted = { issueNumber: 7, marker, body: `${marker}\nnew`, create: true };

/** The comments of one issue; `fault` runs before a request takes effect, `lateFault` after it. */
function issue(
  rows: Row[],
  { fault, lateFault, kind = 'installation' }: { fault?: Fault; lateFault?: Fault; kind?: Fake['tokenKind'] } = {},
): Fake {
  let nth = 0;
  const effects: Record<string, (params: Params) => unknown> = {
    GET: (params) => pageOf(rows, params),
    POST: ({ body }) => {
      rows.push(row(1_000, String(body)));
      return rows.at(-1);
    },
    PATCH: ({ comment_id: id, body }) => Object.assign(rows.find((one) => one.id === id) ?? {}, { body }),
    DELETE: ({ comment_id: id }) =>
      rows.splice(
        rows.findIndex((one) => one.id === id),
        1,
      ) && null,
  };
  return fake((route, params) => {
    nth += 1;
    fault?.(route, nth);
    if (route === 'GET /user') return person;
    const answer = effects[route.split(' ')[0] ?? '']?.(params);
    lateFault?.(route, nth);
    return answer;
  }, kind);
}

const methods = (github: Fake): string => github.routes.map((route) => route.split(' ')[0]).join(' ');

test.each([
  ['none', [], 'created', 'GET POST', ['new']],
  ['one that differs', [ours(5)], 'updated', 'GET PATCH', ['new']],
  ['one that is equal but for line ends', [row(5, `${marker}\r\nnew\n`)], 'unchanged', 'GET', ['new']],
  ['one on the second page', [...chatter, ours(500)], 'updated', 'GET GET PATCH', ['new']],
  ['a marker forged by a person', [row(5, `${marker}\nold`, person)], 'created', 'GET POST', ['old', 'new']],
  ['a marker that is only quoted', [row(5, `> ${marker}`)], 'created', 'GET POST', ['', 'new']],
  ['one of a deleted account', [row(5, `${marker}\nold`, null)], 'created', 'GET POST', ['old', 'new']],
  ['three after a race', [ours(9), ours(5), ours(7)], 'updated', 'GET PATCH DELETE DELETE', ['new']],
  ['two after a race, the older one equal', [ours(5, 'new'), ours(7)], 'updated', 'GET DELETE', ['new']],
])('with %s', async (_, rows, outcome, requests, texts) => {
  const comments = [...rows];
  const github = issue(comments);
  const oldest = Math.min(...rows.filter(({ body, user }) => body?.startsWith(marker) && user?.type === 'Bot').map(({ id }) => id));
  const url = `https://x/${outcome === 'created' ? 1_000 : oldest}`;
  expect(await upsertComment(github, wanted)).toEqual({ outcome, why: null, url });
  expect(methods(github)).toBe(requests);
  const marked = comments.filter(({ body }) => body?.includes(marker));
  expect(marked.map(({ body }) => body?.replace(/^.*-->/, '').trim())).toEqual(texts);
});

test('creates none unless asked to, and puts the marker first', async () => {
  const comments: Row[] = [];
  expect(await upsertComment(issue(comments), { ...wanted, create: false })).toEqual({ outcome: 'none', url: null, why: null });
  await upsertComment(issue(comments), { ...wanted, body: 'new' });
  expect(comments.map(({ body }) => body)).toEqual([`${marker}\nnew`]);
});

test.each([
  ['a person', () => undefined, 'GET GET PATCH', 2],
  [
    'an App whose token does not look like one',
    (route: string) => {
      if (route === 'GET /user') throw new PermissionError(route, 'x');
    },
    'GET GET PATCH',
    1,
  ],
])('the token of %s only finds what that identity wrote', async (_, fault, requests, id) => {
  const comments = [row(1, `${marker}\nold`, bot), row(2, `${marker}\nold`, person), row(3, `${marker}\nold`, { id: 3, type: 'User' })];
  const github = issue(comments, { fault, kind: 'other' });
  expect(await upsertComment(github, wanted)).toMatchObject({ outcome: 'updated', url: `https://x/${id}` });
  expect(methods(github)).toBe(requests);
});

const once =
  (verb: string, error: Error, times = 1): Fault =>
  (route) => {
    if (!route.startsWith(verb) || times === 0) return;
    times -= 1;
    throw error;
  };

test.each([
  ['took effect', { lateFault: once('POST', new UnreadableError('502')) }, 'GET POST GET'],
  ['did not', { fault: once('POST', new UnreadableError('502')) }, 'GET POST GET POST'],
])('a creation without an answer that %s leaves one comment', async (_, faults, requests) => {
  const comments: Row[] = [];
  const github = issue(comments, faults);
  expect(await upsertComment(github, wanted)).toMatchObject({ outcome: 'created', url: 'https://x/1000' });
  expect(methods(github)).toBe(requests);
  expect(comments).toHaveLength(1);
});

test.each([
  ['a read-only token', once('POST', new PermissionError('POST', 'pull-requests: write')), 'refused', 'pull-requests: write'],
  ['a locked conversation', once('POST', new RejectedError('locked', 403)), 'refused', 'locked'],
  ['GitHub being out', once('POST', new UnreadableError('out'), 9), null, 'out'],
  ['comments that cannot be read', once('GET', new UnreadableError('out')), null, 'out'],
  [
    'more comments than can be read',
    () => undefined,
    null,
    'could not all be read',
    Array.from({ length: 10_001 }, (_, n) => row(n + 1, '')),
  ],
  ['no such pull request', once('GET', new NotFoundError('not there')), null, 'not there'],
])('%s', async (_, fault, outcome, words, existing: Row[] = []) => {
  const comments = [...existing];
  const run = upsertComment(issue(comments, { fault }), wanted);
  if (outcome === null) await expect(run).rejects.toThrow(words);
  else expect(await run).toEqual({ outcome, url: null, why: expect.stringContaining(words) });
  expect(comments).toHaveLength(existing.length);
});

test.each([
  [new NotFoundError('gone'), null],
  [new UnreadableError('out'), 'Further copies of the comment could not be deleted: out'],
])('a copy that cannot be deleted does not fail the update: %s', async (error, why) => {
  const github = issue([ours(5), ours(7)], { fault: once('DELETE', error) });
  expect(await upsertComment(github, wanted)).toEqual({ outcome: 'updated', url: 'https://x/5', why });
});
