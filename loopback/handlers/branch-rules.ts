import { ApiError } from '../api-error.ts';
import type { RepositoryCall } from '../call.ts';
import type { BranchChecks, RequiredCheck } from '../state/model.ts';

const RULESET_ID = 1;

/** The rule of a ruleset that requires checks on the branch that is asked about; empty where none does. */
export function requiredChecksRules(call: RepositoryCall): Record<string, unknown>[] {
  const required = checksOf(call).rulesets;
  if (required.length === 0) return [];
  return [
    {
      type: 'required_status_checks',
      ruleset_source_type: 'Repository',
      ruleset_source: call.repository.fullName,
      ruleset_id: RULESET_ID,
      parameters: {
        strict_required_status_checks_policy: false,
        required_status_checks: required.map(({ context, appId }) => ({ context, ...(appId === null ? {} : { integration_id: appId }) })),
      },
    },
  ];
}

/** The part of a branch's page that any reader may see; its whole protection is for admins. */
export function protectionView(required: readonly RequiredCheck[] | null): Record<string, unknown> {
  const checks = (required ?? []).map(({ context, appId }) => ({ context, app_id: appId }));
  const contexts = checks.map(({ context }) => context);
  const level = required === null ? 'off' : 'everyone';
  return { enabled: required !== null, required_status_checks: { enforcement_level: level, contexts, checks } };
}

function checksOf({ repository, path }: RepositoryCall): BranchChecks {
  const branch = path.text('branch');
  if (branch.includes('*')) throw new ApiError(404, 'Branch not found');
  return repository.branchChecks.get(branch) ?? { rulesets: [], protection: null };
}
