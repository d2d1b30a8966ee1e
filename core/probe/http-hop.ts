import type { HttpCheck } from './model.ts';
import { ProbeStop } from './probe-stop.ts';

/** Headers as they are written, several lines of one name staying several. */
export type HeaderList = readonly (readonly [name: string, value: string])[];

/** One request of an attempt: the target's own, or what a redirect made of it. */
export interface Hop {
  url: URL;
  method: string;
  /** The check's own headers, as far as this hop may have them. */
  headers: HeaderList;
  body: string | null;
}

/** What another origin may see of a check's headers. Every other header is taken for a secret: names give no hint. */
const PUBLIC = new Set(['accept', 'accept-language', 'accept-encoding', 'user-agent', 'cache-control', 'pragma']);

/** What speaks of a body; goes with it (RFC 9110, 15.4). */
const OF_BODY = new Set(['content-type', 'content-encoding', 'content-language', 'content-location', 'digest', 'content-digest']);

/** What is worked out from the request itself. */
const COMPUTED = new Set(['content-length', 'transfer-encoding']);

/** The first hop. User and password of the URL become `Authorization`, unless the check has one. */
export function firstHop(check: HttpCheck): Hop {
  if (!URL.canParse(check.url)) throw new ProbeStop('internal', 'The URL of the check is not valid.');
  const url = new URL(check.url);
  if (!isHttp(url)) throw new ProbeStop('internal', `A URL with ${url.protocol} is not probed over HTTP.`);
  const own = check.headers.filter(([name]) => !COMPUTED.has(name.toLowerCase()));
  const basic = basicAuthorization(url);
  url.username = '';
  url.password = '';
  url.hash = '';
  const named = basic === null || headerValue(own, 'authorization') !== null;
  return {
    url,
    method: check.method.toUpperCase(),
    headers: named ? own : [...own, ['Authorization', basic]],
    body: check.body,
  };
}

/** The hop that a redirect with `status` to `url` makes of `hop` (RFC 9110, 15.4; Fetch, 4.4). */
export function redirected(hop: Hop, status: number, url: URL): Hop {
  const target = new URL(url);
  target.username = '';
  target.password = '';
  target.hash = '';
  const toGet =
    ((status === 301 || status === 302) && hop.method === 'POST') || (status === 303 && hop.method !== 'GET' && hop.method !== 'HEAD');
  const sameOrigin = target.origin === hop.url.origin;
  const kept = hop.headers.filter(([name]) => {
    const lower = name.toLowerCase();
    if (OF_BODY.has(lower)) return !toGet;
    return sameOrigin || PUBLIC.has(lower);
  });
  return { url: target, method: toGet ? 'GET' : hop.method, headers: kept, body: toGet ? null : hop.body };
}

/** The URL without user, password, query and fragment: what may be shown. */
export function shown(url: URL): string {
  return `${url.protocol}//${url.host}${url.pathname}`;
}

/** The first value of a header, null where there is none. Names are compared without case. */
export function headerValue(headers: HeaderList, name: string): string | null {
  return headers.find(([own]) => own.toLowerCase() === name)?.[1] ?? null;
}

/** The host of a URL as a resolver and a certificate name it: without brackets. */
export function hostOf(url: URL): string {
  return url.hostname.startsWith('[') ? url.hostname.slice(1, -1) : url.hostname;
}

/** The port of an http or https URL. */
export function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : 80;
}

export function isHttp(url: URL): boolean {
  return url.protocol === 'http:' || url.protocol === 'https:';
}

/** `Basic …` out of the user and password of a URL, null where it has none (RFC 7617). */
export function basicAuthorization(url: URL): string | null {
  if (url.username === '' && url.password === '') return null;
  return `Basic ${Buffer.from(`${decoded(url.username)}:${decoded(url.password)}`).toString('base64')}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
