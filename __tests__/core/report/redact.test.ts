import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { redact, redactReport } from '../../../core/report/redact.ts';
import { HUGE_TOKENS } from './hostile.ts';
import { aFinding, aGate, aReport } from './reports.ts';

const RUNS = { numRuns: 1500 };

// Put together at run time, so that no scanner takes them for real.
const TOKEN = ['gh', 'p_'].join('') + 'a1B2'.repeat(9);
const JWT = [`${'ey'}JhbGciOiJIUzI1NiJ9`, `${'ey'}JzdWIiOiIxMjM0In0`, 'c2lnbmF0dXJl'].join('.');
const PEM = ['-----BEGIN RSA ', 'PRIVATE KEY-----\nMIIEow\nIBAAKC\n-----END RSA ', 'PRIVATE KEY-----'].join('');

describe('well-known tokens', () => {
  test.each([
    [`a ${TOKEN}, b`, 'a ***, b'],
    [`x${['github', '_pat_'].join('')}${'11ABC_'.repeat(9)} y`, 'x*** y'],
    [`${['gh', 's_'].join('')}123_${JWT}`, '***'],
    [`id=${['AK', 'IA'].join('')}${'Q7'.repeat(8)};`, 'id=***;'],
    [`${['xo', 'xb'].join('')}-12345-abcdefgh!`, '***!'],
    [`https://${['hooks.slack', '.com'].join('')}/services/T0/B0/xyz ok`, 'https://*** ok'],
    [`key:\n${PEM}\nend`, 'key:\n***\nend'],
    [`cut off: ${PEM.slice(0, 45)}`, 'cut off: ***'],
    [`token=${JWT}&x=1`, 'token=***&x=1'],
    ['Authorization: Bearer abc.def-123", next', 'Authorization: Bearer ***", next'],
    [`"authorization": "${'basic'} dXNlcjpwYXNz"`, '"authorization": "basic ***"'],
    [`curl -H bearer ${'q'.repeat(20)}`, 'curl -H bearer ***'],
    [`clone ${['https://user:p', 'ss', 'github.com/o/r'].join('@')} done`, 'clone https://***@github.com/o/r done'],
  ])('%j', (text, expected) => expect(redact(text, [])).toBe(expected));

  test.each(['a ghp_short one', 'bearer of news', 'https://h/@scope/name', 'eyJ is how they begin', 'plain text: a@b.co', '* ** ***'])(
    '%j is left alone',
    (text) => expect(redact(text, [])).toBe(text),
  );
});

test('short secrets and stars are not secrets, longer ones take what they overlap with them', () => {
  expect(redact('abc **** abcd', ['abc', '', '****'])).toBe('abc **** abcd');
  expect(redact('xx-secret-value-yy', ['secret', 'et-value'])).toBe('xx-***-yy');
  expect(redact('x ababab y', ['abab'])).toBe('x *** y');
});

test('a secret that the mask itself would complete takes the whole text with it', () => {
  expect(redact('say a-token-b', ['token', 'a-***-b'])).toBe('***');
});

test.each([
  ['', '***'],
  ['>', 'P***'],
  ['>>', 'Pj***'],
  ['>>>', 'Pj4+***'],
])('base64 behind %j leaves no bits of the secret', (before, expected) => {
  const encoded = Buffer.from(`${before}secret-value`).toString('base64');
  expect(redact(encoded, ['secret-value'])).toBe(expected);
  expect(redact(`${encoded} next`, ['secret-value'])).toBe(`${expected} next`);
});

const ENCODINGS: { readonly [name: string]: (secret: string, before: string, after: string) => string } = {
  plain: (secret) => secret,
  base64: (secret, before, after) => Buffer.from(before + secret + after, 'utf8').toString('base64'),
  base64url: (secret, before, after) => Buffer.from(before + secret + after, 'utf8').toString('base64url'),
  'URL component': (secret) => encodeURIComponent(secret),
  'URL form': (secret) => new URLSearchParams({ a: secret }).toString().slice(2),
  JSON: (secret) => JSON.stringify(secret).slice(1, -1),
  'JSON in JSON': (secret) => JSON.stringify(JSON.stringify(secret)).slice(3, -3),
  hex: (secret) => Buffer.from(secret, 'utf8').toString('hex'),
  HEX: (secret) => Buffer.from(secret, 'utf8').toString('hex').toUpperCase(),
};

