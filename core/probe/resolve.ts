import { isIP } from 'node:net';
import { ASK_AGAIN_MS, type DnsReply, dnsServers, openQuestions, type Questions } from './dns-question.ts';
import { parseHost } from './host-name.ts';
import type { IpFamily, ProbeFailure, ProbeSettings } from './model.ts';
import { candidates, type NameFiles, parseHosts, parseSearch, type Search, systemNameFiles, textOf } from './name-files.ts';

/** The addresses of a host, IPv4 first; `ms` is what the look-up took, null for an address, which needs none. */
export type Resolution = { ok: true; addresses: string[]; ms: number | null } | { ok: false; failure: ProbeFailure; ms: number };

/**
 * Looks a host up. Never rejects; `end` is the attempt's, whose signal is asked for only where there is something to wait for. What comes
 * out was not judged: ask `refusalOf` about it, and connect to that very address.
 */
export type Resolve = (host: string, family: IpFamily, end: { readonly signal: AbortSignal }) => Promise<Resolution>;

/**
 * How long AAAA may take once A has been answered, in ms (RFC 8305, 3). Not the other way round: addresses are tried IPv4 first, because
 * GitHub's hosted runners have no IPv6, and a late A record must not leave an address alone that cannot be reached from there.
 */
const AAAA_DELAY_MS = 50;

/** What differs between machines, and between a machine and a test. */
export interface NameSources {
  files: NameFiles;
  askAgainMs: readonly number[];
}

/**
 * A resolver for one run. Order: an address as it is, `localhost` (both families, RFC 6761), the hosts file, then the DNS servers of
 * `settings.resolvers`, or the system's with its search list. Every look-up asks anew. Throws ConfigurationError for a server that is not
 * an address.
 */
export function createResolver(settings: Pick<ProbeSettings, 'resolvers'>, sources: Partial<NameSources> = {}): Resolve {
  const files = sources.files ?? systemNameFiles();
  const hosts = parseHosts(textOf(files.hosts));
  const servers = dnsServers(settings.resolvers);
  const search: Search = settings.resolvers.length > 0 ? { domains: [], ndots: 1 } : parseSearch(textOf(files.resolvConf));
  const askAgainMs = sources.askAgainMs ?? ASK_AGAIN_MS;

  return async (host, family, end) => {
    const started = performance.now();
    const found = (addresses: string[]): Resolution => ({ ok: true, addresses, ms: performance.now() - started });
    const failed = (reason: ProbeFailure['reason'], detail: string): Resolution => ({
      ok: false,
      failure: { reason, phase: 'dns', detail },
      ms: performance.now() - started,
    });

    const parsed = parseHost(host);
    if (parsed.kind === 'zone')
      return failed('blocked_target', `${host} has a zone, which means something on one machine only; it is not probed.`);
    if (parsed.kind === 'invalid') return failed('dns_nxdomain', `${host} is not a valid host name.`);
    if (parsed.kind === 'address') {
      if (family === 'any' || family === parsed.family) return { ok: true, addresses: [parsed.address], ms: null };
      return failed('dns_nxdomain', `${host} is an IPv${parsed.family} address, and the check asks for IPv${family}.`);
    }

    const local = ofFamily(isLocalhost(parsed.name) ? ['127.0.0.1', '::1'] : (hosts.get(parsed.name) ?? []), family);
    if (local.length > 0) return found(local);

    const questions = openQuestions(servers, askAgainMs);
    const stop = () => questions.close();
    const { signal } = end;
    signal.addEventListener('abort', stop, { once: true });
    try {
      if (signal.aborted) return failed('dns_timeout', `${host} was not looked up before the deadline.`);
      let worst: DnsReply<string[]> = { kind: 'nxdomain' };
      for (const name of candidates(parsed.name, parsed.rooted, search)) {
        const answer = await addressesOf(questions, name, family);
        if (answer.kind === 'records') return found(answer.records);
        worst = worse(worst, answer);
        if (answer.kind === 'timeout') break;
      }
      return failed(...explain(worst, host, family));
    } finally {
      signal.removeEventListener('abort', stop);
      questions.close();
    }
  };
}

async function addressesOf(questions: Questions, name: string, family: IpFamily): Promise<DnsReply<string[]>> {
  const a = () => questions.ask((resolver) => resolver.resolve4(name));
  const aaaa = () => questions.ask((resolver) => resolver.resolve6(name));
  if (family !== 'any') return family === 4 ? a() : aaaa();
  const v6 = aaaa();
  const v4 = await a();
  if (v4.kind !== 'records') {
    const other = await v6;
    return other.kind === 'records' ? other : worse(v4, other);
  }
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), AAAA_DELAY_MS);
  });
  const other = await Promise.race([v6, late]);
  clearTimeout(timer);
  return { kind: 'records', records: [...v4.records, ...(other?.kind === 'records' ? other.records : [])] };
}

/** "There is no such name" may only be said when every question said so. */
const GRAVITY: readonly DnsReply<never>['kind'][] = ['nxdomain', 'empty', 'unreadable', 'failed', 'unreachable', 'timeout'];

function worse(one: DnsReply<string[]>, other: DnsReply<string[]>): DnsReply<string[]> {
  return GRAVITY.indexOf(other.kind) > GRAVITY.indexOf(one.kind) ? other : one;
}

function explain(answer: DnsReply<string[]>, host: string, family: IpFamily): [ProbeFailure['reason'], string] {
  switch (answer.kind) {
    case 'failed':
      return ['dns_servfail', `The DNS server answered ${answer.rcode} (${host}).`];
    case 'unreachable':
      return ['dns_servfail', `No DNS server could be reached (${host}).`];
    case 'unreadable':
      return ['dns_servfail', `The DNS server's answer cannot be read (${host}).`];
    case 'timeout':
      return ['dns_timeout', `No DNS server answered in time (${host}).`];
    case 'empty':
      return [
        'dns_nxdomain',
        `${host} has no ${family === 'any' ? 'address' : `IPv${family} address (${family === 4 ? 'A' : 'AAAA'} record)`}.`,
      ];
    default:
      return ['dns_nxdomain', `${host} does not exist (NXDOMAIN).`];
  }
}

function ofFamily(addresses: readonly string[], family: IpFamily): string[] {
  const of = (wanted: 4 | 6) => addresses.filter((address) => isIP(address) === wanted);
  return family === 'any' ? [...of(4), ...of(6)] : of(family);
}

/** `localhost` and everything below it (RFC 6761, 6.3), whatever the hosts file says. */
function isLocalhost(name: string): boolean {
  return name === 'localhost' || name.endsWith('.localhost');
}
