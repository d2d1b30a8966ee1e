import { afterEach, describe, expect, test } from '@jest/globals';
import type { IssuesPort } from '../../../../actions/health-probe/incidents/incident-issues.ts';
import { INCIDENT_LABEL, incidentMarker, keepIncidents, MUTE_LABEL } from '../../../../actions/health-probe/incidents.ts';
import type { Telling } from '../../../../actions/health-probe/notify/telling.ts';
import { connect } from '../../../../core/github/client.ts';
import { redactor } from '../../../../core/report/redact.ts';
import type { Fault } from '../../../../loopback/faults.ts';
import { type Loopback, startLoopback } from '../../../../loopback/main.ts';
import type { SeedConversation } from '../../../../loopback/seed.ts';
import type { State } from '../../../../loopback/state/state.ts';
import { formsOf, NOON, RUN_URL, SECRET, telling } from '../notify/support.ts';

const BOT = 'github-actions[bot]';
const TOKEN = ['ghs', 'healthJobToken00000000'].join('_');
const hubs: Loopback[] = [];
afterEach(async () => {
  await Promise.all(hubs.splice(0).map((hub) => hub.close()));
});

type SeedIssue = SeedConversation & { state?: 'open' | 'closed' };

/** A repository with these issues, at a time that the test moves. */
async function stage(issues: readonly SeedIssue[] = [], write: 'read' | 'write' = 'write') {
  const time = { now: NOON };
  const hub = await startLoopback({
    unref: true,
    now: () => new Date(time.now),
    seed: {
      tokens: [{ token: TOKEN, login: BOT, permissions: { issues: write } }],
      repositories: [
        {
          name: 'acme/shop',
          branches: { main: { files: { 'a.txt': 'a\n' } } },
          issues,
          'pull-requests': [
            { number: 900, title: 'Labelled too', body: marked('api'), user: BOT, head: 'x', labels: [INCIDENT_LABEL], files: ['A b.txt'] },
          ],
        },
      ],
    },
  });
  hubs.push(hub);
  const github = await connect({ token: TOKEN, apiUrl: hub.url, owner: 'acme', repo: 'shop', secondMs: 1 });
  const keep = (tellings: Telling[], port: IssuesPort = github) =>
    keepIncidents(port, tellings, { runUrl: RUN_URL, clean: redactor([SECRET]), now: time.now });
  const all = () => [...(hub.state.repository('acme/shop')?.issues.values() ?? [])].filter(({ pull }) => pull === null);
  const comments = (number: number) => (hub.state.repository('acme/shop')?.commentsOf(number) ?? []).map(({ body }) => body);
  return { hub, github, keep, all, comments, time };
}

/** The requests that write, by operation. */
const writesOf = (hub: Loopback) =>
  hub.journal.entries.filter(({ method }) => method !== 'GET' && method !== 'HEAD').filter(({ path }) => !path.includes('graphql'));

const marked = (target: string): string => `${incidentMarker(target, (text) => text)}\nold`;
const incident = (change: Partial<SeedIssue> = {}): SeedIssue => ({
  title: 'old',
  body: marked('api'),
  user: BOT,
  labels: [INCIDENT_LABEL],
  ...change,
});
/** What a person sees of an issue. */
const seen = ({ number, title, state }: { number: number; title: string; state: string }): string => `#${number} ${state} ${title}`;

