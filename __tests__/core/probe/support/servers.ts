import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TLSSocket, type TlsOptions } from 'node:tls';
import { Worker } from 'node:worker_threads';
import { afterAll } from '@jest/globals';

/** A server of a test. It stops by itself when the test file is done. */
export interface Running {
  host: string;
  port: number;
  /** `host:port`, an IPv6 host in brackets, as it stands in a URL. */
  authority: string;
  /** How many connections were accepted so far. */
  connections(): number;
  /** Ends now, with everything that is open. */
  stop(): Promise<void>;
}

const stops = new Set<() => Promise<void>>();

afterAll(async () => {
  await Promise.all([...stops].map((stop) => stop()));
  stops.clear();
});

/** Has `stop` called at the end of the test file, once at most however often the result is called. */
export function stoppedAtEnd(stop: () => Promise<void>): () => Promise<void> {
  let stopping: Promise<void> | null = null;
  const once = () => {
    stops.delete(once);
    stopping ??= stop();
    return stopping;
  };
  stops.add(once);
  return once;
}

/** A TCP server: `serve` gets each connection. Errors of connections are swallowed: hostile servers cause them. */
export function startTcp(serve: (socket: Socket) => void, host = '127.0.0.1'): Promise<Running> {
  return listen(createTcpServer(serve), 'connection', host);
}

/** A TLS server: `serve` gets each connection whose handshake succeeded. */
export function startTls(options: TlsOptions, serve: (socket: TLSSocket) => void, host = '127.0.0.1'): Promise<Running> {
  const server = createTlsServer(options, (socket) => {
    socket.on('error', () => undefined);
    serve(socket);
  });
  server.on('tlsClientError', () => undefined);
  return listen(server, 'connection', host);
}

/** An HTTP server, or an HTTPS one if `tls` is given. */
export function startHttp(serve: RequestListener, { tls, host = '127.0.0.1' }: { tls?: TlsOptions; host?: string } = {}): Promise<Running> {
  const server = tls === undefined ? createHttpServer(serve) : createHttpsServer(tls, serve);
  server.on('tlsClientError', () => undefined);
  server.on('clientError', (_error, socket) => socket.destroy());
  return listen(server, 'connection', host);
}

/** Sends `bytes` to whoever connects, whatever is asked, and closes unless told otherwise: for answers that no library would write. */
export function startRaw(bytes: string | Uint8Array, after: 'close' | 'stay' | 'reset' = 'close', host = '127.0.0.1'): Promise<Running> {
  return startTcp((socket) => {
    // Only once something was asked: a client may take an answer before its question for a fault of its own.
    socket.once('data', () => {
      if (after === 'close') socket.end(bytes);
      else socket.write(bytes, () => after === 'reset' && socket.resetAndDestroy());
    });
  }, host);
}

/** Accepts, reads, and never says a word. */
export function startSilent(host = '127.0.0.1'): Promise<Running> {
  return startTcp((socket) => socket.resume(), host);
}

/** Resets every connection as soon as it is there. */
export function startResetting(host = '127.0.0.1'): Promise<Running> {
  return startTcp((socket) => socket.resetAndDestroy(), host);
}

/** Writes `byte` each `everyMs` for ever once something was asked, after `head`. */
export function startDripping(head: string, byte: string, everyMs: number, host = '127.0.0.1'): Promise<Running> {
  return startTcp((socket) => {
    socket.once('data', () => {
      socket.write(head);
      const timer = setInterval(() => socket.write(byte), everyMs);
      socket.once('close', () => clearInterval(timer));
    });
  }, host);
}

/** A port of `host` where nothing listens. */
export async function closedPort(host = '127.0.0.1'): Promise<number> {
  const server = await startTcp(() => undefined, host);
  await server.stop();
  return server.port;
}

/**
 * A port that answers no SYN: it listens, its process does not accept, and its queue is full. A connection to it is neither
 * refused nor made, as behind a firewall that drops.
 */
export async function startUnanswering(): Promise<Running> {
  const code = `
    const { createServer } = require('node:net');
    const { parentPort } = require('node:worker_threads');
    const server = createServer();
    server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
      parentPort.postMessage(server.address().port);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    });`;
  const worker = new Worker(code, { eval: true });
  const port = await new Promise<number>((resolve, reject) => worker.once('message', resolve).once('error', reject));
  const { connect } = await import('node:net');
  const queued: Socket[] = [];
  // Connect until one hangs: how many the queue holds is the kernel's business.
  for (let hung = false; !hung && queued.length < 64; ) {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.on('error', () => undefined);
    queued.push(socket);
    hung = await Promise.race([
      new Promise<boolean>((resolve) => socket.once('connect', () => resolve(false))),
      new Promise<boolean>((resolve) => setTimeout(() => resolve(true), 300)),
    ]);
  }
  const stop = stoppedAtEnd(async () => {
    for (const socket of queued) socket.destroy();
    await worker.terminate();
  });
  return { host: '127.0.0.1', port, authority: `127.0.0.1:${port}`, connections: () => 0, stop };
}

function listen(server: Server, event: 'connection', host: string): Promise<Running> {
  const open = new Set<Socket>();
  let connections = 0;
  server.on(event, (socket: Socket) => {
    connections += 1;
    open.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => open.delete(socket));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, host, () => {
      const { port } = server.address() as AddressInfo;
      const stop = stoppedAtEnd(
        () =>
          new Promise((done) => {
            server.close(() => done());
            for (const socket of open) socket.destroy();
          }),
      );
      resolve({ host, port, authority: `${host.includes(':') ? `[${host}]` : host}:${port}`, connections: () => connections, stop });
    });
  });
}
