import { createSocket, type Socket as UdpSocket } from 'node:dgram';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, connect, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import type { TlsOptions } from 'node:tls';

/** The only address that anything here listens on. */
const HOST = '127.0.0.1';

/**
 * The servers of one run. Each gets a port from the system and lives until `close`, which ends all of them with everything that is open.
 * Errors of connections are passed over: a hostile server causes them.
 */
export class Stage {
  readonly #closes: (() => Promise<void>)[] = [];

  /** A server of bare connections; resolves with its port. */
  tcp(serve: (socket: Socket) => void): Promise<number> {
    return this.#listen(createTcpServer(serve));
  }

  /** A server that speaks HTTP, over TLS where it has a certificate (an `Identity` is enough). */
  http(serve: RequestListener, tls?: TlsOptions): Promise<number> {
    const server = tls === undefined ? createHttpServer(serve) : createHttpsServer(tls, serve);
    server.on('tlsClientError', () => undefined);
    server.on('clientError', (_error, socket) => socket.destroy());
    return this.#listen(server);
  }

  /** A server that sends `bytes` to whoever has asked something, whatever it was, and then closes, stays or resets the connection. */
  raw(bytes: string | Uint8Array, then: 'close' | 'stay' | 'reset' = 'close'): Promise<number> {
    return this.tcp((socket) => {
      socket.once('data', () => {
        if (then === 'close') socket.end(bytes);
        // A reset that arrives together with the bytes would take them along.
        else socket.write(bytes, () => then === 'reset' && setTimeout(() => socket.resetAndDestroy(), RESET_AFTER_MS));
      });
    });
  }

  /** A UDP socket; `serve` gets each message and a way to answer it. */
  async udp(serve: (message: Buffer, answer: (bytes: Buffer) => void) => void): Promise<number> {
    const socket: UdpSocket = createSocket('udp4');
    socket.on('message', (message, from) => serve(message, (bytes) => socket.send(bytes, from.port, from.address, () => undefined)));
    await new Promise<void>((resolve, reject) => socket.once('error', reject).bind(0, HOST, resolve));
    socket.on('error', () => undefined);
    this.#closes.push(() => new Promise((resolve) => socket.close(() => resolve())));
    return socket.address().port;
  }

  /** A port at which nobody listens, and nobody else can: the near end of a connection of our own. */
  async closedPort(): Promise<number> {
    const socket = connect({ port: await this.tcp(() => undefined), host: HOST });
    await new Promise<void>((resolve, reject) => socket.once('error', reject).once('connect', resolve));
    socket.on('error', () => undefined);
    this.#closes.push(async () => void socket.destroy());
    return socket.localPort ?? 0;
  }

  /** Ends every server and every connection; resolves when nothing of them is left. */
  async close(): Promise<void> {
    await Promise.all(this.#closes.splice(0).map((close) => close()));
  }

  async #listen(server: Server): Promise<number> {
    const open = new Set<Socket>();
    server.on('connection', (socket: Socket) => {
      open.add(socket);
      socket.on('error', () => undefined).once('close', () => open.delete(socket));
    });
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, HOST, resolve));
    this.#closes.push(
      () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          for (const socket of open) socket.destroy();
        }),
    );
    return (server.address() as AddressInfo).port;
  }
}

const RESET_AFTER_MS = 30;
