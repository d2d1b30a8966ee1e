import type { Ledger } from '../../../core/ledger/ledger.ts';
import type { Aliveness, Lock, Owner } from '../../../core/ledger/lock.ts';
import type { Gate } from '../../../core/model.ts';
import { historyOf } from '../history.ts';
import type { Actor, DeployReason, Freeze, History, Operation, Outcome } from '../model.ts';
import type { Adapter, Clock, Pager, Prober, Projection } from '../ports.ts';

/** How one environment is deployed to; all times in ms. */
export interface MachinePlan {
  environment: string;
  verify: {
    intervalMs: number;
    /** Bad looks in a row that make it fail, and good ones that make it verified. */
    failures: number;
    successes: number;
    /** After a switch, bad looks that can still change do not count so long. */
    graceMs: number;
    soakMs: number;
  };
  /** Of the switch and the verification, each. */
  timeoutMs: number;
  rollbackTimeoutMs: number;
  lockTimeoutMs: number;
  onCancel: 'rollback' | 'keep';
  /** `proof: 'none'` takes what nothing can prove for good enough to end green. */
  proof: { required: true } | { required: false; reason: string };
  strategy: 'all-at-once' | 'blue-green';
  /** Verified artifacts that cleaning up leaves, besides the served one and the one to go back to. */
  keep: number;
  /** How often a running deploy looks whether a rollback wants it to stop. */
  abortEveryMs: number;
}

/** Why a deploy may not begin now. */
export interface Refusal {
  reason: DeployReason;
  outcome: 'blocked' | 'superseded';
  message: string;
  fix?: string;
}

/** What the gates before a deploy say. `gates` are all of them, for the report; `refusal` is the worst. */
export interface GateVerdict {
  gates: readonly Gate[];
  refusal: Refusal | null;
}

/** Everything that an operation stands on. */
export interface Machine {
  plan: MachinePlan;
  ledger: Pick<Ledger, 'append' | 'read'>;
  lock: Lock;
  adapter: Adapter;
  prober: Prober;
  projection: Projection;
  pager: Pager;
  clock: Clock;
  actor: Actor;
  owner: Owner;
  aliveness(owner: Owner): Promise<Aliveness>;
  /** Judged before the lock is waited for, and again under it. */
  gates(history: History): Promise<GateVerdict>;
  /** A person or the platform wants this to end. */
  cancel: AbortSignal;
  /** Told before anything is changed, so that a later step of the same job can end what this one could not. */
  onLocked?: (lockVersion: string, op: string) => void;
  /** Told when the lock could not be given back, so that a later step of the same job tries again. */
  onLeftLocked?: () => void;
  log(line: string): void;
}

/** How an operation ended. Times in ms, null where there was nothing to measure. */
export interface Ended {
  operation: Operation;
  outcome: Outcome;
  reason: DeployReason;
  from: string | null;
  to: string | null;
  /** What serves, as the target says; null where it says nothing, or was not asked. */
  served: string | null;
  deploymentId: number | null;
  detectMs: number | null;
  rollbackMs: number | null;
  frozen: Freeze | null;
  /** One sentence for people, and what to do. */
  message: string;
  fix: string | null;
  gates: readonly Gate[];
  /** True where another run that lives holds the lock: its end decides. */
  waits: boolean;
}

/** An operation that a signal cut off after it had begun to change things; whoever has the lock ends it. */
export interface Interrupted {
  interrupted: true;
  op: string;
  lockVersion: string;
}

/**
 * Reads the ledger, `recovered` being the dead operation that this one has ended, null for none. Throws UnreadableError for one that cannot
 * be trusted; then nothing is decided.
 */
export async function historyNow({ ledger }: Pick<Machine, 'ledger'>, recovered: string | null = null): Promise<History> {
  return historyOf(await ledger.read(), recovered);
}
