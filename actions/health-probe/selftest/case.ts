import type { TargetFile } from '../../../core/probe/config/health-file.ts';
import type { ProbeReason, ProbeState } from '../../../core/probe/model.ts';
import type { Identities } from './identities.ts';
import type { Stage } from './stage.ts';

/** What a prober that sees right says: one of `reasons`, where the system may show the same fault in two ways; none for `up`. */
export interface Expected {
  state: ProbeState;
  reasons: readonly ProbeReason[];
  /** Whether it passes only on a later try. */
  flaky: boolean;
}

/** What the cases are played with. */
export interface Props {
  stage: Stage;
  identities: Identities;
  /** `address:port` of the name server. */
  nameServer: string;
}

/** One thing to be noticed: a fault, or a control, a sound server that must not be called anything but up. */
export interface SelftestCase {
  name: string;
  expected: Expected;
  /** Starts the server and says how it is probed, in the words of a health file. */
  play(props: Props): Promise<Omit<TargetFile, 'name'>>;
}

export const up: Expected = { state: 'up', reasons: [], flaky: false };
export const down = (...reasons: ProbeReason[]): Expected => ({ state: 'down', reasons, flaky: false });
export const degraded = (reason: ProbeReason): Expected => ({ state: 'degraded', reasons: [reason], flaky: false });

/** Of cases in which nothing happens: as short as a busy machine allows. */
export const SHORT = '600ms';
