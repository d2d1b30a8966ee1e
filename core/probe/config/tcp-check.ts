import { shown } from '../../config/words.ts';
import type { Path } from '../../config/yaml.ts';
import { ConfigurationError, messageOf } from '../../errors.ts';
import { dnsServers } from '../dns-question.ts';
import { compilePattern, type Pattern } from '../expression/pattern.ts';
import { parseHost } from '../host-name.ts';
import type { DnsCheck, TcpCheck } from '../model.ts';
import { PLAIN_TLS } from '../tls.ts';
import type { DnsFile, TcpFile } from './health-file.ts';
import { ipFamily } from './http-check.ts';
import type { Loading } from './loading.ts';
import { readTls } from './tls-settings.ts';

/** A TCP check with its defaults, and its expression; what cannot be used is told. */
export function readTcp(loading: Loading, path: Path, file: TcpFile): { check: TcpCheck; pattern: Pattern | null } {
  const expect = file.expect === undefined ? null : loading.fill([...path, 'expect'], file.expect);
  const wantsTls = file.starttls !== undefined || (file.tls !== undefined && file.tls !== false);
  const settings = typeof file.tls === 'object' ? readTls(loading, [...path, 'tls'], file.tls) : PLAIN_TLS;
  const check: TcpCheck = {
    kind: 'tcp',
    host: readHost(loading, [...path, 'host'], file.host),
    port: readPort(loading, [...path, 'port'], file.port),
    tls: wantsTls ? settings : null,
    starttls: file.starttls ?? null,
    send: file.send === undefined ? null : loading.fill([...path, 'send'], file.send),
    expect,
    ip: ipFamily(file.ip),
  };
  return { check, pattern: expect === null ? null : readPattern(loading, [...path, 'expect'], file.expect ?? '', expect) };
}

function readPattern(loading: Loading, path: Path, written: string, source: string): Pattern | null {
  try {
    return compilePattern(source);
  } catch (error) {
    loading.tell(path, `The regular expression ${shown(written)} cannot be used: ${messageOf(error)}.`);
    return null;
  }
}

function readHost(loading: Loading, path: Path, written: string): string {
  const host = loading.fill(path, written);
  if (host === null) return written;
  const { kind } = parseHost(host);
  if (kind === 'invalid') loading.tell(path, `${shown(written)} is neither a host name nor an address.`, 'The port stands in `port`.');
  if (kind === 'zone') loading.tell(path, `${shown(written)} has a zone, which means something on one machine only.`, 'Remove `%…`.');
  return host;
}

function readPort(loading: Loading, path: Path, written: string | number): number {
  const text = typeof written === 'number' ? String(written) : loading.fill(path, written);
  if (text === null) return 0;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (!(port >= 1 && port <= 65_535))
    loading.tell(path, `${shown(String(written))} is not a port.`, 'Write a whole number from 1 to 65535.');
  return port;
}

/** A DNS check with its defaults; what cannot be used is told. */
export function readDns(loading: Loading, path: Path, file: DnsFile): DnsCheck {
  const filled = loading.fill([...path, 'name'], file.name);
  const name = filled ?? file.name;
  const { kind } = parseHost(name);
  if (filled !== null && name !== '.' && kind !== 'name' && kind !== 'address')
    loading.tell([...path, 'name'], `${shown(file.name)} is not a name of the DNS.`);
  const server = file.server === undefined ? null : readServer(loading, [...path, 'server'], file.server);
  return { kind: 'dns', name, type: file.type ?? 'A', server };
}

/** The address of a DNS server, with or without a port. */
export function readServer(loading: Loading, path: Path, written: string): string {
  const server = loading.fill(path, written);
  if (server === null) return written;
  try {
    dnsServers([server]);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    loading.tell(
      path,
      `${shown(written)} is not the address of a DNS server.`,
      'Write `192.0.2.53`, `192.0.2.53:5353` or `[2001:db8::53]:53`.',
    );
  }
  return server;
}
