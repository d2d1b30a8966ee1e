import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readLine } from '../../../../actions/failure-classifier/log/line-text.ts';
import { Confirmation } from '../../../../actions/failure-classifier/match/hit.ts';
import { buildRuleSet } from '../../../../actions/failure-classifier/match/rule-set.ts';
import { LogScanner, type Scan } from '../../../../actions/failure-classifier/match/scan-log.ts';
import { compiledRules } from '../../../../actions/failure-classifier/rules/compiled.ts';
import { fixtureFamilies, readFixtures } from '../../../../scripts/classifier/fixture.ts';
import { scan, stamped, step, testRules } from '../logs.ts';

const plain = ({ excerptOf, ...rest }: Scan) => ({ ...rest, excerpts: rest.hits.map(({ line }) => excerptOf(line)) });

const PIECE = fc.constantFrom(
  ...[
    'cause: x',
    'other: a.ts:3',
    'weak: y',
    'nothing',
    '##[group]Run make',
    '##[endgroup]',
    '##[error]Process completed with exit code 1.',
  ],
  ...[
    '\u001b[31mcau\u001b[0mse: z',
    '#3 1.20 cause: in',
    'cause',
    ': x',
    '\r',
    ' ',
    '##[error]annotated: q',
    'é€😀',
    '',
    'Post job cleanup.',
  ],
);
const LOG = fc
  .array(fc.tuple(fc.boolean(), fc.array(PIECE, { maxLength: 3 })), { maxLength: 40 })
  .map((lines) => lines.map(([hasStamp, pieces]) => (hasStamp ? stamped(pieces.join('')) : pieces.join(''))).join('\n'));

test('it does not matter in which pieces a log comes', () => {
  fc.assert(
    fc.property(LOG, fc.integer({ min: 1, max: 97 }), fc.integer({ min: 0, max: 9000 }), (log, piece, ahead) => {
      const padded = `${'-'.repeat(ahead)}\n${log}`;
      expect(plain(scan(padded, piece))).toEqual(plain(scan(padded)));
    }),
  );
});

test('any bytes are read, and lines are counted as editors count them', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), LOG, (bytes, log) => {
      const all = Buffer.concat([bytes, Buffer.from(log)]);
      const { lines, bytes: size } = scan(all, 500);
      const text = all.toString('latin1');
      expect(lines).toBe(text === '' ? 0 : text.split('\n').length - (text.endsWith('\n') ? 1 : 0));
      expect(size).toBe(all.length);
    }),
  );
});

describe('what is found', () => {
  const hits = (text: string): (string | undefined)[] => scan(text).hits.map(({ rule, line }) => `${testRules().rules[rule]?.id} ${line}`);

  test.each([
    ['cause: x', ['test/cause 1']],
    [`ok\n${stamped('cause: x')}\nok`, ['test/cause 2']],
    ['CAUSE: x', []],
    ['because: x', []],
    ['\u001b[1mcau\u001b[31mse\u001b[0m: x', ['test/cause 1']],
    ['again: and again', ['test/again 1']],
    ['again: in vain', []],
    ['annotated: x', []],
    ['##[error]annotated: x', ['test/annotated 1']],
    [step('echo', [], 0, ['cause: x']).join('\n'), []],
    [`${'x'.repeat(5000)} cause: x`, []],
    [stamped('').trimEnd(), []],
  ])('%j', (text, found) => {
    expect(hits(text)).toEqual(found);
  });

  test('parts of the line', () => {
    expect(scan('other: src/a.ts:12').hits[0]).toMatchObject({
      capture: 'src/a.ts',
      location: { file: 'src/a.ts', line: 12, column: null },
    });
  });

  test('twelve lines before and twenty after', () => {
    const log = Array.from({ length: 60 }, (_, index) => (index === 29 ? 'cause: x' : `line ${index + 1}`)).join('\n');
    const excerpt = scan(log).excerptOf(30);
    expect([excerpt?.firstLine, excerpt?.lines.length, excerpt?.lines[12]]).toEqual([18, 33, 'cause: x']);
  });
});

describe('hostile logs', () => {
  test('one line of 100 MB', () => {
    const piece = Buffer.alloc(1024 * 1024, 'cause: ');
    const scanner = new LogScanner(testRules());
    const before = process.memoryUsage().arrayBuffers;
    for (let index = 0; index < 100; index++) scanner.push(piece);
    scanner.push(Buffer.from('\ncause: x\n'));
    // What is kept does not grow with what was read.
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40 * 1024 * 1024);
    expect(scanner.finish().hits.map(({ line }) => line)).toEqual([1, 2]);
  });

  test('a million hits', () => {
    const { hits, lines } = scan('cause: x\n'.repeat(300_000), 65_536);
    expect(lines).toBe(300_000);
    expect(hits.length).toBeLessThan(10);
  });

  test('zero bytes are no text', () => {
    expect(scan(Buffer.alloc(5000)).isBinary).toBe(true);
    expect(scan(stamped('cause: \u001b[0m x\tx')).isBinary).toBe(false);
  });
});

// The automaton, the literals and the first bytes are only a filter: whatever a rule's expression matches must get through it.
test('no rule misses a line of the fixtures that its expression matches', () => {
  const set = buildRuleSet(compiledRules());
  const confirmation = new Confirmation(set);
  const anchored = new Set(set.rules.flatMap(({ id, ways }) => (ways.some(({ needs }) => needs.some(({ cased }) => !cased)) ? [id] : [])));
  const texts = fixtureFamilies().flatMap((family) => readFixtures(family).flatMap(({ log }) => log.split('\n')));
  const lines = [...new Set(texts)].filter((_, index) => index % 3 === 0);
  const found = scan(lines.join('\n'), 100_000, set);
  // Marks divide the log, and only the first hits of a rule in a section are kept: what was found is asked line by line.
  const missed = lines.flatMap((line) => {
    const read = readLine(line);
    // A colour whose escape byte was lost in a paste is taken out only where something else was found in the line.
    if (read.isEcho || line.includes('##[group]') || /\[\d+m/.test(line.replaceAll('\u001b[', ''))) return [];
    const alone = new Set(scan(line, 1000, set).hits.map(({ rule }) => rule));
    const wanted = set.rules.flatMap((rule, index) =>
      !anchored.has(rule.id) && confirmation.confirm(index, read, { line: 1, section: 0 }) ? [index] : [],
    );
    return wanted.filter((index) => !alone.has(index)).map((index) => `${set.rules[index]?.id}: ${line}`);
  });
  expect(missed).toEqual([]);
  expect(found.lines).toBe(lines.length);
});
