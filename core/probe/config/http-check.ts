import { shown } from '../../config/words.ts';
import type { Path } from '../../config/yaml.ts';
import { isPrivateHeader } from '../expression/show.ts';
import type { HttpCheck, IpFamily } from '../model.ts';
import type { HttpFile } from './health-file.ts';
import type { Loading } from './loading.ts';
import { readSize } from './quantities.ts';
import { readTls } from './tls-settings.ts';

/** Read of an answer at most, unless the target says otherwise; bytes after decoding. */
export const BODY_LIMIT = 1_048_576;

/** These say how a message is framed, or that the connection is something else: a check that sets them would be another protocol. */
const OURS: ReadonlySet<string> = new Set([
  ...['connection', 'content-length', 'expect', 'keep-alive', 'te', 'trailer', 'transfer-encoding', 'upgrade'],
  ...['http2-settings', 'proxy-connection', 'proxy-authorization'],
]);

/** An HTTP check with its defaults; what cannot be used is told. */
export function readHttp(loading: Loading, path: Path, file: HttpFile): HttpCheck {
  const method = file.method ?? 'GET';
  if (file.body !== undefined && (method === 'GET' || method === 'HEAD'))
    loading.tell([...path, 'body'], `A ${method} has no body.`, 'Remove it, or write `method: POST`.', 'key');
  return {
    kind: 'http',
    url: readUrl(loading, [...path, 'url'], file.url),
    method,
    headers: readHeaders(loading, [...path, 'headers'], file.headers ?? {}),
    body: file.body === undefined ? null : loading.fill([...path, 'body'], file.body),
    follow: file.follow ?? 'same-host',
    httpVersion: httpVersion(file.http_version),
    ip: ipFamily(file.ip),
    bodyLimit: file.body_limit === undefined ? BODY_LIMIT : (readSize(loading, [...path, 'body_limit'], file.body_limit) ?? BODY_LIMIT),
    tls: readTls(loading, [...path, 'tls'], file.tls),
  };
}

/** YAML reads `4` and `'4'` apart; people do not. */
export function ipFamily(written: HttpFile['ip']): IpFamily {
  if (written === undefined || written === 'any') return 'any';
  return Number(written) === 4 ? 4 : 6;
}

function httpVersion(written: HttpFile['http_version']): HttpCheck['httpVersion'] {
  if (written === undefined || written === 'any') return 'any';
  return Number(written) === 2 ? '2' : '1.1';
}

function readUrl(loading: Loading, path: Path, written: string): string {
  const url = loading.fill(path, written);
  if (url === null) return written;
  const wrong = urlProblem(url);
  if (wrong !== null) loading.tell(path, `${shown(written)} ${wrong.message}.`, wrong.remedy);
  for (const secret of urlSecrets(url)) loading.secrets.add(secret);
  return url;
}

/** Why a text cannot be the address of a check; null where it can. The message does not repeat it. */
export function urlProblem(url: string): { message: string; remedy: string } | null {
  const remedy = 'Write one such as `https://example.com/health`.';
  if (!URL.canParse(url)) return { message: 'is not a URL', remedy };
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return { message: 'is neither http nor https', remedy };
  if (hostname === '') return { message: 'names no host', remedy };
  return null;
}

/** User and password of a URL, as they are written and as they are meant. */
export function urlSecrets(url: string): string[] {
  if (!URL.canParse(url)) return [];
  const { username, password } = new URL(url);
  return [password, decoded(password), password === '' ? '' : `${username}:${password}`].filter((secret) => secret !== '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function readHeaders(loading: Loading, path: Path, file: { readonly [name: string]: string }): [string, string][] {
  const seen = new Set<string>();
  return Object.entries(file).map(([name, written]) => {
    const here = [...path, name];
    if (seen.has(name.toLowerCase()))
      loading.tell(here, `The header ${shown(name)} stands here twice: case makes no difference.`, 'Remove one.', 'key');
    seen.add(name.toLowerCase());
    // RFC 9110, 5.6.2 and 5.5.
    if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name)) loading.tell(here, `${shown(name)} cannot be the name of a header.`, undefined, 'key');
    else if (OURS.has(name.toLowerCase())) loading.tell(here, `The header ${shown(name)} is the prober's own.`, 'Remove it.', 'key');
    const value = loading.fill(here, written) ?? '';
    if (isPrivateHeader(name)) for (const secret of credentials(value)) loading.secrets.add(secret);
    if (!isFieldValue(value)) {
      const remedy = 'Line breaks and other control characters are not allowed, nor are characters beyond Latin-1.';
      loading.tell(here, `The value of the header ${shown(name)} cannot be sent.`, remedy);
    } else if (name.toLowerCase() === 'host' && value !== '' && !isAuthority(value)) {
      loading.tell(here, `${shown(written)} is no host.`, 'Write a name or an address, with a port if need be: `api.example.com:8443`.');
    }
    return [name, value];
  });
}

/** A header's value, and what stands behind its scheme: `Bearer` alone is no secret. */
function credentials(value: string): string[] {
  return [value, value.replace(/^\S+\s+/, '')];
}

/** A host and perhaps a port: what stands between `//` and `/` in a URL, without a user. */
function isAuthority(value: string): boolean {
  return !/[\s/?#@\\]/.test(value) && URL.canParse(`http://${value}`);
}

function isFieldValue(value: string): boolean {
  return /^[\t\x20-\x7e\x80-\xff]*$/.test(value);
}
