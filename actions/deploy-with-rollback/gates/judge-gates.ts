import type { GateVerdict, Refusal } from '../machine/machine.ts';
import type { DeployReason, History } from '../model.ts';
import { judgeApproval } from './approval.ts';
import { judgeWindow } from './deploy-window.ts';
import type { GateFacts } from './facts.ts';
import { judgeFrozen } from './frozen.ts';
import type { GatePlan } from './gate-plan.ts';
import type { Judged } from './judged.ts';
import { judgeMain } from './main-green.ts';
import { overridden } from './override.ts';
import { judgeRef } from './ref-changed.ts';
import { judgeSecretAlerts } from './secret-alerts.ts';
import { judgeStaging } from './staging-proof.ts';
import { judgeStale } from './stale-sha.ts';

/**
 * Of several refusals this is the order in which the first is told. A freeze is certain and ends the matter; then what could not be read;
 * then what no waiting will change, what somebody has to repair, what time brings, and last what a person can give at once.
 */
const WORST_FIRST: readonly DeployReason[] = [
  'frozen_by_hand',
  'frozen_after_rollback',
  'gate_unreadable',
  'stale_sha',
  'ref_changed',
  'secret_detected',
  'digest_mismatch',
  'main_red',
  'staging_not_verified',
  'outside_window',
  'approval_missing',
];

/**
 * Every gate before a deploy, and the worst refusal. Pure. An override skips the window and the proof of staging, and nothing else. A gate
 * that the plan does not ask for has no row; one that needs GitHub, and is asked for where there is none, is skipped and says so.
 */
export function judgeGates(plan: GatePlan, facts: GateFacts, history: History, now: Date): GateVerdict {
  const { main, staging, approval } = plan;
  const judged: Judged[] = [
    judgeFrozen(history, facts),
    judgeStale(history, facts),
    judgeRef(facts),
    ...(plan.secretAlerts ? [judgeSecretAlerts(facts)] : []),
    ...(main === null ? [] : [judgeMain(main, facts)]),
    ...(staging === null ? [] : [overridden('staging', judgeStaging(staging, facts), facts)]),
    overridden('window', judgeWindow(plan, now), facts),
    ...(approval === null ? [] : [judgeApproval(approval, facts, now)]),
  ];
  const refusals = judged.flatMap(({ refusal }) => (refusal === null ? [] : [refusal]));
  return { gates: judged.map(({ gate }) => gate), refusal: worst(refusals) };
}

function worst(refusals: readonly Refusal[]): Refusal | null {
  const rank = ({ reason }: Refusal): number => {
    const at = WORST_FIRST.indexOf(reason);
    return at === -1 ? 0 : at;
  };
  return [...refusals].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}
