import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { HEALTH_REASONS } from '../../actions/health-probe/judge.ts';
import { POLICY_REASONS } from '../../actions/policy-check/judge.ts';
import { RULES } from '../../actions/policy-check/rules/table.ts';
import { SECRET_SCAN_REASONS } from '../../actions/secret-scan/judge.ts';
import { FAILURE_REASONS } from '../../core/action.ts';
import { FINDING_STATES } from '../../core/model.ts';
import { DESCRIPTION } from './findings/description.ts';
import { HEALTH } from './findings/health.ts';
import { OTHERS } from './findings/others.ts';
import { FINDINGS_PAGE, tablesIn, withTables } from './findings/page.ts';
import { PATHS } from './findings/paths.ts';
import { PEOPLE } from './findings/people.ts';
import { type Sentence, sentencesOf } from './findings/sentences.ts';
import { WHOLE } from './findings/whole.ts';
import { codesIn, tablesOf } from './lib/markdown.ts';
import { ROOT, read, texts } from './lib/tree.ts';

const SAMPLES = { ...DESCRIPTION, ...PATHS, ...PEOPLE, ...WHOLE, ...OTHERS, ...HEALTH };
const PAGE = read(FINDINGS_PAGE);

/** Where findings are made. The others read, load or publish, and what they say stands in a finding only as its cause. */
const SPEAKERS = texts(
  /^actions\/(policy-check\/(rules\/.*|exceptions|judge|scope|report|several-report|check-[a-z-]+)|secret-scan\/judge|health-probe\/(findings|watched))\.ts$/,
);
/** Causes that a message of `human_approval` or `exceptions` ends with. */
const CAUSES = /(rules\/(reviews|approvers)|core\/people\/[a-z-]+)\.ts$/;
/** Said in the notes of the summary, as the reason of a gate, or by a bug of ours, and in no finding. */
const NOT_IN_FINDINGS = [
  /^Pull request #… is closed, so nothing was written\.$/,
  /^Unknown \w+( \w+)*:/,
  / missing or (wrong|not filled in): …$/,
];

test('docs/findings.md shows what the code says', () => {
  const current = withTables(PAGE, SAMPLES);
  // FINDINGS=write npx jest __tests__/contract/findings.test.ts writes the tables.
  if (process.env.FINDINGS === 'write') writeFileSync(join(ROOT, FINDINGS_PAGE), current);
  else expect(PAGE).toBe(current);
});

test('every rule has a table, and every table its samples', () => {
  expect(RULES.map(({ id }) => id).filter((id) => !(id in SAMPLES))).toEqual([]);
  // The other actions say on their own pages what their findings mean.
  const sources = texts(/^(actions\/(policy-check|secret-scan)|danger)\/.*\.ts$/);
  const named = sources.flatMap(({ text }) => [...text.matchAll(/\brule: '(\w+)'/g)].map(([, rule = '']) => rule));
  expect(named).toContain('file_list');
  expect(named.filter((rule) => !(rule in SAMPLES))).toEqual([]);
  expect(tablesIn(PAGE).sort()).toEqual(Object.keys(SAMPLES).sort());
});

test('every state and every reason code is explained', () => {
  const explained = (first: string, second: string): string[] => {
    const table = tablesOf(PAGE).find(({ header }) => header[0] === first && header[1] === second);
    return table?.rows.flatMap(([code = '']) => codesIn(code)) ?? [];
  };
  expect(explained('state', 'in words')).toHaveLength(FINDING_STATES.length);
  expect(explained('state', 'in words')).toEqual(expect.arrayContaining([...FINDING_STATES]));
  const reasons = [...POLICY_REASONS, ...SECRET_SCAN_REASONS, ...HEALTH_REASONS, ...FAILURE_REASONS];
  expect(explained('reason', 'verdict').sort()).toEqual([...new Set(reasons)].sort());
});

describe('what is said', () => {
  const said = Object.values(SAMPLES).flatMap((rows) =>
    rows.flatMap(({ findings }) => findings.flatMap(({ message, fix = '', evidence = '' }) => [message, fix, evidence])),
  );
  const known = SPEAKERS.flatMap(({ path, text }) => sentencesOf(text, CAUSES.test(path)));

  test('every sentence of the rules is in a sample', () => {
    const missing = known.filter(({ pattern }) => !said.some((text) => pattern.test(text))).map(({ shown }) => shown);
    expect(missing.filter((shown) => !NOT_IN_FINDINGS.some((pattern) => pattern.test(shown)))).toEqual([]);
  });

  test('every sample is a sentence of the code, also where no judge was asked', () => {
    const all: Sentence[] = texts(/^(actions|core|danger)\/.*\.ts$/).flatMap(({ path, text }) => sentencesOf(text, CAUSES.test(path)));
    // What a self-test says is no sentence: `expected down (…), got up`.
    const { selftest: _, ...samples } = SAMPLES;
    const messages = Object.values(samples).flatMap((rows) => rows.flatMap(({ findings }) => findings.map(({ message }) => message)));
    expect(messages.filter((message) => !all.some(({ pattern }) => pattern.test(message)))).toEqual([]);
  });

  test('sentences are found, and what is no sentence is not', () => {
    const shown = sentencesOf("const a = `The ${x} is ${y}.`; b('Run it again.'); c('not a sentence'); d('x.')").map((one) => one.shown);
    expect(shown).toEqual(['The … is ….', 'Run it again.']);
  });
});
