import type { HeaderList } from './http-hop.ts';

interface Cookie {
  name: string;
  value: string;
  path: string;
}

/** More of one origin are somebody's attack on our memory. */
const MAX_COOKIES = 50;

/**
 * Cookies of one attempt, kept for the later hops of the same origin (RFC 6265, without `Domain`: a cookie never goes to another host,
 * nor to another port or scheme).
 */
export class CookieJar {
  readonly #origins = new Map<string, Cookie[]>();

  /** Keeps what an answer of `url` sets, and forgets what it deletes; `now` in ms since 1970. */
  store(url: URL, headers: HeaderList, now: number): void {
    for (const [name, value] of headers) {
      if (name.toLowerCase() !== 'set-cookie') continue;
      const parsed = parse(value, url, now);
      if (parsed === null) continue;
      const { cookie, gone } = parsed;
      const others = (this.#origins.get(url.origin) ?? []).filter((other) => other.name !== cookie.name || other.path !== cookie.path);
      this.#origins.set(url.origin, gone || others.length >= MAX_COOKIES ? others : [...others, cookie]);
    }
  }

  /** The value of `Cookie` for a request, null for none. */
  headerFor(url: URL): string | null {
    const fitting = (this.#origins.get(url.origin) ?? []).filter(({ path }) => covers(path, url.pathname));
    return fitting.length === 0 ? null : fitting.map(({ name, value }) => `${name}=${value}`).join('; ');
  }
}

function parse(line: string, url: URL, now: number): { cookie: Cookie; gone: boolean } | null {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const equals = pair.indexOf('=');
  if (equals < 1) return null;
  let path = defaultPath(url.pathname);
  let expires: number | null = null;
  let maxAge: number | null = null;
  for (const attribute of attributes) {
    const at = attribute.indexOf('=');
    const name = (at === -1 ? attribute : attribute.slice(0, at)).trim().toLowerCase();
    const value = at === -1 ? '' : attribute.slice(at + 1).trim();
    if (name === 'path' && value.startsWith('/')) path = value;
    if (name === 'expires' && !Number.isNaN(Date.parse(value))) expires = Date.parse(value);
    if (name === 'max-age' && /^-?\d+$/.test(value)) maxAge = Number(value);
  }
  const gone = maxAge === null ? expires !== null && expires <= now : maxAge <= 0;
  return { cookie: { name: pair.slice(0, equals).trim(), value: pair.slice(equals + 1).trim(), path }, gone };
}

/** The directory of a path (RFC 6265, 5.1.4). */
function defaultPath(pathname: string): string {
  const last = pathname.lastIndexOf('/');
  return last <= 0 ? '/' : pathname.slice(0, last);
}

function covers(path: string, pathname: string): boolean {
  return pathname === path || (pathname.startsWith(path) && (path.endsWith('/') || pathname.charAt(path.length) === '/'));
}
