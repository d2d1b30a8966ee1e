import { describe, expect, test } from '@jest/globals';
import type { Fact, LabelGrant, RuleFacts } from '../../../actions/policy-check/facts.ts';
import { judge } from '../../../actions/policy-check/judge.ts';
import type { Exception, Policy } from '../../../actions/policy-check/policy.ts';
import { approvers, factsOf, failSafe, filesOf, forbiddenPaths, humanApproval, policyOf, report, SUBJECT } from './judge-samples.ts';

const read = <T>(value: T): Fact<T> => ({ state: 'read', value });
const exception = (more: Partial<Exception> = {}): Exception => ({
  rule: 'forbidden_paths',
  label: 'wide-change',
  by: approvers({ permission: 'maintain' }),
  reasonRequired: true,
  expires: '2026-12-31',
  index: 0,
  ...more,
});
const grant = (by: string, more: Partial<LabelGrant> = {}): LabelGrant => ({
  label: 'wide-change',
  by,
  at: '2026-03-01T10:00:00Z',
  ...more,
});
const BODY = 'Exception: the certificate is a public one';
const ROLES: RuleFacts['roles'] = new Map([
  ['bob', read('maintain')],
  ['kim', read('write')],
  ['lost', { state: 'unreadable', why: 'HTTP 502' } as const],
  ['ana', read('admin')],
]);

interface Case {
  exceptions?: Partial<Exception>[];
  labels?: string[];
  body?: string | null;
  grants?: LabelGrant[] | Fact<readonly LabelGrant[]>;
  files?: string[];
  policy?: Partial<Policy>;
}
/** NOW of the samples is 2026-03-01T12:00:00Z; the change breaks `forbidden_paths` unless `files` say otherwise. */
function judged({
  exceptions = [{}],
  labels = ['wide-change'],
  body = BODY,
  grants = [grant('bob')],
  files = ['M x.pem'],
  policy = {},
}: Case) {
  const labelGrants = Array.isArray(grants) ? read(grants) : grants;
  return report(
    factsOf({ body, labels, files: filesOf(...files) }, { labelGrants, roles: ROLES }),
    policyOf(
      { forbidden_paths: forbiddenPaths() },
      { exceptions: exceptions.map((one, index) => exception({ index, ...one })), ...policy },
    ),
  );
}

/** Case, whether it is waived, and (where not) why, as the finding says. */
const TABLE: readonly (readonly [string, Case, string | null])[] = [
  ['label, maintainer, reason, day', {}, null],
  ['the label in another case', { labels: ['Wide-Change'], grants: [grant('bob', { label: 'wide-CHANGE' })] }, null],
  ['on its last day', { exceptions: [{ expires: '2026-03-01' }] }, null],
  ['without a last day', { exceptions: [{ expires: null }] }, null],
  ['the day after', { exceptions: [{ expires: '2026-02-28' }] }, 'it held until 2026-02-28'],
  ['put on by the author', { grants: [grant('ana')] }, '`ana`, the author, put the label on'],
  ['put on by the author in capitals', { grants: [grant('ANA')] }, '`ANA`, the author, put the label on'],
  ['put on by the author, whoever may', { grants: [grant('ana')], exceptions: [{ by: null }] }, 'the author'],
  ['put on by too low a role', { grants: [grant('kim')] }, '`kim` put the label on, and has only the role `write`'],
  ['put on by a listed login', { grants: [grant('kim')], exceptions: [{ by: approvers({ logins: ['Kim'] }) }] }, null],
  ['put on by anybody else, where that is enough', { grants: [grant('kim')], exceptions: [{ by: null }] }, null],
  ['put on by a bot', { grants: [grant('x[bot]')] }, '`x[bot]` put the label on, and is a bot'],
  ['nobody knows who put it on', { grants: [] }, 'nothing says who put the label on'],
  ['that of another label is not its', { grants: [grant('bob', { label: 'other' })] }, 'nothing says who put the label on'],
  ['the newest time counts', { grants: [grant('bob', { at: '2026-03-01T09:00:00Z' }), grant('kim')] }, '`kim` put the label on'],
  ['… in whatever order', { grants: [grant('bob'), grant('kim', { at: '2026-03-01T09:00:00Z' })] }, null],
  ['no reason', { body: 'Please.' }, 'the description gives no reason'],
  ['too short a reason', { body: 'Exception: because' + '' }, 'the description gives no reason'],
  ['ten characters', { body: 'Exception: because of' }, null],
  ['the reason in a comment', { body: `<!-- ${BODY} -->` }, 'the description gives no reason'],
  ['the reason of another rule', { body: 'Exception docs: the certificate is public' }, 'the description gives no reason'],
  ['the rule named', { body: '- **Exception forbidden_paths:** the certificate is public' }, null],
  ['the rule in brackets', { body: 'exception (forbidden_paths): the certificate is public' }, null],
  ['no reason asked for', { body: '', exceptions: [{ reasonRequired: false }] }, null],
  ['of two, the one that applies', { exceptions: [{ expires: '2020-01-01' }, {}] }, null],
  ['another rule’s', { exceptions: [{ rule: 'docs' }] }, ''],
  ['not labelled', { labels: [] }, ''],
];

