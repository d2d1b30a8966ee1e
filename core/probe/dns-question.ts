import { Resolver } from 'node:dns/promises';
import { ConfigurationError } from '../errors.ts';
import { codeOf } from './probe-stop.ts';

/** What the DNS said to one question. */
export type DnsReply<T> =
  | { kind: 'records'; records: T }
  /** The name is there (or so the server says) and has no such record. */
  | { kind: 'empty' }
  | { kind: 'nxdomain' }
  /** Answered with another code: `SERVFAIL`, `REFUSED`, `NOTIMP`, `FORMERR`. */
  | { kind: 'failed'; rcode: string }
  /** Nobody is at the server's port. */
  | { kind: 'unreachable' }
  /** Something came that is no answer. */
  | { kind: 'unreadable' }
  | { kind: 'timeout' };

/** The questions of one look-up. `close` takes everything back that is still under way. */
export interface Questions {
  /** Has `put` ask a resolver, again and elsewhere if no answer comes; never rejects. */
  ask<T>(put: (resolver: Resolver) => Promise<T>): Promise<DnsReply<T>>;
  close(): void;
}

/**
 * Milliseconds after which a question is put again, to the next server, while the earlier ones still may be answered. c-ares alone forgets
 * a question when it repeats it, so that a server slower than its timeout is never heard, and a long timeout makes one lost packet cost
 * all of it. The first repetition is early because many questions at once overflow a server's socket: at 256 packets with Linux's defaults.
 */
export const ASK_AGAIN_MS: readonly number[] = [500, 2_000, 5_000];
/** c-ares' own limit for one question, behind every deadline that makes sense. */
const LIMIT_MS = 30_000;

/**
 * Asks `servers` (`address` or `address:port`; the first one first) through c-ares, which needs no thread: `dns.lookup` runs two look-ups
 * at a time, and the rest wait. A resolver of its own for each look-up: nothing is cached, and it can be cancelled alone.
 */
export function openQuestions(servers: readonly string[], askAgainMs: readonly number[] = ASK_AGAIN_MS): Questions {
  const resolvers: Resolver[] = [];
  const cancels = new Set<() => void>();
  const nth = (n: number) => {
    const known = resolvers[n];
    if (known !== undefined) return known;
    const resolver = new Resolver({ timeout: LIMIT_MS, tries: 1 });
    const first = n % Math.max(1, servers.length);
    if (servers.length > 0) resolver.setServers([...servers.slice(first), ...servers.slice(0, first)]);
    resolvers[n] = resolver;
    return resolver;
  };

  const ask = <T>(put: (resolver: Resolver) => Promise<T>) =>
    new Promise<DnsReply<T>>((resolve) => {
      const settle = (reply: DnsReply<T>) => {
        for (const timer of timers) clearTimeout(timer);
        cancels.delete(cancel);
        resolve(reply);
      };
      // The first reply counts, whichever question it answers: the last one is put long before c-ares gives the first one up.
      const send = async (n: number) => settle(await replyTo(put, nth(n)));
      const cancel = () => settle({ kind: 'timeout' });
      const timers = askAgainMs.map((ms, at) => setTimeout(() => void send(at + 1), ms));
      cancels.add(cancel);
      void send(0);
    });

  return {
    ask,
    close() {
      for (const cancel of [...cancels]) cancel();
      for (const resolver of resolvers) resolver.cancel();
    },
  };
}

async function replyTo<T>(put: (resolver: Resolver) => Promise<T>, resolver: Resolver): Promise<DnsReply<T>> {
  try {
    return { kind: 'records', records: await put(resolver) };
  } catch (error) {
    return failureOf(codeOf(error));
  }
}

/** c-ares' error codes (Node's documentation of `dns`, "Error codes"). */
function failureOf(code: string): Exclude<DnsReply<never>, { kind: 'records' }> {
  switch (code) {
    case 'ENOTFOUND':
      return { kind: 'nxdomain' };
    case 'ENODATA':
      return { kind: 'empty' };
    case 'ETIMEOUT':
    case 'ECANCELLED':
      return { kind: 'timeout' };
    case 'ECONNREFUSED':
      return { kind: 'unreachable' };
    case 'ESERVFAIL':
    case 'EREFUSED':
    case 'ENOTIMP':
    case 'EFORMERR':
      return { kind: 'failed', rcode: code.slice(1) };
    default:
      return { kind: 'unreadable' };
  }
}

/** The servers to ask: `wanted`, or the system's if there are none. Throws ConfigurationError for one that is not an address. */
export function dnsServers(wanted: readonly string[]): string[] {
  const resolver = new Resolver();
  if (wanted.length === 0) return resolver.getServers();
  for (const server of wanted) {
    try {
      resolver.setServers([server]);
    } catch (error) {
      const remedy = 'Write an IP address, with a port if it is not 53: 192.0.2.53, 192.0.2.53:5353 or [2001:db8::53]:5353.';
      throw new ConfigurationError({ place: 'resolvers', message: `"${server}" is not a DNS server's address.`, remedy }, { cause: error });
    }
  }
  return [...wanted];
}
