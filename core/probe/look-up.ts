import { refusalOfAny } from './address-guard.ts';
import type { Deadline } from './deadline.ts';
import type { IpFamily } from './model.ts';
import { ProbeStop } from './probe-stop.ts';
import type { Resolve } from './resolve.ts';
import type { Stopwatch } from './stopwatch.ts';

/** What a look-up needs of the attempt that it is a part of. */
export interface LookUpPorts {
  resolve: Resolve;
  allowPrivate: boolean;
  watch: Stopwatch;
  deadline: Deadline;
}

/**
 * The addresses of a target's host, all of which may be connected to; timed as `dns`, unless the host is an address. Rejects with a
 * ProbeStop: why there are none, or `blocked_target`.
 */
export async function lookUp(host: string, family: IpFamily, { resolve, allowPrivate, watch, deadline }: LookUpPorts): Promise<string[]> {
  watch.enter('dns');
  const found = await resolve(host, family, deadline);
  if (!found.ok) throw new ProbeStop(found.failure.reason, found.failure.detail, found.failure.phase);
  if (found.ms === null) watch.skip();
  refuse(found.addresses, allowPrivate);
  return found.addresses;
}

/** Throws a ProbeStop `blocked_target` if one of the addresses must not be reached. */
export function refuse(addresses: readonly string[], allowPrivate: boolean): void {
  const refusal = refusalOfAny(addresses, allowPrivate);
  if (refusal !== null) throw new ProbeStop('blocked_target', refusal, 'dns');
}
