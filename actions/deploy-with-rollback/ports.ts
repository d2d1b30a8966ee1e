/** What the machine stands on; every port has a real and a test implementation. */
import type { ProbeReason } from '../../core/probe/model.ts';

/**
 * What the target says that it serves; null where no one artifact does. `unknown` is unreadable, and never "nothing"; `isLasting` where
 * asking again cannot help, because there is nothing to ask. `remedy`: what a person has to do before any switch can succeed.
 */
export type Served =
  | { state: 'read'; artifact: string | null; sha: string | null }
  | { state: 'unknown'; why: string; isLasting?: true; remedy?: string };

/** What came of one verb. `transient` (exit code 75, or a failure of the network) may be tried again. */
export type VerbResult =
  | { state: 'done'; output: string }
  | { state: 'failed'; transient: boolean; why: string; secretDetected?: boolean }
  | { state: 'interrupted'; why: string };

/** What a verb is told, as OPS_… in the child's environment, never in text. */
export interface VerbContext {
  environment: string;
  artifact: string;
  previous: string | null;
  sha: string | null;
  deploymentId: number | null;
  attempt: number;
  /** Ends the verb: it is told (SIGINT), given a moment, and killed with all its children. */
  signal: AbortSignal;
  /** Milliseconds. */
  timeoutMs: number;
}

/** The five verbs, and two that not every adapter has. All may be called twice. None throws for what the target does. */
export interface Adapter {
  readonly name: string;
  prepare(context: VerbContext): Promise<VerbResult>;
  switchTo(context: VerbContext): Promise<VerbResult>;
  current(signal: AbortSignal): Promise<Served>;
  rollback(context: VerbContext): Promise<VerbResult>;
  /** null where there is no such command: the probes alone decide. */
  verify: ((context: VerbContext) => Promise<VerbResult>) | null;
  /** Health of an artifact that does not serve yet; null where that cannot be asked. */
  probeTarget: ((context: VerbContext) => Promise<VerbResult>) | null;
  /** Whether an artifact can still be switched to. `unknown` does not forbid it. */
  has(artifact: string, signal: AbortSignal): Promise<'yes' | 'no' | 'unknown'>;
  /**
   * Removes artifacts: `keep` are to stay, `old` are those that were deployed once and may go. What was never deployed is in neither: it
   * may wait for its turn. null where there is nothing to remove.
   */
  cleanup: ((keep: readonly string[], old: readonly string[], signal: AbortSignal) => Promise<VerbResult>) | null;
}

/** One look at everything that proves the artifact: all probes, once. */
export interface Look {
  /** `good`: every probe is up or degraded and the version is right. `wrong-version`: all is well, but another version answers. */
  state: 'good' | 'bad' | 'wrong-version' | 'unknown';
  reason: ProbeReason | null;
  detail: string;
  version: string | null;
  /** Evidence that no further look can change (research: fast-fail). */
  certain: boolean;
}

/** Looks at the target from outside, on a fresh connection each time. */
export interface Prober {
  /** False where nothing is configured that could prove anything. */
  readonly canProve: boolean;
  look(artifact: string, signal: AbortSignal): Promise<Look>;
}

/** A monotonic and a wall clock, and a sleep that a signal ends early without throwing. */
export interface Clock {
  /** ms, monotonic. */
  monotonic(): number;
  now(): Date;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The projection on GitHub Deployments; `none` for a local run. Failures are notes, never thrown: the ledger is the record. */
export interface Projection {
  /** Opens a deployment and gives its id; null where it could not be opened. */
  open(task: 'deploy' | 'rollback', artifact: string, sha: string | null, description: string): Promise<number | null>;
  update(id: number | null, state: 'in_progress' | 'success' | 'failure' | 'error' | 'inactive', description: string): Promise<void>;
  /** Brings every deployment of this environment that a dead run left open to an end. */
  closeOrphans(except: readonly number[], description: string): Promise<void>;
  /** What could not be written, for the summary. */
  readonly notes: readonly string[];
}

/** Calls somebody: an issue on GitHub, a line on the terminal. Never throws. */
export interface Pager {
  page(title: string, body: string): Promise<void>;
}
