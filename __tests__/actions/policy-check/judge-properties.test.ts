import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Change, ChangedFile } from '../../../actions/policy-check/facts.ts';
import { POLICY_REASONS } from '../../../actions/policy-check/judge.ts';
import type { Policy, RuleMode, Rules } from '../../../actions/policy-check/policy.ts';
import { VERDICT_STATES } from '../../../core/model.ts';
import {
  allowedPaths,
  approvers,
  docs,
  factsOf,
  filesOf,
  forbiddenPaths,
  humanApproval,
  issueLink,
  policyOf,
  report,
  requiredSections,
  size,
} from './judge-samples.ts';

const RULES: Rules = {
  required_sections: requiredSections(),
  issue_link: issueLink(),
  allowed_paths: allowedPaths(),
  forbidden_paths: forbiddenPaths(),
};
const GOOD_BODY = '## [QA]\nRan the whole suite.\n\nFixes #12\n\nAllowed paths: src/**, secrets/**';
const verdictOf = (change: Partial<Change> & { files?: readonly ChangedFile[] }, policy: Policy = policyOf(RULES)) =>
  report(factsOf({ body: GOOD_BODY, ...change }), policy).verdict;

describe('judge: properties', () => {
  const name = fc.constantFrom('src/a', 'src/b', 'lib/c', 'secrets/d', 'x.pem', '.env', '.env.example', 'CHANGELOG.md', 'secrets');
  const file: fc.Arbitrary<ChangedFile> = fc.record({
    path: name,
    previousPath: fc.option(name),
    status: fc.constantFrom('added', 'modified', 'removed', 'renamed', 'copied', 'changed', 'unheard-of'),
  });
  const body = fc.constantFrom(GOOD_BODY, '', 'Allowed paths: **', GOOD_BODY.replace('src/**', 'lib/**'));

  test('the order of the files never matters', () => {
    const shuffled = fc
      .array(file, { maxLength: 8 })
      .chain((files) => fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length })));
    fc.assert(
      fc.property(shuffled, body, ([files, other], text) => {
        const when = [{ paths: ['src/**', '*.pem'], risk: null, labels: null, metadata: null }];
        const requireFor = [{ paths: ['src/**', 'lib/**'], docs: ['docs/**'] }];
        const rules: Rules = {
          ...RULES,
          human_approval: humanApproval({ when }),
          docs: docs({ allow: [], requireFor }),
          size: size({ maxFiles: 3 }),
        };
        const [one, two] = [files, other].map((list) => report(factsOf({ body: text, files: list }), policyOf(rules)));
        const sorted = (result = one) => result?.findings.map(({ state, subject, message }) => `${state} ${subject} ${message}`).sort();
        expect(two?.verdict).toEqual(one?.verdict);
        expect(two?.outputs).toEqual(one?.outputs);
        expect(sorted(two)).toEqual(sorted(one));
      }),
    );
  });

  test('one more misplaced document, or one file too many, never makes the verdict better', () => {
    const rules: Rules = {
      ...RULES,
      docs: docs({ allow: ['docs/**'], requireFor: [{ paths: ['src/**'], docs: ['docs/**'] }] }),
      size: size({ maxFiles: 3, maxChangedLines: 100 }),
      human_approval: humanApproval({
        when: [{ paths: null, risk: 'high', labels: null, metadata: null }],
        anyOf: approvers({ logins: ['bob'] }),
      }),
    };
    const policy = policyOf(rules, { risk: { lowOnly: null, highAny: ['lib/**'], highBody: null } });
    const extra = fc.constantFrom(...filesOf('A src/x.md', 'R docs/x.md -> src/x.md', 'A lib/x.ts', 'A x/y'));
    fc.assert(
      fc.property(fc.array(file, { maxLength: 4 }), extra, body, (files, added, text) => {
        const before = VERDICT_STATES.indexOf(verdictOf({ body: text, files }, policy).state);
        expect(VERDICT_STATES.indexOf(verdictOf({ body: text, files: [...files, added] }, policy).state)).toBeLessThanOrEqual(before);
      }),
    );
  });

  test('one more forbidden file never makes the verdict better, and it is never pass', () => {
    const forbidden = fc.constantFrom(...filesOf('A secrets/z', 'D secrets/z', 'R secrets/z -> src/z', 'R src/z -> z.pem', 'A secrets'));
    fc.assert(
      fc.property(fc.array(file, { maxLength: 6 }), forbidden, body, fc.nat(6), (files, extra, text, at) => {
        const more = files.toSpliced(at, 0, extra);
        const before = VERDICT_STATES.indexOf(verdictOf({ body: text, files }).state);
        const after = verdictOf({ body: text, files: more });
        expect(VERDICT_STATES.indexOf(after.state)).toBeLessThanOrEqual(before);
        expect(after.state).not.toBe('pass');
      }),
    );
  });

  test('the verdict is the worst of the enforced gates', () => {
    fc.assert(
      fc.property(
        fc.array(file, { maxLength: 5 }),
        body,
        fc.array(fc.constantFrom<RuleMode>('enforce', 'report', 'off'), { minLength: 4, maxLength: 4 }),
        (files, text, modes) => {
          const rules = Object.fromEntries(
            Object.entries(RULES).map(([id, rule], index) => [id, { ...rule, mode: modes[index] }]),
          ) as Rules;
          const result = report(factsOf({ body: text, files }), policyOf(rules));
          const failed = result.gates.filter((gate) => gate.required && gate.status === 'fail').map((gate) => gate.key);
          expect(result.outputs['failed-rules']).toEqual(failed);
          expect(result.verdict.state).toBe(failed.length > 0 ? 'fail' : 'pass');
          expect(POLICY_REASONS).toContain(result.verdict.reason);
          for (const one of result.findings) if (one.state === 'fail') expect([one.fix, one.location?.file].every(Boolean)).toBe(true);
        },
      ),
    );
  });

  test('3,000 files, 500 patterns and a long description end', () => {
    const files = Array.from({ length: 2999 }, (_, index) => filesOf(`R src/${'deep/'.repeat(20)}${index}.ts -> lib/${index}.ts`)).flat();
    const patterns = Array.from({ length: 400 }, (_, index) => `**/*a*${index}*b*.x`).join(' ');
    const result = report(
      factsOf({ files, body: `Allowed paths: ${patterns}\n${'- [ ] text <!-- c -->\n'.repeat(3000)}` }),
      policyOf(RULES),
    );
    expect(result.gates[2]).toMatchObject({ status: 'fail', reason: '5998 names outside the declared paths' });
  });
});
