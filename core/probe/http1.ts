import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import type { Socket } from 'node:net';
import type { Incoming } from './http-body.ts';
import type { HeaderList } from './http-hop.ts';
import type { HttpRequest } from './http-request.ts';
import { codeOf, ProbeStop } from './probe-stop.ts';
import { socketFailure } from './socket-failure.ts';

/** Bytes of an answer's head. Node's own limit, 16 KiB, is less than some servers send and every browser takes. */
const MAX_HEAD_BYTES = 64 * 1024;

/** A request that was begun over a socket of its own. */
interface Asked {
  asked: ClientRequest;
  /** The first error, which says more than what follows from it. */
  fault(): unknown;
}

/**
 * Sends a request over `socket`, which nobody else uses, and resolves with the head of the answer (1xx passed over). Rejects with a
 * ProbeStop: `malformed_http`, `connect_reset`, or what `socketFailure` says.
 */
export function http1(socket: Socket, request: HttpRequest): Promise<Incoming> {
  return new Promise((resolve, reject) => {
    const before = socket.bytesRead;
    const { asked, fault } = ask(socket, request.method, request.target, [['Host', request.authority], ...request.headers], (error) =>
      reject(headFailure(error, socket.bytesRead > before)),
    );
    const take = (answer: IncomingMessage) => {
      const { httpVersion } = answer;
      if (httpVersion === '1.0' || httpVersion === '1.1') resolve(incomingOf(answer, httpVersion, fault));
      else reject(new ProbeStop('malformed_http', `The answer calls itself HTTP/${httpVersion} on a connection of HTTP/1.1.`));
    };
    asked.once('response', take);
    // 101 to a request that asked for no other protocol: an answer like another, with nothing behind it.
    asked.once('upgrade', take);
    asked.end(request.body ?? undefined);
  });
}

/** Asks a proxy for a tunnel to `authority` (`host:port`); resolves with its status and what it sent after its head. */
export function http1Connect(socket: Socket, authority: string, headers: HeaderList): Promise<{ status: number; head: Buffer }> {
  return new Promise((resolve, reject) => {
    const before = socket.bytesRead;
    const { asked } = ask(socket, 'CONNECT', authority, [['Host', authority], ...headers], (error) =>
      reject(headFailure(error, socket.bytesRead > before)),
    );
    asked.once('connect', ({ statusCode }, _socket, head) => resolve({ status: statusCode ?? 0, head }));
    asked.end();
  });
}

function ask(socket: Socket, method: string, path: string, headers: HeaderList, onError: (error: unknown) => void): Asked {
  let first: unknown = null;
  const asked = request({
    method,
    path,
    // As one list, so that order and repetition stay; Node adds `Connection: close`.
    headers: headers.flat(),
    maxHeaderSize: MAX_HEAD_BYTES,
    // In place of an agent: no pool, and no second opinion about where to connect.
    createConnection: () => socket,
  });
  asked.on('error', (error) => {
    first ??= error;
    onError(error);
  });
  return { asked, fault: () => first };
}

function incomingOf(answer: IncomingMessage, httpVersion: '1.0' | '1.1', fault: () => unknown): Incoming {
  return {
    status: answer.statusCode ?? 0,
    headers: pairs(answer.rawHeaders),
    httpVersion,
    stream: answer,
    flaw: () => (answer.complete ? null : bodyFailure(fault())),
  };
}

function pairs(raw: readonly string[]): [string, string][] {
  return Array.from({ length: raw.length / 2 }, (_, nth) => [raw[2 * nth] ?? '', raw[2 * nth + 1] ?? '']);
}

function headFailure(error: unknown, heard: boolean): ProbeStop {
  const malformed = malformation(error);
  if (malformed !== null) return malformed;
  // Node's words for a connection that was closed, not reset, before the head was whole; the system's own errors name a call.
  if (codeOf(error) === 'ECONNRESET' && !isSystem(error)) {
    return heard
      ? new ProbeStop('malformed_http', 'The server closed the connection in the middle of the head.')
      : new ProbeStop('connect_reset', 'The server closed the connection without an answer.');
  }
  return socketFailure(error, 'ttfb');
}

function bodyFailure(error: unknown): ProbeStop {
  const malformed = malformation(error);
  if (malformed !== null) return malformed;
  if (error === null || (codeOf(error) === 'ECONNRESET' && !isSystem(error))) {
    return new ProbeStop('truncated_body', 'The server closed the connection before the body had ended.');
  }
  return socketFailure(error, 'body');
}

/** What the parser of HTTP/1 refused (`HPE_…`), or a request that cannot be written. */
function malformation(error: unknown): ProbeStop | null {
  const code = codeOf(error);
  if (code === 'HPE_HEADER_OVERFLOW')
    return new ProbeStop('malformed_http', `The head of the answer is longer than ${MAX_HEAD_BYTES / 1024} KiB.`);
  return code.startsWith('HPE_') ? new ProbeStop('malformed_http', `The answer is not HTTP/1 (${code}).`) : null;
}

/** Not by `instanceof`: an error of Node's own may come from another realm. */
function isSystem(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'syscall' in error;
}
