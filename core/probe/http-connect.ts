import { isIP, type Socket } from 'node:net';
import type { Deadline } from './deadline.ts';
import { dial } from './dial.ts';
import { type Hop, headerValue, hostOf, portOf } from './http-hop.ts';
import { connectByProxy } from './http-proxy.ts';
import { lookUp, refuse } from './look-up.ts';
import type { CertificateFacts, HttpCheck, TlsSettings } from './model.ts';
import { ProbeStop } from './probe-stop.ts';
import type { HttpProxy, ProxyFor } from './proxy-settings.ts';
import type { Resolve } from './resolve.ts';
import { socketFailure } from './socket-failure.ts';
import type { Stopwatch } from './stopwatch.ts';
import { secure } from './tls.ts';

/** What all hops of one attempt share. */
export interface Course {
  check: HttpCheck;
  /** The target's own URL. */
  first: URL;
  watch: Stopwatch;
  deadline: Deadline;
  timeoutMs: number;
  resolve: Resolve;
  proxyFor: ProxyFor;
  allowPrivate: boolean;
  /** Of the hop that runs, or of the last. */
  seen: { address: string | null; certificate: CertificateFacts | null };
}

/** A connection over which a hop's request can go. */
export interface Connection {
  socket: Socket;
  version: '1.1' | '2';
  /** The proxy, where the request itself goes to it (http; https goes through a tunnel that the request knows nothing of). */
  asks: HttpProxy | null;
}

/** Connects for a hop: name, address, TCP or proxy, TLS. Rejects with a ProbeStop or an error of the socket. */
export async function connectFor(hop: Hop, course: Course): Promise<Connection> {
  const { seen } = course;
  seen.address = null;
  seen.certificate = null;
  const proxy = course.proxyFor(hop.url);
  const raw = proxy === null ? await connectDirectly(hop.url, course) : await connectThrough(proxy, hop.url, course);
  const plain: Connection = { socket: raw, version: '1.1', asks: null };
  if (hop.url.protocol === 'https:') return encrypt(raw, hop, course);
  if (proxy !== null) return { ...plain, asks: proxy };
  // Without TLS there is nothing to agree by: HTTP/2 is spoken only where it was asked for by name.
  return { ...plain, version: course.check.httpVersion === '2' ? '2' : '1.1' };
}

async function connectDirectly(url: URL, course: Course): Promise<Socket> {
  const { check, watch, deadline, timeoutMs, seen } = course;
  const addresses = await lookUp(hostOf(url), check.ip, course);
  watch.enter('connect');
  const { socket, address } = await dial(addresses, portOf(url), deadline, timeoutMs - watch.elapsedMs);
  seen.address = address;
  return socket;
}

/** The proxy looks the name up and connects; an address that stands in the URL itself can still be judged here. */
async function connectThrough(proxy: HttpProxy, url: URL, { watch, deadline, timeoutMs, resolve, allowPrivate }: Course): Promise<Socket> {
  const host = hostOf(url);
  if (isIP(host) !== 0) refuse([host], allowPrivate);
  watch.enter('proxy');
  const tunnelTo = url.protocol === 'https:' ? `${url.hostname}:${portOf(url)}` : null;
  return connectByProxy(proxy, tunnelTo, { resolve, deadline, leftMs: timeoutMs - watch.elapsedMs });
}

const PROTOCOLS: Readonly<Record<HttpCheck['httpVersion'], readonly string[]>> = {
  '1.1': ['http/1.1'],
  '2': ['h2'],
  any: ['h2', 'http/1.1'],
};

async function encrypt(raw: Socket, hop: Hop, { check, first, watch, deadline, seen }: Course): Promise<Connection> {
  watch.enter('tls');
  const before = raw.bytesRead;
  try {
    const { socket, certificate, failure } = await secure(raw, {
      host: certifiedHost(hop),
      settings: settingsFor(hop.url, first, check.tls),
      protocols: PROTOCOLS[check.httpVersion],
    });
    deadline.hold(socket);
    seen.certificate = certificate;
    if (failure !== null) throw failure;
    if (check.httpVersion === '2' && socket.alpnProtocol !== 'h2') {
      throw new ProbeStop('tls_protocol', 'The server does not speak HTTP/2, and the check asks for it.');
    }
    return { socket, version: socket.alpnProtocol === 'h2' ? '2' : '1.1', asks: null };
  } catch (error) {
    throw socketFailure(error, 'tls', raw.bytesRead - before);
  }
}

/** A check with a `Host` header asks for that host, by whatever name or address it is reached. */
function certifiedHost({ url, headers }: Hop): string {
  const host = headerValue(headers, 'host');
  return host !== null && URL.canParse(`https://${host}`) ? hostOf(new URL(`https://${host}`)) : hostOf(url);
}

/** Another host gets neither the client's certificate nor the other server's name. */
function settingsFor(url: URL, first: URL, tls: TlsSettings): TlsSettings {
  return url.hostname === first.hostname ? tls : { ...tls, cert: null, key: null, serverName: null };
}
