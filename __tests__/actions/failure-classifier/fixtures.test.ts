import { describe, expect, test } from '@jest/globals';
import { ruleSetWith } from '../../../actions/failure-classifier/rules/compiled.ts';
import { checkFixture } from '../../../scripts/classifier/check-fixture.ts';
import { fixtureFamilies, parseFixture, readFixtures } from '../../../scripts/classifier/fixture.ts';

const set = ruleSetWith();

// What each tool really prints, and the verdict in the file itself (scripts/record-failures.mjs).
describe('the fixtures of every family', () => {
  test.each(fixtureFamilies())('%s', async (family) => {
    const fixtures = readFixtures(family);
    expect(fixtures.length).toBeGreaterThan(0);
    const problems = await Promise.all(
      fixtures.map(async (fixture) => (await checkFixture(fixture, set)).map((problem) => `${fixture.name}: ${problem}`)),
    );
    expect(problems.flat()).toEqual([]);
  });
});

test('a fixture that is wrong is told', async () => {
  const log =
    '##[group]Run x\n##[endgroup]\n#> rule=none/such category=lint\nerror: nothing\n##[error]Process completed with exit code 1.\n';
  expect((await checkFixture(parseFixture('a', 'b', log), set)).join('\n')).toMatch(
    /rule: expected none\/such[\s\S]*category: expected lint/,
  );
  expect(() => parseFixture('a', 'b', 'no marker')).toThrow('0 markers');
});
