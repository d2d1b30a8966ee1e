import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shellQuote } from '../../../../actions/deploy-with-rollback/adapters/shell-quote.ts';

/** What a shell makes of quoted words. */
function through(shell: string, words: readonly string[]): string[] {
  const { stdout } = spawnSync(shell, ['-c', `for word in ${words.map(shellQuote).join(' ')}; do printf '%s\\0' "$word"; done`], {
    encoding: 'utf8',
  });
  return stdout.split('\0').slice(0, -1);
}

const hostile = fc.stringMatching(/^['"\\$`!;&|<>(){}*?~#\n\r\t =a-c-]*$/);
const word = fc.oneof(hostile, fc.string({ unit: 'grapheme' })).filter((text) => !text.includes('\0'));

test.each(['sh', 'bash'])('%s gets every word as it is', (shell) => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 200, size: 'max' }), (words) => expect(through(shell, words)).toEqual(words)),
    { numRuns: 25 },
  );
});

test('NUL is refused', () => {
  expect(() => shellQuote('a\0b')).toThrow(TypeError);
});
