import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LONGEST_LINE, readLine } from '../../../../actions/failure-classifier/log/line-text.ts';
import { mayHavePrefix } from '../../../../actions/failure-classifier/match/may-have-prefix.ts';

const STAMP = '2026-01-01T00:00:00.0000000Z ';
const ESC = '\u001b';

describe('what a line says, behind what others put in front of it', () => {
  test.each([
    ['plain', 'error: x', 'error: x'],
    ['timestamp', `${STAMP}error: x`, 'error: x'],
    ['a timestamp with nothing behind it', STAMP.trimEnd(), ''],
    ['byte order mark', `\ufeff${STAMP}error: x`, 'error: x'],
    ['colours', `${STAMP}${ESC}[1m${ESC}[38;5;9merror${ESC}[0m: x`, 'error: x'],
    ['a link', `${ESC}]8;;https://example.com${ESC}\\error: x${ESC}]8;;${ESC}\\`, 'error: x'],
    ['colours of a paste', 'err[31mor: x[0m', 'error: x'],
    ['gh run view', `build\tRun tests\t${STAMP}error: x`, 'error: x'],
    ['gh run view, pasted', `build  Run tests  ${STAMP}error: x`, 'error: x'],
    ['written over', `${STAMP}10%\r50%\rerror: x`, 'error: x'],
    ['error annotation', `${STAMP}##[error]error: x`, 'error: x'],
    ['workflow command', '::error file=a.js,line=1::error: x', 'error: x'],
    ['BuildKit', `${STAMP}#14 24.75 error: x`, 'error: x'],
    ['BuildKit itself', '#14 ERROR: x', 'ERROR: x'],
    ['docker compose', 'web-1  | error: x', 'error: x'],
    ['turbo', '@acme/web:build: error: x', 'error: x'],
    ['lerna', '@acme/web: error: x', 'error: x'],
    ['concurrently', '[0] error: x', 'error: x'],
    ['Taskcluster', '[task 2026-01-01T00:00:00.000Z] error: x', 'error: x'],
    ['pnpm', 'packages/web build: error: x', 'error: x'],
    ['a time', '12:00:01 error: x', 'error: x'],
    ['BuildKit around compose around turbo', '#9 1.25 web-1  | web:test: error: x', 'error: x'],
  ])('%s', (_, raw, bare) => {
    expect(readLine(raw).readings).toContain(bare);
  });

  test.each([
    ['[ERROR] Failed to execute goal', '[ERROR] Failed to execute goal'],
    ['src/a.ts:3:5: error: x', 'src/a.ts:3:5: error: x'],
    ['TypeError: x is not a function', 'TypeError: x is not a function'],
  ])('%s is no prefix', (raw, first) => {
    expect(readLine(raw).readings[0]).toBe(first);
  });

  test('an action that failed is read with and without `Error: `', () => {
    expect(readLine(`${STAMP}##[error]Error: no such version`).readings).toEqual(
      expect.arrayContaining(['Error: no such version', 'no such version', '##[error]Error: no such version']),
    );
    expect(readLine(`${STAMP}##[error]x`).isErrorLine).toBe(true);
    expect(readLine(`${STAMP}##[warning]x`).isErrorLine).toBe(false);
  });

  test('the echo of a script is known by its colour', () => {
    expect(readLine(`${STAMP}${ESC}[36;1mecho "error: x"${ESC}[0m`).isEcho).toBe(true);
    expect(readLine(`${STAMP}see ${ESC}[36;1mthis${ESC}[0m`).isEcho).toBe(false);
  });
});

const LINE = fc.string({ unit: fc.constantFrom(...'ab:# |[]@/0123.\t\r', STAMP, ESC, '[0m', 'error: ', '##[error]', 'é'), maxLength: 60 });

test('any line is read, cut, and shown last', () => {
  fc.assert(
    fc.property(LINE, fc.integer({ min: 1, max: 300 }), (line, times) => {
      const { readings, shown } = readLine(line.repeat(times));
      expect(shown.length).toBeLessThanOrEqual(LONGEST_LINE);
      expect(readings).toContain(shown);
      expect(readings.length).toBeLessThanOrEqual(9);
    }),
  );
});

// The filter in front of the rules relies on it: a line that it takes for bare has one reading, which begins where the line begins.
test('what is said to have no prefix has none', () => {
  fc.assert(
    fc.property(LINE, (line) => {
      fc.pre(!line.includes(ESC) && !line.includes('[0m'));
      const bytes = Buffer.from(line);
      if (mayHavePrefix(bytes, 0, bytes.length)) return;
      for (const reading of readLine(line).readings) expect(reading.charAt(0)).toBe(line.trimEnd().charAt(0));
    }),
    { numRuns: 3000 },
  );
});
