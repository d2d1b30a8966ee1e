import { PermissionError, UnreadableError } from '../../core/errors.ts';
import { recordOf, textField } from '../../core/github/answer.ts';
import { type GitHub, NotFoundError } from '../../core/github/client.ts';
import type { Aliveness, Owner } from '../../core/ledger/lock.ts';
import { aliveness as processAliveness } from '../../core/ledger/process-identity.ts';

const RUN = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}';
/** Somebody who waits asks again and again, and GitHub counts. */
const KEPT_MS = 10_000;

export interface Liveness {
  /** Whether whoever holds a lock still works. */
  ofOwner(owner: Owner): Promise<Aliveness>;
  ofRun(run: { id: number; attempt: number }): Promise<Aliveness>;
}

/**
 * Asks GitHub whether a run still goes on (`actions: read`). `dead` is a run that has ended, that has been started again since, or that
 * GitHub does not have any more; one that cannot be asked about is `unknown`, and keeps its lock. An answer is kept for ten seconds,
 * and that a run is dead for ever.
 */
export function runLiveness(github: Pick<GitHub, 'request' | 'owner' | 'repo'>, now: () => number = () => performance.now()): Liveness {
  const kept = new Map<string, { at: number; is: Aliveness }>();
  const own = `${github.owner}/${github.repo}`.toLowerCase();

  async function ask(id: number, attempt: number): Promise<Aliveness> {
    try {
      const { data } = await github.request<unknown>(RUN, { run_id: id, exclude_pull_requests: true });
      const run = recordOf(data);
      // GitHub shows the newest attempt; an older one has ended, or there could be no newer one.
      const newest = typeof run.run_attempt === 'number' ? run.run_attempt : attempt;
      return newest > attempt || textField(run, 'status', 'The run') === 'completed' ? 'dead' : 'alive';
    } catch (error) {
      if (error instanceof NotFoundError) return 'dead';
      if (error instanceof UnreadableError || error instanceof PermissionError) return 'unknown';
      throw error;
    }
  }

  async function ofRun({ id, attempt }: { id: number; attempt: number }): Promise<Aliveness> {
    const key = `${id} ${attempt}`;
    const known = kept.get(key);
    if (known !== undefined && (known.is === 'dead' || now() - known.at < KEPT_MS)) return known.is;
    const is = await ask(id, attempt);
    kept.set(key, { at: now(), is });
    return is;
  }

  return {
    ofRun,
    async ofOwner(owner) {
      switch (owner.kind) {
        case 'run':
          return owner.repository.toLowerCase() === own ? ofRun({ id: owner.run, attempt: owner.attempt }) : 'unknown';
        case 'process':
          return processAliveness(owner.process);
        case 'person':
          return 'unknown';
        default: {
          const never: never = owner;
          throw new TypeError(`Unknown owner: ${JSON.stringify(never)}`);
        }
      }
    },
  };
}
