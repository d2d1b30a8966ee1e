import { expect, test } from '@jest/globals';
import { hidden, masksOf } from '../../../actions/health-probe/secrets.ts';

const SECRET = ['p@ss', 'w"rd', '/1'].join('');

test('a secret is masked as it is, percent-encoded, in base64 and as JSON writes it', () => {
  expect(masksOf([SECRET])).toEqual([
    SECRET,
    encodeURIComponent(SECRET),
    Buffer.from(SECRET).toString('base64'),
    Buffer.from(SECRET).toString('base64').replace(/=+$/, ''),
    JSON.stringify(SECRET).slice(1, -1),
  ]);
});

test.each([
  ['too short to be told from a word', ['a', 'abc', '   ', ' 80 '], []],
  ['words that a report is made of', ['body', 'down', 'connect', 'address', 'time'], []],
  ['and what merely holds one', ['body1', 'downtown', '8080'], ['body1', 'downtown', '8080']],
  ['twice the same', [SECRET, SECRET], [SECRET]],
])('hidden: %s', (_, values, expected) => {
  expect(hidden(values)).toEqual(expected);
});
