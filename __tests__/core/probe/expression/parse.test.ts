import { describe, expect, test } from '@jest/globals';
import { ConfigurationError } from '../../../../core/errors.ts';
import { compileExpression } from '../../../../core/probe/expression/compile.ts';
import { parseExpression } from '../../../../core/probe/expression/parse.ts';
import { printExpression } from '../../../../core/probe/expression/print.ts';

describe('what is written in several ways is one expression', () => {
  test.each([
    ['status==200', 'status == 200'],
    [' status\n  in [ 200 ,204 ] ', 'status in [200, 204]'],
    ['time.total in [ 1s ,1m30s]', 'time.total in [1s, 1m30s]'],
    ['header["X-Version"] == artifact', 'header["x-version"] == artifact'],
    ['body["a"]["b c"][0].d-e == null', 'body.a["b c"][0].d-e == null'],
    ['not(status == 200)', 'not status == 200'],
    ['not ( not has( body.a ) )', 'not (not has(body.a))'],
    ['len( body ) > 1.50', 'len(body) > 1.50'],
    ['time.total < 1h30m', 'time.total < 1h30m'],
    ['cert.leaf_days >= 14d', 'cert.leaf_days >= 14d'],
    ['body.a == {"k":[true,null,"\\u00e9"]}', 'body.a == {"k": [true, null, "é"]}'],
    ['rcode != "NOERROR"', 'rcode != "NOERROR"'],
    ['answer contains "192.0.2.1"', 'answer contains "192.0.2.1"'],
    ['body.x in body.list', 'body.x in body.list'],
    ['body.notes matches "a|b"', 'body.notes matches "a|b"'],
    ['body.größe == 1', 'body.größe == 1'],
  ])('%j', (text, printed) => {
    expect(printExpression(parseExpression(text))).toBe(printed);
  });
});

