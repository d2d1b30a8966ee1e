import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { parseAddress } from '../../../../core/sinks/postgres/address.ts';
import { connectDatabase, type TimeLimits } from '../../../../core/sinks/postgres/connect.ts';
import { troubleOf } from '../../../../core/sinks/postgres/trouble.ts';

/** Servers that do not do as they should. What a real one does is in `npm run test:real`. */

const PASSWORD = ['s3', 'cret-password'].join('');
const SHORT: TimeLimits = { connectMs: 300, queryMs: 300 };
const SSL_REQUEST = 80_877_103;

/** Messages of the protocol (docs: "message formats"): a letter, the length with itself, the rest. */
function message(letter: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(letter);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}
const HELLO = Buffer.concat([message('R', Buffer.alloc(4)), message('Z', Buffer.from('I'))]);
const failure = (code: string, text: string): Buffer => message('E', Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${text}\0\0`));

const open: { server: Server; sockets: Set<Socket> }[] = [];
afterEach(async () => {
  for (const { server, sockets } of open.splice(0)) {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  }
});

/** Takes every connection to `talk`, with what it is sent. Gives the port and what became of the connections. */
async function serve(talk: (socket: Socket, data: Buffer) => void): Promise<{ port: number; sockets: Set<Socket> }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (data) => talk(socket, data));
  });
  open.push({ server, sockets });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return { port: typeof address === 'object' && address !== null ? address.port : 0, sockets };
}

function isSslRequest(data: Buffer): boolean {
  return data.length === 8 && data.readInt32BE(4) === SSL_REQUEST;
}

function addressOf(port: number, query = '?sslmode=disable') {
  return parseAddress(`postgres://ana:${PASSWORD}@127.0.0.1:${port}/ops${query}`, 'test');
}

/** What a connection, or a query on it, comes to. */
async function tried(port: number, query?: string): Promise<string> {
  try {
    const database = await connectDatabase(addressOf(port, query), SHORT);
    try {
      await database.query('select 1', []);
    } finally {
      await database.close();
    }
    return 'worked';
  } catch (error) {
    const { what, remedy } = troubleOf(error, [PASSWORD]);
    expect(remedy).toMatch(/^[A-Z].*\.$/);
    return what;
  }
}

describe('a server that', () => {
  test.each<[string, (socket: Socket, data: Buffer) => void, string]>([
    ['says nothing', () => undefined, 'it gave no answer within 0.3 s'],
    ['hangs up', (socket) => socket.destroy(), 'the connection was cut'],
    ['says hello and nothing more', (socket, data) => void (data[0] === 0 && socket.write(HELLO)), 'it gave no answer within 0.3 s'],
    ['hangs up later', (socket, data) => void (data[0] === 0 ? socket.write(HELLO) : socket.destroy()), 'the connection was cut'],
    [
      'refuses the password',
      (socket) => void socket.end(failure('28P01', `no ${PASSWORD}`)),
      'it refused the user, the password or the way of connecting (28P01)',
    ],
    ['has no such database', (socket) => void socket.end(failure('3D000', 'x')), 'it has no database of that name (3D000)'],
    ['is full', (socket) => void socket.end(failure('53300', 'x')), 'it is starting, stopping or full (53300)'],
    ['is starting up', (socket) => void socket.end(failure('57P03', 'x')), 'it is starting, stopping or full (57P03)'],
    ['fails in a new way', (socket) => void socket.end(failure('XX000', `bug in ${PASSWORD}`)), 'bug in *** (XX000)'],
    [
      'has no schema',
      (socket, data) => void socket.write(data[0] === 0 ? HELLO : Buffer.concat([failure('42883', 'x'), message('Z', Buffer.from('I'))])),
      'its schema `ops` is missing, or of another version (42883)',
    ],
    [
      'lets the role do nothing',
      (socket, data) => void socket.write(data[0] === 0 ? HELLO : Buffer.concat([failure('42501', 'x'), message('Z', Buffer.from('I'))])),
      'the role may not write there (42501)',
    ],
  ])('%s', async (_, talk, what) => {
    const { port, sockets } = await serve(talk);
    expect(await tried(port)).toBe(what);
    for (const socket of sockets) await once(socket, 'close');
  });

  test('is not there', async () => {
    const { port } = await serve(() => undefined);
    const [closed] = open.splice(0);
    closed?.server.close();
    expect(await tried(port)).toBe('nothing listens at its address (ECONNREFUSED)');
    expect(await tried(port, '?host=/nowhere')).toBe('nothing listens at its address (ENOENT)');
  });

  test.each([
    ['?sslmode=prefer', 'it refused the user, the password or the way of connecting (28P01)', [true, false]],
    ['', 'it refused the user, the password or the way of connecting (28P01)', [true, false]],
    ['?sslmode=require', 'it offers no TLS, which `sslmode` asks for', [true]],
    ['?sslmode=verify-full', 'it offers no TLS, which `sslmode` asks for', [true]],
    ['?sslmode=disable', 'it refused the user, the password or the way of connecting (28P01)', [false]],
    ['?sslmode=verify-full&sslrootcert=/nowhere/ca.pem', 'the file that `sslrootcert` names could not be read', []],
  ])('offers no TLS: %s', async (query, what, asked) => {
    const requests: boolean[] = [];
    const { port } = await serve((socket, data) => {
      if (data[0] === 0) requests.push(isSslRequest(data));
      if (isSslRequest(data)) socket.write('N');
      else socket.end(failure('28P01', 'x'));
    });
    expect(await tried(port, query)).toBe(what);
    expect(requests).toEqual(asked);
  });
});
