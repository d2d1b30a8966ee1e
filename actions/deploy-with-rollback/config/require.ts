import { shown } from '../../../core/config/words.ts';
import type { Path } from '../../../core/config/yaml.ts';
import type { ApprovalRequirement, GatePlan, MainRequirement } from '../gates/gate-plan.ts';
import type { RequireFile } from './deploy-file.ts';
import { durationAt } from './durations.ts';
import { type Source, tell } from './source.ts';

/** An approval that is older is no answer to the question of today. */
const APPROVAL_AGE_MS = 60 * 60_000;

type Required = Pick<GatePlan, 'staging' | 'main' | 'approval' | 'secretAlerts'>;

/** What nobody asks for where there is no file. */
export const NOTHING_REQUIRED: Required = { staging: null, main: null, approval: null, secretAlerts: false };

/** What `require` of an environment asks for. */
export function requirementsAt(source: Source, path: Path, environment: string, require: RequireFile): Required {
  return {
    staging: stagingAt(source, [...path, 'staging'], environment, require.staging),
    main: mainOf(require.main),
    approval: approvalAt(source, [...path, 'approval'], environment, require.approval),
    secretAlerts: require.secret_alerts ?? false,
  };
}

function stagingAt(source: Source, path: Path, environment: string, staging: RequireFile['staging']): string | null {
  if (staging === undefined || staging === false) return null;
  const name = staging === 'same-artifact' ? 'staging' : staging.environment;
  if (name.toLowerCase() === environment.toLowerCase()) {
    tell(
      source,
      path,
      `${shown(environment)} cannot be the proof of itself.`,
      'Name another environment: `staging: { environment: NAME }`.',
    );
  }
  return name;
}

function mainOf(main: RequireFile['main']): MainRequirement | null {
  if (main === undefined || main === false) return null;
  return main === 'green' ? { branch: null, workflows: null } : { branch: main.branch ?? null, workflows: main.workflows };
}

function approvalAt(source: Source, path: Path, environment: string, approval: RequireFile['approval']): ApprovalRequirement | null {
  if (approval === undefined || approval === false) return null;
  const { max_age: maxAge, environment: name, app = null } = approval === true ? {} : approval;
  return {
    // The job that waits for people has an environment of its own, so that it holds up no queue.
    environments: name === undefined ? [`${environment}-approval`, environment] : [name],
    maxAgeMs: durationAt(source, [...path, 'max_age'], maxAge, 'age') ?? APPROVAL_AGE_MS,
    app,
  };
}
