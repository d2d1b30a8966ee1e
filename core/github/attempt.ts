import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { getOctokit } from '@actions/github';
import { messageOf } from '../errors.ts';
import { AttemptFailure, type Call } from './call.ts';
import { streamOf } from './stream-answer.ts';

/** Every HTTP request that was sent, repeated ones too. `notModified` are the reads that a 304 answered, which cost no rate limit. */
export interface RequestCount {
  total: number;
  reads: number;
  writes: number;
  notModified: number;
  retried: number;
}

/** What one try gives: the body read and, for JSON, parsed. */
export interface Received {
  status: number;
  headers: { readonly [name: string]: string | undefined };
  data: unknown;
}

export interface AttemptContext {
  octokit: ReturnType<typeof getOctokit>;
  requests: RequestCount;
  timeoutMs: number;
}

/** The parameters that a route takes, and the headers that are sent with it. */
export interface Sending {
  params: Readonly<Record<string, unknown>>;
  headers: Readonly<Record<string, string>>;
}

const MAX_KEPT = 500;

/**
 * Gives a function that sends one HTTP request: it counts it, asks with the ETag of the earlier answer, gives it a time limit,
 * and reads the body itself. Octokit's own reader turns a body that breaks off into an empty string and invalid JSON into text,
 * both with status 200: an empty policy file, out of a broken connection. Throws AttemptFailure.
 */
export function attempter({ octokit, requests, timeoutMs }: AttemptContext): (call: Call, sending: Sending) => Promise<Received> {
  const kept = new Map<string, { etag: string; received: Received }>();
  return async (call, { params, headers }) => {
    const address = `${headers.accept ?? ''} ${call.where}`;
    const earlier = call.route.startsWith('GET ') ? kept.get(address) : undefined;
    count(call, requests);
    const cut = new AbortController();
    const limit = setTimeout(() => cut.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError')), timeoutMs);
    try {
      const response = await octokit.request(call.route, {
        ...params,
        headers: { ...headers, ...(earlier ? { 'if-none-match': earlier.etag } : {}) },
        request: { parseSuccessResponseBody: false, signal: cut.signal },
      });
      const { status } = response;
      const answered = response.headers as Received['headers'];
      if (call.answer === 'stream') {
        const body = (response.data || Readable.from([])) as AsyncIterable<Uint8Array>;
        return {
          status,
          headers: answered,
          data: streamOf(body, { where: call.where, silenceMs: timeoutMs, cut: (why) => cut.abort(why) }),
        };
      }
      const received: Received = { status, headers: answered, data: await readBody(response, call) };
      const { etag } = answered;
      if (etag !== undefined && call.route.startsWith('GET ')) {
        if (kept.size >= MAX_KEPT) kept.clear();
        kept.set(address, { etag, received });
      }
      return received;
    } catch (error) {
      const failure = asFailure(error);
      if (earlier && failure instanceof AttemptFailure && failure.status === 304) {
        requests.notModified += 1;
        return earlier.received;
      }
      throw failure;
    } finally {
      clearTimeout(limit);
    }
  };
}

function count(call: Call, requests: RequestCount): void {
  if (call.sent > 0) requests.retried += 1;
  call.sent += 1;
  requests.total += 1;
  if (call.isRead) requests.reads += 1;
  else requests.writes += 1;
}

async function readBody(
  response: { status: number; headers: Readonly<Record<string, unknown>>; data: unknown },
  call: Call,
): Promise<unknown> {
  const { status, headers } = response;
  // Octokit leaves '' where there can be no body (204, HEAD), and fetch gives null where there is none.
  const bytes = response.data ? await readStream(response.data as AsyncIterable<Uint8Array>) : Buffer.alloc(0);
  if (call.answer === 'bytes') return bytes;
  const text = bytes.toString('utf8');
  if (call.answer === 'text') return text;
  const mayBeEmpty = status === 202 || status === 204 || status === 205 || (!call.isRead && headers['content-length'] === '0');
  if (text === '' && (mayBeEmpty || call.route.startsWith('HEAD '))) return null;
  try {
    return JSON.parse(text);
  } catch {
    throw new AttemptFailure(
      'broken',
      `the answer is not complete JSON (${bytes.length} bytes of ${String(headers['content-type'] ?? 'unknown type')})`,
    );
  }
}

async function readStream(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  try {
    return await buffer(stream);
  } catch (error) {
    throw new AttemptFailure('broken', `the answer broke off (${networkCause(error)})`);
  }
}

/** What Octokit threw, as our own failure. Anything else is our bug and stays as it is. */
function asFailure(error: unknown): unknown {
  const { status, response } = error as { status?: unknown; response?: { headers: Record<string, string> } };
  if (error instanceof AttemptFailure || typeof status !== 'number') return error;
  if (response === undefined) return new AttemptFailure('network', networkCause(error));
  return new AttemptFailure('status', messageOf(error), status, response.headers);
}

/** `ECONNREFUSED: connect ECONNREFUSED 127.0.0.1:9`; fetch itself only says "fetch failed" and keeps the reason in `cause`. */
function networkCause(error: unknown): string {
  let deepest = error;
  while (deepest instanceof Error && deepest.cause !== undefined) deepest = deepest.cause;
  const { code } = deepest as { code?: unknown };
  const message = messageOf(deepest);
  return typeof code === 'string' && !message.startsWith(`${code}:`) ? `${code}: ${message}`.replace(/: $/, '') : message;
}
