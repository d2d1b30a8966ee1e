import { connect, isIP, type Socket } from 'node:net';
import type { Deadline } from './deadline.ts';
import { ProbeStop } from './probe-stop.ts';
import { connectFailure } from './socket-failure.ts';

/** Further addresses of a name are not tried: somebody would wait for all of them. */
const MAX_ADDRESSES = 4;

/** An address that may not answer gets at least this much of the time that is left, if there is that much (ms). */
const MIN_SHARE_MS = 1_000;

export interface Dialed {
  socket: Socket;
  address: string;
}

/**
 * Connects to the first of `addresses` that accepts, in their order: a service with one dead address is reached by its users too. An
 * address that is not the last has its share of `leftMs`, the time until the deadline. When all fail, rejects with the first address's
 * failure. The socket is held by the deadline.
 */
export async function dial(addresses: readonly string[], port: number, deadline: Deadline, leftMs: number): Promise<Dialed> {
  const [only, ...others] = addresses;
  // Nearly always: one address, which has all the time.
  if (only !== undefined && others.length === 0) return { socket: await connectTo(only, port, deadline, null), address: only };
  return dialInTurn(addresses.slice(0, MAX_ADDRESSES), port, deadline, leftMs);
}

async function dialInTurn(tried: readonly string[], port: number, deadline: Deadline, leftMs: number): Promise<Dialed> {
  const started = performance.now();
  let first: unknown = null;
  for (const [nth, address] of tried.entries()) {
    const remaining = leftMs - (performance.now() - started);
    const after = tried.length - 1 - nth;
    const share = after === 0 ? null : Math.max(remaining / (after + 1), Math.min(MIN_SHARE_MS, remaining));
    try {
      return { socket: await connectTo(address, port, deadline, share), address };
    } catch (error) {
      if (nth === 0) first = error;
      if (deadline.passed) break;
    }
  }
  throw first ?? new ProbeStop('internal', 'There was no address to connect to.');
}

function connectTo(address: string, port: number, deadline: Deadline, shareMs: number | null): Promise<Socket> {
  return new Promise((resolve, reject) => {
    // The address is the one that was judged; there is no second look-up, and no other address behind Node's back.
    const socket = connect({ host: address, port, noDelay: true, autoSelectFamily: false });
    const timer = shareMs === null ? null : setTimeout(() => socket.destroy(new ShareUp()), shareMs);
    socket.once('connect', () => {
      if (timer !== null) clearTimeout(timer);
      resolve(socket);
    });
    // Stays for the life of the socket: whoever waits on it has a listener of its own, and what nobody waits for must not end the process.
    socket.on('error', (error) => {
      if (timer !== null) clearTimeout(timer);
      reject(
        error instanceof ShareUp ? new ProbeStop('connect_timeout', 'The address did not answer.') : connectFailure(error, isIP(address)),
      );
    });
    deadline.hold(socket);
  });
}

class ShareUp extends Error {}
