import type { ProbePhase, ProbeReason } from './model.ts';

/**
 * Thrown inside an attempt where it can go no further, and turned into facts at its edge; it never leaves the engine. `phase` is
 * set where it is not the phase that the attempt is in: an alert about a client certificate comes after the handshake.
 */
export class ProbeStop extends Error {
  override readonly name = 'ProbeStop';
  readonly reason: ProbeReason;
  readonly phase: ProbePhase | null;

  /** `detail` is for people and holds no URL's query, no user, no header's value and no text of a library. */
  constructor(reason: ProbeReason, detail: string, phase: ProbePhase | null = null) {
    super(detail);
    this.reason = reason;
    this.phase = phase;
  }
}

/** The system's or library's code of an error (`ECONNREFUSED`, `HPE_INVALID_HEADER_TOKEN`), empty when it has none. */
export function codeOf(error: unknown): string {
  // Not `instanceof Error`: an error of Node's own is of another realm inside a test runner's sandbox.
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}
