import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../../../core/ledger/canonical.ts';
import { checkHead, type Draft, describeBroken, GENESIS, headOf, linesOf, readChain, seal } from '../../../core/ledger/chain.ts';
import { namePart } from '../../../core/ledger/names.ts';
import type { JsonValue } from '../../../core/model.ts';

const TS = '2026-01-02T03:04:05.000Z';
/** Through text once, because JSON has no -0. */
const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as JsonValue);
const draft: fc.Arbitrary<Draft> = fc
  .record({
    id: fc.uuid(),
    event: fc.constantFrom('requested', 'verified', 'rolled_back'),
    reason: fc.string({ unit: 'binary' }),
    more: json,
  })
  .map((fields) => ({ ...fields }));
const drafts = fc.array(draft, { minLength: 1, maxLength: 8 });

describe('canonical JSON', () => {
  test.each<[JsonValue, string]>([
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    [{ '\u20ac': 1, '\r': 2, '1': 3, '\ud83d\ude00': 4, ö: 5 }, '{"\\r":2,"1":3,"ö":5,"€":1,"😀":4}'],
    [[1e30, 4.5, 2e-3, -0, 1e21], '[1e+30,4.5,0.002,0,1e+21]'],
    [JSON.parse('{"__proto__":{"x":1}}') as JsonValue, '{"__proto__":{"x":1}}'],
  ])('%j', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  test('says the same for the same value, whatever the order of its keys, and reads back', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text) as JsonValue)).toBe(text);
        const turned = JSON.stringify(value, (_, inner: unknown) =>
          typeof inner === 'object' && inner !== null && !Array.isArray(inner)
            ? Object.fromEntries(Object.entries(inner).reverse())
            : inner,
        );
        expect(canonicalJson(JSON.parse(turned) as JsonValue)).toBe(text);
      }),
    );
  });

  test.each([undefined, Number.NaN, Number.POSITIVE_INFINITY])('refuses %s', (value) => {
    expect(() => canonicalJson({ value } as never)).toThrow(TypeError);
  });
});

/** A ledger of `given`, written in appends of the sizes that come. */
function ledger(given: readonly Draft[]): Buffer {
  return Buffer.from(linesOf(seal(given, null, TS)));
}

test('what is sealed reads back, in one go or in two', () => {
  fc.assert(
    fc.property(drafts, drafts, (first, second) => {
      const before = seal(first, null, TS);
      const after = seal(second, headOf(before), TS);
      const whole = readChain(Buffer.from(linesOf([...before, ...after])), null);
      expect(whole).toEqual({ events: [...before, ...after], broken: null });
      expect(whole.events.map(({ seq }) => seq)).toEqual(whole.events.map((_, index) => index + 1));
      expect(whole.events[0]?.prev).toBe(GENESIS);
      expect(readChain(Buffer.from(linesOf(after)), headOf(before)).events).toEqual(after);
      expect(readChain(Buffer.from(linesOf(after)), 'anywhere').broken).toBeNull();
    }),
  );
});

test('a number beyond what JSON can hold is a broken line, not a crash', () => {
  const line = linesOf(seal([{ id: 'a', event: 'x', dur_ms: 1 }], null, TS))
    .toString()
    .replace('"dur_ms":1', '"dur_ms":1e999');
  expect(readChain(Buffer.from(line), null).broken).toMatchObject({ kind: 'unparsable', line: 1 });
});

test('a caller cannot set what the chain sets', () => {
  expect(() => seal([{ id: 'a', event: 'x', seq: 7, prev: 'y' }], null, TS)).toThrow('an event cannot set seq, prev');
});

describe('tampering is found at or before the line that was touched', () => {
  test('any one byte changed, put in or taken out', () => {
    const change = fc.record({ at: fc.nat(), byte: fc.integer({ min: 0, max: 255 }), how: fc.constantFrom('change', 'insert', 'remove') });
    fc.assert(
      fc.property(drafts, change, (given, { at, byte, how }) => {
        const good = ledger(given);
        const place = at % good.length;
        fc.pre(how !== 'change' || good[place] !== byte);
        // A line break beside a line break leaves an empty line; everything else changes a line.
        const middle = how === 'remove' ? [] : [byte];
        const bad = Buffer.concat([good.subarray(0, place), Buffer.from(middle), good.subarray(how === 'insert' ? place : place + 1)]);
        fc.pre(!bad.equals(good));
        const touched = good.subarray(0, place).filter((each) => each === 10).length + 1;
        const { broken } = readChain(bad, null);
        expect(broken).not.toBeNull();
        expect(broken?.line).toBeLessThanOrEqual(touched);
      }),
      { numRuns: 1_000 },
    );
  });

  test('any one line taken out, doubled, moved or put in from elsewhere; at the end only against a head that was noted', () => {
    const how = fc.constantFrom('remove', 'double', 'swap', 'foreign');
    fc.assert(
      fc.property(drafts, drafts, fc.nat(), how, (given, others, at, what) => {
        const good = linesOf(seal(given, null, TS))
          .split('\n')
          .slice(0, -1);
        const index = at % good.length;
        const line = good[index] ?? '';
        const bad = [...good];
        if (what === 'remove') bad.splice(index, 1);
        if (what === 'double') bad.splice(index, 0, line);
        if (what === 'foreign') bad.splice(index, 0, linesOf(seal(others, headOf(seal(given, null, TS)), TS)).split('\n')[0] ?? '');
        if (what === 'swap') bad.splice(index, 2, ...bad.slice(index, index + 2).reverse());
        const text = bad.map((each) => `${each}\n`).join('');
        fc.pre(text !== good.map((each) => `${each}\n`).join(''));
        const { events, broken } = readChain(Buffer.from(text), null);
        const head = headOf(seal(given, null, TS)) ?? { seq: 0, hash: '' };
        const problem = broken ?? checkHead(events, head);
        // A foreign line that follows the last one is a true addition of somebody else's.
        if (what === 'foreign' && index === good.length) expect(problem).toBeNull();
        else expect(problem?.line).toBeLessThanOrEqual(index + 2);
        expect(problem).not.toBeNull();
      }),
      { numRuns: 500 },
    );
  });
});