describe('exceptions', () => {
  test.each(TABLE)('%s', (_, given, why) => {
    const { verdict, findings } = judged(given);
    const [rule] = findings.filter((one) => one.rule === 'forbidden_paths');
    expect(rule?.state).toBe(why === null ? 'waived' : 'fail');
    expect(verdict.state).toBe(why === null ? 'pass' : 'fail');
    const notes = findings.filter((one) => one.rule === 'exceptions');
    if (why)
      expect(notes).toEqual([expect.objectContaining({ state: 'skipped', subject: 'wide-change', message: expect.stringContaining(why) })]);
    if (why === '') expect(notes).toEqual([]);
  });

  test('a waived finding says by whom, why, until when and what', () => {
    const result = judged({ files: ['M x.pem', 'D secrets/a', 'M src/a'] });
    expect(result.findings.map(({ state, subject }) => `${state} ${subject}`)).toEqual(['waived x.pem', 'waived secrets/a']);
    expect(result.findings[0]?.message).toBe(
      'Waived by `bob` with the label `wide-change` until 2026-12-31: the certificate is a public one. This change changes it, and `**/*.pem` is forbidden.',
    );
    expect(result.gates[0]).toMatchObject({
      status: 'pass',
      required: true,
      reason: 'Waived by bob until 2026-12-31: the certificate is a public one',
    });
    expect(result.outputs['failed-rules']).toEqual([]);
    const rule = judged({ body: `Exception forbidden_paths: as the owners asked\n\n${BODY}` }).findings[0];
    expect(rule?.message).toContain(': as the owners asked.');
  });

  test('what does not fail is left alone: a pass, an error, what is pending', () => {
    expect(judged({ files: ['M src/a'] }).findings.map(({ state }) => state)).toEqual(['pass']);
    const gap = report(
      factsOf(
        { body: BODY, labels: ['wide-change'], files: filesOf('M x.pem'), changedFiles: 2 },
        { labelGrants: read([grant('bob')]), roles: ROLES },
      ),
      policyOf({ forbidden_paths: forbiddenPaths() }, { exceptions: [exception()] }),
    );
    expect(gap.findings.map(({ state }) => state)).toEqual(['error', 'unknown', 'waived']);
    expect(gap.verdict.state).toBe('error');
    const pending = report(
      factsOf({ body: BODY, labels: ['wide-change'] }, { labelGrants: read([grant('bob')]), roles: ROLES, reviews: read([]) }),
      policyOf({ human_approval: humanApproval() }, { exceptions: [exception({ rule: 'human_approval' })] }),
    );
    expect(pending.findings.map(({ state }) => state)).toEqual(['pending']);
    const red = report(
      factsOf(
        { body: BODY, labels: ['wide-change'] },
        { labelGrants: read([grant('bob')]), roles: ROLES, branchRuns: new Map([['CI', { state: 'absent' }]]) },
      ),
      policyOf({ fail_safe: failSafe() }, { exceptions: [exception({ rule: 'fail_safe' })] }),
    );
    expect(red.findings.map(({ state }) => state)).toEqual(['error']);
  });

  test.each<[string, Case]>([
    ['the events', { grants: { state: 'unreadable', why: 'HTTP 502' } }],
    ['the role', { grants: [grant('lost')] }],
  ])('%s cannot be read: an error, not a failure, and only where it matters', (_, given) => {
    const result = judged(given);
    expect(result.verdict).toEqual({ state: 'error', reason: 'unreadable' });
    expect(result.findings.map(({ rule, state, subject }) => `${rule} ${state} ${subject}`)).toEqual([
      'forbidden_paths fail x.pem',
      'forbidden_paths unknown wide-change',
    ]);
    expect(result.findings[1]?.message).toContain('HTTP 502');
    expect(judged({ ...given, files: ['M src/a'] }).verdict.state).toBe('pass');
  });

  test('a team that cannot be read is the configuration’s fault', () => {
    const given = { exceptions: [{ by: approvers({ teams: ['platform'] }) }] };
    expect(judged(given).verdict.reason).toBe('unreadable');
    const facts = factsOf(
      { body: BODY, labels: ['wide-change'], files: filesOf('M x.pem') },
      { labelGrants: read([grant('bob')]), teams: new Map([['platform', { state: 'unreadable', why: 'HTTP 403' }]]) },
    );
    const policy = policyOf({ forbidden_paths: forbiddenPaths() }, { exceptions: given.exceptions.map(exception) });
    expect(report(facts, policy).verdict).toEqual({ state: 'error', reason: 'policy_invalid' });
  });

  test('a rule that the parent locks: only the parent’s own exceptions count', () => {
    const parent = { appliesTo: { branches: [], drafts: 'enforce' as const }, bots: { logins: [], exempt: [] } };
    const locked: Partial<Policy> = { locked: new Set(['forbidden_paths'] as const), parent };
    const own = judged({ policy: locked });
    expect(own.verdict.state).toBe('fail');
    expect(own.findings.at(-1)?.message).toContain('the parent policy locks `forbidden_paths`');
    const file = 'acme/.github//policy.yml@v1';
    expect(judged({ policy: { ...locked, locate: () => ({ file, line: 3 }) } }).verdict.state).toBe('pass');
  });
});

