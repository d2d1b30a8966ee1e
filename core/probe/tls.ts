import { readFileSync } from 'node:fs';
import { isIP, type Socket } from 'node:net';
import { connect, createSecureContext, type DetailedPeerCertificate, rootCertificates, type SecureContext, type TLSSocket } from 'node:tls';
import { certificateFacts } from './certificate-facts.ts';
import type { CertificateFacts, TlsSettings } from './model.ts';
import { codeOf, ProbeStop } from './probe-stop.ts';
import { verificationFailure } from './tls-failure.ts';

/** Checked by name and chain, no certificates of its own: what a check without `tls` uses. */
export const PLAIN_TLS: TlsSettings = { ca: null, cert: null, key: null, serverName: null, verify: true };

/** What a handshake gave. `failure` is set when the certificate is not to be trusted: nothing may be sent on such a socket. */
export interface Secured {
  socket: TLSSocket;
  certificate: CertificateFacts | null;
  failure: ProbeStop | null;
}

export interface Handshake {
  /** The name or address that the certificate has to be for, unless the settings name another. IPv6 without brackets. */
  host: string;
  settings: TlsSettings;
  /** Protocols to offer, best first; none offers no ALPN at all. */
  protocols: readonly string[];
}

/** By authority, then by certificate and key of the client. */
const contexts = new Map<string | null, Map<string, SecureContext>>();

/**
 * One context for all probes with the same authorities and client certificate: to parse them costs more than a probe. The check's own
 * authority is added to those that Node trusts, `NODE_EXTRA_CA_CERTS` included. Throws what OpenSSL throws on a PEM that it cannot read.
 */
export function secureContextFor({ ca, cert, key }: TlsSettings): SecureContext {
  const own = contexts.get(ca) ?? new Map<string, SecureContext>();
  const client = `${cert ?? ''}\n${key ?? ''}`;
  const known = own.get(client);
  if (known !== undefined) return known;
  const context = createSecureContext({
    // Without `ca` Node takes its own authorities and the extra ones; with it, nothing else.
    ...(ca === null ? {} : { ca: [...rootCertificates, ...extraAuthorities(), ca] }),
    ...(cert === null ? {} : { cert }),
    ...(key === null ? {} : { key }),
  });
  contexts.set(ca, own.set(client, context));
  return context;
}

/**
 * A TLS handshake over a connected socket. Resolves with the facts of the certificate whether or not it can be trusted, with one
 * handshake: Node would throw the certificate away together with the socket. Rejects with the socket's own error (see `tlsFailure`), or
 * with a ProbeStop `internal` for settings that OpenSSL refuses. To end it, destroy the raw socket with an error.
 */
export function secure(raw: Socket, { host, settings, protocols }: Handshake): Promise<Secured> {
  const name = (settings.serverName ?? host).replace(/\.$/, '');
  return new Promise((resolve, reject) => {
    const socket = connect({
      socket: raw,
      secureContext: usableContext(settings),
      ...(protocols.length === 0 ? {} : { ALPNProtocols: [...protocols] }),
      // An address is no server name (RFC 6066, 3).
      ...(isIP(name) === 0 ? { servername: name } : {}),
      // Neither is a waiver: chain and name are judged below, before a byte is sent.
      checkServerIdentity: () => undefined,
      rejectUnauthorized: false,
    });
    // Node would read the whole chain for its own check of the name, in a form that costs as much as half the handshake.
    socket.getPeerCertificate = () => UNREAD;
    socket.once('secureConnect', () => {
      const leaf = socket.getPeerX509Certificate() ?? null;
      const failure = settings.verify ? verificationFailure(socket, leaf, name) : null;
      resolve({ socket, certificate: leaf === null ? null : certificateFacts(leaf, socket.getProtocol()), failure });
    });
    // These stay for the life of the sockets: what nobody waits for must not end the process.
    socket.on('error', reject);
    // A raw socket that is destroyed takes the other with it, without its error.
    raw.on('error', reject);
  });
}

const UNREAD = {} as DetailedPeerCertificate;

/** The settings were read from files that may hold anything; that is not the target's fault. */
function usableContext(settings: TlsSettings): SecureContext {
  try {
    return secureContextFor(settings);
  } catch (error) {
    throw new ProbeStop('internal', `The TLS settings of the check cannot be used (${codeOf(error)}).`, 'tls');
  }
}

/** The certificates of `NODE_EXTRA_CA_CERTS`; a file that cannot be read is passed over, as Node itself does (with a warning). */
function extraAuthorities(): string[] {
  const file = process.env.NODE_EXTRA_CA_CERTS;
  if (file === undefined || file === '') return [];
  try {
    return [readFileSync(file, 'utf8')];
  } catch {
    return [];
  }
}
