import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { GITLEAKS } from '../../../core/tools/gitleaks.ts';
import type { CacheService } from '../../../core/tools/kept-archive.ts';
import { type ObtainedTool, type ObtainOptions, obtainTool } from '../../../core/tools/obtain-tool.ts';
import { ChecksumError, ToolMissingError } from '../../../core/tools/tool.ts';
import { isRecentEnough } from '../../../core/tools/tool-version.ts';
import { ARCHIVE, SCRIPT, type Server, serve, sha256, TOOL } from './archive.ts';

const NO_CACHE: CacheService = { isFeatureAvailable: () => false, restoreCache: notCalled, saveCache: notCalled };
const SYSTEM_PATH = '/usr/bin:/bin';

function notCalled(): never {
  throw new Error('not to be called');
}

let folder: string;
let server: Server | null;
let lines: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tools-'));
  server = null;
  lines = [];
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await server?.close();
});

async function obtain(answer: RequestListener, change: Partial<ObtainOptions> = {}): Promise<ObtainedTool> {
  server = await serve(answer);
  return obtainTool(TOOL, {
    pathVariable: SYSTEM_PATH,
    folder,
    notUnder: null,
    log: (line) => lines.push(line),
    baseUrl: `${server.url}/`,
    platform: 'test-cpu',
    loadCache: async () => NO_CACHE,
    ...change,
  });
}

const good: RequestListener = (_, response) => response.end(ARCHIVE);

/** An executable of that text in a folder of its own; gives the folder. */
function program(text: string, where = 'bin'): string {
  const bin = join(folder, where);
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, TOOL.name), text);
  chmodSync(join(bin, TOOL.name), 0o755);
  return bin;
}

describe('a release', () => {
  test('is fetched from the pinned path, checked, unpacked and ready to run', async () => {
    const tool = await obtain(good);
    expect(tool).toMatchObject({ version: '2.3.4', from: 'download' });
    expect(server?.asked).toEqual(['/demo/demo-tool_2.3.4.tar.gz']);
    // It is found and asked for its version like any other, once its folder is on PATH.
    const again = await obtainTool(TOOL, {
      pathVariable: `${join(tool.file, '..')}:${SYSTEM_PATH}`,
      folder,
      notUnder: null,
      log: () => {},
    });
    expect(again).toEqual({ file: tool.file, version: '2.3.4', from: 'path' });
  });

  test('with another checksum is an error that names both, and nothing is unpacked', async () => {
    const other = Buffer.concat([ARCHIVE, Buffer.from('x')]);
    const error = await obtain((_, response) => response.end(other)).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ChecksumError);
    expect(String(error)).toContain(sha256(other));
    expect(String(error)).toContain(sha256(ARCHIVE));
  });

  test.each<[string, RequestListener, string, Partial<ObtainOptions>]>([
    ['answers 404', (_, response) => response.writeHead(404).end(), 'answered 404', {}],
    [
      'ends early',
      (_, response) => {
        response.writeHead(200, { 'content-length': String(ARCHIVE.length) });
        response.write(ARCHIVE.subarray(0, 50));
        setImmediate(() => response.destroy());
      },
      'could not be read',
      {},
    ],
    ['never answers', () => {}, 'was not read within 0.05 s', { downloadLimitMs: 50 }],
    [
      'stops in the middle',
      (_, response) => {
        response.writeHead(200, { 'content-length': String(ARCHIVE.length) });
        response.write(ARCHIVE.subarray(0, 50));
      },
      'was not read within 0.05 s',
      { downloadLimitMs: 50 },
    ],
  ])('that %s: a missing tool, with what was tried and what to do', async (_, answer, said, change) => {
    const error = await obtain(answer, change).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ToolMissingError);
    expect(error).not.toBeInstanceOf(ChecksumError);
    expect(error).toMatchObject({
      message: expect.stringContaining(said),
      remedy: 'Put demo-tool 2.3.4 or newer on PATH in a step before this one.',
    });
    expect(server?.asked).toHaveLength(1);
  });

  test('is not fetched for a platform without a pinned checksum', async () => {
    await expect(obtain(good, { platform: 'win32-x64' })).rejects.toThrow('It is not on PATH. No release is pinned for win32-x64.');
    expect(server?.asked).toEqual([]);
  });
});

