import type { CertificateFacts, DnsAnswer, HttpAnswer, TcpAnswer } from '../../../core/probe/model.ts';

/** The moment at which the samples are judged. */
export const NOW = Date.parse('2026-03-01T12:00:00Z');
const DAY_MS = 86_400_000;

const MEASURED = {
  totalMs: 120.5,
  phases: { dns: 5, connect: 10, tls: null, ttfb: 100, body: 5.5 },
  address: '127.0.0.1',
  certificate: null,
};

/** A good HTTP answer; `body` is text, or a value that becomes JSON. */
export function http(body: unknown = '', rest: Partial<Omit<HttpAnswer, 'kind' | 'body'>> = {}): HttpAnswer & { answered: true } {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const own = { status: 200, headers: [], httpVersion: '1.1' as const, hops: ['http://127.0.0.1/'] };
  return { answered: true, kind: 'http', ...MEASURED, ...own, ...rest, body: new TextEncoder().encode(text) };
}

export function tcp(text: string, rest: Partial<Omit<TcpAnswer, 'kind'>> = {}): TcpAnswer & { answered: true } {
  return { answered: true, kind: 'tcp', ...MEASURED, text, ...rest };
}

export function dns(answers: readonly string[], rcode = 'NOERROR'): DnsAnswer & { answered: true } {
  return { answered: true, kind: 'dns', ...MEASURED, rcode, answers };
}

/** A chain whose leaf and earliest end are so many days away. */
export function certificate(leafDays: number, earliestDays = leafDays): CertificateFacts {
  const at = (days: number): number => NOW + days * DAY_MS;
  const names = { subject: 'CN=example.test', issuer: 'CN=test', protocol: 'TLSv1.3' };
  return { leafExpiresAt: at(leafDays), earliestExpiresAt: at(earliestDays), ...names };
}