describe('what does not parse is told with its column and a remedy', () => {
  test.each([
    ['', 1, 'is empty'],
    ['   ', 4, 'is empty'],
    ['status', 7, 'An operator is expected here, but the expression ends'],
    ['status ==', 10, 'ends before what is to be compared with'],
    ['status = 200', 8, 'Did you mean `==`?'],
    ['status === 200', 8, 'Did you mean `==`?'],
    ['status <> 200', 8, 'Did you mean `!=`?'],
    ['status =~ "2"', 8, 'Did you mean `matches`?'],
    ['status is 200', 8, 'Did you mean `==`?'],
    ['body contain "x"', 6, 'Did you mean `contains`?'],
    ['body mathces "x"', 6, 'Did you mean `matches`?'],
    ['status not in [1]', 8, 'Write `not LEFT in […]`'],
    ['!status == 200', 1, 'Write `not`'],
    ['statuss == 200', 1, 'Did you mean `status`?'],
    ['headers["a"] == "b"', 1, 'Did you mean `header["NAME"]`?'],
    ['response_time < 1s', 1, 'Did you mean `time.total`?'],
    ['xyz == 1', 1, 'There is no `xyz`'],
    ['toString == 1', 1, 'There is no `toString`'],
    ['200 == status', 1, 'A part of the answer is expected here, but found `200`'],
    ['artifact == header["a"]', 1, 'stands on the right'],
    ['time == 1s', 5, 'There are `time.dns`'],
    ['time.totl < 1s', 6, 'Did you mean `time.total`?'],
    ['cert.leafdays > 1', 6, 'Did you mean `cert.leaf_days`?'],
    ['status.code == 200', 7, '`status` has no parts'],
    ['header.x == "a"', 7, 'Write `header["x"]`'],
    ["header['x'] == 1", 8, 'Write "x"'],
    ['header["a b"] == "c"', 8, 'cannot be the name of a header'],
    ['header["a" == "c"', 12, '`]` is expected here'],
    ['body.0 == 1', 6, 'Write `[0]`'],
    ['body.2xx == 1', 6, 'Write `["2xx"]`'],
    ['body[-1] == 1', 6, 'A whole number or a key'],
    ['body[01] == 1', 6, 'A whole number or a key'],
    ['body[1.5] == 1', 6, 'A whole number or a key'],
    ['body. == 1', 6, 'A key is expected'],
    ["body.a == 'ok'", 11, 'Write `"ok"`'],
    ['body.a == ok', 11, '`"ok"`'],
    ['body.a == "ok', 14, 'the closing `"`'.replace(/^t/, 'T')],
    ['body.a == 0x10', 11, 'neither a number of JSON nor a duration'],
    ['body.a == 010', 11, 'neither a number'],
    ['body.a == 1.', 11, 'neither a number'],
    ['body.a == +1', 11, 'not how JSON writes a number'],
    ['body.a == .5', 11, 'not how JSON writes a number'],
    ['body.a == NaN', 11, 'is no number'],
    ['time.total < 5sec', 14, 'Durations end in'],
    ['time.total < 5 s', 16, 'The expression is complete here'],
    ['body.a == [1, 2', 16, '`,` or `]`'],
    ['body.a == {"a": 1, "a": 2}', 11, 'given twice'],
    ['body.a == {a: 1}', 12, 'A key in double quotes'],
    ['status == 200 && body == "a"', 15, 'all of them must hold'],
    ['status == 200 and body == "a"', 15, 'all of them must hold'],
    ['status == 200 or status == 204', 15, 'There is no `or`'],
    ['(status == 200)', 1, 'only behind `not`'],
    ['not not status == 200', 5, 'in brackets'],
    ['not (status == 200', 19, '`)` is expected here'],
    ['not (status == 200 and status == 201)', 20, 'all of them must hold'],
    [`${'not ('.repeat(21)}status == 200`, 105, 'More than 20 brackets'],
    ['has(status', 11, '`)` is expected'],
    ['has body.a', 5, '`(` is expected behind `has`'],
    ['has(len(body)) == 1', 5, 'Name the part itself'],
    ['len(status) == 3', 1, 'has no length'],
    ['len(time.total) == 3', 1, 'has no length'],
    ['body.a matches body.b', 16, 'in double quotes'],
    ['body.a matches artifact', 16, 'in double quotes'],
    ['body.a in 5', 11, '`in` takes a list'],
    ['body.a in artifact', 11, '`in` takes a list'],
    ['body.a in []', 11, 'empty list'],
    ['time.dns in [1s, 5]', 18, 'A duration is expected here'],
    ['time.dns in [1s', 16, '`,` or `]` is expected'],
    ['time.dns in [5, 1s]', 18, '`,` or `]` is expected'],
    ['status == ${{ env.STATUS }}', 11, 'Put it in quotes'],
    ['body["${{ env.KEY }}"] == 1', 6, 'stands only in texts on the right'],
    [`body == "${'x'.repeat(2_000)}"`, 2_001, 'at most 2000 characters'],
  ])('%s: column %i, %s', (text, column, message) => {
    const problem = problemOf(() => parseExpression(text, 'health.yml:3:5'));
    expect(problem).toEqual({ place: 'health.yml:3:5', text: expect.stringContaining(message), column });
  });

  test.each([
    ['(', 'missing closing )'],
    ['a{2000}', 'invalid repeat count'],
    ['(a{1,100}){4}', 'repeats too much'],
    ['(?=a)', 'no look-around'],
    ['(?<!a)', 'no look-around'],
    ['(a)\\\\1', 'no look-around and no back-references'],
    ['[z-a]', 'invalid character class range'],
    ['('.repeat(1_500), 'more than 1000 characters'],
  ])('the regular expression %s: %s', (source, message) => {
    const problem = problemOf(() => compileExpression(`body matches "${source}"`));
    expect(problem).toEqual({ place: 'expression', text: expect.stringContaining(message), column: 14 });
  });
});

function problemOf(run: () => unknown): { place: string; text: string; column: number } {
  try {
    run();
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    const [problem] = error.problems;
    const column = Number(/^Column (\d+)/.exec(problem?.message ?? '')?.[1]);
    return { place: problem?.place ?? '', text: `${problem?.message} ${problem?.remedy ?? ''}`, column };
  }
  throw new Error('nothing was thrown');
}
