import { expect, test } from '@jest/globals';
import { loadDeploy } from '../../../actions/deploy-with-rollback/config/load-deploy.ts';
import { probeLoader } from '../../../actions/deploy-with-rollback/config/probe-loader.ts';
import { optionsOf, problemsOf } from './deploy-options.ts';

const HEALTH = `version: 1
targets:
  - { name: api, http: { url: 'https://api.example.com/health' } }
  - { name: web, http: { url: 'https://web.example.com/health' } }
`;

const FILES: { readonly [path: string]: string } = { 'health.yml': HEALTH, 'broken.yml': 'version: 1\ntargets: [{ name: a }]' };

function load(probes: string, given: { readonly [input: string]: string } = {}) {
  const text = `version: 1\nenvironments:\n  production:\n    commands: { switch: a }\n    probes: ${probes}\n`;
  const loader = probeLoader({
    environment: {},
    readFile(path) {
      const found = FILES[path];
      if (found === undefined) throw new Error('no such file');
      return found;
    },
  });
  return loadDeploy({ options: optionsOf(given), explicit: null, text, probes: loader, ledger: 'directory' });
}

const namesOf = (probes: string, given?: { readonly [input: string]: string }) =>
  load(probes, given).plan.probes?.targets.map(({ name }) => name);

test('a file, one target of it, URLs, and targets in the file itself', () => {
  expect(namesOf('health.yml')).toEqual(['api', 'web']);
  expect(namesOf('health.yml#web')).toEqual(['web']);
  expect(namesOf('https://a.example.com/health')).toEqual(['https://a.example.com/health']);
  expect(namesOf('[https://a.example.com/x, https://b.example.com/x]')).toHaveLength(2);
  const app = `[{ name: app, http: { url: 'http://127.0.0.1:8080/health' }, expect: ['status == 200', 'header["x-version"] == artifact'] }]`;
  expect(load(app).plan.probes?.targets).toMatchObject([
    { name: 'app', expect: [{ text: 'status == 200' }, {}], place: { line: 5, column: 14 } },
  ]);
  expect(namesOf(app, { probes: 'health.yml#api' })).toEqual(['api']);
});

test.each<[string, { readonly [input: string]: string }, string]>([
  ['health.yml#wbe', {}, '.github/ops/deploy.yml:5:13: There is no target `wbe`. Did you mean `web`?'],
  ['gone.yml', {}, '.github/ops/deploy.yml:5:13: The health file `gone.yml` could not be read: no such file'],
  ['broken.yml', {}, 'broken.yml:2:11: '],
  ["[{ name: app, http: { url: 'http://127.0.0.1' }, expect: ['status = 200'] }]", {}, '.github/ops/deploy.yml:5:'],
  ['[{ nmae: app }]', {}, '.github/ops/deploy.yml:5:'],
  ['ftp://a.example.com', {}, '.github/ops/deploy.yml:5:13: `ftp://a.example.com` '],
  ['health.yml', { probes: 'gone.yml' }, 'input `probes`: The health file `gone.yml` could not be read: no such file'],
])('%s %j is told at its place', (probes, given, start) => {
  const problems = problemsOf(() => load(probes, given));
  expect(problems[0]?.slice(0, start.length)).toBe(start);
});
