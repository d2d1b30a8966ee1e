import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { AdapterDeps, SymlinkConfig } from '../../../../actions/deploy-with-rollback/adapters/config.ts';
import { symlinkAdapter, symlinkProblems } from '../../../../actions/deploy-with-rollback/adapters/symlink.ts';
import type { Adapter } from '../../../../actions/deploy-with-rollback/ports.ts';
import { context, folder, never, type Stage, stage, told } from './stage.ts';

/** Stands for ssh: takes its options as ssh does, and gives the rest to a shell. Writes down what it was called with. */
const SSH = `#!/bin/bash
printf '%s\\n' "$@" > "$SSH_LOG"
[ -z "$SSH_FAILS" ] || { echo "$SSH_FAILS" >&2; exit 255; }
while [ "$1" != -- ]; do shift; done
shift 2
echo 'Welcome to the machine'
exec sh -c "$*"
`;

interface Site {
  adapter: Adapter;
  deps: Stage;
  root: string;
  at(...path: string[]): string;
}

const WHERE = ['here', 'over ssh'] as const;

function site(where: (typeof WHERE)[number], change: Partial<SymlinkConfig> = {}, deps: Partial<AdapterDeps> = {}): Site {
  const root = folder();
  const at = (...path: string[]): string => join(root, ...path);
  const [bin, tools] = [at('bin'), stage(deps)];
  mkdirSync(bin);
  writeFileSync(join(bin, 'ssh'), SSH, { mode: 0o755 });
  // Older first; `v3` is the newest.
  for (const [index, name] of ['v1', 'v2', 'v3'].entries()) {
    mkdirSync(at('releases', name), { recursive: true });
    writeFileSync(at('releases', name, 'version'), name);
    utimesSync(at('releases', name), 1_700_000_000 + index, 1_700_000_000 + index);
  }
  const env = { ...tools.env, PATH: `${bin}:${process.env.PATH}`, SSH_LOG: at('ssh.log'), SSH_FAILS: '', ...deps.env };
  const all = { ...tools, env };
  const ssh = where === 'here' ? {} : { ssh: { host: 'app.example', known_hosts: 'app.example ssh-ed25519 AAAA' } };
  const adapter = symlinkAdapter({ releases: at('releases'), current: at('current'), ...ssh, ...change }, all);
  return { adapter, deps: all, root, at };
}

const unknown = (why: string): unknown => ({ state: 'unknown', why: expect.stringContaining(why) });

