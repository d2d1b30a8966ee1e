import type { Certificate, DetailedPeerCertificate, TLSSocket } from 'node:tls';
import type { CertificateFacts } from './model.ts';

/**
 * What the certificates say that the server presented, after the handshake; null when it presented none. `chain` is what
 * `getPeerCertificate(true)` gives, for who has it already: to read it is half the work of a handshake's end.
 */
export function certificateFacts(socket: TLSSocket, chain: DetailedPeerCertificate | null = null): CertificateFacts | null {
  const leaf = chain ?? socket.getPeerCertificate(true);
  if (leaf.valid_to === undefined) return null;
  return {
    leafExpiresAt: Date.parse(leaf.valid_to),
    earliestExpiresAt: earliestOf(leaf, socket),
    subject: oneLine(leaf.subject),
    issuer: oneLine(leaf.issuer),
    protocol: socket.getProtocol() ?? '',
  };
}

/**
 * Node ends a chain with the root of its own store where the server did not send it. A root that outlives the others makes no difference;
 * for one that does not, what was really sent is asked for. Not always: Node leaks a certificate with each such call (20 and 24).
 */
function earliestOf(leaf: DetailedPeerCertificate, socket: TLSSocket): number {
  let earliest = Date.parse(leaf.valid_to);
  for (let at = leaf; at.issuerCertificate !== undefined && at.issuerCertificate !== at; ) {
    at = at.issuerCertificate;
    const end = Date.parse(at.valid_to);
    const isRoot = at.issuerCertificate === at;
    if (end < earliest && isRoot && !isSent(at, socket)) continue;
    earliest = Math.min(earliest, end);
  }
  return earliest;
}

/** The chain as it came over the wire. Of one socket only the first call gives it: Node takes it out of the session. */
function isSent({ fingerprint256 }: DetailedPeerCertificate, socket: TLSSocket): boolean {
  for (let sent = socket.getPeerX509Certificate(); sent !== undefined; sent = sent.issuerCertificate) {
    if (sent.fingerprint256 === fingerprint256) return true;
  }
  return false;
}

/** `O=Example, CN=api.example.com`; an attribute that occurs twice is listed twice. */
function oneLine(name: Certificate | undefined): string {
  return Object.entries(name ?? {})
    .flatMap(([attribute, value]) => [value].flat().map((one) => `${attribute}=${one}`))
    .join(', ');
}
