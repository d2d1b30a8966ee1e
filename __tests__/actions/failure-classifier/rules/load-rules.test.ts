import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { loadFailures, ownerOf } from '../../../../actions/failure-classifier/load-failures.ts';
import { loadFamily } from '../../../../actions/failure-classifier/rules/load-rules.ts';
import { compiledText, readAllRules } from '../../../../scripts/classifier/compile-rules.ts';

const RULE = (more: string, id = 'acme/x'): string =>
  `version: 1\nrules:\n  - { id: ${id}, category: lint, tool: t, route: other, hint: h., ${more} }\n`;
const load = (text: string) => loadFailures('failures.yml', text);

describe('a rule that could stall a run, or hit nowhere, is refused with its id and its place', () => {
  test.each([
    ["pattern: '(a+)+error'", /failures\.yml:3:\d+: Rule `acme\/x`: the pattern is refused: a repetition of what can/],
    ["pattern: '^\\d+ .+ ab$'", /failures\.yml:3:\d+: Rule `acme\/x`: no text of 4 bytes .* Name such texts in `anchors`/],
    ["pattern: 'error: .+', anchors: [err]", /the anchor `err` has less than 4 bytes/],
    ["pattern: 'error: .+', capture: file", /the pattern has no group `file`/],
    ["pattern: 'error: (.+)', capture: 2", /the pattern has no group `2`/],
    ["pattern: 'error: .+', except: '(b+)+'", /the exception is refused/],
    ["pattern: 'error: .+', category: nonsense", /failures\.yml:3:/],
    ["pattern: 'error: .+', colour: red", /colour/],
  ])('%s', (more, why) => {
    expect(() => load(RULE(more))).toThrow(why);
  });

  test('twice the same id', () => {
    const rule = "  - { id: a/b, category: lint, tool: t, route: other, hint: h., pattern: 'error: x' }\n";
    expect(() => load(`version: 1\nrules:\n${rule}${rule}`)).toThrow(/failures\.yml:4:\d+: Rule `a\/b`: the id is there twice/);
  });
});

test('defaults are written out', () => {
  const [rule] = load(RULE("pattern: 'error: (?<file>.+)', capture: file")).rules;
  expect(rule).toMatchObject({
    language: null,
    scope: 'any',
    rank: 'cause',
    transient: false,
    wraps: false,
    except: null,
    priority: 0,
    capture: 'file',
  });
  expect(loadFamily('x.yml', 'family: x\nrules: []\n')).toEqual([]);
});

test('owners of routes', () => {
  const { owners } = load('version: 1\nroutes: { rust: Rex, github: Atlas }\n');
  expect(['rust', 'python'].map((route) => ownerOf(route as 'rust', owners))).toEqual(['Rex', 'Atlas']);
  expect(ownerOf('rust', {})).toBeNull();
});

// `npm run rules` writes it: YAML is not parsed when the action starts.
test('compiled.json is what the families say', () => {
  const path = join(import.meta.dirname, '../../../../actions/failure-classifier/rules/compiled.json');
  expect(readFileSync(path, 'utf8') === compiledText(readAllRules())).toBe(true);
});
