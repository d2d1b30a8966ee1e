import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ConfigurationError } from '../../../../core/errors.ts';
import { type Ast, CERTIFICATE_TIMES, type Left, OPERATORS, type Part, type Right, TIMES } from '../../../../core/probe/expression/ast.ts';
import { compileExpression, type Expression } from '../../../../core/probe/expression/compile.ts';
import { compareDecimals, parseDecimal } from '../../../../core/probe/expression/decimal.ts';
import { evaluate, type Outcome } from '../../../../core/probe/expression/evaluate.ts';
import { readJson } from '../../../../core/probe/expression/json.ts';
import { parseExpression } from '../../../../core/probe/expression/parse.ts';
import { printExpression, printValue } from '../../../../core/probe/expression/print.ts';
import { readingOf } from '../../../../core/probe/expression/reading.ts';
import { includes } from '../../../../core/probe/expression/search.ts';
import type { Value } from '../../../../core/probe/expression/value.ts';
import type { ProbeAnswer } from '../../../../core/probe/model.ts';
import { certificate, dns, http, NOW, tcp } from '../answers.ts';

const RUNS = { numRuns: 1_000 };

const jsonText = fc.json({ maxDepth: 3, noUnicodeString: false });
const key = fc.oneof(fc.constantFrom('a', 'b', 'length', '__proto__', 'a b', 'größe', '2x', ''), fc.string(), fc.nat({ max: 5 }));
const part: fc.Arbitrary<Part> = fc.oneof(
  fc.constantFrom<Part>({ kind: 'status' }, { kind: 'answer' }, { kind: 'rcode' }),
  fc.record({ kind: fc.constant('body' as const), path: fc.array(key, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('header' as const), name: fc.constantFrom('x-version', 'set-cookie', 'a') }),
  fc.record({ kind: fc.constant('time' as const), of: fc.constantFrom(...TIMES) }),
  fc.record({ kind: fc.constant('cert' as const), of: fc.constantFrom(...CERTIFICATE_TIMES) }),
);
const measurable = part.filter(({ kind }) => kind === 'body' || kind === 'header' || kind === 'answer');
const left: fc.Arbitrary<Left> = fc.oneof(part, fc.record({ kind: fc.constant('len' as const), of: measurable }));
const duration = fc.constantFrom<Value>({ kind: 'duration', text: '1.5s', ms: '1500.000000000000000' });
const literal: fc.Arbitrary<Value> = fc.oneof(
  duration,
  fc.array(duration, { minLength: 1, maxLength: 3 }).map((items): Value => ({ kind: 'list', items, ambiguous: false })),
  jsonText.map(jsonValue),
);
const right: fc.Arbitrary<Right> = fc.oneof(
  left,
  fc.constant<Right>({ kind: 'artifact' }),
  literal.map((value): Right => ({ kind: 'literal', value })),
);
const comparison: fc.Arbitrary<Ast> = fc
  .record({ kind: fc.constant('compare' as const), left, operator: fc.constantFrom(...OPERATORS), right })
  .map((ast): Ast => {
    if (ast.operator === 'matches') return { ...ast, right: { kind: 'literal', value: { kind: 'text', text: '^a|"$' } } };
    if (ast.operator !== 'in') return ast;
    return { ...ast, right: { kind: 'literal', value: { kind: 'list', items: [{ kind: 'null' }], ambiguous: false } } };
  });
const simple: fc.Arbitrary<Ast> = fc.oneof(
  comparison,
  part.map((of): Ast => ({ kind: 'has', of })),
);
const ast: fc.Arbitrary<Ast> = fc.tuple(simple, fc.nat({ max: 3 })).map(([of, nots]) => {
  let whole = of;
  for (let n = 0; n < nots; n += 1) whole = { kind: 'not', of: whole };
  return whole;
});
const headers = fc.array(fc.tuple(fc.constantFrom('X-Version', 'set-cookie', 'b'), fc.string()), { maxLength: 3 });
const number = fc.oneof(fc.integer({ min: 100, max: 599 }), fc.double());
const answer: fc.Arbitrary<ProbeAnswer> = fc.oneof(
  fc
    .tuple(fc.oneof(jsonText, fc.string()), headers, number, fc.option(fc.double()))
    .map(([body, list, n, days]) =>
      http(body, { headers: list, status: n, totalMs: n, certificate: days === null ? null : certificate(days, days - 1) }),
    ),
  fc.string().map((text) => tcp(text)),
  fc.array(fc.string()).map((records) => dns(records)),
);

test('printing an expression and parsing it gives the same expression', () => {
  fc.assert(
    fc.property(ast, (given) => {
      expect(parseExpression(printExpression(given))).toEqual(given);
    }),
    RUNS,
  );
});

test('the parser throws nothing but a ConfigurationError, whatever the text', () => {
  const word = fc.constantFrom(
    ...[
      'status',
      'body',
      '.a',
      '["k"]',
      '[2]',
      'len',
      'has',
      'header',
      'time.total',
      'cert.days',
      'answer',
      'not',
      '(',
      ')',
      '==',
      '<',
      'in',
    ],
    ...['contains', 'matches', '200', '"ok"', '[', ']', '{', ',', '5s', 'artifact', ' ', '"', '\\', '${{', '😀', '\u0000', '/*'],
  );
  const text = fc.oneof(
    fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
    fc.array(word).map((words) => words.join('')),
    fc.string(),
  );
  fc.assert(
    fc.property(text, (given) => {
      try {
        compileExpression(given);
      } catch (error) {
        expect(error).toBeInstanceOf(ConfigurationError);
      }
    }),
    { numRuns: 5_000 },
  );
});

test('evaluation never throws, and no form of a question about something missing passes', () => {
  fc.assert(
    fc.property(ast, answer, fc.option(fc.string()), (given, from, artifact) => {
      const reading = readingOf(from, NOW);
      const outcome = evaluateAst(given, from, artifact);
      const { compared, negations } = bare(given);
      if (compared === null) return;
      const missing = reading.at(compared.left).state !== 'found';
      if (missing) expect(outcome.state).toBe('invalid');
      // `not` turns pass and fail round, and nothing else.
      const once = evaluateAst(compared, from, artifact).state;
      const turned = once === 'invalid' || negations % 2 === 0 ? once : once === 'pass' ? 'fail' : 'pass';
      expect(outcome.state).toBe(turned);
    }),
    { numRuns: 3_000 },
  );
});

test('the laws of comparison hold between any two values of a body', () => {
  fc.assert(
    fc.property(jsonText, jsonText, (a, b) => {
      const from = http(`{"a": ${a}, "b": ${b}}`);
      const is = (text: string): string => evaluateAst(parseExpression(text), from, null).state;
      const [less, equal, more] = [is('body.a < body.b'), is('body.a == body.b'), is('body.a > body.b')];
      expect(is('body.b > body.a')).toBe(less);
      expect(is('body.b == body.a')).toBe(equal);
      expect(is('body.a != body.b')).toBe(equal === 'invalid' ? 'invalid' : equal === 'pass' ? 'fail' : 'pass');
      expect(is('not body.a <= body.b')).toBe(more);
      expect(is('not body.a >= body.b')).toBe(less);
      if (less !== 'invalid') expect([less, equal, more].filter((state) => state === 'pass')).toHaveLength(1);
      expect(is('body.a in body.c')).toBe('invalid');
      if (jsonValue(a).kind !== 'null') expect(is('body.a == body.a')).toBe('pass');
    }),
    RUNS,
  );
});

test('decimals compare as exact numbers do', () => {
  const form = fc.tuple(fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), fc.integer({ min: -30, max: 30 }));
  fc.assert(
    fc.property(form, form, ([a, x], [b, y]) => {
      const exact = (n: bigint, e: number): bigint => n * 10n ** BigInt(e + 30);
      const [p, q] = [parseDecimal(`${a}e${x}`), parseDecimal(`${b}E${y < 0 ? y : `+${y}`}`)];
      if (p === null || q === null) throw new Error('not read');
      const [m, n] = [exact(a, x), exact(b, y)];
      expect(Math.sign(compareDecimals(p, q))).toBe(m < n ? -1 : m > n ? 1 : 0);
    }),
    RUNS,
  );
});

