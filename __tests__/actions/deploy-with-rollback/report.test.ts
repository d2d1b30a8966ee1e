import { describe, expect, test } from '@jest/globals';
import { fixOf } from '../../../actions/deploy-with-rollback/fixes.ts';
import { DEPLOY_OUTPUTS } from '../../../actions/deploy-with-rollback/inputs.ts';
import { DEPLOY_REASONS, verdictOf } from '../../../actions/deploy-with-rollback/judge.ts';
import type { Ended } from '../../../actions/deploy-with-rollback/machine/machine.ts';
import { type DeployReason, OUTCOMES } from '../../../actions/deploy-with-rollback/model.ts';
import { interruptedReport, type ReportParts, reportOf } from '../../../actions/deploy-with-rollback/report.ts';

const ENDED: Ended = {
  ...{ operation: 'deploy', outcome: 'verified', reason: 'verified', from: 'v1', to: 'v2', served: 'v2', deploymentId: 7 },
  ...{ detectMs: null, rollbackMs: null, frozen: null, message: 'v2 serves.', fix: null, gates: [], waits: false },
};
const PROVEN = { required: true } as const;
const PARTS: ReportParts = {
  environment: 'production',
  artifact: 'v2',
  proof: PROVEN,
  runUrl: 'https://run',
  ledger: { place: 'ref', head: null },
};
const end = (change: Partial<Ended>): Ended => ({ ...ENDED, ...change });

describe('the verdict', () => {
  test.each<[Partial<Ended>, string, string]>([
    [{ outcome: 'verified' }, 'pass', 'pass'],
    [{ outcome: 'already_deployed', reason: 'already_deployed' }, 'pass', 'pass'],
    [{ outcome: 'already_current', reason: 'already_current' }, 'pass', 'pass'],
    [{ outcome: 'rolled_back', reason: 'verify_failed' }, 'fail', 'fail'],
    [{ outcome: 'rolled_back', reason: 'switch_failed_no_change' }, 'fail', 'fail'],
    [{ outcome: 'rolled_back', reason: 'rolled_back', operation: 'rollback' }, 'pass', 'pass'],
    [{ outcome: 'rolled_back', reason: 'recovered_rolled_back', operation: 'recover' }, 'pass', 'pass'],
    [{ outcome: 'rollback_failed', reason: 'rollback_not_verified' }, 'fail', 'fail'],
    [{ outcome: 'rollback_failed', reason: 'rollback_not_verified', operation: 'rollback' }, 'fail', 'fail'],
    [{ outcome: 'halted', reason: 'no_rollback_target' }, 'fail', 'fail'],
    [{ outcome: 'halted', reason: 'rollback_unhealthy', operation: 'recover' }, 'fail', 'fail'],
    [{ outcome: 'blocked', reason: 'outside_window' }, 'fail', 'fail'],
    [{ outcome: 'blocked', reason: 'lock_timeout' }, 'fail', 'fail'],
    [{ outcome: 'blocked', reason: 'approval_missing' }, 'pending', 'pending'],
    [{ outcome: 'blocked', reason: 'lock_held', waits: true }, 'pending', 'pending'],
    // A person's lock ends with nobody's run.
    [{ outcome: 'blocked', reason: 'lock_held', waits: false }, 'fail', 'fail'],
    [{ outcome: 'blocked', reason: 'gate_unreadable' }, 'error', 'pending'],
    [{ outcome: 'blocked', reason: 'lock_ambiguous' }, 'error', 'pending'],
    [{ outcome: 'blocked', reason: 'ledger_unreadable' }, 'error', 'pending'],
    [{ outcome: 'blocked', reason: 'target_unreadable' }, 'error', 'pending'],
    [{ outcome: 'superseded', reason: 'stale_sha' }, 'fail', 'skipped'],
    [{ outcome: 'cancelled_clean', reason: 'cancelled' }, 'fail', 'skipped'],
    [{ outcome: 'unverified', reason: 'unverified' }, 'fail', 'fail'],
  ])('%j: %s, its gate %s', (change, state, gate) => {
    const report = reportOf(end(change), PARTS);
    expect([report.verdict, report.gates.at(-1)?.status]).toEqual([{ state, reason: change.reason ?? 'verified' }, gate]);
  });

  test('what nothing proves passes only where the configuration says so, and the finding says why', () => {
    const ended = end({ outcome: 'unverified', reason: 'unverified' });
    const proof = { required: false, reason: 'a batch job' } as const;
    expect(verdictOf(ended, proof).state).toBe('pass');
    expect(reportOf(ended, { ...PARTS, proof }).findings).toContainEqual(
      expect.objectContaining({ rule: 'verification', state: 'unknown', advisory: true, message: expect.stringContaining('a batch job') }),
    );
  });

  test('every outcome and reason has one', () => {
    for (const outcome of OUTCOMES)
      for (const reason of DEPLOY_REASONS) expect(verdictOf(end({ outcome, reason }), PROVEN).reason).toBe(reason);
  });
});

