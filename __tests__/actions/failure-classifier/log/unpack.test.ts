import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { LogUnreadable, unpack } from '../../../../actions/failure-classifier/log/unpack.ts';
import { readLogs } from '../../../../actions/failure-classifier/read-logs.ts';
import { step, testRules } from '../logs.ts';

async function* pieces(bytes: Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const FAILED = step('make', ['cause: x'], 2).join('\n');
const PASSED = step('make', ['fine']).join('\n');
const answers = async (bytes: Uint8Array, size?: number): Promise<unknown[]> => {
  const jobs = await readLogs(pieces(bytes, size), 'log', testRules());
  return jobs.map((job) => (job.state === 'read' ? [job.name, job.failed, job.cause.rule] : [job.name, job.why]));
};

describe('what a log comes in', () => {
  test.each([1, 7, 1000, 1_000_000])('plain, gzip and zip, in pieces of %d bytes', async (size) => {
    const found = [['log', true, 'test/cause']];
    expect(await answers(Buffer.from(FAILED), size)).toEqual(found);
    expect(await answers(gzipSync(FAILED), size)).toEqual(found);
    const zip = zipSync({ '0_build.txt': strToU8(FAILED), 'build/1_make.txt': strToU8(FAILED), '1_lint.txt': strToU8(PASSED) });
    expect(await answers(zip, size)).toEqual([
      ['build', true, 'test/cause'],
      ['lint', false, null],
    ]);
  });

  test('an archive of steps alone', async () => {
    expect(await answers(zipSync({ 'build/1_make.txt': strToU8(FAILED) }))).toEqual([['build/1_make.txt', true, 'test/cause']]);
  });
});

describe('what cannot be read is said so', () => {
  const zip = zipSync({ '0_build.txt': strToU8(FAILED.repeat(50)) });

  test.each([
    ['gzip that ends too early', gzipSync(FAILED).subarray(0, 60), /gzip data is damaged/],
    ['gzip with other bytes in it', Buffer.concat([gzipSync(FAILED).subarray(0, 30), Buffer.alloc(99, 7)]), /gzip data is damaged/],
    ['a zip that ends too early', zip.subarray(0, 120), /zip archive/],
    ['a zip with other bytes in it', Buffer.concat([zip.subarray(0, 60), Buffer.alloc(200, 255)]), /damaged|too early/],
    ['a zip without a file', zipSync({}), /holds no log/],
    ['zero bytes', Buffer.alloc(9000), /no text/],
  ])('%s', async (_, bytes, why) => {
    const jobs = await readLogs(pieces(bytes), 'log', testRules());
    expect(jobs).toEqual([expect.objectContaining({ state: 'unreadable', why: expect.stringMatching(why) })]);
  });

  test('nothing', async () => {
    expect(await answers(Buffer.alloc(0))).toEqual([['log', true, null]]);
  });

  test('what the source throws is thrown', async () => {
    const source = (async function* () {
      yield Buffer.from('cause: x');
      throw new TypeError('reset');
    })();
    await expect(readLogs(source, 'log', testRules())).rejects.toThrow('reset');
  });
});

test('a bomb takes no memory, and is stopped', async () => {
  // 64 MB of zeros in 64 KB, again and again: 2 GiB are never reached in a test, so the limit is met by counting what was handed over.
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, 'a'));
  let most = 0;
  let total = 0;
  await unpack(pieces(bomb), () => ({
    push: (chunk) => {
      most = Math.max(most, chunk.length);
      total += chunk.length;
    },
    end: () => undefined,
  }));
  expect(total).toBe(64 * 1024 * 1024);
  expect(most).toBeLessThan(1024 * 1024);
  const many = Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`${index}.txt`, new Uint8Array(0)]));
  await expect(unpack(pieces(zipSync(many)), () => null)).rejects.toThrow(LogUnreadable);
});
