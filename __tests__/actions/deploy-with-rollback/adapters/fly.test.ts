import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { FlyConfig } from '../../../../actions/deploy-with-rollback/adapters/config.ts';
import { flyAdapter, flyProblems } from '../../../../actions/deploy-with-rollback/adapters/fly.ts';
import { flyServed } from '../../../../actions/deploy-with-rollback/adapters/fly-status.ts';
import type { Adapter } from '../../../../actions/deploy-with-rollback/ports.ts';
import { context, never, type Stage, stage, told } from './stage.ts';

/**
 * Stands for flyctl. Writes down its arguments; `deploy` gives every machine the image, unless the file `fails` says how it ends;
 * `status --json` lists the machines (superfly/flyctl, internal/command/status/machines.go; superfly/fly-go, machine_types.go).
 */
const FLYCTL = `
const { appendFileSync, existsSync, readFileSync, writeFileSync } = require('node:fs');
const [, , ...args] = process.argv;
appendFileSync('calls', JSON.stringify({ args, token: process.env.FLY_API_TOKEN, artifact: process.env.OPS_ARTIFACT }) + '\\n');
const after = (name) => args[args.indexOf(name) + 1];
if (existsSync('fails')) {
  console.log('==> Verifying app config');
  console.error(readFileSync('fails', 'utf8'));
  process.exit(1);
}
const machines = existsSync('machines') ? JSON.parse(readFileSync('machines', 'utf8')) : [];
if (args[0] === 'deploy') {
  const [name, digest] = after('--image').split('@');
  const [registry, ...path] = name.split('/');
  for (const machine of machines) machine.image_ref = { registry, repository: path.join('/'), tag: '', digest };
  writeFileSync('machines', JSON.stringify(machines));
  console.log('Finished deploying');
} else {
  const Machines = machines.length === 0 ? null : machines;
  console.log(JSON.stringify({ ID: 'shop', Name: after('--app'), Deployed: true, Status: 'deployed', PlatformVersion: 'machines', Machines }, null, 2));
}
`;

const digest = (letter: string): string => `sha256:${letter.repeat(64)}`;
const IMAGE = 'ghcr.io/acme/shop';

interface Fly {
  adapter: Adapter;
  deps: Stage;
  slept: number[];
  calls(): { args: string[]; token?: string; artifact?: string }[];
  write(name: 'machines' | 'fails', what: unknown): void;
}

