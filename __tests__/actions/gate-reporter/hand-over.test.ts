import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { HAND_OVER_FILE, HAND_OVER_LIMIT, parseHandOver, withHandOver } from '../../../actions/gate-reporter/hand-over.ts';
import { unpacked } from '../../../actions/gate-reporter/read-hand-over.ts';
import { gateReport } from '../../../actions/gate-reporter/report.ts';

const SUBJECT = `acme/shop@${'a'.repeat(40)}`;
const gate = (name: string, reason: string) => ({ key: `k:${name}`, name, reason, status: 'pass', required: true, url: null });
const report = (change: object = {}): string =>
  JSON.stringify({ schema: 1, action: 'gate-reporter', subject: SUBJECT, gates: [gate('test', 'ran 12 tests')], ...change });

describe('what a fork hands over', () => {
  test('its words, and nothing of its statuses', () => {
    expect(parseHandOver(report(), SUBJECT)).toEqual({ gates: [{ key: 'k:test', name: 'test', text: 'ran 12 tests' }] });
  });

  test.each([
    ['no JSON', '{', 'is not JSON'],
    ['another action', report({ action: 'policy-check' }), 'is no report of gate-reporter'],
    ['another commit', report({ subject: `acme/shop@${'b'.repeat(40)}` }), 'is of another commit'],
    ['no gates', report({ gates: {} }), 'has no list of gates'],
  ])('refused: %s', (_, text, why) => {
    expect(parseHandOver(text, SUBJECT)).toEqual({ why: `\`${HAND_OVER_FILE}\` ${why}` });
  });

  test('anything at all is read without a throw, at most 200 gates of it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.array(fc.anything()).map((gates) => report({ gates })),
        ),
        (text) => {
          const parsed = parseHandOver(text, SUBJECT);
          expect('why' in parsed || parsed.gates.length <= 200).toBe(true);
        },
      ),
    );
  });

  test('no gate is added, no status is changed, and the verdict stands', () => {
    const ours = gateReport({
      subject: SUBJECT,
      verdict: { state: 'fail', reason: 'required_failed' },
      gates: [{ key: 'check:test', name: 'test', status: 'fail', required: true, reason: 'failure', url: null, details: {} }],
      findings: [],
      blockedOn: 'ci',
    });
    const gates = [
      { key: 'x', name: 'test', text: 'all is well' },
      { key: 'y', name: 'deploy', text: 'approved' },
    ];
    const shown = withHandOver(ours, { state: 'read', gates });
    expect({ ...shown, findings: [] }).toEqual(ours);
    expect(shown.findings).toEqual([
      { rule: 'hand-over', state: 'skipped', subject: 'test', message: "The fork's own run says: all is well", advisory: true },
    ]);
  });
});

describe('its zip', () => {
  const zip = (name: string, bytes: Uint8Array): Uint8Array => zipSync({ [name]: bytes });

  test.each([
    ['the file', zip(HAND_OVER_FILE, strToU8('{}')), '{}'],
    ['another file', zip('other.json', strToU8('{}')), null],
    ['a bomb', zip(HAND_OVER_FILE, new Uint8Array(100 * 1024 * 1024)), null],
    ['not a zip', strToU8('hello'), null],
    ['nothing', new Uint8Array(0), null],
    ['cut short', zip(HAND_OVER_FILE, strToU8('x'.repeat(1000))).subarray(0, 40), null],
  ])('%s', (_, bytes, text) => {
    expect(unpacked(bytes)).toBe(text);
  });

  test('one that is as long as the limit is taken, a byte more is not', () => {
    expect(unpacked(zip(HAND_OVER_FILE, new Uint8Array(HAND_OVER_LIMIT)))).toHaveLength(HAND_OVER_LIMIT);
    expect(unpacked(zip(HAND_OVER_FILE, new Uint8Array(HAND_OVER_LIMIT + 1)))).toBeNull();
  });
});
