import { type Owner, openLock } from './lock.ts';
import type { CellPort, Patience } from './ports.ts';

export type Claim = { outcome: 'claimed' } | { outcome: 'taken'; by: Owner | null };

/**
 * Claims a name for good: of all that ask, one gets it. What is claimed is in the name (a run and attempt; a fingerprint and its
 * time window); a claim is never given back. `by` is null where the claim cannot be read, which is taken all the same.
 */
export async function claim(cells: CellPort, name: string, owner: Owner, purpose: string, patience?: Patience): Promise<Claim> {
  const got = await openLock(cells, name, patience).acquire(owner, purpose);
  if (got.outcome === 'acquired') return { outcome: 'claimed' };
  return { outcome: 'taken', by: got.outcome === 'held' ? got.holder.record.owner : null };
}
