import type { RateView } from './call.ts';

const HOUR = 3_600_000;

/** The hourly budget of each token. GitHub gives 5,000 calls, and 1,000 a repository to `github.token`. */
export class RateLimit {
  readonly #limit: number;
  readonly #windows = new Map<string, { used: number; start: number }>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  view(token: string, now: Date): RateView {
    const window = this.#window(token, now);
    return {
      limit: this.#limit,
      remaining: Math.max(0, this.#limit - window.used),
      used: window.used,
      reset: Math.ceil((window.start + HOUR) / 1000),
    };
  }

  /** Takes one call; false if none was left. */
  charge(token: string, now: Date): boolean {
    const window = this.#window(token, now);
    if (window.used >= this.#limit) return false;
    window.used += 1;
    return true;
  }

  /** Gives a call back: a 304 is free. */
  refund(token: string, now: Date): void {
    const window = this.#window(token, now);
    window.used = Math.max(0, window.used - 1);
  }

  #window(token: string, now: Date): { used: number; start: number } {
    const known = this.#windows.get(token);
    if (known !== undefined && now.getTime() < known.start + HOUR) return known;
    const fresh = { used: 0, start: now.getTime() };
    this.#windows.set(token, fresh);
    return fresh;
  }
}

export function rateHeaders(view: RateView): Record<string, string> {
  return {
    'x-ratelimit-limit': String(view.limit),
    'x-ratelimit-remaining': String(view.remaining),
    'x-ratelimit-used': String(view.used),
    'x-ratelimit-reset': String(view.reset),
    'x-ratelimit-resource': 'core',
  };
}
