import type { InputSpecs, InputValues } from '../../core/inputs.ts';

const DAY_MS = 86_400_000;

/** Times at their default, like everything else that is, give way to the configuration file. */
export const DEPLOY_INPUTS = {
  token: { kind: 'secret', default: '${{ github.token }}', required: true },
  operation: { kind: 'choice', default: 'deploy', options: ['deploy', 'rollback', 'recover', 'freeze', 'unfreeze', 'status'] },
  environment: { kind: 'text', default: '', required: true },
  artifact: { kind: 'text', default: '' },
  to: { kind: 'text', default: '' },
  reason: { kind: 'text', default: '' },
  config: { kind: 'text', default: '.github/ops/deploy.yml', emptyIsValue: true },
  adapter: { kind: 'choice', default: 'command', options: ['command', 'symlink', 'fly', 'helm', 'kubectl', 'compose', 'vercel'] },
  'deploy-command': { kind: 'text', default: '' },
  'rollback-command': { kind: 'text', default: '' },
  'current-command': { kind: 'text', default: '' },
  'verify-command': { kind: 'text', default: '' },
  'deploy-env': { kind: 'secret', default: '' },
  probes: { kind: 'text', default: '' },
  strategy: { kind: 'choice', default: 'all-at-once', options: ['all-at-once', 'blue-green', 'canary'] },
  soak: { kind: 'duration', default: '60s', minMs: 0, maxMs: DAY_MS },
  timeout: { kind: 'duration', default: '10m', minMs: 100, maxMs: DAY_MS },
  'rollback-timeout': { kind: 'duration', default: '2m', minMs: 100, maxMs: DAY_MS },
  'on-cancel': { kind: 'choice', default: 'rollback', options: ['rollback', 'keep'] },
  override: { kind: 'flag', default: 'false' },
  'lock-timeout': { kind: 'duration', default: '15m', minMs: 0, maxMs: DAY_MS },
  'dry-run': { kind: 'flag', default: 'false' },
} as const satisfies InputSpecs;

export type DeployInputs = InputValues<typeof DEPLOY_INPUTS>;

/** What an operation is asked for with, without the secrets: the same on GitHub and on the command line. */
export type DeployOptions = Omit<DeployInputs, 'token' | 'deploy-env'>;

export const DEPLOY_OUTPUTS = ['outcome', 'from', 'to', 'served', 'deployment-id', 'detect-ms', 'rollback-ms', 'frozen'] as const;
