import type { Socket } from 'node:net';
import type { Deadline } from './deadline.ts';
import { dial } from './dial.ts';
import type { HeaderList } from './http-hop.ts';
import { http1Connect } from './http1.ts';
import { ProbeStop } from './probe-stop.ts';
import type { HttpProxy } from './proxy-settings.ts';
import type { Resolve } from './resolve.ts';
import { socketFailure } from './socket-failure.ts';
import { PLAIN_TLS, secure } from './tls.ts';

const AUTHENTICATION_REQUIRED = 407;

/**
 * A connection to `proxy`, and through it to `tunnelTo` (`host:port`) unless that is null. The target's name is looked up by the proxy.
 * Every failure is a ProbeStop `proxy` in the phase `proxy`: it says nothing about the target. The proxy's own address comes from the
 * operator and is not judged.
 */
export async function connectByProxy(
  proxy: HttpProxy,
  tunnelTo: string | null,
  { resolve, deadline, leftMs }: { resolve: Resolve; deadline: Deadline; leftMs: number },
): Promise<Socket> {
  try {
    const found = await resolve(proxy.host, 'any', deadline);
    if (!found.ok) throw new ProbeStop(found.failure.reason, found.failure.detail);
    const { socket: raw } = await dial(found.addresses, proxy.port, deadline, leftMs);
    const socket = proxy.secure ? await secureProxy(raw, proxy.host, deadline) : raw;
    if (tunnelTo === null) return socket;
    const { status, head } = await http1Connect(socket, tunnelTo, authorizationOf(proxy));
    if (status === AUTHENTICATION_REQUIRED) throw refusedCredentials(proxy);
    if (status < 200 || status > 299) throw new ProbeStop('proxy', `The proxy did not connect to the target (it answered ${status}).`);
    // A server that speaks first (none does before TLS) may have been read with the proxy's answer.
    if (head.length > 0) socket.unshift(head);
    return socket;
  } catch (error) {
    const stop = socketFailure(error, 'proxy');
    if (stop.reason === 'proxy') throw new ProbeStop('proxy', stop.message, 'proxy');
    if (stop.reason === 'prober_saturated' || stop.reason === 'internal') throw stop;
    throw new ProbeStop('proxy', `The proxy cannot be used: ${stop.message}`, 'proxy');
  }
}

/** Credentials for the proxy, and only for it. */
export function authorizationOf(proxy: HttpProxy): HeaderList {
  return proxy.authorization === null ? [] : [['Proxy-Authorization', proxy.authorization]];
}

/** What an answer 407 means, in a tunnel or in the open. */
export function refusedCredentials(proxy: HttpProxy): ProbeStop {
  const words =
    proxy.authorization === null
      ? 'asks for credentials, and the environment has none for it'
      : 'refused the credentials of the environment';
  return new ProbeStop('proxy', `The proxy ${words} (407).`, 'proxy');
}

/** Whether an answer, asked for in the open, is the proxy's own. */
export function isProxyRefusal(status: number): boolean {
  return status === AUTHENTICATION_REQUIRED;
}

async function secureProxy(raw: Socket, host: string, deadline: Deadline): Promise<Socket> {
  const { socket, failure } = await secure(raw, { host, settings: PLAIN_TLS, protocols: ['http/1.1'] });
  if (failure !== null) throw failure;
  return deadline.hold(socket);
}
