import { VERSION } from '../version.ts';
import { type HeaderList, type Hop, headerValue } from './http-hop.ts';

/** A request as it goes over the wire, whatever the version of HTTP. */
export interface HttpRequest {
  method: string;
  scheme: 'http' | 'https';
  /** The host, with its port where it is not the scheme's. */
  authority: string;
  /** Path and query; the whole URL where a proxy is asked. */
  target: string;
  /** Without `Host`. */
  headers: HeaderList;
  body: Buffer | null;
}

/** Methods whose request has a body as a rule: an empty one says so. */
const WITH_BODY = new Set(['POST', 'PUT', 'PATCH']);

/**
 * The request of a hop. `cookies` are those that earlier hops were given, `proxyAuthorization` is for a proxy that is asked in the open
 * (a tunnel's goes with CONNECT, and the origin never sees it). No `Accept-Encoding` unless the check has one: an encoded answer is
 * decoded all the same.
 */
export function requestOf(
  hop: Hop,
  { cookies, proxied, proxyAuthorization }: { cookies: string | null; proxied: boolean; proxyAuthorization: string | null },
): HttpRequest {
  const own = hop.headers.filter(([name]) => !['host', 'cookie', 'proxy-authorization'].includes(name.toLowerCase()));
  const path = `${hop.url.pathname}${hop.url.search}`;
  const host = headerValue(hop.headers, 'host') ?? hop.url.host;
  const cookie = [...hop.headers.filter(([name]) => name.toLowerCase() === 'cookie').map(([, value]) => value), cookies]
    .filter((value) => value !== null && value !== '')
    .join('; ');
  const body = hop.body === null ? null : Buffer.from(hop.body, 'utf8');
  return {
    method: hop.method,
    scheme: hop.url.protocol === 'https:' ? 'https' : 'http',
    authority: host,
    target: proxied ? `http://${hop.url.host}${path}` : path,
    headers: [
      ...missing(own, 'User-Agent', `ops-actions/${VERSION} (health-probe)`),
      ...missing(own, 'Accept', '*/*'),
      ...own,
      ...(cookie === '' ? [] : ([['Cookie', cookie]] as const)),
      ...(proxyAuthorization === null ? [] : ([['Proxy-Authorization', proxyAuthorization]] as const)),
      ...(body !== null || WITH_BODY.has(hop.method) ? ([['Content-Length', String(body?.length ?? 0)]] as const) : []),
    ],
    body,
  };
}

function missing(own: HeaderList, name: string, value: string): HeaderList {
  return headerValue(own, name.toLowerCase()) === null ? [[name, value]] : [];
}
