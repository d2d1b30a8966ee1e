import { type ClientHttp2Session, type ClientHttp2Stream, connect, constants } from 'node:http2';
import type { Socket } from 'node:net';
import type { Deadline } from './deadline.ts';
import type { Incoming } from './http-body.ts';
import type { HeaderList } from './http-hop.ts';
import type { HttpRequest } from './http-request.ts';
import { codeOf, ProbeStop } from './probe-stop.ts';
import { socketFailure } from './socket-failure.ts';

/** Headers of one connection, which HTTP/2 forbids (RFC 9113, 8.2.2). */
const OF_CONNECTION = new Set(['connection', 'keep-alive', 'proxy-connection', 'transfer-encoding', 'upgrade', 'http2-settings', 'te']);

/** Codes by which a server refuses, rather than says that somebody does not know the protocol (RFC 9113, 7). */
const REFUSALS: Readonly<Record<number, string>> = {
  [constants.NGHTTP2_NO_ERROR]: 'NO_ERROR',
  [constants.NGHTTP2_INTERNAL_ERROR]: 'INTERNAL_ERROR',
  [constants.NGHTTP2_REFUSED_STREAM]: 'REFUSED_STREAM',
  [constants.NGHTTP2_CANCEL]: 'CANCEL',
  [constants.NGHTTP2_ENHANCE_YOUR_CALM]: 'ENHANCE_YOUR_CALM',
};

/**
 * As `http1`, over HTTP/2: one session for one request, on a socket that has agreed to it (ALPN, or prior knowledge without TLS). The
 * session is held by the deadline, which ends it.
 */
export function http2(socket: Socket, request: HttpRequest, deadline: Deadline): Promise<Incoming> {
  return new Promise((resolve, reject) => {
    let first: unknown = null;
    const note = (error: unknown) => {
      first ??= error;
    };
    // The socket's own errors come to the session as a closing without a reason.
    socket.on('error', note);
    const session = connect(`${request.scheme}://${request.authority}`, {
      createConnection: () => socket,
      settings: { enablePush: false },
    });
    deadline.hold(session);
    session.on('error', note);
    const stream = open(session, request);
    stream.on('error', note);
    let goaway: number | null = null;
    session.once('goaway', (code: number) => {
      goaway = code;
    });
    stream.once('close', () => reject(headFailure(first, goaway ?? stream.rstCode)));
    stream.once('response', (headers, _flags, raw: unknown) => {
      resolve({
        status: Number(headers[':status']),
        headers: headersOf(headers, raw),
        httpVersion: '2',
        stream,
        flaw: () => (ended(stream) ? null : bodyFailure(first, stream.rstCode)),
      });
    });
  });
}

function open(session: ClientHttp2Session, { method, scheme, authority, target, headers, body }: HttpRequest): ClientHttp2Stream {
  const own: Record<string, string | string[]> = {};
  for (const [name, value] of headers) {
    const lower = name.toLowerCase();
    if (OF_CONNECTION.has(lower)) continue;
    const before = own[lower];
    own[lower] = before === undefined ? value : [before, value].flat();
  }
  const stream = session.request(
    { ':method': method, ':scheme': scheme, ':authority': authority, ':path': target, ...own },
    { endStream: body === null },
  );
  if (body !== null) stream.end(body);
  return stream;
}

/** Node hands the lines as they came besides the object, where several lines of most names are joined. */
function headersOf(headers: Readonly<Record<string, unknown>>, raw: unknown): HeaderList {
  const lines = Array.isArray(raw)
    ? Array.from({ length: raw.length / 2 }, (_, nth) => [String(raw[2 * nth]), String(raw[2 * nth + 1])] as const)
    : Object.entries(headers).flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)] as const));
  return lines.filter(([name]) => !name.startsWith(':'));
}

function ended(stream: ClientHttp2Stream): boolean {
  return stream.readableEnded && stream.rstCode === constants.NGHTTP2_NO_ERROR && !stream.aborted;
}

function headFailure(error: unknown, code: number | undefined): ProbeStop {
  if (error !== null && !codeOf(error).startsWith('ERR_HTTP2_')) return socketFailure(error, 'ttfb');
  const refusal = code === undefined ? 'NO_ERROR' : REFUSALS[code];
  // GOAWAY on a fresh connection, or a stream refused: what another try may well mend.
  if (refusal !== undefined && codeOf(error) !== 'ERR_HTTP2_ERROR') {
    return new ProbeStop('connect_reset', `The server ended the HTTP/2 connection without an answer (${refusal}).`);
  }
  return new ProbeStop('malformed_http', `The server does not keep to HTTP/2 (${code === undefined ? codeOf(error) : `code ${code}`}).`);
}

function bodyFailure(error: unknown, code: number | undefined): ProbeStop {
  if (error !== null && !codeOf(error).startsWith('ERR_HTTP2_')) return socketFailure(error, 'body');
  return new ProbeStop('truncated_body', `The server ended the stream before the body had ended (code ${code ?? 0}).`);
}
