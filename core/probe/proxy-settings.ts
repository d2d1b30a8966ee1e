import ipaddr from 'ipaddr.js';
import { basicAuthorization, hostOf, portOf } from './http-hop.ts';
import type { ProbeSettings } from './model.ts';
import { ProbeStop } from './probe-stop.ts';

/** A proxy to ask. `host` without brackets. */
export interface HttpProxy {
  host: string;
  port: number;
  /** Whether the proxy itself is spoken to over TLS. */
  secure: boolean;
  /** For the proxy alone; no origin ever sees it. */
  authorization: string | null;
}

/** The proxy for a URL, null to connect directly; throws a ProbeStop `proxy` for a proxy that the prober cannot speak to. */
export type ProxyFor = (url: URL) => HttpProxy | null;

/**
 * Proxies as the environment names them: `http_proxy`, `https_proxy` and `no_proxy`, or the same in capitals where those are empty.
 * `NO_PROXY` is a list (commas or spaces) of hosts, which stand for what is below them too, `.suffix` or `*.suffix` for what is below
 * only, addresses, CIDR ranges, each but a range with a port if wanted, or `*` for everything. There is no exception for `localhost`.
 */
export function proxiesOf(environment: ProbeSettings['environment']): ProxyFor {
  const read = (name: string) => environment[name]?.trim() || environment[name.toUpperCase()]?.trim() || '';
  const settings = { 'http:': read('http_proxy'), 'https:': read('https_proxy') };
  if (settings['http:'] === '' && settings['https:'] === '') return () => null;
  const exceptions = read('no_proxy')
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(exceptionOf);
  return (url) => {
    const text = url.protocol === 'https:' ? settings['https:'] : settings['http:'];
    if (text === '') return null;
    const host = hostOf(url).toLowerCase().replace(/\.$/, '');
    return exceptions.some((covers) => covers(host, portOf(url))) ? null : parseProxy(text);
  };
}

function parseProxy(text: string): HttpProxy {
  const written = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  if (!URL.canParse(written)) throw new ProbeStop('proxy', 'The proxy of the environment is not a URL.', 'proxy');
  const url = new URL(written);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new ProbeStop(
      'proxy',
      `The proxy of the environment speaks ${url.protocol}, which is not supported; only http and https are.`,
      'proxy',
    );
  }
  return { host: hostOf(url), port: portOf(url), secure: url.protocol === 'https:', authorization: basicAuthorization(url) };
}

type Exception = (host: string, port: number) => boolean;

function exceptionOf(entry: string): Exception {
  if (entry === '*') return () => true;
  const lower = entry.toLowerCase();
  if (lower.includes('/')) return rangeOf(lower);
  const [, bracketed, plain, digits] = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d+))?$/.exec(lower) ?? [];
  // An IPv6 address without brackets has colons and no port.
  const name = bracketed ?? plain ?? lower;
  const port = digits === undefined ? null : Number(digits);
  const matches = nameOf(name);
  return (host, asked) => (port === null || port === asked) && matches(host);
}

function nameOf(name: string): (host: string) => boolean {
  if (ipaddr.isValid(name)) {
    const wanted = ipaddr.process(name).toString();
    return (host) => ipaddr.isValid(host) && ipaddr.process(host).toString() === wanted;
  }
  const suffix = name.startsWith('*.') ? name.slice(1) : name;
  if (suffix.startsWith('.')) return (host) => host.endsWith(suffix);
  return (host) => host === suffix || host.endsWith(`.${suffix}`);
}

function rangeOf(cidr: string): Exception {
  const range = ipaddr.isValidCIDR(cidr) ? ipaddr.parseCIDR(cidr) : null;
  return (host) => {
    if (range === null || !ipaddr.isValid(host)) return false;
    const address = ipaddr.process(host);
    return address.kind() === range[0].kind() && address.match(range);
  };
}
