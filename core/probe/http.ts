import { Deadline } from './deadline.ts';
import { type Incoming, isBodiless, readBody } from './http-body.ts';
import { type Connection, type Course, connectFor } from './http-connect.ts';
import { CookieJar } from './http-cookies.ts';
import { firstHop, type Hop, shown } from './http-hop.ts';
import { isProxyRefusal, refusedCredentials } from './http-proxy.ts';
import { MAX_REDIRECTS, nextHop } from './http-redirect.ts';
import { requestOf } from './http-request.ts';
import { http1 } from './http1.ts';
import { http2 } from './http2.ts';
import type { AttemptFacts, HttpCheck, ProbeSettings } from './model.ts';
import { ProbeStop } from './probe-stop.ts';
import { proxiesOf } from './proxy-settings.ts';
import { redactorFor } from './redact.ts';
import type { Resolve } from './resolve.ts';
import { socketFailure } from './socket-failure.ts';
import { Stopwatch } from './stopwatch.ts';

/** One attempt of one HTTP check. Never rejects; `timeoutMs` bounds all of it, redirects included; `signal` is the end of the run. */
export type HttpAttempt = (check: HttpCheck, timeoutMs: number, signal?: AbortSignal) => Promise<AttemptFacts>;

/**
 * HTTP/1.1 and HTTP/2 over connections of its own, one a hop: nothing is reused, so that every attempt proves the whole way. Phase times
 * are sums over the hops; address and certificate are the last hop's. The body is the decoded one. What is said in words (`detail`,
 * `hops`) holds no query, user, header value or cookie; `headers` and `body` are the server's own and for the judge only.
 */
export function createHttpAttempt(settings: ProbeSettings, resolve: Resolve): HttpAttempt {
  const proxyFor = proxiesOf(settings.environment);
  return async (check, timeoutMs, signal) => {
    const watch = new Stopwatch();
    const deadline = new Deadline(timeoutMs, signal);
    const seen: Course['seen'] = { address: null, certificate: null };
    try {
      if (deadline.passed) throw deadline.stopIn('dns');
      const hop = firstHop(check);
      const { allowPrivate } = settings;
      const course: Course = { check, first: hop.url, watch, deadline, timeoutMs, resolve, proxyFor, allowPrivate, seen };
      const { incoming, hops, method } = await follow(hop, course);
      const body = await bodyOf(incoming, method, course);
      const { status, headers, httpVersion } = incoming;
      return { answered: true, kind: 'http', status, headers, httpVersion, body, hops, ...watch.stop(), ...seen };
    } catch (error) {
      const phase = watch.phase;
      const stop = deadline.passed ? deadline.stopIn(phase) : socketFailure(error, phase);
      const detail = redactorFor(check)(stop.message);
      return { answered: false, failure: { reason: stop.reason, phase: stop.phase ?? phase, detail }, ...watch.stop(), ...seen };
    } finally {
      deadline.close();
    }
  };
}

interface Arrival {
  incoming: Incoming;
  hops: string[];
  method: string;
}

/** Asks, and follows redirects as far as the check allows. */
async function follow(start: Hop, course: Course): Promise<Arrival> {
  const { check, first, deadline } = course;
  const jar = new CookieJar();
  const asked = new Set<string>();
  const hops: string[] = [];
  for (let hop = start; ; ) {
    const cookies = jar.headerFor(hop.url);
    // With other cookies the same URL may well answer otherwise.
    asked.add(JSON.stringify([hop.method, hop.url.href, cookies]));
    hops.push(shown(hop.url));
    const incoming = await ask(hop, cookies, course);
    jar.store(hop.url, incoming.headers, Date.now());
    const next = nextHop(hop, incoming, { first, follow: check.follow });
    if (next === null) {
      const clean = hops.length > 1 ? redactorFor(check) : null;
      return { incoming, hops: clean === null ? hops : hops.map((url, nth) => (nth === 0 ? url : clean(url))), method: hop.method };
    }
    if (asked.has(JSON.stringify([next.method, next.url.href, jar.headerFor(next.url)]))) {
      throw new ProbeStop('too_many_redirects', `The redirects go round in a circle (${shown(next.url)}).`);
    }
    if (hops.length > MAX_REDIRECTS) throw new ProbeStop('too_many_redirects', `There are more than ${MAX_REDIRECTS} redirects.`);
    deadline.release();
    hop = next;
  }
}

async function ask(hop: Hop, cookies: string | null, course: Course): Promise<Incoming> {
  const { watch, deadline } = course;
  const { socket, version, asks } = await connectFor(hop, course);
  watch.enter('ttfb');
  const request = requestOf(hop, { cookies, proxied: asks !== null, proxyAuthorization: asks?.authorization ?? null });
  try {
    const incoming = version === '2' ? await http2(socket, request, deadline) : await http1(socket, request);
    if (asks !== null && isProxyRefusal(incoming.status)) throw refusedCredentials(asks);
    return incoming;
  } catch (error) {
    throw byProxy(socketFailure(error, 'ttfb'), asks);
  }
}

/** A proxy that is asked in the open and hangs up has said nothing about the target: it answers for a target that does not. */
function byProxy(stop: ProbeStop, asks: Connection['asks']): ProbeStop {
  if (asks === null || stop.reason !== 'connect_reset') return stop;
  return new ProbeStop('proxy', 'The proxy closed the connection without an answer.', 'proxy');
}

async function bodyOf(incoming: Incoming, method: string, { watch, check }: Course): Promise<Uint8Array> {
  if (isBodiless(method, incoming.status)) return new Uint8Array();
  watch.enter('body');
  return readBody(incoming, check.bodyLimit);
}
