import type { State } from './state/state.ts';

/** What goes wrong. All but `mutate-state` can be written in a seed or sent to the control endpoint. */
export type Effect =
  | { kind: 'status'; status: number; body?: unknown; headers?: Record<string, string> }
  /** 403 with `retry-after` in seconds. */
  | { kind: 'secondary-limit'; retryAfter?: number }
  /** 403 with no calls remaining; `resetIn` seconds from now. */
  | { kind: 'primary-limit'; resetIn?: number }
  | { kind: '429'; retryAfter?: number }
  /** The connection is cut; with `after` only when the work was done, so that the caller does not know. */
  | { kind: 'reset'; after?: boolean }
  | { kind: 'slow'; ms: number }
  /** The body is shorter than `content-length` says. */
  | { kind: 'truncated' }
  /** Status 200 with a body that is no JSON. */
  | { kind: 'garbage' }
  /** Page n shows what page n-1 showed. */
  | { kind: 'repeat-page' }
  /** A page lacks its last rows. */
  | { kind: 'short-page'; rows?: number }
  | { kind: 'wrong-total'; by?: number }
  | { kind: 'mutate-state'; mutate: (state: State) => void };

/** Which calls: `nth` (1 is the first), or `count` of them (default: all) from `from` on (default: 1). */
export interface When {
  /** An operationId, or `*`. */
  operation: string;
  nth?: number;
  from?: number;
  count?: number;
}
export type Fault = When & Effect;

/** The kinds, for checking what came from outside; the order is that of the union above. */
export const KINDS = [
  'status',
  'secondary-limit',
  'primary-limit',
  '429',
  'reset',
  'slow',
  'truncated',
  'garbage',
  'repeat-page',
  'short-page',
  'wrong-total',
] as const satisfies readonly Effect['kind'][];

/** The faults that are set. Calls are counted from the moment a fault is added. */
export class Faults {
  #set: { fault: Fault; calls: number }[] = [];

  add(...faults: readonly Fault[]): void {
    this.#set.push(...faults.map((fault) => ({ fault, calls: 0 })));
  }

  clear(): void {
    this.#set = [];
  }

  list(): Fault[] {
    return this.#set.map(({ fault }) => fault);
  }

  /** Counts one call, and returns what goes wrong with it. */
  next(operationId: string): Effect[] {
    const hit: Effect[] = [];
    for (const entry of this.#set) {
      const { operation, nth, from = nth ?? 1, count = nth === undefined ? Number.POSITIVE_INFINITY : 1 } = entry.fault;
      if (operation !== '*' && operation !== operationId) continue;
      entry.calls += 1;
      if (entry.calls >= from && entry.calls < from + count) hit.push(entry.fault);
    }
    return hit;
  }
}
