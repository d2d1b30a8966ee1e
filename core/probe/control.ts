import type { ProbeResult } from './model.ts';
import { reasonGroup } from './reasons.ts';

/** Whether a control target's result says that the prober's way out is broken: it got no answer at all. A wrong answer is one. */
export function controlFails({ reason }: ProbeResult): boolean {
  return reason !== null && reasonGroup(reason) !== 'answer';
}

/** With a failed control target, what has a transport reason is `unknown` (`prober_egress`); an answer that was received stands. */
export function applyControl(results: readonly ProbeResult[], controlFailed: boolean): ProbeResult[] {
  return results.map((result) => {
    if (!controlFailed || result.reason === null || reasonGroup(result.reason) !== 'transport') return result;
    // A DNS server that says NXDOMAIN to a DNS check has answered.
    if (result.phase === 'assert') return result;
    const seen = result.detail === '' ? result.reason : `${result.reason}: ${result.detail}`;
    return { ...result, state: 'unknown', reason: 'prober_egress', detail: `the control target gives no answer either (${seen})` };
  });
}
