import type { Socket } from 'node:net';
import { Deadline } from './deadline.ts';
import { dial } from './dial.ts';
import { compilePattern, type Pattern } from './expression/pattern.ts';
import { parseHost } from './host-name.ts';
import { lookUp } from './look-up.ts';
import type { AttemptFacts, CertificateFacts, ProbeSettings, TcpCheck } from './model.ts';
import type { Resolve } from './resolve.ts';
import { startSmtpTls } from './smtp-starttls.ts';
import { socketFailure } from './socket-failure.ts';
import { Stopwatch } from './stopwatch.ts';
import { readUntil } from './tcp-read.ts';
import { PLAIN_TLS, secure } from './tls.ts';

/** One attempt of one TCP check. Never rejects; `timeoutMs` bounds all of it, `signal` is the end of the run. */
export type TcpAttempt = (check: TcpCheck, timeoutMs: number, signal?: AbortSignal) => Promise<AttemptFacts>;

/**
 * Connects, speaks TLS if asked to (at once, or after SMTP's STARTTLS), sends `send`, and reads until `expect` matches. An answer that
 * ends, or reaches 64 KiB, without matching is an answer all the same: the judge says `body` of it. What was sent is in no result.
 */
export function createTcpAttempt(settings: Pick<ProbeSettings, 'allowPrivate'>, resolve: Resolve): TcpAttempt {
  const patterns = new Map<string, Pattern>();
  const patternOf = (source: string) => {
    const pattern = patterns.get(source) ?? compilePattern(source);
    patterns.set(source, pattern);
    return pattern;
  };

  return async (check, timeoutMs, signal) => {
    const watch = new Stopwatch();
    const deadline = new Deadline(timeoutMs, signal);
    const seen: Seen = { address: null, certificate: null };
    try {
      const pattern = check.expect === null ? null : patternOf(check.expect);
      const addresses = await lookUp(check.host, check.ip, { resolve, allowPrivate: settings.allowPrivate, watch, deadline });
      watch.enter('connect');
      const { socket: raw, address } = await dial(addresses, check.port, deadline, timeoutMs - watch.elapsedMs);
      seen.address = address;
      const socket = await encrypt(check, raw, watch, seen);
      const text = await exchange(check, socket, pattern, watch);
      return { answered: true, kind: 'tcp', text, ...watch.stop(), ...seen };
    } catch (error) {
      const phase = watch.phase;
      const stop = deadline.passed ? deadline.stopIn(phase) : socketFailure(error, phase);
      return {
        answered: false,
        failure: { reason: stop.reason, phase: stop.phase ?? phase, detail: stop.message },
        ...watch.stop(),
        ...seen,
      };
    } finally {
      deadline.close();
    }
  };
}

interface Seen {
  address: string | null;
  certificate: CertificateFacts | null;
}

async function encrypt(check: TcpCheck, raw: Socket, watch: Stopwatch, seen: Seen): Promise<Socket> {
  if (check.starttls !== null) await startSmtpTls(raw, watch);
  const settings = check.tls ?? (check.starttls === null ? null : PLAIN_TLS);
  if (settings === null) return raw;
  watch.enter('tls');
  const before = raw.bytesRead;
  const parsed = parseHost(check.host);
  const host = parsed.kind === 'name' ? parsed.name : parsed.kind === 'address' ? parsed.address : check.host;
  try {
    const { socket, certificate, failure } = await secure(raw, { host, settings, protocols: [] });
    seen.certificate = certificate;
    if (failure !== null) throw failure;
    return socket;
  } catch (error) {
    throw socketFailure(error, 'tls', raw.bytesRead - before);
  }
}

async function exchange(check: TcpCheck, socket: Socket, pattern: Pattern | null, watch: Stopwatch): Promise<string> {
  if (check.send === null && pattern === null) return '';
  watch.enter('ttfb');
  if (pattern === null) {
    // Nothing is waited for but that the text is on its way.
    await new Promise<void>((resolve, reject) => socket.once('error', reject).end(check.send ?? '', () => resolve()));
    return '';
  }
  const answer = readUntil(socket, pattern, () => watch.enter('body'));
  if (check.send !== null) socket.write(check.send);
  return answer;
}