test('an incident is opened, updated in place, escalated, closed, and opened again within a day', async () => {
  const { keep, all, comments, time } = await stage();
  expect((await keep([telling()])).acknowledged).toEqual(['api/open']);
  const [number = 0] = all().map((one) => one.number);
  expect(all().map(seen)).toEqual([`#${number} open Health: api is down`]);
  expect(all()[0]?.labels).toEqual([INCIDENT_LABEL]);
  expect(all()[0]?.body).toMatch(/^<!-- ops-actions:health:api -->\n\*\*api is down \(connect_refused\)\*\*/);

  await keep([telling({ kind: 'update', key: 'u', reason: 'status', detail: 'It said 500.' })]);
  expect([all()[0]?.body, comments(number)]).toEqual([expect.stringContaining('It said 500.'), []]);

  await keep([telling({ kind: 'escalate', key: 'e3', level: 3, at: NOON + 3_600_000 })]);
  expect(all().map(seen)).toEqual([`#${number} open [CRITICAL] Health: api is down`]);
  expect(comments(number)).toEqual([expect.stringContaining('Level 3, critical: api is down')]);

  const over = await keep([telling({ kind: 'resolve', key: 'r', level: 3 })]);
  expect(over.issues).toEqual([{ target: 'api', number, url: `https://github.com/acme/shop/issues/${number}` }]);
  expect(all()[0]).toMatchObject({ state: 'closed', stateReason: 'completed', body: expect.stringContaining('api is up again') });
  expect(comments(number).at(-1)).toContain('api is up again');

  time.now += 23 * 3_600_000;
  await keep([telling({ key: 'o2' })]);
  expect(all().map(seen)).toEqual([`#${number} open Health: api is down`]);
  expect(comments(number)).toHaveLength(3);
  await keep([telling({ kind: 'resolve', key: 'r2' })]);
  time.now += 25 * 3_600_000;
  await keep([telling({ key: 'o3' })]);
  expect(all().map(({ state }) => state)).toEqual(['closed', 'open']);
});

test('the same notice again writes nothing', async () => {
  const { hub, keep } = await stage();
  await keep([telling()]);
  await keep([telling({ kind: 'escalate', key: 'e' })]);
  const writes = (): number => writesOf(hub).length;
  const before = writes();
  await keep([telling({ kind: 'escalate', key: 'e' })]);
  expect(writes()).toBe(before);
  expect(hub.journal.invalid).toEqual([]);
  expect(hub.journal.lint()).toEqual([]);
});

test('several targets at once, with names that are no words', async () => {
  const { keep, all } = await stage();
  const names = ['a--b-', '--> <script>', 'ä/ö', 'api', 'api2', 'duplicate'];
  await keep(names.map((target) => telling({ target })));
  await keep(names.map((target) => telling({ target, kind: 'update', detail: 'again' })));
  expect(all()).toHaveLength(names.length);
  for (const { body } of all()) expect(body?.split('\n')[0]).toMatch(/^<!-- (?!.*--.* -->)[^<>]+[^-<> ] -->$/);
});

describe('whose issue it is', () => {
  test.each<[string, SeedIssue]>([
    ['a marker that somebody forged', incident({ user: 'mallory' })],
    ['a marker of another App', incident({ user: 'other[bot]' })],
    ['an issue without the label', incident({ labels: [] })],
    ['a marker that is not at the beginning', incident({ body: `see\n${marked('api')}` })],
    ['a marker of a target whose name begins the same', incident({ body: marked('api2') })],
  ])('%s captures nothing', async (_name, issue) => {
    const { keep, all } = await stage([{ number: 1, ...issue }]);
    await keep([telling()]);
    expect(all().map(({ title }) => title)).toEqual(['old', 'Health: api is down']);
  });

  test('a forged incident is told, and can neither silence nor resolve', async () => {
    const { keep } = await stage([{ number: 1, ...incident({ user: 'mallory', labels: [INCIDENT_LABEL, MUTE_LABEL] }) }]);
    const { warnings, muted, acknowledged } = await keep([telling()]);
    expect([warnings, muted, acknowledged]).toEqual([['Not written by this token, and so no incidents: #1.'], [], ['api/open']]);
  });

  test('an incident on the third page is found', async () => {
    const others = Array.from({ length: 250 }, (_, index) => incident({ number: index + 2, body: marked(`t${index}`) }));
    const { keep, all } = await stage([{ number: 1, ...incident() }, ...others]);
    await keep([telling({ kind: 'update' })]);
    expect([all().length, all()[0]?.title]).toEqual([251, 'Health: api is down']);
  });
});

