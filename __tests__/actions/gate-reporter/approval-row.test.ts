import { describe, expect, test } from '@jest/globals';
import type { ApprovalFacts } from '../../../actions/gate-reporter/approval/facts.ts';
import { comment, evidence, HEAD, need } from './approval-samples.ts';
import { type Asked, facts, judged, type Seen, status } from './samples.ts';

const YES = 'ana: /approve production 1f3a9c0';

function verdict(seen: Seen, approval: ApprovalFacts | undefined, asked: Asked = {}) {
  const all = { ...facts(seen), ...(approval === undefined ? {} : { approval }) };
  const { report } = judged(all, { approval: need(), ...asked });
  return { said: `${report.verdict.state} ${report.verdict.reason}, blocked on ${String(report.outputs['blocked-on'])}`, report };
}

describe('the verdict', () => {
  const approved = evidence({ comments: [YES] });
  const denied = evidence({ comments: ['ana: /deny production'] });
  const overridden = evidence({ comments: ['ada: /override production the outage is worse'] });
  const unread = evidence({}, { comments: { state: 'unreadable', why: '502' } });
  test.each<[string, Seen, ApprovalFacts | undefined, string]>([
    ['open', { checks: ['test'] }, evidence(), 'pending awaiting_approval, blocked on human'],
    ['open, and CI as well', { checks: ['test: queued'] }, evidence(), 'pending pending, blocked on ci'],
    ['open, and CI is red', { checks: ['test: failure'] }, evidence(), 'fail required_failed, blocked on ci'],
    ['approved', { checks: ['test'] }, approved, 'pass all_pass, blocked on nothing'],
    ['approved, and CI is red', { checks: ['test: failure'] }, approved, 'fail required_failed, blocked on ci'],
    ['denied', { checks: ['test'] }, denied, 'fail denied, blocked on human'],
    ['denied, and CI is red', { checks: ['test: failure'] }, denied, 'fail denied, blocked on ci'],
    ['overridden', { checks: ['test'] }, overridden, 'pass overridden, blocked on nothing'],
    ['overridden, and CI is red', { checks: ['test: failure'] }, overridden, 'fail required_failed, blocked on ci'],
    ['not read', { checks: ['test'] }, unread, 'error unreadable, blocked on api'],
    ['not looked for', { checks: ['test'] }, undefined, 'error unreadable, blocked on api'],
  ])('%s', (_, seen, approval, said) => {
    expect(verdict(seen, approval, { required: 'test' }).said).toBe(said);
  });

  test('the approval alone is a gate: nothing else is required', () => {
    expect(verdict({}, approved).said).toBe('pass all_pass, blocked on nothing');
  });

  test('its own status is never read, not even where it is required', () => {
    const forged = status('OPS/gate/production', 'success');
    const rules = [{ context: 'ops/gate/production', appId: null }];
    const open = verdict({ checks: ['test'], statuses: [forged], rules }, evidence(), { required: 'ops/gate/production' });
    expect(open.said).toBe('pending awaiting_approval, blocked on human');
    expect(open.report.gates.map(({ name }) => name)).toEqual(['approval: production', 'test']);
    const stale = verdict({ statuses: [status('ops/gate/production', 'failure')], rules }, approved);
    expect(stale.said).toBe('pass all_pass, blocked on nothing');
  });
});

describe('the row', () => {
  test('says how many are there, and the finding the exact words', () => {
    const { report } = verdict({}, evidence({ comments: [YES, comment(`ben: /approve production ${HEAD}`)] }), {
      approval: need({ count: 2 }),
    });
    expect(report.gates[0]).toEqual({
      key: 'approval:production',
      name: 'approval: production',
      status: 'pending',
      required: true,
      reason: '1 of 2 approvals (`ana`)',
      url: 'https://github.com/acme/shop/pull/7',
      details: {
        kind: 'comment',
        context: 'ops/gate/production',
        sha: HEAD,
        needed: 2,
        'approved-by': ['ana'],
        'overridden-by': null,
        'not-counted': ['`ben`: opened the pull request'],
      },
    });
    expect(report.outputs.pending).toEqual(['approval: production']);
    const fix = report.findings.find(({ state }) => state === 'pending')?.fix;
    expect(fix).toContain(`somebody with the role \`maintain\` or above to comment \`/approve production ${HEAD}\``);
  });

  test.each<[string, ApprovalFacts, ReturnType<typeof need>, string]>([
    [
      'a run that waits for its reviewers',
      evidence({ waiting: [{ url: 'https://github.com/acme/shop/actions/runs/9', reviewers: ['ana', 'sre'] }] }),
      need({ kind: 'environment' }),
      '0 of 1 approval; a run waits for `ana`, `sre`',
    ],
    [
      'changes asked for',
      evidence({ reviews: ['ana: APPROVED', 'abe: CHANGES_REQUESTED'] }),
      need({ kind: 'review' }),
      '1 of 1 approval (`ana`); changes asked for by `abe`',
    ],
    ['approved', evidence({ comments: [YES] }), need(), 'approved by `ana`'],
    ['denied', evidence({ comments: ['ana: /deny production'] }), need(), 'denied by `ana`'],
    [
      'overridden, in hostile words',
      evidence({ comments: ['ada: /override production see `x` | <b>@acme/all</b>'] }),
      need(),
      "overridden by `ada`: see 'x' | <b>@acme/all</b>",
    ],
  ])('%s', (_, approval, asked, reason) => {
    expect(verdict({}, approval, { approval: asked }).report.gates[0]?.reason).toBe(reason);
  });

  test('an override is a finding of its own, whatever else is there', () => {
    const both = evidence({ comments: [YES, 'ada: /override production the outage is worse'] });
    const { report } = verdict({}, both);
    expect(report.findings).toContainEqual({
      rule: 'approval',
      state: 'waived',
      subject: 'approval: production',
      message: 'The approval was overridden by `ada`: the outage is worse',
    });
  });

  test.each<[string, ApprovalFacts, ReturnType<typeof need>, string]>([
    ['nothing to comment on', evidence({}, { comments: { state: 'absent' } }), need(), 'name an issue as `tracking-issue`'],
    [
      'no pull request to review',
      evidence({}, { pullRequests: { state: 'read', value: [] }, reviews: { state: 'absent' } }),
      need({ kind: 'review' }),
      'There is no pull request to review',
    ],
    ['no run that waits', evidence(), need({ kind: 'environment' }), 'No run of this commit waits for the environment `production`'],
    ['a refusal', evidence({ comments: ['ana: /deny production'] }), need(), 'push another one'],
  ])('says what can be done: %s', (_, approval, asked, fix) => {
    const { report } = verdict({}, approval, { approval: asked });
    expect(report.findings.map((finding) => finding.fix ?? '').join()).toContain(fix);
  });
});