describe.each(WHERE)('%s', (where) => {
  test('a release is switched to, asked for and gone back from', async () => {
    const { adapter, at } = site(where);
    expect(await adapter.current(never())).toEqual({ state: 'read', artifact: null, sha: null });
    expect(told(await adapter.prepare(context('v2')))).toBe('done');
    expect(told(await adapter.switchTo(context('v2')))).toBe('done');
    expect(told(await adapter.switchTo(context('v2')))).toBe('done');
    expect(await adapter.current(never())).toEqual({ state: 'read', artifact: 'v2', sha: null });
    expect(readlinkSync(at('current'))).toBe(at('releases', 'v2'));
    expect(told(await adapter.rollback(context('v1')))).toBe('done');
    expect(readFileSync(at('current', 'version'), 'utf8')).toBe('v1');
    expect(readdirSync(at()).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test.each<[string, (site: Site) => void, string]>([
    ['a folder in its place', ({ at }) => mkdirSync(at('current')), 'not a symbolic link'],
    ['a file in its place', ({ at }) => writeFileSync(at('current'), ''), 'not a symbolic link'],
    ['a release that is gone', ({ at }) => symlinkSync(at('releases', 'v9'), at('current')), 'not there'],
    ['a link out of the releases', ({ at }) => symlinkSync('/etc', at('current')), 'not a release'],
    ['a way out of the releases', ({ at }) => symlinkSync('releases/../bin', at('current')), 'not a release'],
    ['something in a release', ({ at }) => symlinkSync('releases/v1/version', at('current')), 'not a release'],
    ['the releases themselves', ({ at }) => symlinkSync('releases', at('current')), 'not a release'],
    [
      'a release that is a link',
      ({ at }) => {
        symlinkSync('/etc', at('releases', 'v4'));
        symlinkSync('releases/v4', at('current'));
      },
      'folder',
    ],
    ['a loop', ({ at }) => symlinkSync('current', at('current')), 'not a release'],
    [
      'no folder of releases',
      ({ at }) => {
        symlinkSync('releases/v1', at('current'));
        rmSync(at('releases'), { recursive: true });
      },
      'releases',
    ],
  ])('what cannot be read is not "nothing": %s', async (_, make, why) => {
    const it = site(where);
    make(it);
    const remedy = why === 'not a symbolic link' ? { remedy: expect.stringContaining(`Move \`${it.at('current')}\` away`) } : {};
    expect(await it.adapter.current(never())).toEqual(Object.assign({}, unknown(why), remedy));
    // And nothing is removed while it is not known what serves.
    expect((await it.adapter.cleanup?.([], ['v1'], never()))?.state).toBe('failed');
  });

  test.each([
    ['relative', 'releases/v1', 'v1'],
    ['with a slash at its end', 'releases/v2/', 'v2'],
    ['through another link', 'alias/v1', 'v1'],
  ])('a link that is %s counts', async (_, target, artifact) => {
    const { adapter, at } = site(where);
    symlinkSync('releases', at('alias'));
    symlinkSync(target, at('current'));
    expect(await adapter.current(never())).toEqual({ state: 'read', artifact, sha: null });
  });

  test.each<[string, (site: Site) => void, string]>([
    ['v9', () => undefined, 'there is no folder'],
    ['v4', ({ at }) => symlinkSync('/etc', at('releases', 'v4')), 'there is no folder'],
    ['file', ({ at }) => writeFileSync(at('releases', 'file'), ''), 'there is no folder'],
    ['v1', ({ at }) => mkdirSync(at('current')), 'is not a symbolic link'],
    ['v1', ({ at }) => writeFileSync(at('current'), 'kept'), 'is not a symbolic link'],
    ['v1.tmp', ({ at }) => mkdirSync(at('releases', 'v1.tmp')), 'cannot be the name'],
    ['../bin', () => undefined, 'cannot be the name'],
    ['-v', ({ at }) => mkdirSync(at('releases', '-v')), 'cannot be the name'],
    ['$(touch x)', ({ at }) => mkdirSync(at('releases', '$(touch x)')), 'cannot be the name'],
    ["'; touch x; '", ({ at }) => mkdirSync(at('releases', "'; touch x; '")), 'cannot be the name'],
    ['v1\nv2', ({ at }) => mkdirSync(at('releases', 'v1\nv2')), 'cannot be the name'],
  ])('%j is not switched to where it may not: %#', async (artifact, make, why) => {
    const it = site(where);
    make(it);
    const before = readdirSync(it.root, { recursive: true, encoding: 'utf8' })
      .filter((name) => name !== 'ssh.log')
      .sort();
    const result = await it.adapter.switchTo(context(artifact));
    expect(told(result)).toContain(`failed: `);
    expect(told(result)).toContain(why);
    expect(
      readdirSync(it.root, { recursive: true, encoding: 'utf8' })
        .filter((name) => name !== 'ssh.log')
        .sort(),
    ).toEqual(before);
  });

  test('has: yes, no, and not known', async () => {
    const { adapter, at } = site(where);
    symlinkSync('v1', at('releases', 'link'));
    expect(await Promise.all(['v1', 'v9', 'link', '..', 'a/b'].map((name) => adapter.has(name, never())))).toEqual([
      'yes',
      'no',
      'no',
      'no',
      'no',
    ]);
    expect(told(await adapter.prepare(context('v9')))).toMatch(/^failed: there is no folder/);
    rmSync(at('releases'), { recursive: true });
    expect(await adapter.has('v1', never())).toBe('unknown');
  });

  test('links that a killed run left beside it go, and nothing else', async () => {
    const { adapter, at } = site(where);
    symlinkSync(at('releases', 'v1'), at('.current.ops-0123456789ab'));
    writeFileSync(at('.current.ops-file'), '');
    writeFileSync(at('.current.other'), '');
    await adapter.switchTo(context('v1'));
    expect(readdirSync(at()).filter((name) => name.startsWith('.'))).toEqual(['.current.ops-file', '.current.other']);
  });

  test('what was deployed once goes; what serves, what was never deployed, what is no release and what a link leads to stay', async () => {
    const { adapter, at } = site(where);
    const outside = folder();
    writeFileSync(join(outside, 'data'), '');
    symlinkSync(outside, at('releases', 'v0'));
    symlinkSync(outside, at('releases', 'v1', 'data'));
    const others = ['.git', 'v1.tmp', '-x', 'a b', 'v4'];
    for (const name of others) mkdirSync(at('releases', name));
    await adapter.switchTo(context('v3'));
    const old = ['v0', 'v1', 'v3', 'v9', '.git', 'v1.tmp', '-x', 'a b', '..', '.'];
    expect(await adapter.cleanup?.(['v2'], old, never())).toEqual({ state: 'done', output: 'v1' });
    expect(readdirSync(at('releases')).sort()).toEqual(['v0', 'v2', 'v3', ...others].sort());
    expect(existsSync(join(outside, 'data'))).toBe(true);
    expect(await adapter.current(never())).toMatchObject({ artifact: 'v3' });
  });

  test('reloads with its arguments as they are', async () => {
    const words = ['a b', "it's", '$(touch x)', '`touch x`', '', '*', '-n', 'ü', 'line\nbreak', '\\n'];
    const out = join(folder(), 'reloaded');
    const script = `printf '%s\\0' "$@" > '${out}'`;
    const { adapter, at } = site(where, { reload: ['bash', '-c', script, 'sh', ...words] });
    expect(told(await adapter.switchTo(context('v2')))).toBe('done');
    expect(readFileSync(out, 'utf8').split('\0')).toEqual([...words, '']);
    expect(existsSync(at('x'))).toBe(false);
  });

  test.each([
    ['exit 3', 'failed: the link was switched, and the reload failed: exit code 3'],
    ['exit 75', 'failed, transient: the link was switched, and the reload failed: exit code 75'],
    ['exit 255', 'failed: the link was switched, and the reload failed: exit code 255'],
  ])('a reload that ends with %s', async (script, answer) => {
    const { adapter, deps } = site(where, { reload: ['sh', '-c', `echo reloading; ${script}`] });
    expect(told(await adapter.switchTo(context('v2')))).toBe(where === 'here' ? `${answer}: reloading` : answer);
    expect(await adapter.current(never())).toMatchObject({ artifact: 'v2' });
    // Our own answers are not for the log.
    expect(deps.lines.filter((line) => line !== 'Welcome to the machine')).toEqual(['reloading']);
  });
});

test('a reader never finds the link missing', async () => {
  const { adapter, at } = site('here');
  await adapter.switchTo(context('v1'));
  const script = `const { readFileSync } = require('node:fs');
    let reads = 0; const bad = []; console.log('ready');
    process.on('SIGTERM', () => { console.log(JSON.stringify({ reads, bad })); process.exit(); });
    const read = () => { for (let i = 0; i < 200; i++) { try { const v = readFileSync(${JSON.stringify(at('current', 'version'))}, 'utf8'); reads++; if (!/^v[12]$/.test(v)) bad.push(v); } catch (error) { bad.push(error.code); } } setImmediate(read); };
    read();`;
  const reader = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(reader.stdout, 'data');
  for (let i = 0; i < 150; i += 1) await adapter.switchTo(context(i % 2 === 0 ? 'v2' : 'v1'));
  reader.kill('SIGTERM');
  const [said] = (await once(reader.stdout, 'data')) as [Buffer];
  const { reads, bad } = JSON.parse(String(said)) as { reads: number; bad: string[] };
  expect(bad).toEqual([]);
  expect(reads).toBeGreaterThan(150);
});

test('relative paths begin in the workspace', async () => {
  const deps = stage();
  mkdirSync(join(deps.workspace, 'releases/v1'), { recursive: true });
  const adapter = symlinkAdapter({ releases: 'releases', current: 'current' }, deps);
  expect(told(await adapter.switchTo(context('v1')))).toBe('done');
  expect(await adapter.current(never())).toMatchObject({ artifact: 'v1' });
});

describe('ssh', () => {
  test('is called with nothing that asks, trusts or forwards, and leaves no key behind', async () => {
    const key = Buffer.from('-----BEGIN OPENSSH PRIVATE KEY-----\nfake\n-----END').toString('base64');
    const temp = folder();
    const ssh = {
      ...{ host: 'app.example', port: 2222, user: 'deploy', key_env: 'SSH_KEY', known_hosts: 'app.example ssh-ed25519 AAAA' },
      options: ['ProxyJump=bastion.example'],
    };
    const { adapter, at } = site('over ssh', { ssh }, { deployEnv: { SSH_KEY: key }, env: { RUNNER_TEMP: temp } });
    expect(await adapter.has('v1', never())).toBe('yes');
    const [log] = readFileSync(at('ssh.log'), 'utf8').split("\n'sh' '-c'");
    const argv = (log ?? '').replaceAll(new RegExp(`${temp}/ops-ssh-\\w+`, 'g'), 'TEMP').split('\n');
    const options = argv.flatMap((word, index) => (argv[index - 1] === '-o' ? [word] : []));
    expect(argv.filter((word) => word !== '-o' && !options.includes(word))).toEqual([
      ...['-F', 'none', '-a', '-x', '-T', '-p', '2222', '-l', 'deploy', '--', 'app.example'],
    ]);
    expect(options).toEqual([
      ...[
        'BatchMode=yes',
        'StrictHostKeyChecking=yes',
        'UserKnownHostsFile="TEMP/known_hosts"',
        'GlobalKnownHostsFile=none',
        'UpdateHostKeys=no',
      ],
      ...[
        'ConnectTimeout=10',
        'ServerAliveInterval=5',
        'ServerAliveCountMax=3',
        'LogLevel=ERROR',
        'ClearAllForwardings=yes',
        'ControlPath=none',
      ],
      ...['IdentitiesOnly=yes', 'IdentityFile="TEMP/key"', 'ProxyJump=bastion.example'],
    ]);
    expect(readdirSync(temp)).toEqual([]);
  });

  test.each([
    ['connect to host app.example port 22: Connection refused', true],
    ['', true],
    ['Host key verification failed.', false],
    ['deploy@app.example: Permission denied (publickey).', false],
  ])('a connection that fails (%s) is never "not there", and may be tried again: %s', async (said, transient) => {
    const it = site('over ssh', {}, { env: { SSH_FAILS: said || ' ' } });
    expect(await it.adapter.has('v9', never())).toBe('unknown');
    expect(await it.adapter.current(never())).toEqual(unknown('ssh could not connect'));
    expect(await it.adapter.switchTo(context('v1'))).toMatchObject({ state: 'failed', transient });
    expect(await it.adapter.cleanup?.([], ['v1'], never())).toMatchObject({ state: 'failed' });
  });

  test('a key that is not there is told by its variable', async () => {
    const ssh = { host: 'app.example', key_env: 'SSH_KEY', known_hosts: 'x y z' };
    for (const deployEnv of [{}, { SSH_KEY: 'no key' }]) {
      const { adapter } = site('over ssh', { ssh }, { deployEnv: deployEnv as Record<string, string> });
      expect(told(await adapter.switchTo(context('v1')))).toMatch(/^failed: symlink\.ssh\.key_env: .*SSH_KEY/);
    }
  });
});

test.each<[SymlinkConfig, string[]]>([
  [{ releases: '/srv/releases', current: '/srv/current' }, []],
  [{ releases: 'releases', current: 'current', reload: ['true'] }, []],
  [{ releases: '/srv/releases', current: '/srv/releases/current' }, ['current']],
  [{ releases: '/srv/../x', current: '/srv/current/' }, ['releases', 'current']],
  [{ releases: '/', current: '' }, ['releases', 'current']],
  [{ releases: 'r', current: 'c', ssh: { host: 'h', known_hosts: 'k' } }, ['releases', 'current']],
  [{ releases: '/r', current: '/c', ssh: { host: '2001:db8::1', user: 'a', port: 22, known_hosts_file: 'k' } }, []],
  [{ releases: '/r', current: '/c', ssh: { host: '-oProxyCommand=x' } }, ['ssh.host', 'ssh']],
  [
    { releases: '/r', current: '/c', ssh: { host: 'a b', user: '-l', port: 0, known_hosts: 'k', known_hosts_file: 'k' } },
    ['ssh.host', 'ssh.user', 'ssh.port', 'ssh.known_hosts_file'],
  ],
  [{ releases: '/r', current: '/c', ssh: { host: 'h', known_hosts: 'k', key_file: 'a', key_env: 'b' } }, ['ssh.key_env']],
  [
    {
      releases: '/r',
      current: '/c',
      ssh: { host: 'h', known_hosts: 'k', options: ['stricthostkeychecking no', '-v', 'ProxyJump=b', 'A=b\nC=d'] },
    },
    ['ssh.options', 'ssh.options', 'ssh.options'],
  ],
])('%j', (config, keys) => {
  expect(symlinkProblems(config).map(({ place }) => place)).toEqual(keys.map((key) => `symlink.${key}`));
});
