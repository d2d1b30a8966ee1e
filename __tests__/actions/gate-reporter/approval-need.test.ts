import { describe, expect, test } from '@jest/globals';
import { parseApprovers } from '../../../actions/gate-reporter/approval/approvers-input.ts';
import { approvalNeed } from '../../../actions/gate-reporter/approval/need.ts';
import { GATE_INPUTS } from '../../../actions/gate-reporter/inputs.ts';
import type { Problem } from '../../../core/errors.ts';
import { readInputs } from '../../../core/inputs.ts';

function needOf(given: Readonly<Record<string, string>>) {
  const all = { token: 'x', 'self-check-run-id': '', ...given };
  const env = Object.fromEntries(Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
  const problems: Problem[] = [];
  const need = approvalNeed(readInputs(GATE_INPUTS, env), problems);
  expect(problems).toEqual([]);
  return need;
}

describe('whether somebody has to approve', () => {
  test.each([
    ['low', 'production', 'auto', null],
    ['low', '', 'auto', null],
    ['medium', 'staging', 'auto', null],
    ['medium', 'production', 'auto', 'review'],
    ['high', 'production', 'auto', 'any'],
    ['high', 'Production', 'auto', 'any'],
    ['high', 'prod-eu', 'auto', 'any'],
    ['high', 'eu/prod', 'auto', 'any'],
    ['high', 'staging', 'auto', null],
    ['high', 'reproduction', 'auto', null],
    ['high', '', 'auto', null],
    ['high', 'production', 'none', null],
    ['low', '', 'comment', 'comment'],
    ['low', '', 'review', 'review'],
    ['low', 'production', 'environment', 'environment'],
  ])('risk %s, environment %j, approval %s: %s', (risk, environment, approval, kind) => {
    expect(needOf({ risk, environment, approval })?.kind ?? null).toBe(kind);
  });

  test.each([
    [{ approval: 'comment' }, 'approval', 'approval'],
    [{ approval: 'comment', environment: 'Production (EU)' }, 'production-eu', 'approval: Production (EU)'],
    [{ approval: 'comment', environment: 'production', gate: 'Deploy' }, 'deploy', 'approval: Deploy'],
  ])('%j is called %s', (given, slug, name) => {
    expect(needOf(given)).toMatchObject({ slug, name, count: 1 });
  });
});

describe('approvers', () => {
  test.each([
    ['permission: maintain', { permission: 'maintain', logins: [], teams: [] }],
    ['permission: admin\nlogins: Ana, @ben\nteam: acme/sre', { permission: 'admin', logins: ['ana', 'ben'], teams: ['acme/sre'] }],
    ['ana\n@acme/SRE, ben', { permission: null, logins: ['ana', 'ben'], teams: ['acme/sre'] }],
    ['teams: sre\nlogins: ana_corp', { permission: null, logins: ['ana_corp'], teams: ['sre'] }],
  ])('%j', (text, approvers) => {
    const problems: Problem[] = [];
    expect(parseApprovers(text, problems)).toEqual(approvers);
    expect(problems).toEqual([]);
  });
});
