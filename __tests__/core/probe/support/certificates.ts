import { webcrypto } from 'node:crypto';
import type * as X509 from '@peculiar/x509';
import './reflect-metadata.ts';

/** A certificate as a server presents it (leaf first, then what it sends of its chain) and its private key, both PEM. */
export interface Identity {
  cert: string;
  key: string;
  /** Ends of the leaf and of the earliest certificate presented, in ms since 1970. */
  leafExpiresAt: number;
  earliestExpiresAt: number;
}

/** What is wrong with a server's certificate; `good` is nothing. */
export type CertificateFault =
  | 'good'
  | 'expired'
  | 'not-yet-valid'
  | 'wrong-host'
  | 'self-signed'
  | 'unknown-ca'
  | 'missing-intermediate'
  | 'intermediate-ends-first'
  | 'intermediate-expired'
  | 'ends-in-14-days'
  | 'ends-in-3-days';

/** Every certificate of the tests. `ca` is the root to trust; everything but `unknown-ca` and `self-signed` goes back to it. */
export interface Certificates {
  ca: string;
  servers: Record<CertificateFault, Identity>;
  /** For client authentication: one of the CA, and one of a CA that nobody trusts. */
  client: Identity;
  strangerClient: Identity;
  /** A root that ends before what it signed, to be trusted besides `ca`; a server sends it, or (as most do) leaves it out. */
  shortRoot: { ca: string; sent: Identity; unsent: Identity };
}

/** The hosts that every server certificate is for, but `wrong-host`. */
export const CERTIFIED_HOSTS = ['localhost', 'api.example.test', '*.apps.example.test', '127.0.0.1', '::1'] as const;

const DAY_MS = 86_400_000;
const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' } as const;

interface Issuer {
  name: string;
  keys: webcrypto.CryptoKeyPair;
  pem: string;
  expiresAt: number;
}

interface Wish {
  name: string;
  /** Validity in days from now. */
  from?: number;
  to?: number;
  hosts?: readonly string[];
  use?: 'server' | 'client';
}

let made: Promise<Certificates> | null = null;

/** Loaded late: a CommonJS module that is imported statically runs before the polyfill beside it. */
const library = () => import('@peculiar/x509');

/** All certificates, made once a process; ECDSA P-256, in some ten milliseconds. */
export function certificates(): Promise<Certificates> {
  made ??= makeAll();
  return made;
}

async function makeAll(): Promise<Certificates> {
  const root = await authority('Test Root CA', null, 3_650);
  const stranger = await authority('Stranger Root CA', null, 3_650);
  const shortRoot = await authority('Short-lived Root CA', null, 4);
  const [intermediate, shortLived, ended] = await Promise.all([
    authority('Test Intermediate CA', root, 1_825),
    authority('Short-lived Intermediate CA', root, 5),
    authority('Ended Intermediate CA', root, -1),
  ]);
  const from = (issuer: Issuer, wish: Partial<Wish> = {}, sent: readonly Issuer[] = [issuer]) =>
    leaf({ name: 'api.example.test', ...wish }, issuer, sent);
  const servers: Record<CertificateFault, Promise<Identity>> = {
    good: from(intermediate),
    expired: from(intermediate, { from: -90, to: -1 }),
    'not-yet-valid': from(intermediate, { from: 1, to: 90 }),
    'wrong-host': from(intermediate, { name: 'other.example.test', hosts: ['other.example.test'] }),
    'self-signed': leaf({ name: 'api.example.test' }, null, []),
    'unknown-ca': from(stranger, {}, [stranger]),
    'missing-intermediate': from(intermediate, {}, []),
    'intermediate-ends-first': from(shortLived, { to: 60 }),
    'intermediate-expired': from(ended, { to: 60 }),
    'ends-in-14-days': from(intermediate, { to: 14 }),
    'ends-in-3-days': from(intermediate, { to: 3 }),
  };
  const entries = await Promise.all(Object.entries(servers).map(async ([fault, identity]) => [fault, await identity] as const));
  const client: Wish = { name: 'prober', hosts: [], use: 'client' };
  return {
    ca: root.pem,
    servers: Object.fromEntries(entries) as Record<CertificateFault, Identity>,
    client: await leaf(client, intermediate, [intermediate]),
    strangerClient: await leaf(client, stranger, [stranger]),
    shortRoot: { ca: shortRoot.pem, sent: await from(shortRoot, { to: 60 }), unsent: await from(shortRoot, { to: 60 }, []) },
  };
}

async function authority(name: string, issuer: Issuer | null, days: number): Promise<Issuer> {
  const { BasicConstraintsExtension, KeyUsageFlags, KeyUsagesExtension, X509CertificateGenerator } = await library();
  const keys = await webcrypto.subtle.generateKey(CURVE, true, ['sign', 'verify']);
  const expiresAt = daysFromNow(days);
  const certificate = await X509CertificateGenerator.create({
    subject: `CN=${name}`,
    issuer: `CN=${issuer?.name ?? name}`,
    notBefore: new Date(Math.min(daysFromNow(-30), expiresAt - DAY_MS)),
    notAfter: new Date(expiresAt),
    publicKey: keys.publicKey,
    signingKey: (issuer?.keys ?? keys).privateKey,
    signingAlgorithm: SIGNATURE,
    extensions: [
      new BasicConstraintsExtension(true, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
    ],
  });
  return { name, keys, pem: certificate.toString('pem'), expiresAt };
}

/** A certificate signed by `issuer`, or by itself; `sent` is what is presented behind it. */
async function leaf(wish: Wish, issuer: Issuer | null, sent: readonly Issuer[]): Promise<Identity> {
  const x509 = await library();
  const keys = await webcrypto.subtle.generateKey(CURVE, true, ['sign', 'verify']);
  const leafExpiresAt = daysFromNow(wish.to ?? 90);
  const certificate = await x509.X509CertificateGenerator.create({
    subject: `CN=${wish.name}`,
    issuer: `CN=${issuer?.name ?? wish.name}`,
    notBefore: new Date(daysFromNow(wish.from ?? -1)),
    notAfter: new Date(leafExpiresAt),
    publicKey: keys.publicKey,
    signingKey: (issuer?.keys ?? keys).privateKey,
    signingAlgorithm: SIGNATURE,
    extensions: leafExtensions(x509, wish),
  });
  const key = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64');
  return {
    cert: [certificate.toString('pem'), ...sent.map(({ pem }) => pem)].join('\n'),
    key: `-----BEGIN ${'PRIVATE KEY'}-----\n${key}\n-----END ${'PRIVATE KEY'}-----\n`,
    leafExpiresAt,
    earliestExpiresAt: Math.min(leafExpiresAt, ...sent.map(({ expiresAt }) => expiresAt)),
  };
}

function leafExtensions(x509: typeof X509, { hosts = CERTIFIED_HOSTS, use = 'server' }: Wish): X509.Extension[] {
  const names = hosts.map((value) => ({ type: /^[\d.]+$|:/.test(value) ? ('ip' as const) : ('dns' as const), value }));
  return [
    new x509.BasicConstraintsExtension(false, undefined, true),
    new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage[use === 'server' ? 'serverAuth' : 'clientAuth']]),
    ...(names.length === 0 ? [] : [new x509.SubjectAlternativeNameExtension(names)]),
  ];
}

/** Certificates hold whole seconds. */
function daysFromNow(days: number): number {
  return Math.floor((Date.now() + days * DAY_MS) / 1_000) * 1_000;
}
