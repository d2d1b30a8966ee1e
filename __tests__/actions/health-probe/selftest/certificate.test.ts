import { createPrivateKey, X509Certificate } from 'node:crypto';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { certificate } from '../../../../actions/health-probe/selftest/certificate.ts';
import { objectId } from '../../../../actions/health-probe/selftest/der.ts';

const DAY_MS = 86_400_000;
const now = Math.floor(Date.now() / 1_000) * 1_000;
const authority = certificate({ name: 'Authority', from: now, to: now + DAY_MS });

// From 1950 to 9999, whole seconds: what the two forms of a time can say (RFC 5280, 4.1.2.5).
const moment = fc.integer({ min: Date.UTC(1950, 0) / 1_000, max: Date.UTC(9999, 11, 31) / 1_000 }).map((seconds) => seconds * 1_000);
const host = fc.oneof(fc.ipV4(), fc.stringMatching(/^[a-z]{1,60}(\.[a-z]{1,60}){0,3}$/));
const name = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 60 }).filter((text) => /^\w([\w ]*\w)?$/.test(text));

test('OpenSSL reads what was written', () => {
  fc.assert(
    fc.property(name, fc.array(host, { minLength: 1, maxLength: 12 }), moment, moment, (called, hosts, from, to) => {
      const made = certificate({ name: called, hosts, from, to }, authority);
      const read = new X509Certificate(made.cert);
      expect(read.subject).toBe(`CN=${called}`);
      expect(read.issuer).toBe('CN=Authority');
      expect(read.subjectAltName).toBe(hosts.map((one) => `${/^[\d.]+$/.test(one) ? 'IP Address' : 'DNS'}:${one}`).join(', '));
      expect([Date.parse(read.validFrom), Date.parse(read.validTo)]).toEqual([from, to]);
      expect(read.ca).toBe(false);
      expect(read.verify(new X509Certificate(authority.cert).publicKey)).toBe(true);
      expect(read.checkPrivateKey(createPrivateKey(made.key))).toBe(true);
    }),
    // Some names and dates are on the edges of lengths and of the two forms of a time.
    {
      numRuns: 200,
      examples: [
        ['a', ['a'.repeat(126)], Date.UTC(2049, 11, 31, 23, 59, 59), Date.UTC(2050, 0)],
        ['a', ['a'.repeat(127), 'b'.repeat(60_000)], now, now],
      ],
    },
  );
});

test('an authority signs itself, may sign others, and is for no host', () => {
  const read = new X509Certificate(authority.cert);
  expect(read).toMatchObject({ subject: 'CN=Authority', issuer: 'CN=Authority', ca: true, subjectAltName: undefined });
  expect(read.verify(read.publicKey)).toBe(true);
});

test('serial numbers are positive, short, and never the same', () => {
  const serials = Array.from({ length: 50 }, () => new X509Certificate(certificate({ name: 'a', from: now, to: now }).cert).serialNumber);
  expect(new Set(serials).size).toBe(50);
  expect(serials.filter((serial) => !/^[4-7][0-9A-F]{31}$/.test(serial))).toEqual([]);
});

test.each([
  ['2.5.4.3', '0603550403'],
  ['1.2.840.10045.4.3.2', '06082a8648ce3d040302'],
])('the object identifier %s', (dotted, hex) => {
  expect(objectId(dotted).toString('hex')).toBe(hex);
});
