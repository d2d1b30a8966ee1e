import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** An answer as bytes, before it is sent. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: Buffer | null;
}

/** More than any request of the API may have. */
const BODY_LIMIT = 32 * 1024 * 1024;

/** The request's body as text. Throws when it is too long or the caller goes away. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const data = chunk as Buffer;
    size += data.length;
    if (size > BODY_LIMIT) throw new Error('the request body is too long');
    chunks.push(data);
  }
  return Buffer.concat(chunks).toString('utf8');
}

export function jsonReply(status: number, value: unknown, headers: Record<string, string> = {}): Reply {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, body: Buffer.from(JSON.stringify(value)) };
}

/** GitHub's weak entity tag. It is of the body and the links, so that a page whose neighbours changed is new. */
export function entityTag(reply: Reply): string {
  const hash = createHash('sha256').update(reply.headers.link ?? '');
  return `W/"${hash.update(reply.body ?? '').digest('hex')}"`;
}

/** Whether one of the tags of `if-none-match` is this one; weak comparison, as RFC 9110 asks for. */
export function matchesTag(header: string | undefined, tag: string): boolean {
  const plain = (text: string) => text.trim().replace(/^W\//, '');
  return (header ?? '').split(',').some((each) => plain(each) === plain(tag) || each.trim() === '*');
}

/** Sends it. With `truncated` the connection ends in the middle of the body. */
export function send(response: ServerResponse, reply: Reply, truncated = false): void {
  const length = reply.body?.length ?? 0;
  if (truncated) {
    response.writeHead(reply.status, { ...reply.headers, 'content-length': String(length + 1) });
    response.write((reply.body ?? Buffer.alloc(0)).subarray(0, Math.ceil(length / 2)), () => response.destroy());
    return;
  }
  // A 204 and a 304 have neither body nor length.
  response.writeHead(reply.status, reply.body === null ? reply.headers : { ...reply.headers, 'content-length': String(length) });
  response.end(reply.body ?? undefined);
}
