import { expect, test } from '@jest/globals';
import { PermissionError, UnreadableError } from '../../../core/errors.ts';
import { NotFoundError, type Params, RejectedError } from '../../../core/github/client.ts';
import { upsertComment } from '../../../core/github/sticky-comment.ts';
import { type Fake, fake, pageOf } from './fake.ts';

interface Row {
  id: number;
  body: string | null;
  html_url: string;
  user: { id: number; type: string; login: string } | null;
}
type Fault = (route: string, params: Params) => void;
interface World {
  fault: Fault;
  lateFault: Fault;
  kind: Fake['tokenKind'];
  /** What GraphQL answers. */
  viewer: string;
}

const marker = '<!-- ops-actions:policy-check -->';
const bot = { id: 1, type: 'Bot', login: 'github-actions[bot]' };
const other = { id: 4, type: 'Bot', login: 'acme-ops[bot]' };
const person = { id: 2, type: 'User', login: 'ana' };
const row = (id: number, text: string, user: Row['user'] = bot): Row => ({ id, body: text, html_url: `https://x/${id}`, user });
const ours = (id: number, text = 'old'): Row => row(id, `${marker}\n${text}`);
const chatter = Array.from({ length: 120 }, (_, n) => row(n + 1, 'hello', person));
const wanted = { issueNumber: 7, marker, body: `${marker}\nnew`, create: true };

/** The comments of one issue; `fault` runs before a request takes effect, `lateFault` after it. */
function issue(rows: Row[], { fault, lateFault, kind = 'installation', viewer = bot.login }: Partial<World> = {}): Fake {
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
    fault?.(route, params);
    if (route === 'GET /user') return person;
    if (route === 'POST /graphql') return { data: { viewer: { login: viewer } } };
    const answer = effects[route.split(' ')[0] ?? '']?.(params);
    lateFault?.(route, params);
    return answer;
  }, kind);
}

const methods = (github: Fake): string => github.routes.map((route) => (route === 'POST /graphql' ? 'WHO' : route.split(' ')[0])).join(' ');
/** The run has set its status, and so knows who it is. */
const known = { bot: bot.login };

