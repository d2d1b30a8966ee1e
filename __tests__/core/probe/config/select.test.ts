import { expect, test } from '@jest/globals';
import { isUrl, targetsFromUrls } from '../../../../core/probe/config/from-url.ts';
import { loadHealth } from '../../../../core/probe/config/load-health.ts';
import { requireArtifact, selectTargets, splitFragment } from '../../../../core/probe/config/select.ts';

const NAMES = ['api', 'api-eu', 'api/us', 'a*', 'web'];
const CONFIG = loadHealth(
  `version: 1\ntargets:\n${NAMES.map((name) => `  - { name: '${name}', http: { url: 'http://a' }${name === 'web' ? ', expect: [\'not header["x-version"] != artifact\']' : ''} }`).join('\n')}`,
  'health.yml',
  { environment: {}, readFile: () => '' },
);

test.each([
  [[], NAMES],
  [
    ['web', 'api'],
    ['api', 'web'],
  ],
  [['api*'], ['api', 'api-eu', 'api/us']],
  [['a*'], ['a*']],
  [['*'], NAMES],
  [
    ['api', 'api*'],
    ['api', 'api-eu', 'api/us'],
  ],
])('%j: %j', (wanted, names) => {
  expect(selectTargets(CONFIG, wanted).map(({ name }) => name)).toEqual(names);
});

test('what no target has is told, and nothing is probed', () => {
  expect(() => selectTargets(CONFIG, ['web', 'wbe', 'x-*'])).toThrow(/There is no target `wbe`. Did you mean `web`\?\n.*`x-\*`/);
  expect(() => selectTargets(CONFIG, ['API'])).toThrow('`API`');
});

test('a fragment names one target', () => {
  expect(splitFragment('.github/ops/health.yml#api/us')).toEqual({ file: '.github/ops/health.yml', target: 'api/us' });
  expect(splitFragment('health.yml')).toEqual({ file: 'health.yml', target: null });
});

test('an expression about the artifact needs one', () => {
  expect(() => requireArtifact(CONFIG.targets, null)).toThrow('health.yml:7:5: The target `web` compares with `artifact`');
  expect(() => requireArtifact(CONFIG.targets, 'v1')).not.toThrow();
  expect(() => requireArtifact(selectTargets(CONFIG, ['api']), null)).not.toThrow();
});

test('URLs become targets that are named without their secrets', () => {
  const password = ['pass', 'word', '1'].join('');
  const targets = targetsFromUrls([`https://user:${password}@a.example/x?key=1#f`, 'https://a.example/x', 'HTTP://B.example']);
  expect(targets.map(({ name }) => name)).toEqual(['https://a.example/x', 'https://a.example/x (2)', 'http://b.example/']);
  expect(targets[0]).toMatchObject({ timeoutMs: 10_000, retries: 2, expect: [], check: { method: 'GET', follow: 'same-host' } });
  expect(targets[0]?.redact(`x${password}`)).toBe('x***');
  expect(isUrl('HTTPS://a')).toBe(true);
  expect(isUrl('health.yml')).toBe(false);
  expect(() => targetsFromUrls([`ftp://user:${password}@a`, 'nowhere'])).toThrow('`ftp://a` is neither http nor https. Write');
});
