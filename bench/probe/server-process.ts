import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import { answerTo } from '../../actions/health-probe/selftest/name-server.ts';
import type { ServerJob } from './server.ts';

/** The other side of `startServer`: serves until its parent goes. */
process.once('message', (message) => {
  const job = message as ServerJob;
  const ready = (error: Error | null) => process.send?.({ error: error?.message ?? null });
  if (job.kind === 'http') serveHttp(job, ready);
  else serveNames(job, ready);
});
process.once('disconnect', () => process.exit());

type Ready = (error: Error | null) => void;

function serveHttp({ port, delayMs }: ServerJob & { kind: 'http' }, ready: Ready): void {
  const server = createServer((_request, response) => {
    const asked = performance.now();
    // A timer may be early by what its clock rounds.
    setTimeout(() => {
      while (performance.now() - asked < delayMs);
      response.end('{"status":"ok"}');
    }, delayMs - 1);
  });
  server.once('error', ready).listen(port, '127.0.0.1', () => ready(null));
}

function serveNames({ address, delayMs, names }: ServerJob & { kind: 'dns' }, ready: Ready): void {
  const zone = Object.fromEntries(names.map((name) => [name, '127.0.0.1']));
  const socket = createSocket('udp4');
  socket.on('message', (message, { port, address: asker }) => {
    const answer = answerTo(message, zone);
    if (answer !== null) setTimeout(() => socket.send(answer, port, asker), delayMs);
  });
  socket.once('error', ready).bind(53, address, () => {
    // As much as the system gives: hundreds of questions come at once.
    socket.setRecvBufferSize(4 * 1_024 * 1_024);
    ready(null);
  });
}