describe('mute', () => {
  test.each(['open', 'closed'] as const)('an %s issue with the label is left as it is, and no other is opened', async (state) => {
    const { keep, all, comments, hub } = await stage([{ number: 1, ...incident({ state, labels: [INCIDENT_LABEL, 'Health:Mute'] }) }]);
    const { muted, acknowledged, failed } = await keep([telling(), telling({ kind: 'resolve' })]);
    expect([muted, acknowledged, failed]).toEqual([['api'], ['api/open'], []]);
    expect([all().map(seen), comments(1)]).toEqual([[`#1 ${state} old`], []]);
    expect(writesOf(hub)).toEqual([]);
  });
});

test('the end of what was never opened, and an update, open nothing', async () => {
  const { keep, all } = await stage();
  const { acknowledged } = await keep([
    telling({ kind: 'resolve' }),
    telling({ target: 'b', kind: 'update' }),
    telling({ target: 'c' }),
    telling({ target: 'c', kind: 'resolve' }),
  ]);
  expect([acknowledged.length, all()]).toEqual([4, []]);
});

test('what could not be judged closes nothing', async () => {
  const { keep, all } = await stage([{ number: 1, ...incident() }]);
  await keep([telling({ kind: 'resolve', state: 'unknown', reason: 'prober_egress' })]);
  expect(all()[0]?.state).toBe('open');
});

describe('two runs at once', () => {
  /** Lets both reach the creation before either may go on. */
  function meeting(github: IssuesPort, places: { waiting: (() => void)[] }): IssuesPort {
    return {
      ...github,
      request: async (route, params, options) => {
        if (route === 'POST /repos/{owner}/{repo}/issues') {
          await new Promise<void>((go) => {
            places.waiting.push(go);
            if (places.waiting.length === 2) for (const one of places.waiting) one();
          });
        }
        return github.request(route, params, options);
      },
    };
  }

  test('open one incident, and later runs go on in it', async () => {
    const { keep, github, all } = await stage();
    const places = { waiting: [] };
    const [one, two] = await Promise.all([keep([telling()], meeting(github, places)), keep([telling()], meeting(github, places))]);
    expect([one?.acknowledged, two?.acknowledged]).toEqual([['api/open'], ['api/open']]);
    expect(one?.issues).toEqual(two?.issues);
    expect(all().map(({ state, stateReason }) => [state, stateReason])).toEqual([
      ['open', null],
      ['closed', 'not_planned'],
    ]);
    await keep([telling({ kind: 'resolve' })]);
    await keep([telling({ key: 'again' })]);
    expect(all().map(({ state }) => state)).toEqual(['open', 'closed']);
  });

  test('a copy that a race has left behind is closed by the next run', async () => {
    const { keep, all } = await stage([
      { number: 1, ...incident() },
      { number: 2, ...incident() },
    ]);
    await keep([telling({ kind: 'update' })]);
    expect(all().map(({ state }) => state)).toEqual(['open', 'closed']);
  });
});