const secretText = fc
  .oneof(
    fc.string({ unit: 'grapheme-ascii', minLength: 4, maxLength: 30 }),
    fc.string({ unit: 'grapheme', minLength: 4, maxLength: 20 }),
    fc.array(fc.constantFrom('*', 'a', '+/', '"', '\\', ' ', '%', '='), { minLength: 4, maxLength: 9 }).map((parts) => parts.join('')),
  )
  .filter((text) => !/^[*\s]+$/.test(text));
const anyWords = fc.string({ unit: 'grapheme', maxLength: 12 });

describe('no secret survives', () => {
  test.each(Object.keys(ENCODINGS))('%s', (name) => {
    fc.assert(
      fc.property(secretText, anyWords, anyWords, fc.array(secretText, { maxLength: 3 }), (secret, before, after, others) => {
        const encoded = ENCODINGS[name]?.(secret, before, after) ?? '';
        const text = name.startsWith('base64') ? `<${encoded}>` : before + encoded + after;
        const redacted = redact(text, [...others, secret]);
        expect(redacted).not.toContain(secret);
        expect(redacted).toContain('***');
        if (name.startsWith('base64')) {
          const left = redacted.replace(/[<>]/g, '').split('***');
          expect(left.some((part) => Buffer.from(part, 'base64').includes(secret))).toBe(false);
          // Not even a byte of the secret beside the mask: what stays is no longer than what stood around it.
          const bytes = Buffer.byteLength(before) + Buffer.byteLength(after);
          expect(left.join('').replace(/=/g, '').length).toBeLessThanOrEqual(Math.ceil((bytes * 8) / 6) + 1);
        } else {
          expect(redacted).not.toContain(encoded);
        }
        expect(redact(redacted, [...others, secret])).toBe(redacted);
      }),
      RUNS,
    );
  });

  test('each line of a secret of several lines', () => {
    fc.assert(
      fc.property(fc.array(secretText, { minLength: 2, maxLength: 4 }), fc.constantFrom('\n', '\r\n'), (lines, newline) => {
        const secret = lines.join(newline);
        for (const line of lines) {
          const redacted = redact(`log: ${line}.`, [secret]);
          for (const whole of lines) expect(redacted).not.toContain(whole);
        }
      }),
      RUNS,
    );
  });
});

describe('redactReport', () => {
  const secret = ['hunter', '2!|'].join('');

  test('reaches every free text, and leaves closed words to the machine', () => {
    const report = aReport({
      subject: `s ${secret}`,
      gates: [
        aGate({
          key: secret,
          name: secret,
          reason: secret,
          url: `https://h/?${encodeURIComponent(secret)}`,
          details: { [secret]: [secret, 1, null] },
        }),
      ],
      findings: [aFinding({ subject: secret, message: secret, evidence: secret, fix: secret, location: { file: secret, line: 3 } })],
      artifacts: [{ kind: 'file', title: secret, value: secret }],
      outputs: { 'failed-rules': [secret], nested: { deep: [{ text: secret }] } },
    });
    const redacted = redactReport(report, [secret]);
    expect(JSON.stringify(redacted)).not.toContain('hunter');
    expect(redacted.findings[0]?.location?.line).toBe(3);
    expect(redacted.gates[0]?.details).toEqual({ '***': ['***', 1, null] });
    expect(JSON.stringify(report)).toContain('hunter');
  });

  test('a secret that is a word of the model changes no verdict and no rule', () => {
    const report = aReport({ findings: [aFinding()] });
    const { verdict, findings, action } = redactReport(report, ['fail', 'rules_failed', 'policy-check', 'forbidden_paths', 'failed-rules']);
    expect({ verdict, action, rule: findings[0]?.rule, state: findings[0]?.state }).toEqual({
      verdict: report.verdict,
      action: 'policy-check',
      rule: 'forbidden_paths',
      state: 'fail',
    });
  });
});

test('a megabyte of anything is read once', () => {
  for (const text of HUGE_TOKENS) expect(redact(text, ['some-secret', 'aaaa'])).toBeDefined();
});
