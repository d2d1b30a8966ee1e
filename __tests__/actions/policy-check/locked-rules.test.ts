import { describe, expect, test } from '@jest/globals';
import type { Policy, Rules } from '../../../actions/policy-check/policy.ts';
import { factsOf, filesOf, forbiddenPaths, issueLink, policyOf, report, size } from './judge-samples.ts';

describe('rules that the parent locks', () => {
  const locked = new Set(['forbidden_paths', 'issue_link'] as const);
  const parent = {
    appliesTo: { branches: ['main', 'dev'], drafts: 'enforce' as const },
    bots: { logins: ['r[bot]'], exempt: ['issue_link'] as const },
  };
  const rules: Rules = { issue_link: issueLink(), forbidden_paths: forbiddenPaths(), size: size({ maxFiles: 0 }) };
  const gatesOf = (change: Parameters<typeof factsOf>[0], more: Partial<Policy>) => {
    const result = report(factsOf({ body: '', files: filesOf('M x.pem'), ...change }), policyOf(rules, { locked, parent, ...more }));
    return [
      result.verdict.state,
      ...result.gates.map(({ key, status, required }) => `${key} ${status}${required ? '' : ' (not required)'}`),
    ];
  };

  test('go by its branches, not by the child’s', () => {
    const child = { appliesTo: { branches: ['main'], drafts: 'enforce' as const } };
    expect(gatesOf({}, child)).toEqual(['fail', 'issue_link fail', 'forbidden_paths fail', 'size fail']);
    expect(gatesOf({ baseRef: 'dev' }, child)).toEqual(['fail', 'issue_link fail', 'forbidden_paths fail', 'size skipped (not required)']);
    expect(gatesOf({ baseRef: 'x' }, child)).toEqual([
      'pass',
      'issue_link skipped (not required)',
      'forbidden_paths skipped (not required)',
      'size skipped (not required)',
    ]);
    expect(gatesOf({ baseRef: 'dev' }, { ...child, parent: null })[0]).toBe('pass');
  });

  test.each(['report', 'off'] as const)('go by its word on drafts, where the child says %s', (drafts) => {
    const gates = gatesOf({ draft: true }, { appliesTo: { branches: [], drafts } });
    expect(gates.slice(0, 3)).toEqual(['fail', 'issue_link fail', 'forbidden_paths fail']);
    expect(gates[3]).toBe(drafts === 'off' ? 'size skipped (not required)' : 'size fail (not required)');
  });

  test('go by its bots, not by the child’s', () => {
    const author = (login: string) => ({ author: { login, type: 'Bot' } });
    const bots = { logins: ['own[bot]'], exempt: ['issue_link', 'size'] as const };
    expect(gatesOf(author('own[bot]'), { bots })).toEqual(['fail', 'issue_link fail', 'forbidden_paths fail', 'size skipped']);
    expect(gatesOf(author('r[bot]'), { bots })).toEqual(['fail', 'issue_link skipped', 'forbidden_paths fail', 'size fail']);
  });

  test('the list counts as soon as one rule is judged', () => {
    const files = { state: 'unreadable', why: 'HTTP 502' } as const;
    const verdict = (baseRef: string) =>
      report({ ...factsOf({ baseRef }), files }, policyOf(rules, { locked, parent, appliesTo: { branches: ['main'], drafts: 'enforce' } }))
        .verdict;
    expect(verdict('dev')).toEqual({ state: 'error', reason: 'unreadable' });
    expect(verdict('x').state).toBe('pass');
  });
});
