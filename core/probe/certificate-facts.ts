import type { X509Certificate } from 'node:crypto';
import type { CertificateFacts } from './model.ts';

/**
 * What the certificates say that the server presented, after the handshake. `leaf` is the first of them, and leads to the others as they
 * came over the wire: `getPeerX509Certificate()`, which gives them once for a socket and forgets a few kilobytes each time (Node 20 and
 * 24), where `getPeerCertificate(true)` takes a quarter of a millisecond and adds the root of Node's own store. `protocol` is Node's word
 * for the version of TLS.
 */
export function certificateFacts(leaf: X509Certificate, protocol: string | null): CertificateFacts {
  return {
    leafExpiresAt: Date.parse(leaf.validTo),
    earliestExpiresAt: earliestOf(leaf),
    subject: oneLine(leaf.subject),
    issuer: oneLine(leaf.issuer),
    protocol: protocol ?? '',
  };
}

function earliestOf(leaf: X509Certificate): number {
  let earliest = Number.POSITIVE_INFINITY;
  for (let at: X509Certificate | undefined = leaf; at !== undefined; at = at.issuerCertificate) {
    earliest = Math.min(earliest, Date.parse(at.validTo));
  }
  return earliest;
}

/** `O=Example, CN=api.example.com`: Node gives an attribute a line, with what is no plain text escaped (RFC 2253). */
function oneLine(name: string): string {
  return name.split('\n').join(', ');
}
