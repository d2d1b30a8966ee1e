import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fileInTarGz } from '../../../core/tools/tar.ts';
import { ARCHIVE, SCRIPT, tarGz } from './archive.ts';

describe('fileInTarGz', () => {
  test('reads what the tar program wrote, in a folder and beside other files', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tar-'));
    try {
      const content = Buffer.from(Array.from({ length: 5_000 }, (_, index) => index % 251));
      writeFileSync(join(folder, 'LICENSE'), 'MIT\n');
      writeFileSync(join(folder, 'tool'), content);
      execFileSync('tar', ['-czf', 'out.tar.gz', './LICENSE', './tool'], { cwd: folder });
      const archive = readFileSync(join(folder, 'out.tar.gz'));
      expect(fileInTarGz(archive, 'tool')?.equals(content)).toBe(true);
      expect(fileInTarGz(archive, 'other')).toBeNull();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('a folder or link of that name is not the file', () => {
    const entries = [
      { name: 'demo-tool', content: '', type: '5' },
      { name: 'x/demo-tool', content: '', type: '2' },
    ];
    expect(fileInTarGz(tarGz(entries), 'demo-tool')).toBeNull();
    expect(fileInTarGz(tarGz([...entries, { name: 'y/demo-tool', content: SCRIPT }]), 'demo-tool')?.toString()).toBe(SCRIPT);
  });

  test('whatever the bytes are, it ends with a file, with null or with an Error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 2048 }), fc.boolean(), (bytes, zipped) => {
        try {
          const found = fileInTarGz(zipped ? gzipSync(bytes) : bytes, 'demo-tool');
          return found === null || found.length <= bytes.length;
        } catch (error) {
          // `instanceof` would miss the errors of zlib, which come from outside jest's realm.
          return Object.prototype.toString.call(error) === '[object Error]';
        }
      }),
    );
  });

  test('an archive that ends in the middle of an entry is an error', () => {
    const content = 'x'.repeat(2_000);
    const whole = tarGz([{ name: 'demo-tool', content }]);
    expect(fileInTarGz(whole, 'demo-tool')?.length).toBe(2_000);
    const header = Buffer.alloc(512);
    header.write('demo-tool', 0);
    header.write('00000007777\0', 124);
    expect(() => fileInTarGz(gzipSync(Buffer.concat([header, Buffer.alloc(512)])), 'demo-tool')).toThrow('middle of an entry');
    expect(() => fileInTarGz(ARCHIVE.subarray(0, 40), 'demo-tool')).toThrow();
  });
});
