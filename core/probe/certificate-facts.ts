import type { X509Certificate } from 'node:crypto';
import type { Certificate } from 'node:tls';
import type { CertificateFacts } from './model.ts';

/**
 * What the certificates say that the server presented, after the handshake. `leaf` is the first of them, and leads to the others as they
 * came over the wire: `getPeerX509Certificate()`, which gives them once for a socket and forgets a few kilobytes each time (Node 20 and
 * 24), where `getPeerCertificate(true)` takes a quarter of a millisecond and adds the root of Node's own store. `protocol` is Node's word
 * for the version of TLS.
 */
export function certificateFacts(leaf: X509Certificate, protocol: string | null): CertificateFacts {
  const { subject, issuer } = leaf.toLegacyObject();
  return {
    leafExpiresAt: Date.parse(leaf.validTo),
    earliestExpiresAt: earliestOf(leaf),
    subject: oneLine(subject),
    issuer: oneLine(issuer),
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

/** `O=Example, CN=api.example.com`; an attribute that occurs twice is listed twice. */
function oneLine(name: Certificate | undefined): string {
  return Object.entries(name ?? {})
    .flatMap(([attribute, value]) => [value].flat().map((one) => `${attribute}=${one}`))
    .join(', ');
}
