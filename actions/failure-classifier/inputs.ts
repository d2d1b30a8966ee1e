import type { InputSpecs, InputValues } from '../../core/inputs.ts';

const DAY_MS = 86_400_000;

export const CLASSIFIER_INPUTS = {
  token: { kind: 'secret', default: '${{ github.token }}', required: true },
  'run-id': { kind: 'integer', default: '', min: 1, max: Number.MAX_SAFE_INTEGER },
  attempt: { kind: 'integer', default: '', min: 1, max: 1_000 },
  'log-file': { kind: 'text', default: '' },
  config: { kind: 'path', default: '.github/ops/failures.yml' },
  dispatch: { kind: 'choice', default: 'issue', options: ['none', 'issue', 'comment', 'workflow', 'repository', 'http'] },
  'retry-transient': { kind: 'flag', default: 'true' },
  'dedup-window': { kind: 'duration', default: '10m', minMs: 0, maxMs: 30 * DAY_MS },
  'max-attempts': { kind: 'integer', default: '2', min: 1, max: 20 },
  'command-prefix': { kind: 'text', default: '/healer' },
  'skip-marker': { kind: 'text', default: '[skip-healer]' },
} as const satisfies InputSpecs;

export type ClassifierInputs = InputValues<typeof CLASSIFIER_INPUTS>;

export const CLASSIFIER_OUTPUTS = [
  'category',
  'tool',
  'language',
  'route',
  'confidence',
  'transient',
  'root-cause',
  'root-cause-line',
  'location',
  'fingerprint',
  'dedup',
  'remediation-url',
  'fail-safe',
  'jobs',
] as const;
