import { UnreadableError } from '../../core/errors.ts';
import type { LedgerEvent } from '../../core/ledger/ledger.ts';
import { type DeployEventName, EVENTS, type Freeze, type History, type OpenOperation } from './model.ts';

type Verified = History['verified'][number];

/**
 * What the events of one environment come to, oldest first. Pure. `recovered` is the dead operation that the reader itself has ended: a
 * freeze that came of that is its own. Throws UnreadableError for an event that this version does not know: to pass over it could mean to
 * deploy into a freeze.
 */
export function historyOf(events: readonly LedgerEvent[], recovered: string | null = null): History {
  const verified = new Map<string, Verified>();
  const bad = new Map<string, { sha: string | null; at: string; seq: number }>();
  /** By operation: what was to be deployed. Another run may have ended it, whose commit is not the one that was deployed. */
  const intents = new Map<string | null, Pick<Verified, 'artifact' | 'sha' | 'digest'>>();
  const freezes: Partial<Record<Freeze['kind'], Freeze>> = {};
  let served: string | null = null;
  let isRolledBack = false;
  let abort: History['abort'] = null;
  let open = null as OpenOperation | null;

  const intended = (op: string | null, artifact: string) => {
    const intent = intents.get(op);
    return intent?.artifact === artifact ? intent : undefined;
  };

  for (const event of events) {
    const { seq, ts } = event;
    const [from, to, op] = [textOf(event.from), textOf(event.to), textOf(event.op)];
    const end = (): void => {
      if (open?.op === op) open = null;
    };
    const name = nameOf(event);
    switch (name) {
      case 'deploy_intent':
      case 'rollback_intent':
        open = begun(event, name === 'deploy_intent' ? 'deploy' : 'rollback');
        if (name === 'deploy_intent' && to !== null)
          intents.set(op, { artifact: to, sha: textOf(event.sha), digest: textOf(event.digest) });
        break;
      case 'switched':
        if (open !== null && open.op === op) open = { ...open, phase: 'switched' };
        break;
      case 'verified':
        if (to !== null) {
          verified.delete(to);
          const own = intended(op, to);
          const [sha, digest] = [own?.sha ?? textOf(event.sha), own?.digest ?? textOf(event.digest)];
          verified.set(to, { artifact: to, sha, digest, at: ts, seq });
          served = to;
        }
        isRolledBack = false;
        end();
        break;
      case 'unverified':
      case 'kept':
        served = name === 'kept' ? from : to;
        isRolledBack &&= name === 'kept';
        end();
        break;
      case 'rolled_back':
      case 'halted':
      case 'rollback_failed':
        // `from` is what was given up, `to` is what serves now.
        if (name === 'rolled_back' && to !== null) {
          bad.delete(to);
          // It was proven anew, and served when what comes next began: that goes back to it, and not to what was passed over.
          const again = verified.get(to);
          if (again !== undefined && verified.delete(to)) verified.set(to, { ...again, at: ts, seq });
        }
        if (from !== null && from !== to) {
          const sha = intended(op, from)?.sha ?? verified.get(from)?.sha ?? textOf(event.sha);
          bad.set(from, { sha, at: ts, seq });
        }
        served = to;
        isRolledBack = name === 'rolled_back';
        end();
        break;
      case 'abort':
        abort = { seq, reason: textOf(event.reason) ?? '' };
        break;
      case 'frozen': {
        const kind = event.freeze === 'after_rollback' ? 'after_rollback' : 'by_hand';
        const freeze: Freeze = { kind, reason: textOf(event.reason) ?? '', actor: textOf(event.actor) ?? '', since: ts };
        // One's own says nothing on who came too late; an older one of somebody else still does.
        if (kind === 'after_rollback' && op !== null && op === recovered) freezes[kind] ??= { ...freeze, isOwn: true };
        else freezes[kind] = freeze;
        break;
      }
      case 'unfrozen':
        delete freezes.after_rollback;
        // The fix of a bad version lifts what its rollback froze; only a person lifts what a person froze, and forgives a version.
        if (event.reason !== FIXED) {
          delete freezes.by_hand;
          bad.clear();
        }
        break;
      case 'blocked':
        break;
      default: {
        const never: never = name;
        throw new TypeError(`Unknown event: ${String(never)}`);
      }
    }
  }
  return {
    served,
    isRolledBack,
    verified: [...verified.values()].reverse(),
    bad,
    freeze: freezes.by_hand ?? freezes.after_rollback ?? null,
    abort,
    open,
    seq: events.at(-1)?.seq ?? 0,
  };
}

/** Reason of the `unfrozen` event that a verified deploy of another version writes after a rollback. */
export const FIXED = 'fixed';

/** What may be rolled back to, the newest first: verified, never given up since, and not among `without`. */
export function rollbackTargets({ verified, bad }: History, without: readonly (string | null)[]): Verified[] {
  return verified.filter(({ artifact }) => !bad.has(artifact) && !without.includes(artifact));
}

function begun(event: LedgerEvent, kind: OpenOperation['kind']): OpenOperation {
  const to = textOf(event.to);
  const op = textOf(event.op);
  if (to === null || op === null) {
    throw new UnreadableError(`Event ${event.seq} (${event.event}) of the ledger lacks \`to\` or \`op\`. It was not written by a deploy.`);
  }
  const from = textOf(event.from);
  const [runId, attempt, deploymentId] = [numberOf(event.run_id), numberOf(event.attempt), numberOf(event.deployment_id)];
  return { op, kind, from, to, phase: 'intent', seq: event.seq, deploymentId, actor: textOf(event.actor) ?? '', runId, attempt };
}

function nameOf({ event, seq }: LedgerEvent): DeployEventName {
  const known = EVENTS.find((name) => name === event);
  if (known !== undefined) return known;
  throw new UnreadableError(
    `Event ${seq} of the ledger is \`${event}\`, which this version of ops-actions does not know. Use the version that wrote it, or a newer one.`,
  );
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
