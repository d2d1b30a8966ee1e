import { setFlagsFromString } from 'node:v8';

/** Its optimizing compiler; from 22 on a cheaper one stands before it, and there is nothing to gain (and no such flag on 24). */
const OPTIMIZES_EARLY = 20;
/** Bytes of bytecode that run before a function is optimized; 132 KiB by default. */
const BUDGET = 1_000_000;

let done = false;

/**
 * Has Node 20 optimize a function later. A run of probes is over in seconds: of a thousand, optimizing on other threads took an eighth of
 * all CPU time, and gave back none of it before the third thousand. On any other Node nothing happens; a second call does nothing.
 */
export function compileLate(): void {
  if (done || Number(process.versions.node.split('.', 1)[0]) !== OPTIMIZES_EARLY) return;
  done = true;
  setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}
