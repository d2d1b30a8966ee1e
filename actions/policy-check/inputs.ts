import type { InputSpecs, InputValues } from '../../core/inputs.ts';

export const POLICY_INPUTS = {
  token: { kind: 'secret', default: '${{ github.token }}', required: true },
  mode: { kind: 'choice', default: 'judge', options: ['judge', 'sweep'] },
  config: { kind: 'text', default: '.github/ops/policy.yml' },
  'pull-request': { kind: 'integer', default: '', min: 1, max: 2 ** 31 - 1 },
  'status-context': { kind: 'text', default: 'ops/policy', emptyIsValue: true },
  comment: { kind: 'choice', default: 'on-failure', options: ['off', 'on-failure', 'always'] },
  'dry-run': { kind: 'flag', default: 'false' },
} as const satisfies InputSpecs;

export type PolicyInputs = InputValues<typeof POLICY_INPUTS>;

export const POLICY_OUTPUTS = ['failed-rules', 'pending-rules', 'risk', 'human-approval-required'] as const;
