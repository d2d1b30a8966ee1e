import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { ConfigurationError } from '../../core/errors.ts';
import { readRunner } from '../../core/runner.ts';

const folder = mkdtempSync(join(tmpdir(), 'runner-'));
afterAll(() => rmSync(folder, { recursive: true }));

function payload(text: string): string {
  const path = join(folder, `event-${Math.random()}.json`);
  writeFileSync(path, text);
  return path;
}

const complete = (): NodeJS.ProcessEnv => ({
  GITHUB_REPOSITORY: 'octo/app',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_EVENT_PATH: payload('{"after":"x"}'),
  GITHUB_RUN_ID: '77',
  GITHUB_RUN_ATTEMPT: '3',
  GITHUB_SERVER_URL: 'https://ghe.example/',
});

test('links to the attempt of the run, on the server the runner names', () => {
  const runner = readRunner(complete());
  expect(runner).toMatchObject({ owner: 'octo', repo: 'app', runAttempt: 3, payload: { after: 'x' } });
  expect(runner.runUrl).toBe('https://ghe.example/octo/app/actions/runs/77/attempts/3');
});

test.each([
  ['nothing at all', {}, ['GITHUB_REPOSITORY', 'GITHUB_EVENT_NAME', 'GITHUB_RUN_ID', 'GITHUB_EVENT_PATH']],
  ['a repository without owner', { ...complete(), GITHUB_REPOSITORY: 'app' }, ['GITHUB_REPOSITORY']],
  ['a payload that is no JSON', { ...complete(), GITHUB_EVENT_PATH: payload('{') }, ['GITHUB_EVENT_PATH']],
  ['a payload that is a list', { ...complete(), GITHUB_EVENT_PATH: payload('[]') }, ['GITHUB_EVENT_PATH']],
  ['a payload that is missing', { ...complete(), GITHUB_EVENT_PATH: join(folder, 'none') }, ['GITHUB_EVENT_PATH']],
])('%s is one error that names every variable', (_, env, places) => {
  try {
    readRunner(env);
    throw new Error('the environment was accepted');
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    expect(error.problems.map(({ place }) => place.split(' ')[0])).toEqual(places);
  }
});
