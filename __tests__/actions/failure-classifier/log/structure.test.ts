import { describe, expect, test } from '@jest/globals';
import { failingSection } from '../../../../actions/failure-classifier/decide/failing-step.ts';
import { scan, stamped, step } from '../logs.ts';

const titles = (lines: readonly string[]): string[] => scan(lines.join('\n')).sections.map(({ title }) => title);
const failing = (lines: readonly string[], failedSteps: string[] = []): string | null =>
  failingSection(scan(lines.join('\n')).sections, { workflow: null, job: null, failedSteps, files: [] })?.title ?? null;

test('steps, their scripts, and how they ended', () => {
  const { sections } = scan([...step('npm ci', ['ok']), ...step('npm test', ['x'], 2, ['npm test', 'echo done'])].join('\n'));
  expect(sections.map(({ title, kind, firstLine, lastLine, exit }) => [title, kind, firstLine, lastLine, exit?.code])).toEqual([
    ['', 'whole', 1, 1, undefined],
    ['npm ci', 'run', 1, 5, undefined],
    ['npm test', 'run', 6, 12, 2],
  ]);
  expect(sections[2]?.script).toEqual(['npm test', 'echo done', 'shell: /usr/bin/bash -e {0}']);
});

test('a log of gh run view has its steps in its columns', () => {
  const lines = ['build\tSet up\t', 'build\tTests\t', 'build\tTests\t'].map((columns, index) => `${columns}${stamped(`line ${index}`)}`);
  expect(titles(lines)).toEqual(['', 'Set up', 'Tests']);
});

test('folds of Travis and sections of GitLab', () => {
  const travis = [
    'travis_fold:start:install\r\u001b[0Knpm ci',
    'ok',
    'travis_fold:end:install\r\u001b[0K',
    'boom',
    'The command "npm test" exited with 1.',
  ];
  const { sections } = scan(travis.join('\n'));
  expect(sections.map(({ title, exit }) => [title, exit?.code])).toEqual([
    ['', undefined],
    ['install', undefined],
    ['npm test', 1],
    ['', undefined],
  ]);
  const gitlab = [
    '\u001b[0Ksection_start:1:step_script\r\u001b[0Kgo',
    'boom',
    'section_end:1:step_script\r\u001b[0K',
    'ERROR: Job failed: exit code 1',
  ];
  expect(failing(gitlab)).toBe('step_script');
});

describe('which step failed', () => {
  const noise = step('mypy .', ['a.py:1: error: x'], 1);
  const tests = step('pytest', ['FAILED a.py::test_x'], 1);
  const upload = ['##[group]Run actions/upload-artifact@v4', 'with:', '##[endgroup]', '##[error]No files were found'].map(stamped);
  const post = ['Post job cleanup.', '##[error]could not clean up'].map(stamped);

  test.each([
    ['the last that ended with an exit code: others go on after a failure', [...noise, ...tests], 'pytest'],
    ['not the report that it left nothing for', [...tests, ...upload], 'pytest'],
    ['not the clean-up behind it', [...tests, ...post], 'pytest'],
    ['not a step that shows logs of what failed', [...tests, ...step('docker compose logs', ['x'], 1)], 'pytest'],
    [
      'an action, by its last line',
      [...step('npm ci', []), ...['##[group]Run acme/deploy@v1', 'with:', '##[endgroup]', 'x', '##[error]denied'].map(stamped)],
      'acme/deploy@v1',
    ],
    ['the one that was cancelled', [...step('npm ci', []), ...step('sleep 9', ['##[error]The operation was canceled.'])], 'sleep 9'],
    ['none that the log shows', [...step('npm ci', [])], null],
  ])('%s', (_, lines, title) => {
    expect(failing(lines)).toBe(title);
  });

  test('the one that the API names', () => {
    expect(failing([...noise, ...tests], ['Run mypy .'])).toBe('mypy .');
  });
});

test('what a script says is no mark', () => {
  const lines = step('check', ['fine'], 0, ['echo "##[error]Process completed with exit code 1."', 'echo "::endgroup::"']);
  expect(failing(lines)).toBeNull();
});

test('a log with millions of steps is one with few', () => {
  expect(scan('##[group]Run x\n##[endgroup]\n'.repeat(20_000)).sections.length).toBeLessThanOrEqual(3000);
});
