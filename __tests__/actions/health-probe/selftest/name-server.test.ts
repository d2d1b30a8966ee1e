import { expect, test } from '@jest/globals';
import packet from 'dns-packet';
import fc from 'fast-check';
import { answerTo } from '../../../../actions/health-probe/selftest/name-server.ts';

const ZONE = { 'api.selftest.test': '192.0.2.7', 'broken.selftest.test': 'SERVFAIL', 'silent.selftest.test': 'SILENT' };
const ask = (name: string, type: 'A' | 'AAAA' = 'A') => packet.encode({ type: 'query', id: 4711, questions: [{ type, name }] });

test.each([
  ['api.selftest.test', 'A', 'NOERROR', ['192.0.2.7']],
  ['API.SelfTest.test', 'A', 'NOERROR', ['192.0.2.7']],
  ['api.selftest.test', 'AAAA', 'NOERROR', []],
  ['missing.selftest.test', 'A', 'NXDOMAIN', []],
  ['broken.selftest.test', 'A', 'SERVFAIL', []],
] as const)('%s %s', (name, type, rcode, addresses) => {
  const answer = answerTo(ask(name, type), ZONE);
  expect(answer).not.toBeNull();
  const read = packet.decode(answer ?? Buffer.alloc(0));
  expect(read).toMatchObject({ id: 4711, type: 'response', rcode, questions: [{ name, type }] });
  expect(read.answers).toEqual(addresses.map((data) => expect.objectContaining({ name, type: 'A', data })));
});

test('silence', () => {
  expect(answerTo(ask('silent.selftest.test'), ZONE)).toBeNull();
});

test('what is no question gets no answer, whatever it is', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), fc.nat(60), (bytes, length) => {
      const cut = ask('api.selftest.test').subarray(0, length);
      expect(length < 35 ? answerTo(cut, ZONE) : null).toBeNull();
      const answer = answerTo(Buffer.from(bytes), ZONE);
      if (answer !== null) expect(answer.subarray(0, 2)).toEqual(Buffer.from(bytes.subarray(0, 2)));
    }),
  );
});
