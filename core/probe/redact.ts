import { type Redactor, redactor } from '../report/redact.ts';
import type { HttpCheck } from './model.ts';

/** Header names whose values everybody sends. */
const ORDINARY = new Set(['accept', 'accept-language', 'accept-encoding', 'user-agent', 'cache-control', 'pragma', 'content-type', 'host']);

/** A word or a small number (`?format=json&v=2`): masked everywhere, it would take apart the words around it. Passwords are never taken for one. */
const WORD = /^(?:[a-z]{1,8}|\d{1,4})$/i;

const redactors = new WeakMap<HttpCheck, Redactor>();

/** What a check without secrets needs: well-known tokens are taken out, as every redactor does, and nothing else. */
export const WITHOUT_SECRETS = redactor([]);

/**
 * Takes a check's own secrets out of a text, in every form that `core/report/redact` finds, and as a URL's parser writes them: values of
 * its headers and of its URL's query, and the URL's user and password. A server can send back what it was sent, in a redirect for one.
 * Made once for a check; what `${{ env.NAME }}` stood for is the file's matter.
 */
export function redactorFor(check: HttpCheck): Redactor {
  const known = redactors.get(check);
  if (known !== undefined) return known;
  const secrets = secretsOf(check).flatMap((value) => [value, plain(value)]);
  const made = secrets.length === 0 ? WITHOUT_SECRETS : redactor([...secrets, ...secrets.flatMap(inUrls)]);
  redactors.set(check, made);
  return made;
}

function secretsOf({ headers, url }: HttpCheck): string[] {
  const secrets: string[] = [];
  for (const [name, value] of headers) {
    if (ORDINARY.has(name.toLowerCase())) continue;
    secrets.push(...[value].filter(notWord), ...credentials(value), ...(name.toLowerCase() === 'cookie' ? cookieValues(value) : []));
  }
  // Where there is neither user nor query there is nothing more to be found, and most checks are read for nothing.
  if (!/[@?]/.test(url) || !URL.canParse(url)) return secrets;
  const parsed = new URL(url);
  const query = parsed.search === '' ? [] : [parsed.search.slice(1), ...parsed.searchParams.values()];
  return [...secrets, parsed.username, parsed.password, ...query.filter(notWord)].filter((secret) => secret !== '');
}

function notWord(value: string): boolean {
  return !WORD.test(value);
}

/** `Bearer TOKEN`, `Basic BASE64` (whose user and password are secrets too), `token TOKEN`. */
function credentials(value: string): string[] {
  const [, scheme = '', rest] = /^([A-Za-z][\w-]*)\s+(\S.*)$/.exec(value) ?? [];
  if (rest === undefined) return [];
  if (scheme.toLowerCase() !== 'basic') return [rest];
  const [user = '', ...password] = Buffer.from(rest, 'base64').toString('utf8').split(':');
  return [rest, user, password.join(':')];
}

function cookieValues(value: string): string[] {
  return value.split(';').map((pair) => pair.slice(pair.indexOf('=') + 1).trim());
}

/**
 * As a parsed URL writes it: in a path and a query, which escape less than `encodeURIComponent`, cut off where a query or fragment would
 * begin, and in a host, in lower case.
 */
function inUrls(value: string): string[] {
  const url = new URL('http://localhost');
  url.pathname = `/${value}`;
  url.search = `?${value}`;
  const forms = [url.pathname.slice(1), url.search.slice(1), value.toLowerCase()];
  url.pathname = `/${value.split(/[?#]/, 1)[0]}`;
  return [...forms, url.pathname.slice(1)];
}

/** What a percent-encoded value stands for, itself if it is none. */
function plain(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
