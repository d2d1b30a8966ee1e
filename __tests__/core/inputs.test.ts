import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ConfigurationError } from '../../core/errors.ts';
import { type InputSpecs, parseDuration, readInputs, splitList } from '../../core/inputs.ts';

const SPECS = {
  token: { kind: 'secret', default: '${{ github.token }}', required: true },
  mode: { kind: 'choice', default: 'once', options: ['once', 'wait'] },
  'dry-run': { kind: 'flag', default: 'false' },
  number: { kind: 'integer', default: '', min: 1, max: 99 },
  timeout: { kind: 'duration', default: '30m', minMs: 1000, maxMs: 3_600_000 },
  names: { kind: 'list', default: '' },
  context: { kind: 'text', default: 'ops/x', emptyIsValue: true },
  job: { kind: 'text', default: '${{ job.check_run_id }}', emptyIsValue: true },
  config: { kind: 'path', default: '.github/x.yml' },
  other: { kind: 'path', default: '' },
} as const satisfies InputSpecs;

describe('readInputs', () => {
  test('fills defaults where the runner sets nothing or an empty value', () => {
    expect(readInputs(SPECS, { INPUT_TOKEN: 't', INPUT_MODE: '' })).toEqual({
      token: 't',
      mode: 'once',
      'dry-run': false,
      number: null,
      timeout: 1_800_000,
      names: [],
      context: 'ops/x',
      job: '',
      config: '.github/x.yml',
      other: '',
    });
  });

  test('reads every kind from the variables as the runner names them', () => {
    const env = {
      INPUT_TOKEN: ' t ',
      INPUT_MODE: 'wait',
      'INPUT_DRY-RUN': 'TRUE',
      INPUT_NUMBER: '42',
      INPUT_TIMEOUT: '1m30s',
      INPUT_NAMES: 'a, b\r\n\n c ',
      INPUT_CONTEXT: '',
      INPUT_JOB: '51725241954',
      INPUT_CONFIG: './.github//y.yml',
      INPUT_OTHER: '/z.yml',
    };
    expect(readInputs(SPECS, env)).toEqual({
      token: 't',
      mode: 'wait',
      'dry-run': true,
      number: 42,
      timeout: 90_000,
      names: ['a', 'b', 'c'],
      context: '',
      job: '51725241954',
      config: '.github/y.yml',
      other: 'z.yml',
    });
  });

  test('lists every problem of a run in one error', () => {
    const env = {
      INPUT_MODE: 'twice',
      'INPUT_DRY-RUN': 'yes',
      INPUT_NUMBER: '0',
      INPUT_TIMEOUT: '5 minutes',
      INPUT_TOKN: 'x',
      INPUT_CONFIG: '../x',
    };
    const places = problemsOf(env).map(({ place, message }) => `${place} ${message}`);
    expect(places).toEqual([
      'input `tokn` is not an input of this action.',
      'input `token` is required and was not given.',
      'input `mode` `twice` is not one of `once`, `wait`.',
      'input `dry-run` `yes` is neither `true` nor `false`.',
      'input `number` `0` is not a whole number from 1 to 99.',
      'input `timeout` `5 minutes` is not a duration such as `90s`, `5m` or `1h30m` from 1s to 1h.',
      'input `config` `../x` holds `..`, and may not leave its folder.',
    ]);
  });

  test.each([
    ['INPUT_TOKN', 'Did you mean `token`? Known: token, mode'],
    ['INPUT_DRY_RUN', 'Did you mean `dry-run`?'],
    ['INPUT_REGION', 'Known: token, mode'],
  ])('%s may be a typo under `with:`, or a variable of the job', (variable, remedy) => {
    const [problem] = problemsOf({ INPUT_TOKEN: 't', [variable]: 'x' });
    expect(problem?.place).toBe(`input \`${variable.slice(6).toLowerCase()}\``);
    expect(problem?.remedy?.startsWith(remedy)).toBe(true);
    expect(problem?.remedy).toContain(`an \`env:\` of the workflow or the job sets \`${variable}\``);
  });

  test('never shows the value of a secret', () => {
    expect(JSON.stringify(problemsOf({ INPUT_TOKEN: 'hidden', INPUT_MODE: 'x' }))).not.toContain('hidden');
  });
});

describe('parseDuration', () => {
  test.each([
    ['250ms', 250],
    ['90s', 90_000],
    ['1h30m', 5_400_000],
    ['1.5s', 1_500],
    ['2d', 172_800_000],
  ])('%s is %d ms', (text, ms) => expect(parseDuration('x', text)).toBe(ms));

  test.each(['', '10', 's', '10x', '-5s', '5s!', '1h 30m'])('refuses %j', (text) => {
    expect(() => parseDuration('x', text)).toThrow(ConfigurationError);
  });

  test.each([
    [0, 86_400_000, 'from 0s to 1d.'],
    [250, 90_000, 'from 250ms to 90s.'],
    [0, undefined, '`1h30m`.'],
  ])('says the range in words: %p to %p', (least, most, words) => {
    expect(() => parseDuration('x', '10', least, most)).toThrow(words);
  });

  test('throws nothing but a ConfigurationError, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          expect(Number.isFinite(parseDuration('x', text))).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(ConfigurationError);
        }
      }),
    );
  });
});

test('splitList keeps every entry that holds something', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z*/]{1,8}$/)), fc.constantFrom(',', '\n', '\r\n', ' , '), (entries, separator) => {
      expect(splitList(entries.join(separator))).toEqual(entries);
    }),
  );
});

function problemsOf(env: NodeJS.ProcessEnv): ConfigurationError['problems'] {
  try {
    readInputs(SPECS, env);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
  throw new Error('the inputs were accepted');
}
