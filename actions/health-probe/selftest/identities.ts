import { certificate, type Identity } from './certificate.ts';

/** The name under which the hostile servers are reached, and one that they are not. RFC 6761 keeps `.test` for this. */
export const HOST = 'api.selftest.test';
export const OTHER_HOST = 'other.selftest.test';

/** What is wrong with a certificate; `good` is nothing. */
export type CertificateFault =
  | 'good'
  | 'expired'
  | 'not-yet-valid'
  | 'wrong-host'
  | 'self-signed'
  | 'unknown-authority'
  | 'no-intermediate'
  | 'ends-in-14-days'
  | 'ends-in-3-days';

/** `authority` (PEM) is to be trusted; each of the others belongs to a server. */
export interface Identities {
  authority: string;
  servers: Readonly<Record<CertificateFault, Identity>>;
}

const DAY_MS = 86_400_000;

/** Makes every certificate of a run, in some milliseconds; nothing is written to a disk. */
export function makeIdentities(now: number): Identities {
  const day = (days: number): number => now + days * DAY_MS;
  const authority = (name: string) => certificate({ name, from: day(-30), to: day(365) });
  const leaf = { name: HOST, hosts: [HOST, '127.0.0.1'], from: day(-30), to: day(90) };
  const trusted = authority('Self-test authority');
  const intermediate = certificate({ name: 'Self-test intermediate', from: day(-30), to: day(365) }, trusted);
  return {
    authority: trusted.cert,
    servers: {
      good: certificate(leaf, trusted),
      expired: certificate({ ...leaf, to: day(-1) }, trusted),
      'not-yet-valid': certificate({ ...leaf, from: day(1) }, trusted),
      'wrong-host': certificate({ ...leaf, name: OTHER_HOST, hosts: [OTHER_HOST] }, trusted),
      'self-signed': certificate(leaf),
      'unknown-authority': certificate(leaf, authority('An authority that nobody trusts')),
      'no-intermediate': certificate(leaf, intermediate),
      'ends-in-14-days': certificate({ ...leaf, to: day(14) }, trusted),
      'ends-in-3-days': certificate({ ...leaf, to: day(3) }, trusted),
    },
  };
}
