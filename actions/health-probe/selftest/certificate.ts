import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isIPv4 } from 'node:net';
import { bits, element, integer, objectId, octets, sequence, setOf, TRUE, tagged, time, utf8 } from './der.ts';

/** A certificate and its private key, both PEM, as `node:tls` takes them. `cert` may be followed by the rest of its chain. */
export interface Identity {
  cert: string;
  key: string;
}

/** Who signs. */
export interface Issuer extends Identity {
  name: string;
  privateKey: KeyObject;
}

export interface CertificateWish {
  /** The common name of its subject. */
  name: string;
  /** Names and IPv4 addresses that it is for; none for an authority. */
  hosts?: readonly string[];
  /** The first and the last moment at which it is valid, ms since 1970. */
  from: number;
  to: number;
}

/** ecdsa-with-SHA256; it has no parameters (RFC 5758, 3.2). */
const SIGNATURE = sequence(objectId('1.2.840.10045.4.3.2'));

/**
 * An X.509 v3 certificate (RFC 5280, 4.1) with a new P-256 key, signed by `issuer`, or by itself. What verifiers do not ask for (key
 * identifiers, policies, revocation) is left out.
 */
export function certificate(wish: CertificateWish, issuer: Issuer | null = null): Issuer {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const toBeSigned = sequence(
    // v3 is 2 (4.1.2.1).
    tagged(0, integer([2])),
    integer(serialNumber()),
    SIGNATURE,
    nameOf(issuer?.name ?? wish.name),
    sequence(time(wish.from), time(wish.to)),
    nameOf(wish.name),
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(3, sequence(...extensions(wish.hosts ?? []))),
  );
  const signature = sign('sha256', toBeSigned, issuer?.privateKey ?? privateKey);
  return {
    name: wish.name,
    cert: pem('CERTIFICATE', sequence(toBeSigned, SIGNATURE, bits(signature))),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    privateKey,
  };
}

/** Positive, of at most 20 bytes, never the same twice (4.1.2.2); the first byte is neither zero nor a sign. */
function serialNumber(): number[] {
  const [first = 0, ...rest] = randomBytes(16);
  return [0x40 | (first & 0x3f), ...rest];
}

/** A name with a common name only (4.1.2.4). */
function nameOf(commonName: string): Buffer {
  return sequence(setOf(sequence(objectId('2.5.4.3'), utf8(commonName))));
}

/** An authority may sign (4.2.1.9, 4.2.1.3: keyCertSign is bit 5); every other certificate says whom it is for (4.2.1.6). */
function extensions(hosts: readonly string[]): Buffer[] {
  if (hosts.length === 0) {
    return [extension('2.5.29.19', sequence(TRUE), true), extension('2.5.29.15', bits(Buffer.from([0b0000_0100]), 2), true)];
  }
  return [extension('2.5.29.17', sequence(...hosts.map(generalName)))];
}

function extension(id: string, value: Buffer, critical = false): Buffer {
  return sequence(objectId(id), ...(critical ? [TRUE] : []), octets(value));
}

/** `dNSName [2]` or `iPAddress [7]`, tagged in place of their own types. */
function generalName(host: string): Buffer {
  return isIPv4(host) ? element(0x87, Buffer.from(host.split('.').map(Number))) : element(0x82, Buffer.from(host, 'ascii'));
}

function pem(label: string, der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}
