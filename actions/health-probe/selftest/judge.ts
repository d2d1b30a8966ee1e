import type { Finding, Report } from '../../../core/model.ts';
import { type HealthReason, noOutputs } from '../judge.ts';
import type { SelftestResult } from './run.ts';

const FIX = 'The prober cannot be trusted with this on this machine: report it, with this output and the version of Node.';

/**
 * Judges a self-test. Pure. It passes when every fault was noticed as what it is, and every sound server was called up; nothing tested is
 * no pass. A case is a finding.
 */
export function judgeSelftest(results: readonly SelftestResult[], subject: string): Report<HealthReason> {
  const isPassed = results.length > 0 && results.every(({ noticed }) => noticed);
  const nothing: Finding = { rule: 'selftest', state: 'fail', subject, message: 'Nothing was tested.', fix: FIX };
  return {
    schema: 1,
    action: 'health-probe',
    subject,
    verdict: isPassed ? { state: 'pass', reason: 'selftest_passed' } : { state: 'fail', reason: 'selftest_failed' },
    gates: [],
    findings: results.length === 0 ? [nothing] : results.map(findingOf),
    artifacts: [],
    outputs: noOutputs(),
  };
}

function findingOf({ name, expected, got, noticed, durationMs }: SelftestResult): Finding {
  const evidence = `${Math.round(durationMs)} ms`;
  const seen = said(got.state, got.reason === null ? [] : [got.reason], got.flaky);
  const finding = { rule: 'selftest', subject: name, evidence };
  if (noticed) return { ...finding, state: 'pass', message: expected.state === 'up' ? seen : `noticed: ${seen}` };
  const detail = got.detail === '' ? '' : `. ${got.detail}`;
  return {
    ...finding,
    state: 'fail',
    message: `expected ${said(expected.state, expected.reasons, expected.flaky)}, got ${seen}${detail}`,
    fix: FIX,
  };
}

/** `down (connect_reset or truncated_body)`, `up`. */
function said(state: string, reasons: readonly string[], flaky: boolean): string {
  return `${state}${reasons.length === 0 ? '' : ` (${reasons.join(' or ')})`}${flaky ? ', but not on the first try' : ''}`;
}
