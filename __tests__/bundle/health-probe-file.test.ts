import { describe, expect, test } from '@jest/globals';
import { startHttp } from '../core/probe/support/servers.ts';
import { HEALTH_FILE, runHealth, startHealth, statesOf, write } from './health-stage.ts';
import { REPOSITORY } from './shop.ts';

const FILE = (authority: string, name = 'web'): string =>
  `version: 1\ntargets: [{ name: ${name}, http: { url: 'http://${authority}/' } }]\n`;
const startWeb = () => startHttp((_, response) => response.end('ok'));

describe('the health file', () => {
  test('is that of the workspace where it has one, else that of the commit: one request, with `contents: read`', async () => {
    const { authority } = await startWeb();
    const stage = await startHealth({ [HEALTH_FILE]: FILE(authority, 'committed') });
    const remote = await runHealth(stage, { state: 'none' });
    expect(statesOf(remote)).toEqual(['committed up null']);
    expect(stage.github.journal.entries.map(({ operationId, query }) => [operationId, query.ref])).toEqual([
      ['repos/get-content', stage.sha],
    ]);
    write(stage.workspace, HEALTH_FILE, FILE(authority, 'checked-out'));
    expect(statesOf(await runHealth(stage, { config: `./${HEALTH_FILE}`, state: 'none' }))).toEqual(['checked-out up null']);
    expect(stage.github.journal.entries).toHaveLength(1);
  });

  test('is read at the commit of the workflow, and not at the head of a pull request', async () => {
    const { authority } = await startWeb();
    const stage = await startHealth({ [HEALTH_FILE]: FILE(authority) });
    const head = { sha: '1'.repeat(40), ref: 'evil', repo: { full_name: 'mallory/shop' } };
    const payload = { pull_request: { number: 7, head, base: { sha: stage.sha, ref: 'main', repo: { full_name: REPOSITORY } } } };
    const run = await runHealth(stage, { state: 'none' }, { event: 'pull_request_target', payload });
    expect(run.outputs).toMatchObject({ verdict: 'pass', 'pr-url': `https://github.com/${REPOSITORY}/pull/7` });
    expect(stage.github.journal.entries).toMatchObject([{ query: { ref: stage.sha } }]);
  });

  test('that is nowhere is an error that says what to do', async () => {
    const stage = await startHealth();
    const run = await runHealth(stage, { config: 'ops/health.yml' });
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 1, verdict: 'error', reason: 'configuration_error' });
    expect(run.summary).toContain('ops/health.yml: There is no health file.');
    expect(run.summary).toContain('give a `url`');
  });

  test('that GitHub does not give is unreadable, and nothing is green', async () => {
    const stage = await startHealth({ [HEALTH_FILE]: FILE('127.0.0.1:1') });
    const down = { ...stage, github: { ...stage.github, url: 'http://127.0.0.1:9' } };
    const run = await runHealth(down, {});
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 1, verdict: 'error', reason: 'unreadable' });
  });

  test('with mistakes: all of them, each with its line and column, and no value of the environment', async () => {
    const value = ['hunter', 'two', '22'].join('-');
    const stage = await startHealth();
    const file = `version: 1
targets:
  - name: web
    http: { url: 'http://127.0.0.1/', headers: { authorization: '\${{ env.NOT_SET }}', x-key: '\${{ env.KEY }}' } }
    expect: ['status = 200', 'body.a matches "("']
    timeout: 5
`;
    write(stage.workspace, HEALTH_FILE, file);
    const run = await runHealth(stage, {}, { env: { KEY: value } });
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 1, verdict: 'error', reason: 'configuration_error' });
    const { findings } = JSON.parse(run.outputs.result ?? '') as { findings: { subject: string }[] };
    expect(findings.map(({ subject }) => subject)).toEqual(
      ['4:65', '5:22', '5:46', '6:14'].map((place) => expect.stringMatching(new RegExp(`^${HEALTH_FILE}:${place.split(':')[0]}:\\d+$`))),
    );
    expect(run.stdout + run.summary + JSON.stringify(run.outputs)).not.toContain(value);
  });

  test('with names that would be commands is shown, and does nothing', async () => {
    const { authority } = await startWeb();
    const stage = await startHealth();
    write(stage.workspace, HEALTH_FILE, FILE(authority, '"x\\n::error::forged\\n##[error]forged"'));
    const run = await runHealth(stage, { 'fail-on': 'down', state: 'none' });
    expect(run.stdout).not.toMatch(/^::error|##\[/m);
    expect(run.summary).not.toMatch(/^::error|^##\[/m);
    expect(run.outputs.verdict).toBe('pass');
  });
});

test('a URL needs neither file nor GitHub', async () => {
  const { authority } = await startWeb();
  const stage = await startHealth();
  const url = await runHealth(stage, { url: `http://${authority}/` }, { event: 'workflow_dispatch', env: { GITHUB_SHA: '' } });
  expect({ exit: url.exitCode, ...url.outputs }).toMatchObject({ exit: 0, verdict: 'pass', reason: 'all_up' });
  expect(stage.github.journal.entries).toEqual([]);
});
