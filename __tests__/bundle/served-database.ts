import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { PGlite } from '@electric-sql/pglite';
import { afterAll } from '@jest/globals';

/** A PostgreSQL on 127.0.0.1 that runs inside this process, for bundles that are processes of their own. */

export interface Served {
  db: PGlite;
  port: number;
}

const SSL_REQUEST = 80_877_103;
const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing.splice(0)) await close();
});

/** Takes anybody's password. One session is behind all connections, which take turns; so no NOTIFY goes from one to another. */
export async function serveDatabase(sql: string): Promise<Served> {
  const db = await PGlite.create();
  await db.exec(sql);
  const turns = new Turns();
  const served = await listenWith((socket) => answerWith(db, turns, socket));
  closing.push(async () => {
    await served.close();
    await db.close();
  });
  return { db, port: served.port };
}

/** A server that has every connection handled by `talk`, and ends with the tests of the file. */
export async function serveBroken(talk: (socket: Socket) => void): Promise<number> {
  const { port, close } = await listenWith(talk);
  closing.push(close);
  return port;
}

async function listenWith(talk: (socket: Socket) => void): Promise<{ port: number; close: () => Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    talk(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
  const close = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  };
  return { port: address.port, close };
}

/** Has one conversation at a time: what a client asks ends in a Sync or is a simple query (docs: "frontend/backend protocol"). */
class Turns {
  #last: Promise<void> = Promise.resolve();

  take(work: () => Promise<void>): void {
    this.#last = this.#last.then(work);
  }
}

/** Reads messages: a letter, the length with itself, the rest. The first of a connection has no letter. */
function answerWith(db: PGlite, turns: Turns, socket: Socket): void {
  let pending = Buffer.alloc(0);
  let asked: Buffer[] = [];
  let started = false;
  const take = (message: Buffer): void => {
    const isSslRequest = !started && message.length === 8 && message.readInt32BE(4) === SSL_REQUEST;
    if (isSslRequest) {
      socket.write('N');
      return;
    }
    const letter = started ? String.fromCharCode(message[0] ?? 0) : 'startup';
    started = true;
    if (letter === 'X') {
      socket.end();
      return;
    }
    asked.push(Buffer.from(message));
    if (!['startup', 'S', 'Q'].includes(letter)) return;
    const conversation = Uint8Array.from(Buffer.concat(asked));
    asked = [];
    turns.take(async () => void socket.write(await db.execProtocolRaw(conversation)));
  };
  socket.on('data', (chunk) => {
    pending = Buffer.concat([pending, chunk]);
    for (;;) {
      const letter = started ? 1 : 0;
      const size = pending.length < letter + 4 ? Number.POSITIVE_INFINITY : pending.readInt32BE(letter) + letter;
      if (pending.length < size) return;
      take(pending.subarray(0, size));
      pending = pending.subarray(size);
    }
  });
}