const THREE = seal(
  [1, 2, 3].map((n) => ({ id: `id-${n}`, event: 'verified', n })),
  null,
  TS,
);
const [LINE1 = '', LINE2 = '', LINE3 = ''] = linesOf(THREE).split('\n');
/** Event 2 rewritten by somebody who knows how to hash. */
const [, OTHER2] = seal(
  [1, 20].map((n) => ({ id: `id-${n}`, event: 'verified', n })),
  null,
  TS,
);

test.each<[string, string, string, number, RegExp]>([
  ['no JSON', `${LINE1}\nnonsense\n`, 'unparsable', 2, /expected one JSON object, found nonsense/],
  ['a list', `[]\n`, 'unparsable', 1, /found \[\]/],
  ['an empty line', `${LINE1}\n\n${LINE2}\n`, 'unparsable', 2, /found \./],
  ['a newer version', `${LINE1.replace('"v":1', '"v":2')}\n`, 'wrong-version', 1, /found version 2.*newer version of ops-actions/],
  ['a lacking field', `${LINE1.replace('"ts":', '"tz":')}\n`, 'wrong-shape', 1, /an event with id/],
  ['a space', `${LINE1.replace('":', '": ')}\n`, 'not-canonical', 1, /not-canonical/],
  ['a key twice', `${LINE1.replace('{', '{"event":"x",')}\n`, 'not-canonical', 1, /not-canonical/],
  ['a gap', `${LINE1}\n${LINE3}\n`, 'missing', 2, /event 2 .*expected event 2, found event 3/],
  ['a lost beginning', `${LINE2}\n`, 'missing', 1, /expected event 1, found event 2/],
  ['an event twice', `${LINE1}\n${LINE1}\n`, 'duplicate', 2, /expected event 2, found event 1/],
  [
    'a changed value',
    `${LINE1}\n${LINE2.replace('"n":2', '"n":3')}\n`,
    'wrong-hash',
    2,
    /expected hash [0-9a-f]{64}, found hash [0-9a-f]{64}/,
  ],
  ['a rewritten event', `${LINE1}\n${linesOf(OTHER2 ? [OTHER2] : [])}${LINE3}\n`, 'wrong-link', 3, /event 3 .*expected prev/],
  ['no last line break', `${LINE1}\n${LINE2}`, 'cut-off', 2, /line break/],
])('%s', (_, text, kind, line, sentence) => {
  const { broken } = readChain(Buffer.from(text), null);
  expect(broken).toMatchObject({ kind, line });
  expect(broken === null ? '' : describeBroken(broken)).toMatch(sentence);
});

test('bytes that are no UTF-8, and a byte order mark, are not read over', () => {
  expect(readChain(Buffer.concat([Buffer.from([0xff]), Buffer.from(`${LINE1}\n`)]), null).broken?.kind).toBe('unparsable');
  expect(readChain(Buffer.from(`\ufeff${LINE1}\n`), null).broken?.kind).toBe('unparsable');
});

test('a head that was noted shows a shorter and a rewritten history, and no other', () => {
  const noted = headOf(THREE) ?? { seq: 0, hash: '' };
  const more = [...THREE, ...seal([{ id: 'id-4', event: 'x' }], noted, TS)];
  const rewritten = seal(
    [1, 2, 30].map((n) => ({ id: `id-${n}`, event: 'verified', n })),
    null,
    TS,
  );
  expect(checkHead(more, noted)).toBeNull();
  expect(checkHead(more.slice(1), { seq: 1, hash: 'out of sight' })).toBeNull();
  expect(checkHead(THREE.slice(0, 2), noted)).toMatchObject({ kind: 'rewritten', seq: 3, found: 'a ledger that ends at 2' });
  expect(checkHead([], noted)).toMatchObject({ kind: 'rewritten', found: 'a ledger that ends at 0' });
  expect(checkHead(rewritten, noted)).toMatchObject({ kind: 'rewritten', seq: 3, expected: `hash ${noted.hash}` });
});

describe('names', () => {
  test.each([
    ['production', 'production'],
    ['Production', 'production'],
    ['api.example.com', 'api.example.com'],
    ['a/b', 'a=2fb'],
    ['EU West', 'eu=20west'],
    ['-x', '=2dx'],
    ['..', '=2e=2e'],
    ['x.lock', 'x=2elock'],
    ['=2f', '=3d2f'],
    ['', '='],
    ['münchen', 'm=c3=bcnchen'],
  ])('%s is %s', (text, name) => {
    expect(namePart(text)).toBe(name);
  });

  test('git takes every name, and two texts never share one', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 150 }), fc.stringMatching(/^[a=.\-/0-9]{0,8}(\.lock)?$/));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const name = namePart(a);
        expect(name).toMatch(/^(?![.-])(?!.*\.\.)[a-z0-9_.=-]{1,100}(?<!\.)(?<!\.lock)$/);
        if (Buffer.from(a.toLowerCase()).equals(Buffer.from(b.toLowerCase()))) expect(namePart(b)).toBe(name);
        else expect(namePart(b)).not.toBe(name);
      }),
      { numRuns: 2_000 },
    );
  });
});