test.each([
  ['none', [], 'created', 'GET POST', ['new']],
  ['one that differs', [ours(5)], 'updated', 'GET PATCH', ['new']],
  ['one that is equal but for line ends', [row(5, `${marker}\r\nnew\n`)], 'unchanged', 'GET', ['new']],
  ['one on the second page', [...chatter, ours(500)], 'updated', 'GET GET PATCH', ['new']],
  ['a marker forged by a person', [row(5, `${marker}\nold`, person)], 'created', 'GET POST', ['old', 'new']],
  ['a marker that is only quoted', [row(5, `> ${marker}`)], 'created', 'GET POST', ['', 'new']],
  ['a marker of another App', [row(5, `${marker}\nold`, other)], 'created', 'GET POST', ['old', 'new']],
  ['another App’s before ours', [row(5, `${marker}\nold`, other), ours(7)], 'updated', 'GET PATCH', ['old', 'new']],
  ['a person who calls himself a bot', [row(5, `${marker}\nold`, { ...bot, type: 'User' })], 'created', 'GET POST', ['old', 'new']],
  ['one of a deleted account', [row(5, `${marker}\nold`, null)], 'created', 'GET POST', ['old', 'new']],
  ['three after a race', [ours(9), ours(5), ours(7)], 'updated', 'GET PATCH DELETE DELETE', ['new']],
  ['two after a race, the older one equal', [ours(5, 'new'), ours(7)], 'updated', 'GET DELETE', ['new']],
])('with %s', async (_, rows, outcome, requests, texts) => {
  const comments = [...rows];
  const github = issue(comments);
  const oldest = Math.min(...rows.filter(({ body, user }) => body?.startsWith(marker) && user === bot).map(({ id }) => id));
  const url = `https://x/${outcome === 'created' ? 1_000 : oldest}`;
  expect(await upsertComment(github, wanted, known)).toEqual({ outcome, why: null, url });
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

const once =
  (verb: string, error: Error, times = 1): Fault =>
  (route) => {
    if (!route.startsWith(verb) || times === 0) return;
    times -= 1;
    throw error;
  };

const refusesUser: Fault = (route) => {
  if (route === 'GET /user') throw new PermissionError(route, 'x');
};
const refusesWho: Fault = (route) => {
  if (route === 'POST /graphql') throw new UnreadableError('out');
};

test.each<[string, Partial<World>, string | null, string, number]>([
  ['of a person', { kind: 'other' }, null, 'GET GET PATCH', 3],
  ['of a person, after a status that an App had set', { kind: 'other' }, other.login, 'GET GET PATCH', 3],
  ['of the job, after its status', {}, bot.login, 'GET PATCH', 2],
  ['of the job, without a status', {}, null, 'GET WHO PATCH', 2],
  ['of an App, after its status', {}, 'Acme-Ops[bot]', 'GET PATCH', 1],
  ['of an App, without a status', { viewer: 'acme-ops[bot]' }, null, 'GET WHO PATCH', 1],
  ['of an App, named without its suffix', { viewer: 'acme-ops' }, null, 'GET WHO PATCH', 1],
  ['that does not look like an App’s', { kind: 'other', fault: refusesUser, viewer: other.login }, null, 'GET GET WHO PATCH', 1],
  ['of nobody knows whom: the job’s', { fault: refusesWho }, null, 'GET WHO PATCH', 2],
])('a token %s only finds what that identity wrote', async (_, world, knownBot, requests, id) => {
  const stranger = { id: 3, type: 'User', login: 'eve' };
  const comments = [other, bot, person, stranger].map((user, index) => row(index + 1, `${marker}\nold`, user));
  const github = issue(comments, world);
  expect(await upsertComment(github, wanted, { bot: knownBot })).toMatchObject({ outcome: 'updated', url: `https://x/${id}` });
  expect(methods(github)).toBe(requests);
  expect(comments.map(({ body }) => body?.endsWith('old'))).toEqual([1, 2, 3, 4].map((each) => each !== id));
});

/** Refuses to change these comments. */
const refuses =
  (refusal: (id: unknown) => Error, ...ids: number[]): Fault =>
  (route, { comment_id: id }) => {
    if (route.startsWith('PATCH') && ids.includes(Number(id))) throw refusal(id);
  };
const gone = (): Error => new NotFoundError('gone');
const forbidden = (): Error => new RejectedError('not yours', 403);

test.each<[string, Fault, boolean, string | null, string, string[]]>([
  ['the oldest is gone: the next', refuses(gone, 5), true, 'updated', 'GET PATCH PATCH DELETE', ['old', 'new']],
  ['the oldest may not be changed: the next', refuses(forbidden, 5), true, 'updated', 'GET PATCH PATCH DELETE', ['old', 'new']],
  ['none may: a new one', refuses(forbidden, 5, 7, 9), true, 'created', 'GET PATCH PATCH PATCH POST', ['old', 'old', 'old', 'new']],
  ['none may, and nothing to say', refuses(forbidden, 5, 7, 9), false, 'refused', 'GET PATCH PATCH PATCH', ['old', 'old', 'old']],
  ['all are gone, and nothing to say', refuses(gone, 5, 7, 9), false, 'none', 'GET PATCH PATCH PATCH', ['old', 'old', 'old']],
  ['GitHub is out: nothing else is tried', refuses(() => new UnreadableError('out'), 5), true, null, 'GET PATCH', ['old', 'old', 'old']],
])('of three of ours %s', async (_, fault, create, outcome, requests, texts) => {
  const comments = [ours(5), ours(7), ours(9)];
  const github = issue(comments, { fault });
  const run = upsertComment(github, { ...wanted, create }, known);
  if (outcome === null) await expect(run).rejects.toThrow('out');
  else expect((await run).outcome).toBe(outcome);
  expect(methods(github)).toBe(requests);
  expect(comments.map(({ body }) => body?.replace(/^.*-->/, '').trim())).toEqual(texts);
});

test('a new one beside refused ones, whose creation got no answer, is found by its id', async () => {
  const comments = [ours(5)];
  const lateFault = once('POST /repos', new UnreadableError('502'));
  const github = issue(comments, { fault: refuses(forbidden, 5), lateFault });
  expect(await upsertComment(github, wanted, known)).toEqual({ outcome: 'created', url: 'https://x/1000', why: null });
  expect(comments).toHaveLength(2);
});

test.each([
  ['took effect', { lateFault: once('POST', new UnreadableError('502')) }, 'GET POST GET'],
  ['did not', { fault: once('POST', new UnreadableError('502')) }, 'GET POST GET POST'],
])('a creation without an answer that %s leaves one comment', async (_, faults, requests) => {
  const comments: Row[] = [];
  const github = issue(comments, faults);
  expect(await upsertComment(github, wanted, known)).toMatchObject({ outcome: 'created', url: 'https://x/1000' });
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
  expect(await upsertComment(github, wanted, known)).toEqual({ outcome: 'updated', url: 'https://x/5', why });
});
