import type { FieldError } from './api-error.ts';

/** One request and how it was answered. */
export interface Entry {
  /** 1 is the first request. */
  number: number;
  at: string;
  method: string;
  /** Without prefix and query. */
  path: string;
  /** null: no such route. */
  operationId: string | null;
  query: Record<string, string>;
  /** 0: the connection was cut. */
  status: number;
  /** Login of the token's account; null without a valid token. */
  token: string | null;
  /** Why the request was refused as invalid. */
  problems: FieldError[];
  /** What GitHub would ignore in silence. */
  lint: string[];
  /** Kinds of the faults that were injected. */
  faults: string[];
  ms: number;
}

/** An answer of the loopback's own that GitHub's description does not allow: always a bug of the loopback. */
export interface Invalid {
  operationId: string;
  status: number;
  problems: string[];
}

/** Every request, in order of its answer's end. */
export class Journal {
  readonly entries: Entry[] = [];
  readonly invalid: Invalid[] = [];
  #last = 0;

  nextNumber(): number {
    this.#last += 1;
    return this.#last;
  }

  /** How many requests there were, of one operation or of all. */
  count(operationId?: string): number {
    return operationId === undefined ? this.entries.length : this.entries.filter((entry) => entry.operationId === operationId).length;
  }

  /** operationId -> number of requests; `unknown` counts requests without a route. */
  calls(): Record<string, number> {
    const out: Record<string, number> = {};
    for (const { operationId } of this.entries) out[operationId ?? 'unknown'] = (out[operationId ?? 'unknown'] ?? 0) + 1;
    return out;
  }

  /** All lint, as `operationId: text`. */
  lint(): string[] {
    return this.entries.flatMap((entry) => entry.lint.map((text) => `${entry.operationId ?? entry.path}: ${text}`));
  }

  clear(): void {
    this.entries.length = 0;
    this.invalid.length = 0;
    this.#last = 0;
  }
}

/**
 * Throws unless exactly these calls were made: `{ 'pulls/get': 2, 'pulls/list-files': 1 }`. A call budget of a test.
 * Also throws on lint and on invalid answers, which no run should leave behind.
 */
export function expectCalls(journal: Journal, expected: Readonly<Record<string, number>>): void {
  const made = journal.calls();
  const wrong = [...new Set([...Object.keys(expected), ...Object.keys(made)])]
    .filter((id) => (expected[id] ?? 0) !== (made[id] ?? 0))
    .map((id) => `${id}: ${expected[id] ?? 0} expected, ${made[id] ?? 0} made`);
  const untidy = [...journal.lint(), ...journal.invalid.map((entry) => `${entry.operationId} answered ${entry.problems.join('; ')}`)];
  if (wrong.length + untidy.length > 0) throw new Error([...wrong, ...untidy].join('\n'));
}
