import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Patience } from './ports.ts';

/** The real clock and chance. */
export const PATIENCE: Patience = {
  sleep: (ms) => delay(ms),
  random: Math.random,
  now: () => new Date(),
  newId: randomUUID,
};

const FIRST_MS = 100;
const LONGEST_MS = 4_000;

/**
 * How long to wait before try `tries + 1`, in ms: anything up to a bound that doubles ("full jitter"), because writers that lost
 * the same race must not meet again.
 */
export function backoffMs(tries: number, random: () => number): number {
  return random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** tries);
}
