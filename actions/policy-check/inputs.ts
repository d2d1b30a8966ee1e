import type { InputSpecs, InputValues } from '../../core/inputs.ts';

export const POLICY_INPUTS = {
  token: { kind: 'secret', default: '${{ github.token }}', required: true },
  mode: { kind: 'choice', default: 'judge', options: ['judge', 'sweep'] },
  config: { kind: 'path', default: '.github/ops/policy.yml' },
  'pull-request': { kind: 'integer', default: '', min: 1, max: 2 ** 31 - 1 },
  'status-context': { kind: 'text', default: 'ops/policy', emptyIsValue: true },
  comment: { kind: 'choice', default: 'on-failure', options: ['off', 'on-failure', 'always'] },
  'dry-run': { kind: 'flag', default: 'false' },
} as const satisfies InputSpecs;

export type PolicyInputs = InputValues<typeof POLICY_INPUTS>;

export const POLICY_OUTPUTS = ['failed-rules', 'pending-rules', 'risk', 'human-approval-required'] as const;

/** The context of the commit status; null where the inputs ask for none. */
export function statusContextOf(inputs: Pick<PolicyInputs, 'status-context'>): string | null {
  return inputs['status-context'] === '' ? null : inputs['status-context'];
}
