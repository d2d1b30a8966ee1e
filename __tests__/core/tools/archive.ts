import { createHash } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Tool } from '../../../core/tools/tool.ts';

/** A tool that prints its version, its archive, and a server for it. */

export const SCRIPT = '#!/bin/sh\necho demo-tool 2.3.4\n';

export function tarGz(files: readonly { name: string; content: string; type?: string }[]): Buffer {
  const blocks = files.flatMap(({ name, content, type = '0' }) => {
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(`${Buffer.byteLength(content).toString(8).padStart(11, '0')}\0`, 124);
    header.write(type, 156);
    header.write('ustar\x0000', 257);
    const body = Buffer.alloc(Math.ceil(Buffer.byteLength(content) / 512) * 512);
    body.write(content);
    return [header, body];
  });
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}

export const ARCHIVE = tarGz([
  { name: 'README.md', content: 'read me\n' },
  { name: 'demo-tool', content: SCRIPT },
]);

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export const TOOL: Tool = {
  name: 'demo-tool',
  version: '2.3.4',
  versionArguments: ['--version'],
  goModule: 'example.com/demo/v2',
  archives: { 'test-cpu': { path: 'demo/demo-tool_2.3.4.tar.gz', sha256: sha256(ARCHIVE) } },
};

export interface Server {
  url: string;
  /** Paths that were asked for. */
  asked: string[];
  close(): Promise<void>;
}

export async function serve(answer: RequestListener): Promise<Server> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, close };
}