describe('PATH', () => {
  test.each([
    ['the pinned version', 'echo v2.3.4', 'path'],
    ['a newer one', 'echo "demo-tool version 2.10.0 (linux)"', 'path'],
    ['an older one', 'echo 2.3.3', 'download'],
    ['the next major version', 'echo 3.0.0', 'download'],
    ['one that does not say', 'echo version is set by build process', 'download'],
    ['one that fails', 'echo 2.3.4; exit 1', 'download'],
    // What the toolchain writes into a program that `go install` built.
    ['a Go program without a stamp', `echo development; exit 0\n\nmod\t${TOOL.goModule}\tv2.3.5\th1:x=`, 'path'],
  ])('%s', async (_, script, from) => {
    const bin = program(`#!/bin/sh\n${script}\n`);
    expect((await obtain(good, { pathVariable: `${bin}:${SYSTEM_PATH}` })).from).toBe(from);
  });

  test('an older one is named where the release cannot be fetched either', async () => {
    const bin = program('#!/bin/sh\necho 2.0.0\n');
    const run = obtain((_, response) => response.writeHead(500).end(), { pathVariable: `${bin}:${SYSTEM_PATH}` });
    await expect(run).rejects.toThrow(`${join(bin, TOOL.name)} is 2.0.0.`);
  });

  test('nothing is run out of the checkout, by its name or through a link, nor out of a relative folder', async () => {
    const inside = program(`#!/bin/sh\ntouch ${join(folder, 'ran')}\necho 2.3.4\n`, 'checkout/bin');
    const links = join(folder, 'links');
    mkdirSync(links);
    symlinkSync(join(inside, TOOL.name), join(links, TOOL.name));
    const checkout = { notUnder: join(folder, 'checkout'), pathVariable: `${inside}:${links}:.:${SYSTEM_PATH}` };
    expect((await obtain(good, checkout)).from).toBe('download');
    await server?.close();
    await expect(obtain((_, response) => response.writeHead(404).end(), checkout)).rejects.toThrow('lies in the checkout and was not run');
    expect(() => symlinkSync('x', join(folder, 'ran'))).not.toThrow();
  });

  test.each([
    ['8.30.1', '8.30.1', true],
    ['8.30.0', '8.30.1', false],
    ['8.31.0', '8.30.1', true],
    ['8.4.9', '8.30.1', false],
    ['9.30.1', '8.30.1', false],
  ])('%s for %s: %s', (version, pinned, expected) => {
    expect(isRecentEnough(version, pinned)).toBe(expected);
  });
});

describe('the Actions cache', () => {
  interface Kept extends CacheService {
    store: Map<string, Buffer>;
  }

  function cache(): Kept {
    const store = new Map<string, Buffer>();
    return {
      store,
      isFeatureAvailable: () => true,
      async restoreCache([file = ''], key) {
        const bytes = store.get(key);
        if (bytes === undefined) return undefined;
        mkdirSync(join(file, '..'), { recursive: true });
        writeFileSync(file, bytes);
        return key;
      },
      async saveCache(_, key) {
        store.set(key, ARCHIVE);
        return 1;
      },
    };
  }

  test('keeps the archive: fetched once', async () => {
    const kept = cache();
    expect((await obtain(good, { loadCache: async () => kept })).from).toBe('download');
    expect([...kept.store.keys()]).toEqual([`ops-actions-demo-tool-2.3.4-test-cpu-${sha256(ARCHIVE).slice(0, 16)}`]);
    await server?.close();
    expect((await obtain(good, { loadCache: async () => kept })).from).toBe('cache');
    expect(server?.asked).toEqual([]);
  });

  test('that holds something else is not believed', async () => {
    const kept = cache();
    kept.restoreCache = async ([file = '']) => {
      mkdirSync(join(file, '..'), { recursive: true });
      writeFileSync(file, SCRIPT);
      return 'hit';
    };
    expect((await obtain(good, { loadCache: async () => kept })).from).toBe('download');
    expect(lines.join()).toContain('is pinned. It was not run.');
  });

  test.each<[string, Partial<CacheService>]>([
    ['does not answer', { restoreCache: () => new Promise(() => {}), saveCache: notCalled }],
    ['breaks', { restoreCache: () => Promise.reject(new Error('503')), saveCache: notCalled }],
    ['breaks as it saves', { saveCache: () => Promise.reject(new Error('503')) }],
  ])('that %s costs no run, is said once and is left alone then', async (_, broken) => {
    const service = { ...cache(), ...broken };
    const tool = await obtain(good, { loadCache: async () => service, cacheLimitMs: 20 });
    expect(tool.from).toBe('download');
    expect(lines).toEqual([expect.stringMatching(/^The Actions cache is left alone: (restore|save): (503|no answer within 0.02 s)$/)]);
  });

  test('that is not there is not asked', async () => {
    expect((await obtain(good)).from).toBe('download');
    expect(lines).toEqual([]);
  });
});

test('every archive of gitleaks is one of its own release, with a whole checksum', () => {
  const sums = Object.values(GITLEAKS.archives).map((archive) => archive.sha256);
  expect(new Set(sums).size).toBe(sums.length);
  for (const [platform, { path, sha256: sum }] of Object.entries(GITLEAKS.archives)) {
    expect(sum).toMatch(/^[0-9a-f]{64}$/);
    expect(path).toContain(`/v${GITLEAKS.version}/gitleaks_${GITLEAKS.version}_${platform.replace('-', '_')}.tar.gz`);
  }
});
