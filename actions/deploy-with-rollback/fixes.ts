import type { DeployReason } from './model.ts';

const RUN_AGAIN = 'Run it again.';
const UNFREEZE = 'Find out what serves, repair it, and lift the freeze with the operation `unfreeze`.';

/** What to do about each reason that asks for something, where the operation itself does not say it better. */
const FIXES: { readonly [reason in DeployReason]?: string } = {
  unverified: 'Add `probes` (or a `verify` command) to the environment, or `verify: none` with a `verify_reason`.',
  verify_failed: 'Repair what the looks saw, and deploy a new version: this one is refused from now on.',
  switch_failed: 'The log has what the switch said. Repair it, and deploy a new version.',
  switch_failed_no_change: 'The log has what the switch said. Nothing was changed, so the same version may be tried again.',
  served_mismatch: 'Make sure that the version which the probes see, and what `current` prints, are the artifact that is deployed.',
  rollback_unhealthy: UNFREEZE,
  rollback_not_verified: UNFREEZE,
  no_rollback_target:
    'Deploy a version that works (lift the freeze with `unfreeze` first, if there is one): from then on there is one to go back to.',
  artifact_missing: 'Build or upload it first, or name one that is there.',
  prepare_failed: 'The log has what the preparation said. Nothing was changed.',
  lock_timeout: 'Wait for the other run to end, or raise `lock-timeout`.',
  lock_held: 'Wait for whoever holds the lock.',
  lock_ambiguous: 'Look at the lock, and free it by hand if nobody is at work: docs/ledger.md says how.',
  secret_detected: 'Take the secret out, revoke it, and build again.',
  aborted_by_rollback: 'Find out why it was rolled back, and deploy a version that repairs it.',
  cancelled: RUN_AGAIN,
  ledger_unreadable:
    'Verify the ledger (`ops-actions ledger verify`), repair what it names, and run `recover`: it ends what was begun, if anything was.',
  target_unreadable:
    'Make sure that the target answers (a command `current` prints `{"artifact": null}` where nothing serves yet), and run it again. A rollback is possible all the same.',
  gate_unreadable: RUN_AGAIN,
};

/** A cancel says nothing about the version; but what was rolled back is refused, whatever it was rolled back for. */
export const CANCELLED_AND_FROZEN =
  'Nothing says that the version is bad, but what was rolled back is refused: lift the freeze with `unfreeze`, and deploy it again; or deploy a newer one.';

/** null for a reason that asks for nothing. */
export function fixOf(reason: DeployReason): string | null {
  return FIXES[reason] ?? null;
}
