import type { LedgerEvent } from '../../core/ledger/ledger.ts';

/** What a deployment of GitHub's is brought to when nothing more comes of it. */
export type DeploymentEnd = 'success' | 'failure' | 'error';

/** How each event that ends an operation shows on the deployment of what was deployed, and on that of its rollback. */
const ENDS: { readonly [event: string]: readonly [deployed: DeploymentEnd, back: DeploymentEnd] } = {
  verified: ['success', 'success'],
  unverified: ['success', 'success'],
  kept: ['failure', 'failure'],
  rolled_back: ['failure', 'success'],
  halted: ['error', 'error'],
  rollback_failed: ['error', 'error'],
};

/**
 * By deployment id: what it came to, as the ledger has it. A run can die between the end that it wrote down and the status that shows it;
 * whoever finds the deployment open then knows what to say. Pure.
 */
export function deploymentEnds(events: readonly LedgerEvent[]): Map<number, DeploymentEnd> {
  const ids = new Map<string, { deployed: number | null; back: number | null }>();
  const ends = new Map<number, DeploymentEnd>();
  for (const { event, op, deployment_id: id } of events) {
    if (typeof op !== 'string') continue;
    const own = ids.get(op) ?? { deployed: null, back: null };
    ids.set(op, own);
    if (event === 'deploy_intent' && typeof id === 'number') own.deployed = id;
    if (event === 'rollback_intent' && typeof id === 'number') own.back = id;
    const end = ENDS[event];
    if (end === undefined) continue;
    if (own.deployed !== null) ends.set(own.deployed, end[0]);
    if (own.back !== null) ends.set(own.back, end[1]);
  }
  return ends;
}
