import type { Change, ChangedFile, PolicyFacts } from '../../../actions/policy-check/facts.ts';
import type { Policy, Rules } from '../../../actions/policy-check/policy.ts';
import type { Finding, FindingState } from '../../../core/model.ts';
import { factsOf, policyOf, report } from '../../actions/policy-check/judge-samples.ts';

/** One row of docs/findings.md: what is said (as the code says it), and what it means. */
export interface Sample {
  /** The first stands for the row; the others say the same with other words. */
  findings: readonly Finding[];
  meaning: string;
}

/** The rows of one table, by the name of its markers. */
export type Samples = { readonly [table: string]: readonly Sample[] };

/** A change and a policy, as in the tests of the judge: a harmless change by ana, to main. */
export interface Setup {
  rules?: Rules;
  policy?: Partial<Policy>;
  change?: Partial<Change> & { files?: readonly ChangedFile[] };
  facts?: Partial<PolicyFacts>;
}

export function sample(meaning: string, ...findings: readonly Finding[]): Sample {
  return { meaning, findings };
}

/** The first finding of that rule and state that the judge makes of a change, whose message holds `says`. Throws if it makes none. */
export function judged(rule: string, state: FindingState, setup: Setup, says = ''): Finding {
  const { findings } = report(factsOf(setup.change, setup.facts), policyOf(setup.rules ?? {}, setup.policy));
  const found = findings.find((one) => one.rule === rule && one.state === state && one.message.includes(says));
  if (found) return found;
  const came = findings.map((one) => `${one.rule} ${one.state} ${one.message}`).join('\n');
  throw new Error(`No finding ${rule} ${state} "${says}" came, but\n${came}`);
}