test('what is JSON, and what it says, is what JSON.parse says', () => {
  const near = fc.oneof(
    fc.json(),
    fc.string(),
    fc
      .array(
        fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', '-', '0', '.5', 'e1', 'true', 'null', ' ', '"\\u0041"', '"\\x"', '\t'),
      )
      .map((all) => all.join('')),
  );
  fc.assert(
    fc.property(near, (text) => {
      const read = readJson(text);
      const expected = attempt(() => JSON.parse(text) as unknown);
      expect(read.ok).toBe(expected !== undefined);
      if (read.ok && !('ambiguous' in read.value && read.value.ambiguous))
        expect(JSON.parse(printValue(read.value))).toEqual(expected?.value);
    }),
    { numRuns: 3_000 },
  );
});

test('the search finds what is there, and nothing else', () => {
  const letters = (most: number): fc.Arbitrary<string> => fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: most });
  fc.assert(
    fc.property(letters(20), fc.integer({ min: 0, max: 80 }), letters(40), (unit, times, around) => {
      const needle = `${unit.repeat(times)}b${unit.repeat(times)}`;
      const text = `${around}${needle.slice(1)}${needle}${around}`;
      expect(includes(text, needle)).toBe(true);
      expect(includes(`${around}${needle.slice(1)}${around}`, needle)).toBe(`${around}${needle.slice(1)}${around}`.includes(needle));
    }),
    RUNS,
  );
});

function evaluateAst(given: Ast, from: ProbeAnswer, artifact: string | null): Outcome {
  const expression: Expression = compileExpression(printExpression(given));
  return evaluate(expression, { reading: readingOf(from, NOW), artifact, clean: (same) => same });
}

/** The comparison inside every `not`. */
function bare(given: Ast): { compared: Extract<Ast, { kind: 'compare' }> | null; negations: number } {
  if (given.kind === 'has') return { compared: null, negations: 0 };
  if (given.kind === 'compare') return { compared: given, negations: 0 };
  const inner = bare(given.of);
  return { ...inner, negations: inner.negations + 1 };
}

function jsonValue(text: string): Value {
  const read = readJson(text);
  if (!read.ok) throw new Error(text);
  return read.value;
}

function attempt<T>(run: () => T): { value: T } | undefined {
  try {
    return { value: run() };
  } catch {
    return undefined;
  }
}
