import type { Fact } from '../../actions/policy-check/facts.ts';
import { judge } from '../../actions/policy-check/judge.ts';
import type { Policy, PolicyTest, RuleId } from '../../actions/policy-check/policy.ts';
import { policyLocation } from '../../actions/policy-check/rules/rule.ts';
import { byUrgency, type Finding, type Location, type Report, verdictOfFinding, worstVerdict } from '../../core/model.ts';
import { factsOfTest } from './test-facts.ts';

/** What `expect` can name of a rule. */
type RuleState = NonNullable<PolicyTest['expect'][RuleId]>;

/** One thing that a test expected and that came otherwise; `decided` is the finding that it came from, null where there is none. */
export interface Mismatch {
  key: string;
  expected: string;
  came: string;
  decided: Finding | null;
}

/** What one test came to: it passes where nothing is wrong. */
export interface TestOutcome {
  test: PolicyTest;
  location: Location;
  wrong: Mismatch[];
}

/** Runs every test of a policy with the judge, in the order of the file. `now` decides which exceptions hold. */
export function runTests(policy: Policy, template: Fact<string>, now: Date): TestOutcome[] {
  return policy.tests.map((test, index) => {
    const report = judge(factsOfTest(test, policy, template), policy, now, test.name);
    return { test, location: policyLocation(policy, ['tests', index]), wrong: mismatches(test, policy, report) };
  });
}

/** A finding per test, or the one that says that there are none. */
export function findingsOf(outcomes: readonly TestOutcome[], file: string): Finding[] {
  if (outcomes.length === 0)
    return [{ rule: 'tests', state: 'not_applicable', subject: file, message: 'The policy has no tests.', location: { file } }];
  return outcomes.map(({ test, location, wrong }): Finding => {
    const expected = Object.entries(test.expect).map(([key, state]) => `${key}: ${state}`);
    const message = wrong.length === 0 ? expected.join(', ') : wrong.map(mismatchWords).join(' ');
    return { rule: 'tests', state: wrong.length === 0 ? 'pass' : 'fail', subject: test.name, message, location };
  });
}

/** The rules that a test expects something of, and that the policy does not have. */
export function unconfigured({ rules }: Policy, { expect }: PolicyTest): string[] {
  return Object.keys(expect).filter((key) => key !== 'verdict' && key !== 'risk' && !Object.hasOwn(rules, key));
}

/** `forbidden_paths: src/a: This change …, and … is forbidden. (policy.yml:3)` */
export function decidedWords({ rule, subject, message, location }: Finding): string {
  return `${rule}: ${subject}: ${message}${location?.line ? ` (${location.file}:${location.line})` : ''}`;
}

function mismatchWords({ key, expected, came, decided }: Mismatch): string {
  return `\`${key}\`: expected ${expected}, came ${came}.${decided ? ` ${decidedWords(decided)}` : ''}`;
}

function mismatches(test: PolicyTest, policy: Policy, report: Report): Mismatch[] {
  const absent = unconfigured(policy, test);
  return Object.entries(test.expect).flatMap(([key, expected]): Mismatch[] => {
    const isAbsent = absent.includes(key);
    const came = isAbsent ? 'nothing: the policy has no such rule' : actualOf(key, report);
    return came === expected ? [] : [{ key, expected, came, decided: isAbsent ? null : deciding(key, report) }];
  });
}

function actualOf(key: string, report: Report): string {
  if (key === 'verdict') return report.verdict.state;
  if (key === 'risk') return String(report.outputs.risk);
  return stateOf(report.findings.filter(({ rule }) => rule === key));
}

/** What a rule's findings come to; a rule with none was not judged. */
function stateOf(findings: readonly Finding[]): RuleState {
  const states = findings.map(({ state }) => state);
  if (states.every((state) => state === 'skipped' || state === 'not_applicable')) return 'skipped';
  const worst = worstVerdict(states.map(verdictOfFinding));
  return worst === 'pass' && states.includes('waived') ? 'waived' : worst;
}

/** Of a rule its most urgent finding; of the verdict the most urgent one that made it so. */
function deciding(key: string, { findings, verdict }: Report): Finding | null {
  const isOfVerdict = ({ state, advisory }: Finding) => advisory !== true && verdictOfFinding(state) === verdict.state;
  const candidates = key === 'verdict' ? findings.filter(isOfVerdict) : findings.filter(({ rule }) => rule === key);
  return byUrgency(candidates)[0] ?? null;
}
