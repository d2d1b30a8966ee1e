import type { InputSpecs, InputValues } from '../../core/inputs.ts';

const DAY_MS = 86_400_000;

export const HEALTH_INPUTS = {
  token: { kind: 'secret', default: '${{ github.token }}', required: true },
  mode: { kind: 'choice', default: 'monitor', options: ['monitor', 'gate', 'report', 'selftest'] },
  config: { kind: 'text', default: '.github/ops/health.yml' },
  targets: { kind: 'list', default: '' },
  url: { kind: 'secret', default: '' },
  'wait-for': { kind: 'duration', default: '120s', minMs: 1, maxMs: DAY_MS },
  poll: { kind: 'duration', default: '1s', minMs: 10, maxMs: 3_600_000 },
  'success-threshold': { kind: 'integer', default: '3', min: 1, max: 100 },
  'expect-version': { kind: 'text', default: '' },
  concurrency: { kind: 'integer', default: '25', min: 1, max: 1000 },
  'fail-on': { kind: 'choice', default: 'config', options: ['config', 'down', 'slo'] },
  'slack-webhook': { kind: 'secret', default: '' },
  'pagerduty-routing-key': { kind: 'secret', default: '' },
  'metrics-file': { kind: 'text', default: '' },
  'pushgateway-url': { kind: 'secret', default: '' },
  state: { kind: 'choice', default: 'ledger', options: ['ledger', 'file', 'none'] },
  'state-file': { kind: 'text', default: '.ops/health-state.jsonl' },
  'results-file': { kind: 'text', default: '' },
  'health-env': { kind: 'secret', default: '' },
  'log-format': { kind: 'choice', default: 'text', options: ['text', 'json'] },
} as const satisfies InputSpecs;

export type HealthInputs = InputValues<typeof HEALTH_INPUTS>;

export const HEALTH_OUTPUTS = [
  'up',
  'degraded',
  'down',
  'unknown',
  'targets',
  'slo',
  'coverage',
  'schedule-lag-seconds',
  'missed-ticks',
  'metrics-file',
  'report-file',
  'results-file',
  'notify-failed',
] as const;
