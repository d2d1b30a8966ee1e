import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { messageOf } from '../../../../core/errors.ts';
import { parseAddress, secretsOf } from '../../../../core/sinks/postgres/address.ts';

const PASSWORD = ['s3', 'cret'].join('');
const plain = { user: 'ana', password: PASSWORD, host: 'db.example.com', port: 5432, database: 'ops', options: null };
const at = (query = ''): string => `postgres://ana:${PASSWORD}@db.example.com/ops${query}`;

describe('parseAddress', () => {
  test.each<[string, object]>([
    [at(), { ...plain, security: { tls: 'if-offered' } }],
    [at('?sslmode=prefer'), { ...plain, security: { tls: 'if-offered' } }],
    [at('?sslmode=disable'), { ...plain, security: { tls: 'off' } }],
    [at('?sslmode=require'), { ...plain, security: { tls: 'on', check: 'nothing' } }],
    [at('?sslmode=require&sslrootcert=/ca.pem'), { ...plain, security: { tls: 'on', check: 'chain', authority: '/ca.pem' } }],
    [at('?sslmode=verify-ca&sslrootcert=/ca.pem'), { ...plain, security: { tls: 'on', check: 'chain', authority: '/ca.pem' } }],
    [at('?sslmode=verify-full'), { ...plain, security: { tls: 'on', check: 'chain-and-host', authority: null } }],
    [at('?sslmode=verify-full&sslrootcert=system'), { ...plain, security: { tls: 'on', check: 'chain-and-host', authority: null } }],
    [at('?options=-c%20search_path%3Dx'), { ...plain, options: '-c search_path=x', security: { tls: 'if-offered' } }],
    [
      'postgresql://[::1]:6000',
      { user: null, password: null, host: '::1', port: 6000, database: null, options: null, security: { tls: 'if-offered' } },
    ],
    [
      'postgres://%2Fvar%2Frun/ops',
      { user: null, password: null, host: '/var/run', port: 5432, database: 'ops', options: null, security: { tls: 'off' } },
    ],
    [
      'postgres:///ops?host=/var/run&port=6000&user=ana',
      { user: 'ana', password: null, host: '/var/run', port: 6000, database: 'ops', options: null, security: { tls: 'off' } },
    ],
    [
      'postgres://a%40b:p%2Fq%25@h/x%20y',
      { user: 'a@b', password: 'p/q%', host: 'h', port: 5432, database: 'x y', options: null, security: { tls: 'if-offered' } },
    ],
  ])('%s', (text, address) => {
    expect(parseAddress(text, 'x')).toEqual(address);
  });

  test.each([
    ['', 'is no address of a PostgreSQL'],
    ['db.example.com', 'is no address'],
    [`mysql://ana:${PASSWORD}@h/x`, 'does not begin with `postgres://`'],
    [`postgres://ana:${PASSWORD}#1@h/x`, 'is no address'],
    ['postgres://ana@h:70000/x', 'is no address'],
    ['postgres://ana@h/x?port=abc', 'has a port that is none'],
    ['postgres://ana:%zz@h/x', 'holds a `%` that is not followed'],
    [at('?sslmode=verify-ca'), 'has `sslmode=verify-ca` without a file'],
    [at('?sslmode=verifyfull'), 'has an `sslmode` that is none of'],
    [at('?sslcert=/x'), 'has the parameter `sslcert`'],
  ])('refuses %s', (text, problem) => {
    expect(() => parseAddress(text, 'input `database-url`')).toThrow(`input \`database-url\`: ${problem}`);
  });

  test('reads back what was written, and says nothing of it when it cannot', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.string({ minLength: 1 }), fc.string(), (user, password, noise) => {
        const text = `postgres://${encodeURIComponent(user)}:${encodeURIComponent(password)}@h/x`;
        expect(parseAddress(text, 'x')).toMatchObject({ user, password });
        expect(secretsOf(text)).toEqual(expect.arrayContaining([text, password, encodeURIComponent(password)]));
        const secret = `${PASSWORD}${noise}`;
        try {
          parseAddress(`postgres://ana:${secret}@h:0x/x?sslmode=${secret}`, 'x');
        } catch (error) {
          expect(messageOf(error)).not.toContain(PASSWORD);
        }
      }),
    );
  });
});

test.each([
  ['postgres://h/x', []],
  ['postgres://h/x?password=p1', ['p1']],
  ['postgres://u:p1@h/x?application_name=a@b', ['p1']],
  ['postgres://u:p@ss@h/x', ['p@ss']],
  ['postgres://u:p#ss@h/x', ['p#ss']],
])('secretsOf(%s)', (text, secrets) => {
  expect(secretsOf(text)).toEqual(expect.arrayContaining([text, ...secrets]));
});
