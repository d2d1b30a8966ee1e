import { type HeaderList, type Hop, headerValue, hostOf, isHttp, redirected, shown } from './http-hop.ts';
import type { HttpCheck } from './model.ts';
import { ProbeStop } from './probe-stop.ts';
import { sameSite } from './site.ts';

/** Redirects that are followed in one attempt. */
export const MAX_REDIRECTS = 10;

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * The hop that an answer leads to, null where the answer is the last. A redirect that may not be followed is `redirect_blocked`: to a
 * scheme that is not HTTP, out of the host or site that `follow` allows (seen from `first`, the target's own URL), and from https to http
 * unless `follow` is `any`.
 */
export function nextHop(
  hop: Hop,
  answer: { status: number; headers: HeaderList },
  { first, follow }: { first: URL; follow: HttpCheck['follow'] },
): Hop | null {
  if (follow === 'none' || !REDIRECTS.has(answer.status)) return null;
  const location = headerValue(answer.headers, 'location');
  if (location === null || location === '') return null;
  const text = asUtf8(location);
  if (!URL.canParse(text, hop.url.href)) throw new ProbeStop('malformed_http', 'The redirect leads to something that is no URL.');
  const url = new URL(text, hop.url.href);
  if (!isHttp(url)) throw new ProbeStop('redirect_blocked', `The redirect leads to ${url.protocol}, which is not followed.`);
  if (follow === 'same-host' && hostOf(url) !== hostOf(first)) {
    throw new ProbeStop('redirect_blocked', `The redirect leads to another host (${shown(url)}), and \`follow\` is same-host.`);
  }
  if (follow === 'same-site' && !sameSite(url.hostname, first.hostname)) {
    throw new ProbeStop('redirect_blocked', `The redirect leads to another site (${shown(url)}), and \`follow\` is same-site.`);
  }
  if (follow !== 'any' && hop.url.protocol === 'https:' && url.protocol === 'http:') {
    throw new ProbeStop('redirect_blocked', `The redirect leads from https to http (${shown(url)}), and \`follow\` is ${follow}.`);
  }
  return redirected(hop, answer.status, url);
}

/** Header values come as latin1; a URL in one is UTF-8 where it is not ASCII. */
function asUtf8(value: string): string {
  const bytes = Buffer.from(value, 'latin1');
  const text = bytes.toString('utf8');
  return text.includes('�') ? value : text;
}
