import { setImmediate as turn } from 'node:timers/promises';
import type { GateClock } from '../../../actions/health-probe/gate.ts';

interface Sleeper {
  at: number;
  wake(): void;
}

/** A clock that stands still while anything is going on, and jumps to the next thing that somebody waits for. */
export class HeldClock implements GateClock {
  #now = 0;
  #sleepers: Sleeper[] = [];

  monotonic(): number {
    return this.#now;
  }

  sleep(ms: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const sleeper = { at: this.#now + ms, wake: resolve };
      this.#sleepers.push(sleeper);
      signal.addEventListener('abort', () => {
        this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
        resolve();
      });
    });
  }

  /** Lets time go by until `job` is done; gives what it gave. Throws where it waits for nothing that this clock knows of. */
  async run<T>(job: Promise<T>): Promise<T> {
    let isDone = false;
    const done = job.finally(() => {
      isDone = true;
    });
    done.catch(() => undefined);
    for (let idle = 0; !isDone; ) {
      await turn();
      if (isDone) break;
      const [next] = this.#sleepers.sort((a, b) => a.at - b.at);
      // Promises may need some turns of the event loop to come to their next sleep.
      if (idle < 3) idle += 1;
      else if (next === undefined) throw new Error('Nobody sleeps, and the job is not done.');
      else {
        idle = 0;
        this.#sleepers.shift();
        this.#now = Math.max(this.#now, next.at);
        next.wake();
      }
    }
    return done;
  }
}
