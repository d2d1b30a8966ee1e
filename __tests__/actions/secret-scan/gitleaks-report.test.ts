import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseGitleaksReport, ReportFormatError } from '../../../actions/secret-scan/gitleaks-report.ts';

const VALUE = ['ghp', 'thisIsTheSecretValue0123456789abcdef'].join('_');
const COMMIT = 'c'.repeat(40);
/** As gitleaks 8.30.1 writes it, but without its redaction. */
const ENTRY = {
  RuleID: 'github-pat',
  Description: 'Uncovered a GitHub Personal Access Token',
  StartLine: 3,
  EndLine: 3,
  StartColumn: 8,
  EndColumn: 47,
  Match: `x = ${VALUE}`,
  Secret: VALUE,
  Line: `x = ${VALUE}`,
  File: 'src/config.ts',
  SymlinkFile: VALUE,
  Commit: COMMIT,
  Link: `https://example.com/${VALUE}`,
  Entropy: 4.5,
  Author: VALUE,
  Email: VALUE,
  Date: '2026-01-01T00:00:00Z',
  Message: `add ${VALUE}`,
  Tags: [VALUE],
  Fingerprint: `${COMMIT}:src/config.ts:github-pat:3`,
  Fragment: { Raw: VALUE },
  [`Later${VALUE}`]: VALUE,
};

describe('parseGitleaksReport', () => {
  test('keeps where, never what', () => {
    const leaks = parseGitleaksReport(JSON.stringify([ENTRY]));
    expect(leaks).toEqual([
      {
        rule: 'github-pat',
        description: 'Uncovered a GitHub Personal Access Token',
        file: 'src/config.ts',
        line: 3,
        commit: COMMIT,
        fingerprint: ENTRY.Fingerprint,
      },
    ]);
    expect(JSON.stringify(leaks)).not.toContain(VALUE);
  });

  test('an empty list is no leak; a rule on file names has no line, a patch without a header no commit', () => {
    expect(parseGitleaksReport('[]')).toEqual([]);
    expect(parseGitleaksReport(JSON.stringify([{ ...ENTRY, StartLine: 0, Commit: '' }]))).toMatchObject([{ line: null, commit: null }]);
  });

  test.each([
    ['no JSON', VALUE],
    ['cut short', JSON.stringify([ENTRY]).slice(0, 300)],
    ['null', 'null'],
    ['an object', JSON.stringify({ ...ENTRY })],
    ['a list of texts', JSON.stringify([VALUE])],
    ['a list of lists', JSON.stringify([[ENTRY]])],
    ['no rule', JSON.stringify([{ ...ENTRY, RuleID: '' }])],
    ['a file that is a number', JSON.stringify([{ ...ENTRY, File: 7 }])],
    ['a line that is a text', JSON.stringify([{ ...ENTRY, StartLine: VALUE }])],
    ['a line below zero', JSON.stringify([{ ...ENTRY, StartLine: -1 }])],
    ['a commit that is none', JSON.stringify([{ ...ENTRY, Commit: VALUE }])],
    ['fields of the prototype only', `[{"__proto__": ${JSON.stringify(ENTRY)}}]`],
  ])('%s is an error that quotes nothing', (_, text) => {
    expect(() => parseGitleaksReport(text)).toThrow(ReportFormatError);
    expect(() => parseGitleaksReport(text)).not.toThrow(VALUE);
  });

  test('hostile reports give leaks of the right form or a ReportFormatError', () => {
    const field = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.constant([]), fc.constant({}));
    const entry = fc.record(
      {
        RuleID: field,
        Description: field,
        StartLine: field,
        File: field,
        Commit: fc.oneof(field, fc.constant(COMMIT)),
        Fingerprint: field,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.array(entry, { maxLength: 3 }), fc.json()), (report) => {
        const text = typeof report === 'string' ? report : JSON.stringify(report);
        try {
          return parseGitleaksReport(text).every(
            ({ rule, file, fingerprint, line }) => rule !== '' && file !== '' && fingerprint !== '' && (line === null || line > 0),
          );
        } catch (error) {
          return error instanceof ReportFormatError;
        }
      }),
    );
  });
});
