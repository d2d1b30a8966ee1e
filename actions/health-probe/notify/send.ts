import { type ClientRequest, request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import { connect as tlsConnect } from 'node:tls';
import { type HttpProxy, proxiesOf } from '../../../core/probe/proxy-settings.ts';
import { VERSION } from '../../../core/version.ts';

/** One request to a sink. Redirects are never followed: what is sent holds a secret. */
export interface Outgoing {
  method: 'POST' | 'PUT' | 'DELETE' | 'GET';
  url: URL;
  headers?: Readonly<Record<string, string>>;
  body?: string;
  /** For all of it: connection, answer and its body. */
  timeoutMs: number;
  /** What is read of the answer; the rest is dropped. Default 4 KiB: an error message. */
  maxBytes?: number;
}

export interface Sent {
  status: number;
  /** Names in lower case. */
  headers: IncomingMessage['headers'];
  text: string;
  /** The answer was longer than `maxBytes`. */
  cut: boolean;
}

/** No answer came. The message is a code (`ECONNREFUSED`, `timeout`) and holds no part of the request. */
export class SendError extends Error {
  override readonly name = 'SendError';
}

export type Send = (outgoing: Outgoing) => Promise<Sent>;

/** Sends over HTTP(S), through the proxy that the environment names for the address. Throws a SendError where no answer came. */
export function sender(environment: Readonly<Record<string, string | undefined>>): Send {
  return async (outgoing) => {
    const over = AbortSignal.timeout(outgoing.timeoutMs);
    try {
      // A proxy that cannot be used is no answer either.
      const proxy = proxiesOf(environment)(outgoing.url);
      return await exchange(outgoing, over, proxy);
    } catch (error) {
      if (over.aborted) throw new SendError(`no answer within ${outgoing.timeoutMs / 1_000} s`);
      throw new SendError(codeOf(error));
    }
  };
}

async function exchange(outgoing: Outgoing, signal: AbortSignal, proxy: HttpProxy | null): Promise<Sent> {
  const { url, method, headers = {}, body, maxBytes = 4_096 } = outgoing;
  const isSecure = url.protocol === 'https:';
  const bytes = Buffer.from(body ?? '', 'utf8');
  const length = body === undefined ? {} : { 'content-length': String(bytes.length) };
  const own = { 'user-agent': `ops-actions/${VERSION}`, connection: 'close', ...basicOf(url), ...headers, ...length };
  const target = { host: bare(url.hostname), port: portOf(url), path: `${url.pathname}${url.search}`, method, headers: own };
  // `agent: false`: no connection is kept, so that none keeps the process.
  const options: RequestOptions = { ...target, agent: false, signal };
  const request = proxy === null ? await direct(isSecure, options) : await proxied(url, options, proxy, signal);
  return new Promise<Sent>((resolve, reject) => {
    request.once('error', reject);
    request.once('response', (response) => {
      readAnswer(response, maxBytes).then(resolve, reject);
    });
    request.end(bytes);
  });
}

async function direct(isSecure: boolean, options: RequestOptions): Promise<ClientRequest> {
  return isSecure ? httpsRequest(options) : httpRequest(options);
}

async function proxied(url: URL, options: RequestOptions, proxy: HttpProxy, signal: AbortSignal): Promise<ClientRequest> {
  const credentials = proxy.authorization === null ? {} : { 'proxy-authorization': proxy.authorization };
  const ask = proxy.secure ? httpsRequest : httpRequest;
  const way = { host: proxy.host, port: proxy.port, agent: false as const, signal };
  if (url.protocol === 'http:') {
    const path = `http://${url.host}${url.pathname}${url.search}`;
    return ask({ ...options, ...way, path, headers: { ...(options.headers as Record<string, string>), ...credentials, host: url.host } });
  }
  const authority = `${url.hostname}:${portOf(url)}`;
  const socket = await new Promise<Socket>((resolve, reject) => {
    const request = ask({ ...way, method: 'CONNECT', path: authority, headers: { host: authority, ...credentials } });
    request.once('error', reject);
    request.once('response', (response) => reject(new SendError(`the proxy answered ${response.statusCode ?? 0}`)));
    request.once('connect', (response, tunnel) => {
      if (response.statusCode === 200) return resolve(tunnel as Socket);
      tunnel.destroy();
      reject(new SendError(`the proxy answered ${response.statusCode ?? 0}`));
    });
    request.end();
  });
  const createConnection = (): Socket => tlsConnect({ socket, servername: bare(url.hostname), ALPNProtocols: ['http/1.1'] });
  const request = httpsRequest({ ...options, createConnection });
  // Where TLS fails, nobody else closes what it stood on.
  request.once('close', () => socket.destroy());
  return request;
}

async function readAnswer(response: IncomingMessage, maxBytes: number): Promise<Sent> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    // Leaving the loop destroys the answer, however much more there is.
    if (size > maxBytes) break;
  }
  const text = Buffer.concat(chunks).subarray(0, maxBytes).toString('utf8');
  return { status: response.statusCode ?? 0, headers: response.headers, text, cut: size > maxBytes };
}

function basicOf({ username, password }: URL): Record<string, string> {
  if (username === '' && password === '') return {};
  const plain = `${decoded(username)}:${decoded(password)}`;
  return { authorization: `Basic ${Buffer.from(plain, 'utf8').toString('base64')}` };
}

/** A user or a password of a URL, as it was meant; itself where it is no percent-encoding. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function portOf(url: URL): number {
  return Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
}

function bare(host: string): string {
  return host.replace(/^\[|\]$/g, '');
}

/** Messages of Node and OpenSSL can hold addresses; their codes cannot. */
function codeOf(error: unknown): string {
  if (error instanceof SendError) return error.message;
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,60}$/.test(code) ? code : 'the connection failed';
}
