import type { ProbePhase, ProbeReason } from './model.ts';
import { codeOf, ProbeStop } from './probe-stop.ts';
import { tlsFailure } from './tls-failure.ts';

/** This machine has no more sockets, ports or memory. */
const SATURATED: Readonly<Record<string, string>> = {
  EMFILE: 'The prober has no file descriptors left',
  ENFILE: 'The machine has no file descriptors left',
  ENOBUFS: 'The prober has no buffers left',
  ENOMEM: 'The prober has no memory left',
  EAGAIN: 'The prober has no resources left',
};

/** No packet of ours left this machine. */
const NO_WAY_OUT: Readonly<Record<string, string>> = {
  ENETUNREACH: 'This machine has no route to the address',
  ENETDOWN: 'The network of this machine is down',
  EAFNOSUPPORT: 'This machine does not speak the address family',
  EACCES: 'This machine does not let the prober connect',
  EPERM: 'This machine does not let the prober connect',
};

const REFUSED: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'The connection was refused',
  EHOSTUNREACH: 'The network says that the host cannot be reached',
  EHOSTDOWN: 'The network says that the host is down',
  EPROTOTYPE: 'The connection was refused',
};

const RESET: Readonly<Record<string, string>> = {
  ECONNRESET: 'The connection was reset',
  ECONNABORTED: 'The connection was reset',
  EPIPE: 'The server had closed the connection',
  ERR_STREAM_WRITE_AFTER_END: 'The server had closed the connection',
};

const TIMED_OUT: Partial<Record<ProbePhase, ProbeReason>> = { tls: 'tls_timeout', ttfb: 'ttfb_timeout', body: 'body_timeout' };

/** What the error of a `connect` means, as a stop of the phase `connect`. `family` is the address's. */
export function connectFailure(error: unknown, family: number): ProbeStop {
  // No address to connect from: without IPv6 that is a missing network, else all ports are in use.
  if (codeOf(error) === 'EADDRNOTAVAIL') {
    return family === 6
      ? new ProbeStop('prober_egress', 'This machine has no IPv6 address to connect from (EADDRNOTAVAIL).')
      : new ProbeStop('prober_saturated', 'The prober has no free ports left (EADDRNOTAVAIL).');
  }
  return socketFailure(error, 'connect');
}

/**
 * What an error of a socket means in the phase it came in; errors that are neither the network's nor TLS's are `internal`. `heardBytes`
 * as for `tlsFailure`.
 */
export function socketFailure(error: unknown, phase: ProbePhase, heardBytes = 0): ProbeStop {
  if (error instanceof ProbeStop) return error;
  const tls = tlsFailure(error, heardBytes);
  if (tls !== null) return tls;
  const code = codeOf(error);
  const of = (reason: ProbeReason, words: string | undefined) =>
    words === undefined ? null : new ProbeStop(reason, `${words} (${code}).`);
  return (
    of('prober_saturated', SATURATED[code]) ??
    of('prober_egress', NO_WAY_OUT[code]) ??
    of('connect_refused', REFUSED[code]) ??
    of('connect_reset', RESET[code]) ??
    of(TIMED_OUT[phase] ?? 'connect_timeout', code === 'ETIMEDOUT' ? 'The network gave up waiting for the server' : undefined) ??
    new ProbeStop('internal', `The prober failed with ${code === '' ? 'an error without a code' : code}.`)
  );
}
