import type { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { checkServerIdentity, type PeerCertificate, type TLSSocket } from 'node:tls';
import type { ProbeReason } from './model.ts';
import { codeOf, ProbeStop } from './probe-stop.ts';

/** An alert is 5 bytes of record and 2 of content: who has sent more had begun with its own handshake. */
const ALERT_BYTES = 7;

/** OpenSSL's names of what is wrong with a chain (`X509_V_ERR_…`); every other is `tls_untrusted`. */
const CHAIN: Readonly<Record<string, readonly [ProbeReason, string]>> = {
  CERT_HAS_EXPIRED: ['tls_expired', 'A certificate of the chain has expired'],
  CERT_NOT_YET_VALID: ['tls_not_yet_valid', 'A certificate of the chain is not valid yet'],
  ERR_TLS_CERT_ALTNAME_INVALID: ['tls_hostname', 'The certificate is for other names'],
  ERR_TLS_CERT_ALTNAME_FORMAT: ['tls_hostname', 'The names in the certificate cannot be read'],
  HOSTNAME_MISMATCH: ['tls_hostname', 'The certificate is for other names'],
  DEPTH_ZERO_SELF_SIGNED_CERT: ['tls_self_signed', 'The certificate is signed by itself'],
  SELF_SIGNED_CERT_IN_CHAIN: ['tls_untrusted', 'The chain ends in an authority that is not trusted'],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: [
    'tls_untrusted',
    'The issuer of the certificate is not known: the server does not send its intermediate, or its authority is not among the trusted ones',
  ],
  UNABLE_TO_GET_ISSUER_CERT: ['tls_untrusted', 'An issuer in the chain is missing'],
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ['tls_untrusted', 'The issuer is not among the trusted authorities'],
  CERT_REVOKED: ['tls_untrusted', 'A certificate of the chain is revoked'],
};

/** Alerts (RFC 8446, 6) with which a server speaks of the client's certificate. */
const ABOUT_CLIENT = new Set([
  'CERTIFICATE_REQUIRED',
  'NO_CERTIFICATE',
  'BAD_CERTIFICATE',
  'UNSUPPORTED_CERTIFICATE',
  'CERTIFICATE_REVOKED',
  'CERTIFICATE_EXPIRED',
  'CERTIFICATE_UNKNOWN',
  'UNKNOWN_CA',
  'ACCESS_DENIED',
]);

/** Why the certificate of a finished handshake is not to be trusted, its chain first, then its names; null when it is. */
export function verificationFailure(socket: TLSSocket, leaf: X509Certificate | null, name: string): ProbeStop | null {
  // Node declares an Error and sets its code, or its message where it has none.
  const code = socket.authorized ? identityFault(leaf, name) : String(socket.authorizationError);
  if (code === null) return null;
  const [reason, words] = CHAIN[code] ?? (['tls_untrusted', 'The certificate cannot be verified'] as const);
  const named = words.endsWith('other names') ? ` than ${name}` : '';
  return new ProbeStop(reason, `${words}${named}${/^[A-Z0-9_]+$/.test(code) ? ` (${code})` : ''}.`, 'tls');
}

function identityFault(leaf: X509Certificate | null, name: string): string | null {
  if (leaf === null) return 'NO_CERTIFICATE';
  try {
    const fault = checkServerIdentity(name, namesIn(leaf, name));
    return fault === undefined ? null : codeOf(fault);
  } catch (error) {
    return codeOf(error);
  }
}

/** What Node's check reads. It asks for the subject only where there is no name among the alternative ones, and the whole object is dear. */
function namesIn(leaf: X509Certificate, name: string): PeerCertificate {
  const names = leaf.subjectAltName ?? '';
  return isIP(name) !== 0 || names.includes('DNS:') ? ({ subjectaltname: names } as PeerCertificate) : leaf.toLegacyObject();
}

/**
 * What an error of a TLS socket means, null when TLS has nothing to do with it (a reset, say). `heardBytes` is how much the raw socket
 * had read: a TLS 1.2 server without a client certificate says no more than "handshake failure", but says it after its own hello.
 */
export function tlsFailure(error: unknown, heardBytes = 0): ProbeStop | null {
  const code = codeOf(error);
  if (!code.startsWith('ERR_SSL_') && !code.startsWith('ERR_TLS_')) return null;
  // `ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED`; the word before `ALERT` differs between releases of OpenSSL.
  const alert = /_ALERT_([A-Z_]+)$/.exec(code)?.[1] ?? null;
  if (alert !== null && (ABOUT_CLIENT.has(alert) || (alert === 'HANDSHAKE_FAILURE' && heardBytes > ALERT_BYTES))) {
    return new ProbeStop('tls_client_cert', `The server asks for a client certificate, or for another one (${alert}).`, 'tls');
  }
  return new ProbeStop('tls_protocol', `${PROTOCOL_WORDS[alert ?? code] ?? 'The TLS handshake failed'} (${alert ?? code}).`, 'tls');
}

const PROTOCOL_WORDS: Readonly<Record<string, string>> = {
  PROTOCOL_VERSION: 'The server speaks no version of TLS from 1.2 on',
  HANDSHAKE_FAILURE: 'The server shares no cipher with the prober',
  NO_APPLICATION_PROTOCOL: 'The server does not speak the HTTP version that was asked for',
  UNRECOGNIZED_NAME: 'The server does not know the name it was asked for',
  ERR_SSL_UNSUPPORTED_PROTOCOL: 'The server speaks no version of TLS from 1.2 on',
  ERR_SSL_WRONG_VERSION_NUMBER: 'The server does not speak TLS on this port',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'The server does not speak TLS on this port',
};
