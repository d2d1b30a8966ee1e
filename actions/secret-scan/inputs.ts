import type { InputSpecs, InputValues } from '../../core/inputs.ts';

export const SECRET_SCAN_INPUTS = {
  token: { kind: 'secret', default: '${{ github.token }}', required: true },
  path: { kind: 'text', default: '.' },
  config: { kind: 'path', default: '' },
  'status-context': { kind: 'text', default: 'ops/secrets', emptyIsValue: true },
} as const satisfies InputSpecs;

export type SecretScanInputs = InputValues<typeof SECRET_SCAN_INPUTS>;

export const SECRET_SCAN_OUTPUTS = ['leaks'] as const;