function fly(change: Partial<FlyConfig> = {}): Fly {
  const slept: number[] = [];
  const deps = { ...stage({ deployEnv: { FLY_API_TOKEN: 'fo1_x' } }), sleep: async (ms: number) => void slept.push(ms) };
  const at = (name: string): string => join(deps.workspace, name);
  mkdirSync(at('bin'));
  writeFileSync(at('bin/flyctl.cjs'), FLYCTL);
  writeFileSync(at('bin/flyctl'), `#!/bin/sh\nexec '${process.execPath}' '${at('bin/flyctl.cjs')}' "$@"\n`, { mode: 0o755 });
  return {
    adapter: flyAdapter({ app: 'shop', ...change }, { ...deps, env: { PATH: `${at('bin')}:${process.env.PATH}` } }),
    ...{ deps, slept },
    calls: () =>
      readFileSync(at('calls'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    write: (name, what) => writeFileSync(at(name), typeof what === 'string' ? what : JSON.stringify(what)),
  };
}

const machine = (id: string, letter: string, rest: object = {}): object => ({
  ...{ id, state: 'started', image_ref: { registry: 'ghcr.io', repository: 'acme/shop', tag: 'deployment-1', digest: digest(letter) } },
  config: { metadata: { fly_platform_version: 'v2', fly_process_group: 'app', fly_release_version: '3' } },
  ...rest,
});

test('a deploy is the image with its digest, a rollback the one of before, and status says what serves', async () => {
  const { adapter, calls, write } = fly();
  write('machines', [machine('a', 'a'), machine('b', 'a')]);
  const [v1, v2] = [`${IMAGE}@${digest('a')}`, `${IMAGE}@${digest('b')}`];
  expect(await adapter.current(never())).toEqual({ state: 'read', artifact: v1, sha: null });
  expect(told(await adapter.switchTo(context(v2, { timeoutMs: 90_500 })))).toBe('done');
  expect(await adapter.current(never())).toEqual({ state: 'read', artifact: v2, sha: null });
  expect(told(await adapter.rollback(context(v1)))).toBe('done');
  const status = { args: ['status', '--app', 'shop', '--json'], token: 'fo1_x', artifact: '' };
  expect(calls()).toEqual([
    status,
    { args: ['deploy', '--app', 'shop', '--image', v2, '--wait-timeout', '90s', '--yes'], token: 'fo1_x', artifact: v2 },
    status,
    { args: ['deploy', '--app', 'shop', '--image', v1, '--wait-timeout', '20s', '--yes'], token: 'fo1_x', artifact: v1 },
  ]);
});

test('everything that can be set', async () => {
  const { adapter, calls } = fly({ image: IMAGE, config: 'deploy/fly.toml', strategy: 'bluegreen', wait_timeout: '1m30s' });
  expect(told(await adapter.switchTo(context(digest('b'))))).toBe('done');
  const image = ['deploy', '--app', 'shop', '--image', `${IMAGE}@${digest('b')}`];
  expect(calls()[0]?.args).toEqual([
    ...image,
    ...['--config', 'deploy/fly.toml', '--strategy', 'bluegreen', '--wait-timeout', '90s', '--yes'],
  ]);
});

test.each<[string, boolean, number]>([
  ['Error: failed to acquire lease: machine ID 28 lease currently held by 9a@tokens.fly.io, expires at 2026-05-14T10:41:08Z', true, 13_000],
  ['Error: server returned a non-200 status code: 503', true, 0],
  ['Error: Post "https://api.machines.dev/v1": dial tcp: i/o timeout', true, 0],
  ['Error: failed to update machine 28: Unrecoverable error: timeout reached waiting for health checks to pass', false, 0],
  ['Error: failed to fetch an image or build from source: Could not find image "x"', false, 0],
])('%s: another try may help: %s', async (said, transient, waits) => {
  const { adapter, write, slept } = fly();
  write('fails', said);
  const result = await adapter.switchTo(context(`${IMAGE}@${digest('b')}`));
  expect(result).toMatchObject({ state: 'failed', transient, why: `exit code 1: ${said}` });
  expect(slept).toEqual(waits === 0 ? [] : [waits]);
  expect(await adapter.current(never())).toEqual({ state: 'unknown', why: `\`flyctl status\` did not end well: exit code 1: ${said}` });
});

test('machines that differ serve no one artifact, and the log says so', async () => {
  const { adapter, write, deps } = fly();
  write('machines', [machine('a', 'a'), machine('b', 'b'), machine('c', 'b')]);
  expect(await adapter.current(never())).toEqual({ state: 'read', artifact: null, sha: null });
  expect(deps.lines).toEqual([`Machines run different images: 1 × ${IMAGE}@${digest('a')}, 2 × ${IMAGE}@${digest('b')}.`]);
});

describe('status', () => {
  const hub = { registry: 'docker-hub-mirror.fly.io', repository: 'acme/shop', digest: digest('d') };
  const group = (name: string): object => ({ config: { metadata: { fly_process_group: name } } });
  const told = { config: { image: `${IMAGE}:v2@${digest('c')}`, metadata: {} } };
  const serves = (artifact: string | null): unknown => ({ state: 'read', artifact, sha: null });
  const unknown = expect.objectContaining({ state: 'unknown' });

  test.each<[string, unknown, string | null, unknown]>([
    ['no machines', { Machines: null }, null, serves(null)],
    ['stopped ones count', { Machines: [machine('a', 'a', { state: 'stopped' })] }, IMAGE, serves(digest('a'))],
    ['gone ones do not', { Machines: [machine('a', 'a'), machine('b', 'b', { state: 'destroyed' })] }, IMAGE, serves(digest('a'))],
    [
      'release commands do not',
      { Machines: [machine('a', 'a'), machine('b', 'b', group('fly_app_release_command'))] },
      IMAGE,
      serves(digest('a')),
    ],
    ['what it was told goes before what was found', { Machines: [machine('a', 'a', told)] }, null, serves(`${IMAGE}@${digest('c')}`)],
    ['another repository', { Machines: [machine('a', 'a')] }, 'ghcr.io/acme/other', serves(`${IMAGE}@${digest('a')}`)],
    ['Docker Hub', { Machines: [machine('a', 'a', { image_ref: hub })] }, null, serves(`docker.io/acme/shop@${digest('d')}`)],
    ['no digest', { Machines: [machine('a', 'a', { image_ref: { registry: 'r', repository: 's', tag: 'v1' } })] }, null, unknown],
    [
      'a console on a host that does not answer',
      {
        Machines: [
          machine('a', 'a'),
          machine('b', 'b', { config: null, incomplete_config: { metadata: { fly_process_group: 'fly_app_console' } } }),
        ],
      },
      null,
      serves(`${IMAGE}@${digest('a')}`),
    ],
    ['another form', { Machines: 'none' }, null, unknown],
    ['another answer', { error: 'not found' }, null, unknown],
    ['no object', [], null, unknown],
  ])('%s', (_, status, image, served) => {
    expect(flyServed(JSON.stringify(status), image).served).toEqual(served);
  });

  test('no JSON', () => {
    expect(flyServed('App has not been deployed yet.', null).served).toEqual(unknown);
  });
});

test.each<[FlyConfig, string[]]>([
  [{ app: 'shop', image: 'ghcr.io/acme/shop', config: 'fly.toml', wait_timeout: '5m', flyctl: '/opt/flyctl' }, []],
  [{ app: '--help' }, ['app']],
  [{ app: 'shop', image: `${IMAGE}:v2`, config: '-x', wait_timeout: '5', flyctl: '' }, ['image', 'config', 'flyctl', 'wait_timeout']],
])('%j', (config, keys) => {
  expect(flyProblems(config).map(({ place }) => place)).toEqual(keys.map((key) => `fly.${key}`));
});
