import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { filesBeside } from '../../../../core/probe/config/files.ts';
import { loadHealth } from '../../../../core/probe/config/load-health.ts';
import type { HealthConfig } from '../../../../core/probe/target.ts';
import { type Certificates, certificates } from '../support/certificates.ts';

let folder = '';
let made: Certificates;
const before = process.cwd();

beforeAll(async () => {
  made = await certificates();
  folder = mkdtempSync(join(tmpdir(), 'health-'));
  mkdirSync(join(folder, '.github/ops'), { recursive: true });
  writeFileSync(join(folder, 'ca.pem'), made.ca);
  writeFileSync(join(folder, '.github/ops/beside.pem'), made.ca);
  writeFileSync(join(folder, 'client.pem'), made.client.cert);
  writeFileSync(join(folder, 'client.key'), made.client.key);
  writeFileSync(join(folder, 'other.key'), made.strangerClient.key);
  writeFileSync(join(folder, 'broken.pem'), '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n');
  process.chdir(folder);
});

afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

function load(tls: string): HealthConfig {
  const file = '.github/ops/health.yml';
  return loadHealth(`version: 1\ntargets: [{ name: a, http: { url: 'https://a', tls: ${tls} } }]`, file, {
    environment: { DIR: folder },
    readFile: filesBeside(file),
  });
}

test('files are found from the working directory, beside the health file, and by their whole path', () => {
  for (const name of ['ca.pem', 'beside.pem', '${{ env.DIR }}/ca.pem']) {
    expect(load(`{ ca: '${name}' }`).targets[0]?.check).toMatchObject({ tls: { ca: made.ca, cert: null } });
  }
});

test('a client certificate comes with its key, which is a secret', () => {
  const { targets, secrets } = load('{ cert: client.pem, key: client.key, server_name: b }');
  expect(targets[0]?.check).toMatchObject({ tls: { cert: made.client.cert, key: made.client.key, serverName: 'b' } });
  expect(secrets).toContain(made.client.key);
});

test.each([
  ['{ ca: gone.pem }', 'There is no file `gone.pem`'],
  ['{ ca: client.key }', 'The file `client.key` holds no certificate in PEM'],
  ['{ cert: client.pem, key: client.pem }', 'holds no private key in PEM'],
  ['{ ca: .github }', 'Cannot read the file `.github`'],
  ['{ cert: client.pem, key: other.key }', 'cannot be used together'],
  ['{ ca: broken.pem }', 'holds a certificate that cannot be read'],
])('%s: %s', (tls, message) => {
  expect(() => load(tls)).toThrow(message);
});

test('targets that share files: each file is read once, and what is wrong with one is told at each of them', () => {
  const reads: string[] = [];
  const two = (tls: string) => {
    const target = (name: string) => `{ name: ${name}, http: { url: 'https://a', tls: ${tls} } }`;
    return loadHealth(`version: 1\ntargets:\n  - ${target('a')}\n  - ${target('b')}\n`, 'health.yml', {
      environment: {},
      readFile: (path) => {
        reads.push(path);
        return filesBeside('health.yml')(path);
      },
    });
  };
  expect(two('{ ca: ca.pem, cert: client.pem, key: client.key }').targets).toHaveLength(2);
  expect(reads).toEqual(['ca.pem', 'client.pem', 'client.key']);
  for (const tls of ['{ ca: broken.pem }', '{ cert: client.pem, key: other.key }', '{ ca: gone.pem }']) {
    expect(() => two(tls)).toThrow(
      expect.objectContaining({
        problems: [{ place: expect.stringMatching(/:3:/) }, { place: expect.stringMatching(/:4:/) }].map((one) =>
          expect.objectContaining(one),
        ),
      }),
    );
  }
});
