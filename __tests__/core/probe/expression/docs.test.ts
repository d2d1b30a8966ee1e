import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { loadHealth } from '../../../../core/probe/config/load-health.ts';
import { CERTIFICATE_TIMES, OPERATORS, TIMES } from '../../../../core/probe/expression/ast.ts';
import { compileExpression } from '../../../../core/probe/expression/compile.ts';
import { evaluate } from '../../../../core/probe/expression/evaluate.ts';
import { readingOf } from '../../../../core/probe/expression/reading.ts';
import type { ProbeAnswer } from '../../../../core/probe/model.ts';
import { packageRoot } from '../../../../loopback/description.ts';
import { certificate, dns, http, NOW } from '../answers.ts';

const PAGE = readFileSync(join(packageRoot(), 'docs/expressions.md'), 'utf8');

/** The answer that the page describes in prose. */
const [, BODY = ''] = /With the answer `(\{.*\})`, status 200/.exec(PAGE) ?? [];
const HEADERS: [string, string][] = [...PAGE.matchAll(/`([a-z-]+): ([^`]+)`/g)]
  .filter(([, name]) => name === 'x-version' || name === 'set-cookie')
  .map(([, name = '', value = '']) => [name, value]);
const HTTP = http(BODY, { headers: HEADERS, totalMs: 120, certificate: certificate(60) });
const DNS = dns(['192.0.2.1', '192.0.2.10']);

const ROWS = [...PAGE.matchAll(/^(pass|fail) {2}(\S.*?)(?: {2,}.*)?$/gm)].map(([, state = '', text = '']): [string, string] => [
  text,
  state,
]);

test('the page has its answer and its examples', () => {
  expect(HEADERS).toHaveLength(3);
  expect(ROWS.length).toBeGreaterThan(30);
});

test.each(ROWS)('%s: %s', (text, state) => {
  const answer: ProbeAnswer = /answer|rcode/.test(text) ? DNS : HTTP;
  const outcome = evaluate(compileExpression(text), { reading: readingOf(answer, NOW), artifact: null, clean: (same) => same });
  expect(outcome.state === 'pass' ? 'pass' : 'fail').toBe(state);
});

test('its file loads', () => {
  const files = [...PAGE.matchAll(/```yaml\n([^`]+)```/g)].map(([, text = '']) => text);
  expect(files).toHaveLength(1);
  for (const text of files) {
    const { targets, warnings } = loadHealth(text, 'health.yml', { environment: {}, readFile: () => '' });
    expect(targets.map(({ expect: all }) => all.length)).toEqual([5, 1, 0]);
    expect(warnings).toEqual([]);
  }
});

test('it names every word of the grammar', () => {
  const [, grammar = ''] = /EXPRESSION = ([^`]+)```/.exec(PAGE) ?? [];
  const words = [
    ...OPERATORS,
    ...TIMES,
    ...CERTIFICATE_TIMES,
    'not',
    'has',
    'len',
    'status',
    'body',
    'header',
    'answer',
    'rcode',
    'artifact',
  ];
  expect(words.filter((word) => !grammar.includes(`"${word}"`))).toEqual([]);
});