describe('the last day of an exception is that of the time that is judged by, in UTC, and belongs to it', () => {
  test.each([
    ['2026-01-01T00:00:00.000Z', 'waived'],
    ['2026-12-31T00:00:00.000Z', 'waived'],
    ['2026-12-31T23:59:59.999Z', 'waived'],
    ['2027-01-01T00:00:00.000Z', 'fail'],
    // A day begins and ends at other hours elsewhere.
    ['2027-01-01T01:30:00+02:00', 'waived'],
    ['2026-12-31T23:30:00-05:00', 'fail'],
    ['2036-06-01T00:00:00.000Z', 'fail'],
  ])('%s: %s', (now, state) => {
    const facts = factsOf(
      { body: BODY, labels: ['wide-change'], files: filesOf('M x.pem') },
      { labelGrants: read([grant('bob')]), roles: ROLES },
    );
    const policy = policyOf({ forbidden_paths: forbiddenPaths() }, { exceptions: [exception({ expires: '2026-12-31' })] });
    const judgedThen = judge(facts, policy, new Date(now), SUBJECT);
    expect(judgedThen.findings.find(({ rule }) => rule === 'forbidden_paths')?.state).toBe(state);
    expect(judgedThen.verdict.state).toBe(state === 'waived' ? 'pass' : 'fail');
  });
});