describe('faults', () => {
  test.each<[string, Fault]>([
    ['a look-up that fails', { operation: 'issues/list-for-repo', kind: 'status', status: 502 }],
    ['a second page that repeats the first', { operation: 'issues/list-for-repo', nth: 2, kind: 'repeat-page' }],
    ['a second page that fails', { operation: 'issues/list-for-repo', from: 2, kind: 'status', status: 500 }],
    ['an answer that is no list', { operation: 'issues/list-for-repo', kind: 'status', status: 200, body: { message: 'no' } }],
  ])('%s: nothing is created, and it is told', async (_name, fault) => {
    const others = Array.from({ length: 120 }, (_, index) => incident({ number: index + 2, body: marked(`t${index}`) }));
    const { hub, keep, all } = await stage(others);
    hub.faults.add(fault);
    const { acknowledged, failed } = await keep([telling(), telling({ target: 'b' })]);
    expect([acknowledged, failed.map(({ key }) => key), all().length]).toEqual([[], ['api/open', 'b/open'], 120]);
    hub.faults.clear();
    expect((await keep([telling()])).acknowledged).toEqual(['api/open']);
  });

  test('a list that moves while it is read could hide an incident: nothing is created', async () => {
    const others = Array.from({ length: 120 }, (_, index) => incident({ number: index + 2, body: marked(`t${index}`) }));
    const { hub, keep, all } = await stage(others);
    const mutate = (state: State): void => {
      const repository = state.repository('acme/shop');
      if (repository === undefined) throw new Error('no repository');
      state.setLabels(repository, state.addIssue(repository, { title: 'newer', body: 'x', user: 'ana' }), [INCIDENT_LABEL], 'ana');
    };
    hub.faults.add({ operation: 'issues/list-for-repo', nth: 2, kind: 'mutate-state', mutate });
    expect((await keep([telling()])).failed).toEqual([{ key: 'api/open', why: expect.stringContaining('given twice') }]);
    expect(all()).toHaveLength(121);
  });

  test('a creation without an answer that worked is found again, and one that did not is tried once more', async () => {
    for (const after of [true, false]) {
      const { hub, keep, all } = await stage();
      hub.faults.add({ operation: 'issues/create', nth: 1, kind: 'reset', after });
      expect((await keep([telling()])).acknowledged).toEqual(['api/open']);
      expect(all()).toHaveLength(1);
    }
  });

  test('a comment that fails leaves the incident open; the next run comments and closes, once', async () => {
    const { hub, keep, all, comments } = await stage([{ number: 1, ...incident() }]);
    hub.faults.add({ operation: 'issues/create-comment', count: 2, kind: 'status', status: 500 });
    expect((await keep([telling({ kind: 'resolve' })])).failed).toHaveLength(1);
    expect([all()[0]?.state, comments(1)]).toEqual(['open', []]);
    hub.faults.clear();
    hub.faults.add({ operation: 'issues/update', count: 3, kind: 'status', status: 500 });
    expect((await keep([telling({ kind: 'resolve' })])).failed).toHaveLength(1);
    hub.faults.clear();
    expect((await keep([telling({ kind: 'resolve' })])).acknowledged).toEqual(['api/resolve']);
    expect([all()[0]?.state, comments(1).length]).toEqual(['closed', 1]);
  });

  test('one target that cannot be written does not keep the others from it', async () => {
    const { hub, keep } = await stage();
    hub.faults.add({ operation: 'issues/create', nth: 1, kind: 'status', status: 422, body: { message: 'no', documentation_url: 'x' } });
    const { acknowledged, failed } = await keep([telling(), telling({ target: 'b' })]);
    expect([acknowledged, failed]).toEqual([['b/open'], [{ key: 'api/open', why: expect.stringContaining('422') }]]);
  });

  test('a token that may not write says which grant it lacks', async () => {
    const { keep } = await stage([], 'read');
    expect((await keep([telling()])).failed).toEqual([{ key: 'api/open', why: expect.stringContaining('issues: write') }]);
  });
});

test('secrets are nowhere, and foreign text is only text', async () => {
  const { keep, all, comments } = await stage();
  const leak = formsOf(SECRET).join(' ');
  const foreign = {
    target: `svc ${SECRET}`,
    detail: `${leak} @everyone <!-- ops-actions:health:db --> | x |\n# big`,
    runbook: `https://wiki.example.com/${SECRET}`,
  };
  await keep([telling(foreign)]);
  await keep([telling({ ...foreign, kind: 'escalate', level: 3 })]);
  const everything = JSON.stringify([all().map(({ title, body }) => [title, body]), comments(all()[0]?.number ?? 0)]);
  for (const form of [...formsOf(SECRET), 'wiki.example.com', '@everyone', 'health:db -->']) expect(everything).not.toContain(form);
});
