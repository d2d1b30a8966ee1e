import type { Problem } from '../../../core/errors.ts';
import type { DeployOptions } from '../inputs.ts';
import { artifactProblem, digestOf } from './artifact.ts';

/** What is asked for. */
export type OperationRequest =
  | { operation: 'deploy'; artifact: string; digest: string | null; override: string | null; dryRun: boolean }
  | { operation: 'rollback'; to: string | null; reason: string; dryRun: boolean }
  | { operation: 'freeze' | 'unfreeze'; reason: string }
  | { operation: 'recover' | 'status' };

const REASON_CHARACTERS = 500;

/** The request of the options; null where something that it needs is missing or wrong, which is added to `problems`. */
export function requestOf(options: DeployOptions, problems: Problem[]): OperationRequest | null {
  const { operation, artifact, to, override } = options;
  const dryRun = options['dry-run'];
  const reason = options.reason.replace(/\s+/g, ' ').trim().slice(0, REASON_CHARACTERS);
  const before = problems.length;
  const refuse = (name: string, message: string, remedy: string): void =>
    void problems.push({ place: `input \`${name}\``, message, remedy });
  const needReason = (what: string): void => {
    if (reason === '') refuse('reason', `is required for ${what} and was not given.`, 'Say why: it stands in the ledger.');
  };
  const check = (name: 'artifact' | 'to', text: string): void => {
    const problem = artifactProblem(name, text);
    if (problem !== null) problems.push(problem);
  };
  const isWell = <R extends OperationRequest>(request: R): R | null => (problems.length === before ? request : null);
  if (dryRun && (operation === 'freeze' || operation === 'unfreeze' || operation === 'recover')) {
    refuse('dry-run', `is not known to \`${operation}\`, which would write.`, 'Ask for `status` instead.');
  }
  switch (operation) {
    case 'deploy':
      if (artifact === '') refuse('artifact', 'is required for a deploy and was not given.', 'Give the id of what is to be deployed.');
      else check('artifact', artifact);
      if (to !== '') refuse('to', 'is for a rollback.', 'Name what is to be deployed with `artifact`.');
      if (override) needReason('`override`');
      return isWell({ operation, artifact, digest: digestOf(artifact), override: override ? reason : null, dryRun });
    case 'rollback':
      if (to !== '') check('to', to);
      else if (artifact !== '') {
        refuse('artifact', 'is for a deploy.', 'Name the version to go back to with `to`; without it the last verified one is taken.');
      }
      needReason('a rollback');
      return isWell({ operation, to: to === '' ? null : to, reason, dryRun });
    case 'freeze':
    case 'unfreeze':
      needReason(`\`${operation}\``);
      return isWell({ operation, reason });
    case 'recover':
    case 'status':
      return isWell({ operation });
    default: {
      const never: never = operation;
      throw new TypeError(`Unknown operation: ${String(never)}`);
    }
  }
}
