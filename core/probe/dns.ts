import { domainToASCII } from 'node:url';
import { refusalOf } from './address-guard.ts';
import { Deadline } from './deadline.ts';
import { ASK_AGAIN_MS, type DnsReply, dnsServers, openQuestions } from './dns-question.ts';
import { QUESTIONS, reverseName } from './dns-records.ts';
import { parseHost } from './host-name.ts';
import type { AttemptFacts, DnsCheck, ProbeReason, ProbeSettings } from './model.ts';
import { ProbeStop } from './probe-stop.ts';

/** One attempt of one DNS check. Never rejects; `timeoutMs` bounds it, `signal` is the end of the run. */
export type DnsAttempt = (check: DnsCheck, timeoutMs: number, signal?: AbortSignal) => Promise<AttemptFacts>;

/**
 * Asks the check's server, or the prober's own, one question. NXDOMAIN, SERVFAIL and REFUSED are answers (`rcode`); no answer, nobody at
 * the port and nonsense are failures. A check's own server is a target, and is refused like one; the prober's is not.
 * Throws ConfigurationError for a resolver in the settings that is not an address.
 */
export function createDnsAttempt(
  settings: Pick<ProbeSettings, 'resolvers' | 'allowPrivate'>,
  askAgainMs: readonly number[] = ASK_AGAIN_MS,
): DnsAttempt {
  const own = dnsServers(settings.resolvers);

  return async (check, timeoutMs, signal) => {
    const started = performance.now();
    const deadline = new Deadline(timeoutMs, signal);
    const servers = check.server === null ? own : [check.server];
    const measured = () => {
      const ms = performance.now() - started;
      const address = servers.length === 1 ? addressOf(servers[0] ?? '') : null;
      return { totalMs: ms, phases: { dns: ms, connect: null, tls: null, ttfb: null, body: null }, address, certificate: null };
    };
    const questions = openQuestions(servers, askAgainMs);
    const stop = () => questions.close();
    deadline.signal.addEventListener('abort', stop, { once: true });
    try {
      const refusal = check.server === null ? null : refusalOf(addressOf(check.server), settings.allowPrivate);
      if (refusal !== null) throw new ProbeStop('blocked_target', refusal, 'dns');
      const name = questionName(check);
      const reply = await questions.ask((resolver) => QUESTIONS[check.type](resolver, name));
      if (deadline.passed) throw deadline.stopIn('dns');
      const { rcode, answers } = answerOf(reply);
      return { answered: true, kind: 'dns', rcode, answers, ...measured() };
    } catch (error) {
      const { reason, message } = error instanceof ProbeStop ? error : new ProbeStop('internal', 'The question could not be put.');
      return { answered: false, failure: { reason, phase: 'dns', detail: message }, ...measured() };
    } finally {
      questions.close();
      deadline.close();
    }
  };
}

/** The name to ask for; the address of a PTR check becomes its reverse name. */
function questionName({ name, type }: DnsCheck): string {
  if (name === '.') return name;
  const parsed = parseHost(name);
  if (type === 'PTR' && parsed.kind === 'address') return reverseName(parsed.address);
  if (parsed.kind === 'invalid' || parsed.kind === 'zone') throw new ProbeStop('dns_nxdomain', `${name} is not a valid name.`, 'dns');
  return parsed.kind === 'name' ? parsed.name : domainToASCII(name);
}

function answerOf(reply: DnsReply<string[]>): { rcode: string; answers: string[] } {
  switch (reply.kind) {
    case 'records':
      return { rcode: 'NOERROR', answers: reply.records };
    case 'empty':
      return { rcode: 'NOERROR', answers: [] };
    case 'nxdomain':
      return { rcode: 'NXDOMAIN', answers: [] };
    case 'failed':
      return { rcode: reply.rcode, answers: [] };
    default:
      throw new ProbeStop(...FAILURES[reply.kind], 'dns');
  }
}

const FAILURES: Readonly<Record<'unreachable' | 'unreadable' | 'timeout', readonly [ProbeReason, string]>> = {
  unreachable: ['connect_refused', 'Nobody answers at the DNS server’s port.'],
  unreadable: ['dns_servfail', 'The DNS server’s answer cannot be read.'],
  timeout: ['dns_timeout', 'The DNS server did not answer.'],
};

/** The address of `address`, `address:port`, `[address]` or `[address]:port`. */
function addressOf(server: string): string {
  const bracketed = /^\[([^\]]*)\](?::\d+)?$/.exec(server);
  if (bracketed !== null) return bracketed[1] ?? '';
  return /^[^:]+:\d+$/.test(server) ? server.slice(0, server.indexOf(':')) : server;
}
