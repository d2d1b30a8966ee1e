import { setTimeout as delay } from 'node:timers/promises';

/** Waits until something holds. The limit is only there so that a test that fails ends. */
export async function until(holds: () => boolean): Promise<void> {
  const limit = performance.now() + 20_000;
  while (!holds()) {
    if (performance.now() > limit) throw new Error(`It never came to this: ${holds.toString()}`);
    await delay(5);
  }
}
