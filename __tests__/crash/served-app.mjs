// A server as a deploy meets one: it answers with the version and the health of the release that the link names, and asks at each request.
// Its parent may have it keep one answer back, so that whoever looks waits: `{ hold: 'v2', after: 3 }`, and `{ letGo: true }`.
import { readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, dirname, resolve } from 'node:path';

const [link] = process.argv.slice(2);
let hold = null;
let waiting = [];

const server = createServer((_, response) => {
  const target = readlinkSync(link);
  const version = basename(target);
  const status = Number(readFileSync(resolve(dirname(link), target, 'status'), 'utf8'));
  const answer = () => response.writeHead(status, { 'x-version': version }).end();
  if (hold === null || hold.version !== version) return answer();
  hold.after -= 1;
  if (hold.after > 0) return answer();
  waiting.push(answer);
  process.send({ held: version });
});

process.on('message', (message) => {
  if (message.hold !== undefined) hold = { version: message.hold, after: message.after };
  if (message.letGo === true) {
    hold = null;
    for (const answer of waiting) answer();
    waiting = [];
  }
});
process.on('disconnect', () => process.exit());
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
