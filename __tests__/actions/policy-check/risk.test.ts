import { describe, expect, test } from '@jest/globals';
import type { Risk } from '../../../actions/policy-check/policy.ts';
import { factsOf, filesOf, forbiddenPaths, policyOf, report } from './judge-samples.ts';

const RISK: Risk = { lowOnly: ['docs/**', '**/*.md'], highAny: ['infra/**'], highBody: 'Risk level: High' };
const riskOf = (files: string[], body: string | null = '', risk: Partial<Risk> = {}, changedFiles = files.length) =>
  report(
    factsOf({ files: filesOf(...files), body, changedFiles }),
    policyOf({ forbidden_paths: forbiddenPaths() }, { risk: { ...RISK, ...risk } }),
  ).outputs.risk;

describe('risk', () => {
  test.each([
    [['M docs/a.png', 'M src/README.md'], 'low'],
    [['M docs/a.md', 'M src/a.ts'], 'medium'],
    [['R docs/a.md -> src/a.ts'], 'medium'],
    [['R src/a.ts -> docs/a.ts'], 'medium'],
    [['M infra/a.tf'], 'high'],
    [['D infra/a.md'], 'high'],
    [['R infra/a.md -> docs/a.md'], 'high'],
    [['M docs/a.md', 'A infra'], 'high'],
  ])('%j is %s', (files, risk) => {
    expect(riskOf(files)).toBe(risk);
  });

  test.each([
    ['Risk level: High', 'high'],
    ['- **risk  LEVEL:** high, because of the migration', 'high'],
    ['## Risk level: `High`', 'high'],
    ['- [x] Risk level: High', 'high'],
    ['- [ ] Risk level: High', 'low'],
    ['Risk level: Low', 'low'],
    ['<!-- Risk level: High -->', 'low'],
    ['```\nRisk level: High\n```', 'low'],
    ['> Risk level: High', 'low'],
    [null, 'low'],
  ])('description %j is %s', (body, risk) => {
    expect(riskOf(['M docs/a.md'], body)).toBe(risk);
  });

  test('without lists all is medium, and a list that is not whole is never low', () => {
    expect(riskOf(['M infra/a', 'M docs/a.md'], 'Risk level: High', { lowOnly: null, highAny: null, highBody: null })).toBe('medium');
    expect(riskOf(['M docs/a.md'], '', {}, 2)).toBe('medium');
    expect(riskOf(['M infra/a'], '', {}, 2)).toBe('high');
  });
});
