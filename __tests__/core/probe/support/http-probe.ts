import { createHttpAttempt } from '../../../../core/probe/http.ts';
import type { AttemptFacts, HttpAnswer, HttpCheck, ProbeSettings } from '../../../../core/probe/model.ts';
import { createResolver } from '../../../../core/probe/resolve.ts';
import { PLAIN_TLS } from '../../../../core/probe/tls.ts';
import { type DnsServer, fromZone, startDns } from './dns-server.ts';

/** Names of the tests: all but `six` and `metadata` are 127.0.0.1. */
const ZONE = {
  'api.example.test': { A: ['127.0.0.1'] },
  'other.example.test': { A: ['127.0.0.1'] },
  'elsewhere.test': { A: ['127.0.0.1'] },
  'six.example.test': { AAAA: ['::1'] },
  'metadata.example.test': { A: ['169.254.169.254'] },
  'silent.example.test': { reply: { silent: true } },
};

export interface ProbeOptions {
  timeoutMs?: number;
  allowPrivate?: boolean;
  environment?: ProbeSettings['environment'];
  signal?: AbortSignal;
}

/** A check with every default of an HTTP check, and `wish` over it. */
export function httpCheck(wish: Partial<HttpCheck> & { url: string }): HttpCheck {
  return {
    kind: 'http',
    method: 'GET',
    headers: [],
    body: null,
    follow: 'same-host',
    httpVersion: 'any',
    ip: 'any',
    bodyLimit: 1024 * 1024,
    tls: PLAIN_TLS,
    ...wish,
  };
}

let names: Promise<DnsServer> | null = null;

/** One attempt with a resolver that knows the names above. */
export async function probe(wish: Partial<HttpCheck> & { url: string }, options: ProbeOptions = {}): Promise<AttemptFacts> {
  const { timeoutMs = 10_000, allowPrivate = true, environment = {}, signal } = options;
  names ??= startDns(fromZone(ZONE));
  const dns = await names;
  const settings: ProbeSettings = { resolvers: [dns.address], allowPrivate, environment };
  const resolve = createResolver(settings, { files: { hosts: null, resolvConf: null } });
  return createHttpAttempt(settings, resolve)(httpCheck(wish), timeoutMs, signal);
}

/** As `probe`, of a check that must be answered. */
export async function answerOf(wish: Partial<HttpCheck> & { url: string }, options?: ProbeOptions): Promise<HttpAnswer> {
  const facts = await probe(wish, options);
  if (!facts.answered || facts.kind !== 'http') throw new Error(`no answer: ${said(facts)}`);
  return facts;
}

/** What can be said of an attempt in a table: its status and text, or why and where it ended. */
export function said(facts: AttemptFacts): string {
  if (!facts.answered) return `${facts.failure.reason} in ${facts.failure.phase}`;
  return facts.kind === 'http' ? `${facts.status} ${textOf(facts)}`.trim() : facts.kind;
}

export function textOf({ body }: HttpAnswer): string {
  return Buffer.from(body).toString('utf8');
}
