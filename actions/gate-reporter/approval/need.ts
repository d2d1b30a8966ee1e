import type { Problem } from '../../../core/errors.ts';
import type { Approvers } from '../../../core/people/approvers.ts';
import { GATE_INPUTS, type GateInputs } from '../inputs.ts';
import { slugOf } from '../set-gate.ts';
import { parseApprovers } from './approvers-input.ts';

/** Where an approval may come from; `any` takes whichever comes. */
export type ApprovalKind = 'environment' | 'review' | 'comment' | 'any';

/** An approval gate. Its status is `ops/gate/SLUG`. */
export interface ApprovalNeed {
  /** What people write in a command; letters, digits and dashes. */
  slug: string;
  /** `approval: production` */
  name: string;
  kind: ApprovalKind;
  /** How many different people. */
  count: number;
  approvers: Approvers;
  /** False at the default: then those whom GitHub lets approve an environment are not asked for a role besides. */
  approversGiven: boolean;
  /** '' for none. */
  environment: string;
  /** Why it is needed, for a sentence. */
  why: string;
}

type NeedInputs = Pick<GateInputs, 'risk' | 'environment' | 'approval' | 'min-approvals' | 'approvers' | 'gate' | 'mode'>;

/**
 * The approval gate that the inputs ask for, null for none. With `auto` the risk decides: low never, high in production whichever way,
 * medium in production by a review; what does not go to production never. What is wrong is added to `problems`;
 * with `isWhole: false` something that is missing is not, because a file may still say it.
 */
export function approvalNeed(inputs: NeedInputs, problems: Problem[], isWhole = true): ApprovalNeed | null {
  const { environment, 'min-approvals': count } = inputs;
  const approvers = parseApprovers(inputs.approvers, problems);
  const asked = kindOf(inputs);
  if (asked === null) return null;
  const { kind, why } = asked;
  // In mode `set` the name is that of the gate which is set.
  const named = inputs.gate === '' ? environment : inputs.gate;
  const slug = named === '' ? 'approval' : slugOf(named);
  const refuse = (place: string, message: string, remedy: string): void => void problems.push({ place, message, remedy });
  if (slug === '') {
    const place = inputs.gate === '' ? 'input `environment`' : 'input `gate`';
    refuse(place, `\`${named}\` has no letter or digit to make a context of.`, 'Give the gate a name with `gate`.');
  }
  if (isWhole && kind === 'environment' && environment === '') {
    refuse('input `environment`', 'is required with `approval: environment`.', 'Name the environment whose reviewers approve.');
  }
  if (inputs.mode === 'needs' || inputs.mode === 'set') {
    const message = `needs the API, and mode \`${inputs.mode}\` reads no approvals (${why}).`;
    refuse('input `approval`', message, 'Use mode `once` or `wait`, or set `approval: none`.');
  }
  const approversGiven = inputs.approvers !== GATE_INPUTS.approvers.default;
  return { slug, name: named === '' ? 'approval' : `approval: ${named}`, kind, count, approvers, approversGiven, environment, why };
}

/** Whether a name is that of a production environment: one of its words is `production` or `prod`, so `prod-eu` is one. */
export function isProduction(environment: string): boolean {
  return environment
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .some((word) => word === 'production' || word === 'prod');
}

function kindOf({ approval, risk, environment }: NeedInputs): { kind: ApprovalKind; why: string } | null {
  switch (approval) {
    case 'none':
      return null;
    case 'environment':
    case 'review':
    case 'comment':
      return { kind: approval, why: `\`approval: ${approval}\` is set` };
    case 'auto': {
      if (risk === 'low' || !isProduction(environment)) return null;
      const why = `the risk is ${risk} and the environment is \`${environment}\``;
      return { kind: risk === 'high' ? 'any' : 'review', why };
    }
    default: {
      const never: never = approval;
      throw new TypeError(`Unknown approval: ${String(never)}`);
    }
  }
}
