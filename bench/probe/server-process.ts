import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerTo } from '../../actions/health-probe/selftest/name-server.ts';
import type { ServerJob, ServerWord } from './server.ts';

/** The other side of `startServer`: serves until its parent goes. */
process.once('message', (message) => {
  const job = message as ServerJob;
  const ready: Ready = (port, error = null) => process.send?.({ port, error } satisfies ServerWord);
  if (job.kind === 'http') serveHttp(job, ready);
  else serveNames(job, ready);
});
process.once('disconnect', () => process.exit());

type Ready = (port: number, error?: string | null) => void;

function serveHttp({ delayMs }: ServerJob & { kind: 'http' }, ready: Ready): void {
  const server = createServer((_request, response) => {
    setTimeout(() => response.end('{"status":"ok"}'), delayMs);
  });
  server.once('error', ({ message }) => ready(0, message)).listen(0, '127.0.0.1', () => ready((server.address() as AddressInfo).port));
}

function serveNames({ address, delayMs, names }: ServerJob & { kind: 'dns' }, ready: Ready): void {
  const zone = Object.fromEntries(names.map((name) => [name, '127.0.0.1']));
  const socket = createSocket('udp4');
  socket.on('message', (message, { port, address: asker }) => {
    const answer = answerTo(message, zone);
    if (answer !== null) setTimeout(() => socket.send(answer, port, asker), delayMs);
  });
  socket
    .once('error', ({ message }) => ready(0, message))
    .bind(53, address, () => {
      // As much as the system gives: hundreds of questions come at once.
      socket.setRecvBufferSize(4 * 1_024 * 1_024);
      ready(53);
    });
}
