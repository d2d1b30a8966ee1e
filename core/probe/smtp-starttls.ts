import type { Socket } from 'node:net';
import { ProbeStop } from './probe-stop.ts';
import type { Stopwatch } from './stopwatch.ts';

/** A reply line has at most 512 octets, and servers send some dozen lines (RFC 5321, 4.5.3.1.5). */
const MAX_REPLY_BYTES = 16 * 1024;

/** A reserved name (RFC 2606): the prober is nobody's mail server. */
const HELLO = 'EHLO health-probe.invalid\r\n';

interface Reply {
  code: number;
  /** The text of each line, without code. */
  lines: string[];
}

/**
 * Brings an SMTP server to where the TLS handshake begins (RFC 3207): greeting, EHLO, STARTTLS. The greeting is timed as `ttfb`, the rest
 * as `tls`. Throws a ProbeStop `tls_protocol` if the server refuses, does not offer it, or does not speak SMTP; its words are not repeated.
 */
export async function startSmtpTls(socket: Socket, watch: Stopwatch): Promise<void> {
  const replies = new Replies(socket);
  try {
    watch.enter('ttfb');
    await expectCode(replies, 220, 'the connection');
    watch.enter('tls');
    socket.write(HELLO);
    const hello = await expectCode(replies, 250, 'EHLO');
    if (!hello.lines.some((line) => /^STARTTLS\b/i.test(line))) throw refused('The server does not offer STARTTLS.');
    socket.write('STARTTLS\r\n');
    await expectCode(replies, 220, 'STARTTLS');
    // Bytes that came in the clear would be taken for encrypted ones (RFC 3207, 6).
    if (replies.rest.length > 0) throw refused('The server spoke on after its answer to STARTTLS, before encryption.');
  } finally {
    replies.stop();
  }
}

async function expectCode(replies: Replies, code: number, to: string): Promise<Reply> {
  const reply = await replies.next();
  if (reply.code !== code) throw refused(`The server answered ${reply.code} to ${to}.`);
  return reply;
}

function refused(detail: string): ProbeStop {
  return new ProbeStop('tls_protocol', detail, 'tls');
}

/** The replies of a server, one after the other; lines that came early wait. */
class Replies {
  readonly #socket: Socket;
  #buffer = '';
  #wake: () => void = () => undefined;
  #ended: Error | null = null;
  readonly #onData = (chunk: Buffer) => {
    this.#buffer += chunk.toString('latin1');
    this.#wake();
  };
  readonly #onEnd = () => this.#end(new ProbeStop('connect_reset', 'The server closed the connection before encryption.'));
  readonly #onError = (error: Error) => this.#end(error);

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', this.#onData).once('end', this.#onEnd).once('close', this.#onEnd).once('error', this.#onError);
  }

  /** What came and belongs to no reply that was taken. */
  get rest(): string {
    return this.#buffer;
  }

  async next(): Promise<Reply> {
    for (;;) {
      const reply = this.#take();
      if (reply !== null) return reply;
      if (this.#ended !== null) throw this.#ended;
      if (this.#buffer.length > MAX_REPLY_BYTES) throw refused('The server does not speak SMTP.');
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** Leaves the socket to who comes next, with nothing read off it. */
  stop(): void {
    this.#socket.off('data', this.#onData).off('end', this.#onEnd).off('close', this.#onEnd).off('error', this.#onError);
    this.#socket.pause();
  }

  /** A reply is lines `250-text` and a last `250 text` (RFC 5321, 4.2.1). */
  #take(): Reply | null {
    const lines: string[] = [];
    for (let at = 0; ; ) {
      const end = this.#buffer.indexOf('\n', at);
      if (end === -1) return null;
      const match = /^(\d{3})([ -]?)(.*?)\r?$/.exec(this.#buffer.slice(at, end));
      if (match === null) throw refused('The server does not speak SMTP.');
      lines.push(match[3] ?? '');
      at = end + 1;
      if (match[2] === '-') continue;
      this.#buffer = this.#buffer.slice(at);
      return { code: Number(match[1]), lines };
    }
  }

  #end(error: Error): void {
    this.#ended ??= error;
    this.#wake();
  }
}