describe('the report', () => {
  test('has the outputs of the contract, numbers as numbers', () => {
    const { outputs } = reportOf(
      end({ detectMs: 12, rollbackMs: 7, frozen: { kind: 'by_hand', reason: 'audit', actor: 'ana', since: 'now' } }),
      PARTS,
    );
    expect(outputs).toEqual({
      ...{ outcome: 'verified', from: 'v1', to: 'v2', served: 'v2' },
      ...{ 'deployment-id': 7, 'detect-ms': 12, 'rollback-ms': 7, frozen: true },
    });
    expect(Object.keys(outputs)).toEqual([...DEPLOY_OUTPUTS]);
    expect(Object.keys(interruptedReport('deploy', 'production').outputs)).toEqual([...DEPLOY_OUTPUTS]);
  });

  test('names what was to be deployed, also after it was rolled back, with the times that were measured', () => {
    const rolledBack = end({ outcome: 'rolled_back', reason: 'verify_failed', to: 'v1', served: 'v1', detectMs: 200, rollbackMs: 30 });
    const [finding] = reportOf(rolledBack, PARTS).findings;
    expect(finding).toMatchObject({
      rule: 'deploy',
      state: 'fail',
      subject: 'v2',
      evidence: expect.stringMatching(/^200 ms .*; 30 ms .*; serves: v1$/),
    });
    expect(reportOf(rolledBack, PARTS).gates.at(-1)).toMatchObject({ key: 'deploy', name: 'Deploy v2 to production', url: 'https://run' });
  });

  test('of a standing freeze says so, and how it is lifted; of one that is the reason says it once', () => {
    const frozen = { kind: 'after_rollback', reason: 'v2 was rolled back', actor: 'ana', since: '2026-01-01' } as const;
    const rules = (change: Partial<Ended>) =>
      reportOf(end({ frozen, ...change }), PARTS).findings.map(({ rule, state }) => `${rule} ${state}`);
    expect(rules({})).toEqual(['deploy pass', 'frozen pending']);
    expect(rules({ outcome: 'blocked', reason: 'frozen_by_hand' })).toEqual(['deploy fail']);
  });

  test('of status has what serves, what was verified last and the lock, for people and for programs; other operations do not', () => {
    const standing = { lastVerified: 'v1', lock: 'free' };
    const status = reportOf(end({ operation: 'status', outcome: 'already_current', reason: 'status', served: null }), {
      ...PARTS,
      standing,
    });
    expect(status.outputs).toMatchObject({ served: null, 'last-verified': 'v1', lock: 'free' });
    expect(status.findings.map(({ rule }) => rule)).toEqual(['status', 'served', 'last-verified', 'lock']);
    expect(status.gates).toEqual([]);
    expect(reportOf(ENDED, { ...PARTS, standing }).outputs).not.toHaveProperty('lock');
  });

  test('notes the head of the ledger, by which a rewritten one is found out', () => {
    const head = { seq: 3, hash: 'a'.repeat(64) };
    expect(reportOf(ENDED, { ...PARTS, ledger: { place: 'ref', head } }).findings).toContainEqual(
      expect.objectContaining({ rule: 'ledger', evidence: `3:${'a'.repeat(64)}` }),
    );
  });
});

test('what can block has a remedy, of the refusal or of its reason', () => {
  const told: readonly DeployReason[] = [
    // These come with a remedy of their own, or ask for nothing.
    ...(['verified', 'already_deployed', 'already_current', 'rolled_back', 'frozen', 'unfrozen', 'recovered_adopted'] as const),
    ...(['recovered_rolled_back', 'nothing_to_recover', 'status', 'dry_run', 'unknown_version', 'outside_window', 'main_red'] as const),
    ...(['staging_not_verified', 'digest_mismatch', 'frozen_after_rollback', 'frozen_by_hand', 'stale_sha', 'ref_changed'] as const),
    ...(['approval_missing', 'superseded'] as const),
  ];
  expect(DEPLOY_REASONS.filter((reason) => fixOf(reason) === null && !told.includes(reason))).toEqual([]);
});

describe('what a row must not claim', () => {
  const frozen = { kind: 'after_rollback', reason: 'cancelled', actor: 'ana', since: '2026-01-01T00:00:00.000Z' } as const;
  test('the remedy of a cancel is true: what was rolled back is refused until somebody unfreezes', () => {
    const fix = (change: Partial<Ended>): string | undefined => reportOf(end({ reason: 'cancelled', ...change }), PARTS).findings[0]?.fix;
    expect(fix({ outcome: 'rolled_back', frozen })).toContain('lift the freeze with `unfreeze`, and deploy it again');
    expect(fix({ outcome: 'rolled_back', frozen: null })).toBe('Run it again.');
    expect(fix({ outcome: 'cancelled_clean', frozen })).toBe('Run it again.');
  });

  test.each<[DeployReason, string]>([
    ['status', 'pass pass pass'],
    ['ledger_unreadable', 'unknown unknown pass'],
    ['target_unreadable', 'unknown pass pass'],
    ['lock_ambiguous', 'pass pass unknown'],
  ])('status, %s: served, last-verified and lock are %s', (reason, states) => {
    const ended = end({ operation: 'status', outcome: reason === 'status' ? 'already_current' : 'blocked', reason, served: null });
    const { findings } = reportOf(ended, { ...PARTS, artifact: null, standing: { lastVerified: null, lock: 'free' } });
    const state = (rule: string): string | undefined => findings.find((one) => one.rule === rule)?.state;
    expect(['served', 'last-verified', 'lock'].map(state).join(' ')).toBe(states);
  });

  test('the head of the ledger is in the sentence: a row that passes shows no more', () => {
    const hash = 'a'.repeat(64);
    const { findings } = reportOf(ENDED, { ...PARTS, ledger: { place: 'ref', head: { seq: 23, hash } } });
    expect(findings.find(({ rule }) => rule === 'ledger')?.message).toContain(`23:${hash}`);
  });
});
