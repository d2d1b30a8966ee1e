import { expect, test } from '@jest/globals';
import { runLoopback } from '../../loopback/cli.ts';
import { ask, PULL, start } from './hub.ts';

const REPO = '/repos/acme/shop';
const CONTROL = '/_loopback';

test('another process reads the journal, sets faults, and goes back to the seed', async () => {
  const hub = await start();
  await ask(hub, `${REPO}/issues/2?x=1`, { method: 'PATCH', body: { title: 'Changed' } });
  const journal = await ask(hub, `${CONTROL}/journal`, { token: null });
  expect(journal.json).toMatchObject({
    count: 1,
    calls: { 'issues/update': 1 },
    lint: ['issues/update: unknown field `x` in the query'],
    entries: [{ number: 1, method: 'PATCH', path: `${REPO}/issues/2`, query: { x: '1' }, status: 200, token: 'github-actions[bot]' }],
  });
  const fault = { operation: 'repos/get', kind: 'status', status: 502 };
  expect((await ask(hub, `${CONTROL}/faults`, { method: 'POST', body: [fault] })).status).toBe(200);
  expect((await ask(hub, REPO)).status).toBe(502);
  expect((await ask(hub, `${CONTROL}/faults`, { method: 'DELETE' })).status).toBe(200);
  expect((await ask(hub, REPO)).status).toBe(200);
  const before = await ask(hub, `${CONTROL}/state`);
  expect(before.text).toContain('Changed');
  expect(before.text).not.toContain('"job"');
  await ask(hub, `${CONTROL}/reset`, { method: 'POST' });
  expect((await ask(hub, `${CONTROL}/state`)).text).not.toContain('Changed');
  expect(hub.journal.count()).toBe(0);
  expect(hub.state.repository('acme/shop')?.issues.get(2)?.title).toBe(PULL.title);
});

test.each([
  [{ operation: 'repos/get', kind: 'status' }],
  [{ operation: 'repos/get', kind: 'slow' }],
  [{ operation: 'repos/get', kind: 'mutate-state' }],
  [{ kind: 'reset' }],
  [{ operation: 'repos/get', kind: 'reset', nht: 1 }],
])('%j is no fault', async (fault) => {
  const hub = await start();
  expect((await ask(hub, `${CONTROL}/faults`, { method: 'POST', body: fault })).status).toBe(422);
  expect(hub.faults.list()).toEqual([]);
});

test('close cuts what is open and frees the port, however often', async () => {
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const hub = await start({
    faults: [
      { operation: '*', kind: 'mutate-state', mutate: () => arrive() },
      { operation: '*', kind: 'slow', ms: 60_000 },
    ],
  });
  const hanging = ask(hub, REPO).then(
    () => 'answered',
    () => 'cut',
  );
  await arrived;
  await Promise.all([hub.close(), hub.close()]);
  expect(await hanging).toBe('cut');
  const next = await start({ port: hub.port });
  expect(next.url).toBe(hub.url);
});

/** Runs the command with what it writes caught. */
async function run(
  argv: string[],
  during: (line: string) => Promise<void> = async () => {},
): Promise<{ out: string; err: string; code: unknown }> {
  const written = { out: '', err: '' };
  const { stdout, stderr } = process;
  const original = { out: stdout.write, err: stderr.write };
  let work: Promise<void> = Promise.resolve();
  stdout.write = (text: string | Uint8Array) => {
    written.out += String(text);
    if (String(text).startsWith('GitHub on ')) work = during(String(text).slice('GitHub on '.length).trim());
    return true;
  };
  stderr.write = (text: string | Uint8Array) => {
    written.err += String(text);
    return true;
  };
  try {
    const code = await runLoopback(argv);
    await work;
    return { ...written, code };
  } finally {
    stdout.write = original.out;
    stderr.write = original.err;
  }
}

test('the command serves the example of the docs until it is told to stop', async () => {
  const statuses: number[] = [];
  const { out, err } = await run(['--seed', 'loopback/examples/pull-requests.yml'], async (url) => {
    for (const number of [2, 3]) {
      statuses.push(
        (await fetch(`${url}/repos/acme/shop/pulls/${number}/files`, { headers: { authorization: 'token demo-token' } })).status,
      );
    }
    statuses.push((await fetch(`${url}/_loopback/shutdown`, { method: 'POST' })).status);
  });
  expect(statuses).toEqual([200, 200, 200]);
  expect(out).toMatch(/^GitHub on http:\/\/127\.0\.0\.1:\d+\n.*GITHUB_API_URL=http.* GITHUB_TOKEN=demo-token/);
  expect(err).toBe('');
});

test('the command ends by itself', async () => {
  const { out } = await run(['--seed', 'loopback/examples/pull-requests.yml', '--for', '1s']);
  expect(out).toMatch(/^GitHub on /);
});

test.each([
  [[], /--seed FILE is needed/],
  [['--seed', 'none.yml'], /none\.yml: could not be read/],
  [['--seed', 'x', '--port', '99999'], /--port 99999/],
  [['--seed', 'x', '--latency', '-1'], /latency/],
  [['--seed', 'x', '--for', '1d'], /--for 1d/],
  [['--sed', 'x'], /--sed/],
])('%j is refused, with exit code 1', async (argv, message) => {
  const { err, code } = await run(argv);
  expect([err, code]).toEqual([expect.stringMatching(message), 1]);
  expect(err).toMatch(/^ops-actions loopback: /);
});
