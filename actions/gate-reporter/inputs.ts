import type { InputSpecs, InputValues } from '../../core/inputs.ts';

const DAY_MS = 86_400_000;

/** Lists of names are texts, a line each: names of matrix jobs have commas in them. */
export const GATE_INPUTS = {
  token: { kind: 'secret', default: '${{ github.token }}', required: true },
  mode: { kind: 'choice', default: 'once', options: ['needs', 'once', 'wait', 'set', 'sweep'] },
  required: { kind: 'text', default: '' },
  scope: { kind: 'choice', default: 'required', options: ['required', 'all'] },
  'include-branch-rules': { kind: 'flag', default: 'true' },
  optional: { kind: 'text', default: '' },
  ignore: { kind: 'text', default: '' },
  'allow-skipped': { kind: 'text', default: '' },
  'allow-failed': { kind: 'text', default: '' },
  neutral: { kind: 'choice', default: 'pass', options: ['pass', 'skipped', 'fail'] },
  cancelled: { kind: 'choice', default: 'fail', options: ['fail', 'pending'] },
  'on-empty': { kind: 'choice', default: 'fail', options: ['fail', 'pass'] },
  'appear-timeout': { kind: 'duration', default: '5m', minMs: 0, maxMs: DAY_MS },
  timeout: { kind: 'duration', default: '30m', minMs: 0, maxMs: DAY_MS },
  interval: { kind: 'duration', default: '10s', minMs: 100, maxMs: 3_600_000 },
  'fail-fast': { kind: 'flag', default: 'true' },
  needs: { kind: 'text', default: '' },
  gate: { kind: 'text', default: '' },
  'gate-status': { kind: 'text', default: '' },
  url: { kind: 'text', default: '' },
  details: { kind: 'text', default: '' },
  risk: { kind: 'choice', default: 'low', options: ['low', 'medium', 'high'] },
  environment: { kind: 'text', default: '' },
  approval: { kind: 'choice', default: 'auto', options: ['auto', 'environment', 'comment', 'review', 'none'] },
  'min-approvals': { kind: 'integer', default: '1', min: 1, max: 20 },
  approvers: { kind: 'text', default: 'permission: maintain' },
  comment: { kind: 'choice', default: 'off', options: ['off', 'always', 'on-change', 'on-failure'] },
  'context-prefix': { kind: 'text', default: 'ops/', emptyIsValue: true },
  config: { kind: 'text', default: '.github/ops/gates.yml', emptyIsValue: true },
  'self-check-run-id': { kind: 'text', default: '${{ job.check_run_id }}', emptyIsValue: true },
  'database-url': { kind: 'secret', default: '' },
} as const satisfies InputSpecs;

export type GateInputs = InputValues<typeof GATE_INPUTS>;

export const GATE_OUTPUTS = ['gates', 'pending', 'failed', 'skipped', 'blocked-on'] as const;
