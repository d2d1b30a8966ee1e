/**
 * The words of a deploy. What serves is asked of the target; what was done stands in the ledger; what GitHub shows of it is a projection.
 */
import type { JsonValue } from '../../core/model.ts';

/** How an operation ended; a closed list of the contract. */
export const OUTCOMES = [
  'verified',
  'rolled_back',
  'rollback_failed',
  'halted',
  'blocked',
  'superseded',
  'cancelled_clean',
  'already_deployed',
  'already_current',
  // Beside the contract's: switched as `verify: none` asked for, and proven by nothing.
  'unverified',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Why; a closed list that callers may branch on. */
export const DEPLOY_REASONS = [
  'verified',
  'unverified',
  'already_deployed',
  'already_current',
  'rolled_back',
  'verify_failed',
  'switch_failed',
  'switch_failed_no_change',
  'served_mismatch',
  'rollback_unhealthy',
  'rollback_not_verified',
  'no_rollback_target',
  'unknown_version',
  'artifact_missing',
  'prepare_failed',
  'lock_timeout',
  'lock_held',
  'lock_ambiguous',
  'outside_window',
  'main_red',
  'staging_not_verified',
  'digest_mismatch',
  'frozen_after_rollback',
  'frozen_by_hand',
  'frozen',
  'unfrozen',
  'stale_sha',
  'ref_changed',
  'approval_missing',
  'secret_detected',
  'aborted_by_rollback',
  'cancelled',
  'superseded',
  'recovered_adopted',
  'recovered_rolled_back',
  'nothing_to_recover',
  'status',
  'dry_run',
  'gate_unreadable',
  'ledger_unreadable',
  'target_unreadable',
] as const;
export type DeployReason = (typeof DEPLOY_REASONS)[number];

export type Operation = 'deploy' | 'rollback' | 'recover' | 'freeze' | 'unfreeze' | 'status';

/**
 * What the ledger holds. Before each mutation its intent is written, after it what came of it; a run that died leaves an intent without
 * an end, and recovery asks the target.
 * - `deploy_intent`, `rollback_intent`: about to switch from `from` to `to`.
 * - `switched`: the adapter said so. Not yet verified.
 * - `verified`: `to` serves and was proven by the configured probes; the only entries that may be rolled back to.
 * - `unverified`: `to` serves, and there is nothing configured that could prove it.
 * - `rolled_back`: `to` serves again and was verified; `from` is bad.
 * - `kept`: the operation ended without a change (`from` serves).
 * - `halted`, `rollback_failed`: the operation ended, a person is called, the environment is frozen.
 * - `abort`: a rollback asks the running deploy to stop. `frozen`, `unfrozen`: see `Freeze`. `blocked`: a refusal, for the record.
 */
export const EVENTS = [
  'deploy_intent',
  'rollback_intent',
  'switched',
  'verified',
  'unverified',
  'rolled_back',
  'kept',
  'halted',
  'rollback_failed',
  'abort',
  'frozen',
  'unfrozen',
  'blocked',
] as const;
export type DeployEventName = (typeof EVENTS)[number];

/** Who does it: a run of GitHub Actions, or a process of a person's machine. */
export interface Actor {
  actor: string;
  triggeringActor: string;
  /** Logins that approved, as GitHub or gate-reporter's evidence gives them. */
  approvers: readonly string[];
  /** null outside Actions. */
  run: { id: number; attempt: number; url: string } | null;
  /** The commit that is deployed, null where it is not known. */
  sha: string | null;
}

/** Fields of an event beside what every ledger event has; contract names, as they are written. */
export interface DeployEventFields {
  env: string;
  from: string | null;
  to: string | null;
  sha: string | null;
  /** Of the artifact where it is one (`sha256:…`), else null. */
  digest: string | null;
  actor: string;
  triggering_actor: string;
  approvers: readonly string[];
  run_id: number | null;
  attempt: number | null;
  run_url: string | null;
  reason: string;
  override: string | null;
  dur_ms: number | null;
  adapter: string | null;
  /** Summary of what the probes saw: `{ good, bad, reason, version }`. */
  probe: JsonValue;
  /** Of a `frozen` event: which kind. */
  freeze: Freeze['kind'] | null;
  /** Of the GitHub deployment that shows the operation; null for none. */
  deployment_id: number | null;
  /** Ties the events of one operation together; the id of its lock. */
  op: string | null;
}

/** `by_hand` refuses every deploy; `after_rollback` refuses what was bad, what is older, and what was asked for before it. */
export interface Freeze {
  kind: 'by_hand' | 'after_rollback';
  reason: string;
  actor: string;
  /** ISO 8601. */
  since: string;
  /** It comes of a recovery that the operation which reads this did itself: nothing was asked for before it. */
  isOwn?: true;
}

/** An operation whose end is not in the ledger. */
export interface OpenOperation {
  op: string;
  kind: 'deploy' | 'rollback';
  from: string | null;
  to: string;
  /** `intent`: whether the switch took place is not known. `switched`: it did. */
  phase: 'intent' | 'switched';
  /** Of the event that began it. */
  seq: number;
  /** The GitHub deployment that has to be brought to an end; null for none. */
  deploymentId: number | null;
  actor: string;
  runId: number | null;
  attempt: number | null;
}

/** What the ledger of one environment comes to. Pure fold over its events, `history.ts`. */
export interface History {
  /** What was last seen to serve, by the record; the target is asked all the same. */
  served: string | null;
  /** Whether what serves was put there by a rollback, and not by a deploy. */
  isRolledBack: boolean;
  /** Newest first, each once, bad ones among them. */
  verified: readonly { artifact: string; sha: string | null; digest: string | null; at: string; seq: number }[];
  /** What was rolled back from, or halted; an `unfreeze` by a person empties it. */
  bad: ReadonlyMap<string, { sha: string | null; at: string; seq: number }>;
  freeze: Freeze | null;
  /** Set while a rollback wants a running deploy to stop; the seq of the request. */
  abort: { seq: number; reason: string } | null;
  open: OpenOperation | null;
  /** Number of the newest event, 0 for an empty ledger. */
  seq: number;
}
