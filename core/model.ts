/** The one model of the suite: what every judge returns and every renderer, status, comment and sink takes. */

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

export const GATE_STATUSES = ['fail', 'pending', 'skipped', 'pass'] as const;
export type GateStatus = (typeof GATE_STATUSES)[number];

/** A named checkpoint. `key` is stable over runs, `name` is for people. */
export interface Gate {
  key: string;
  name: string;
  status: GateStatus;
  required: boolean;
  reason: string;
  url: string | null;
  details: JsonValue;
}

/** In the order in which people want to read them: what blocks first. */
export const FINDING_STATES = ['error', 'fail', 'unknown', 'pending', 'waived', 'skipped', 'not_applicable', 'pass'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

/** A place in a file; `line` and `column` count from 1. */
export interface Location {
  file: string;
  line?: number;
  column?: number;
}

/** One judged statement. `subject` is the exact path, heading or name that was judged; `evidence` is what decided it. */
export interface Finding {
  rule: string;
  state: FindingState;
  subject: string;
  message: string;
  evidence?: string;
  location?: Location;
  fix?: string;
  /** The rule only reports: shown like any other, but it can never be what blocks. */
  advisory?: true;
}

/** Most severe first; `worstVerdict` relies on this order. */
export const VERDICT_STATES = ['error', 'fail', 'pending', 'pass'] as const;
export type VerdictState = (typeof VERDICT_STATES)[number];

export interface Verdict<Reason extends string = string> {
  state: VerdictState;
  reason: Reason;
}

export interface Artifact {
  kind: 'link' | 'file';
  title: string;
  value: string;
}

/**
 * What one run of an action says about one subject (`owner/repo#7`, `owner/repo@sha`, a file, a target).
 * `outputs` holds the action's own outputs under their contract names.
 */
export interface Report<Reason extends string = string> {
  schema: 1;
  action: string;
  subject: string;
  verdict: Verdict<Reason>;
  gates: Gate[];
  findings: Finding[];
  artifacts: Artifact[];
  outputs: { [name: string]: JsonValue };
}

/** The most severe of the given states; an empty list is `pass` only because the caller has already refused emptiness. */
export function worstVerdict(states: readonly VerdictState[]): VerdictState {
  return VERDICT_STATES.find((state) => states.includes(state)) ?? 'pass';
}

/**
 * What a single finding means for a verdict that enforces its rule.
 * `unknown` is unreadable: it is an error of the run, never a pass and never the author's fault.
 */
export function verdictOfFinding(state: FindingState): VerdictState {
  switch (state) {
    case 'error':
    case 'unknown':
      return 'error';
    case 'fail':
      return 'fail';
    case 'pending':
      return 'pending';
    case 'pass':
    case 'skipped':
    case 'not_applicable':
    case 'waived':
      return 'pass';
    default: {
      const never: never = state;
      throw new TypeError(`Unknown finding state: ${String(never)}`);
    }
  }
}

/**
 * Orders findings for people: what blocks first, then what would block if its rule did more than report, then the rest; otherwise as
 * judged. Returns a new array.
 */
export function byUrgency(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => urgency(a) - urgency(b));
}

function urgency({ state, advisory }: Finding): number {
  const group = verdictOfFinding(state) === 'pass' ? 2 : advisory === true ? 1 : 0;
  return group * FINDING_STATES.length + FINDING_STATES.indexOf(state);
}
