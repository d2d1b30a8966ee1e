import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { commandAdapter, servedOf } from '../../../../actions/deploy-with-rollback/adapters/command.ts';
import type { Commands } from '../../../../actions/deploy-with-rollback/adapters/config.ts';
import { context, folder, never, stage, told } from './stage.ts';

describe('verbs', () => {
  const VALUES = `printf '%s|' "$OPS_ARTIFACT" "$OPS_PREVIOUS_ARTIFACT" "$OPS_SHA" "$OPS_ENV" "$OPS_DEPLOYMENT_ID" "$OPS_ATTEMPT" "$TOKEN"`;

  test('run in the workspace with values in their environment only', async () => {
    const deps = stage({ deployEnv: { TOKEN: 't0ken' } });
    writeFileSync(join(deps.workspace, 'deploy.sh'), `#!/bin/bash\n${VALUES} > "$1"\n`, { mode: 0o755 });
    const adapter = commandAdapter({ prepare: ['./deploy.sh', 'prepared'], switch: './deploy.sh switched' }, deps);
    expect(told(await adapter.prepare(context('v2')))).toBe('done');
    expect(told(await adapter.switchTo(context('v2')))).toBe('done');
    expect(told(await adapter.rollback(context('v1', { previous: null, sha: null, deploymentId: null })))).toBe('done');
    const read = (name: string): string => readFileSync(join(deps.workspace, name), 'utf8');
    expect(read('prepared')).toBe('v2|v1|c0ffee|production|7|2|t0ken|');
    expect(read('switched')).toBe('v1|||production||2|t0ken|');
  });

  test.each<[string, string]>([
    ['exit 0', 'done'],
    ['echo no >&2; exit 75', 'failed, transient: exit code 75: no'],
    ['echo found it; exit 77', 'failed, secret: a secret was detected (exit code 77): found it'],
    ['echo first; echo second >&2; echo third; exit 3', 'failed: exit code 3: second'],
    ['exit 64', 'failed: exit code 64'],
    ['kill -TERM $$', 'failed: it was killed by SIGTERM'],
    ['./not-there.sh', expect.stringMatching(/^failed: exit code 127: .*not-there\.sh/) as unknown as string],
  ])('%s: %s', async (script, answer) => {
    expect(told(await commandAdapter({ switch: script }, stage()).switchTo(context('v2')))).toEqual(answer);
  });

  test('say whether a signal or the time ended them', async () => {
    const adapter = commandAdapter({ switch: 'echo at work; sleep 60' }, stage());
    expect(told(await adapter.switchTo(context('v2', { timeoutMs: 250 })))).toBe(
      'failed: it took too long (limit 0.25 s) and was stopped: at work',
    );
    expect(told(await adapter.switchTo(context('v2', { signal: AbortSignal.timeout(250) })))).toMatch(/^failed: it took too long/);
    const cancel = new AbortController();
    setTimeout(() => cancel.abort(), 250);
    expect(told(await adapter.switchTo(context('v2', { signal: cancel.signal })))).toBe('interrupted: it was stopped: at work');
  });

  test('that are not there', async () => {
    const adapter = commandAdapter({}, stage());
    expect([adapter.verify, adapter.probeTarget, adapter.cleanup]).toEqual([null, null, null]);
    expect(told(await adapter.prepare(context('v2')))).toBe('done');
    expect(told(await adapter.rollback(context('v2')))).toMatch(/^failed: there is no command/);
    expect(await adapter.has('v2', never())).toBe('unknown');
    expect(await adapter.current(never())).toMatchObject({ state: 'unknown', isLasting: true });
  });

  test('of their own: rollback, verify, probe-target, cleanup', async () => {
    const deps = stage();
    const commands: Commands = {
      switch: 'exit 1',
      rollback: 'echo rollback',
      verify: 'exit 75',
      'probe-target': 'exit 1',
      cleanup: `printf '%s' "$OPS_KEEP" > kept`,
    };
    const { rollback, verify, probeTarget, cleanup } = commandAdapter(commands, deps);
    const results = [await rollback(context('v1')), await verify?.(context('v1')), await probeTarget?.(context('v1'))];
    expect(results.map((result) => result && told(result))).toEqual(['done', 'failed, transient: exit code 75', 'failed: exit code 1']);
    await cleanup?.(['v3', 'v1'], ['v0'], never());
    expect(readFileSync(join(deps.workspace, 'kept'), 'utf8')).toBe('v3\nv1');
  });

  test('leave no output of secrets behind', async () => {
    const secret = ['pass', 'w0rd', '1234'].join('');
    const deps = stage({ secrets: [secret], deployEnv: { PASSWORD: secret }, onActions: true });
    const result = await commandAdapter({ switch: 'echo "$PASSWORD"; echo "-p $PASSWORD" >&2; exit 1' }, deps).switchTo(context('v2'));
    expect(told(result)).toBe('failed: exit code 1: -p ***');
    expect(JSON.stringify([result, deps.lines])).not.toContain(secret);
  });
});

describe('what serves', () => {
  const sure = (artifact: string | null, sha: string | null = null): unknown => ({ state: 'read', artifact, sha });
  const unknown = (why: string): unknown => ({ state: 'unknown', why: expect.stringContaining(why) });

  test.each<[string, unknown]>([
    ['v2\n', sure('v2')],
    ['\n  v2  \n\n', sure('v2')],
    ['{"artifact":"v2","sha":"c0ffee","healthy":true}', sure('v2', 'c0ffee')],
    ['{\n "artifact": "v2",\n "sha": ""\n}\n', sure('v2')],
    ['{"artifact":null}', sure(null)],
    ['', unknown('printed nothing')],
    ['v1\nv2', unknown('printed 2 lines')],
    ['{"artifact":', unknown('cannot be read')],
    ['{"version":"v2"}', unknown('without `artifact`')],
    ['{"artifact":["v2"]}', unknown('without `artifact`')],
    ['{"artifact":""}', unknown('no artifact')],
    ['{"artifact":"v2\\n::error::x"}', unknown('no artifact')],
    ['main', unknown('no artifact')],
    ['$(id)', unknown('no artifact')],
  ])('%j', (printed, served) => {
    expect(servedOf(printed)).toEqual(served);
  });

  test('is asked of the command, quietly, with all it prints to stderr left out', async () => {
    const deps = stage();
    const current = (script: string): Promise<unknown> => commandAdapter({ current: script }, deps).current(never());
    expect(await current('echo "noise" >&2; set -x; echo "$OPS_ENV-v2"')).toEqual(sure('production-v2'));
    expect(await current('echo v2; echo broken >&2; exit 1')).toEqual(unknown('exit code 1: broken'));
    expect(await current('for i in $(seq 30000); do echo line; done; echo v2')).toEqual(unknown('too much'));
    expect(await commandAdapter({ current: 'sleep 60' }, { ...deps, queryTimeoutMs: 200 }).current(never())).toEqual(unknown('too long'));
    expect(deps.lines).toEqual([]);
  });
});

test('an artifact never becomes a part of the script', async () => {
  const cwd = folder();
  const adapter = commandAdapter({ switch: 'echo "$OPS_ARTIFACT" > got' }, stage({ workspace: cwd }));
  // Past the check that stands before every adapter.
  const artifact = '$(touch x); touch y\n"; touch z; "';
  expect(told(await adapter.switchTo(context(artifact)))).toBe('done');
  expect(readFileSync(join(cwd, 'got'), 'utf8')).toBe(`${artifact}\n`);
  expect(readdirSync(cwd)).toEqual(['got']);
  expect(existsSync(join(cwd, 'x'))).toBe(false);
});
