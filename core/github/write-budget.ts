/** GitHub's secondary limits on requests that create content (docs: "rate limits for the REST API", secondary rate limits). */
export const WRITE_LIMITS = [
  { writes: 80, windowMs: 60_000 },
  { writes: 500, windowMs: 3_600_000 },
] as const;

/**
 * A sliding window over the writes of this process: no window ever holds more writes than its limit,
 * and the writes before that are not spaced out at all. Times are in ms of one clock.
 */
export class WriteBudget {
  private readonly sent: number[] = [];

  /** How long the next write has to wait, in ms; 0 if it may go now. */
  delay(now: number): number {
    const waits = WRITE_LIMITS.map(({ writes, windowMs }) => {
      const oldest = this.sent.at(-writes);
      return oldest === undefined ? 0 : oldest + windowMs - now;
    });
    return Math.max(0, ...waits);
  }

  /** Notes one write that was sent, a repeated one too: GitHub counts what it receives. */
  record(now: number): void {
    this.sent.push(now);
    if (this.sent.length > WRITE_LIMITS[1].writes) this.sent.shift();
  }
}
