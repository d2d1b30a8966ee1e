import { ConfigurationError, type Problem } from '../../core/errors.ts';
import type { Gate, GateStatus, Report, Verdict } from '../../core/model.ts';
import { plain } from '../../core/report/escape.ts';
import type { GateInputs } from './inputs.ts';
import { type GateReason, gateReport } from './report.ts';

/** One gate that its own job writes, in mode `set`. */
export interface GateToSet {
  context: string;
  name: string;
  status: GateStatus;
  /** http or https; null for the page of the run. */
  url: string | null;
  details: string;
}

const STATUSES = ['pending', 'pass', 'fail', 'skipped'] as const satisfies readonly GateStatus[];

/** Reads the inputs of mode `set`. Throws one ConfigurationError with all problems. */
export function gateToSet(inputs: Pick<GateInputs, 'gate' | 'gate-status' | 'url' | 'details' | 'context-prefix'>): GateToSet {
  const problems: Problem[] = [];
  const slug = slugOf(inputs.gate);
  if (slug === '') {
    const message = inputs.gate === '' ? 'is required in mode `set`.' : `\`${inputs.gate}\` has no letter or digit to make a context of.`;
    problems.push({ place: 'input `gate`', message });
  }
  const status = STATUSES.find((one) => one === inputs['gate-status']);
  if (status === undefined) {
    const allowed = STATUSES.map((one) => `\`${one}\``).join(', ');
    problems.push({ place: 'input `gate-status`', message: `\`${inputs['gate-status']}\` is not one of ${allowed}.` });
  }
  const { url } = inputs;
  if (url !== '' && !/^https?:\/\/\S+$/.test(url))
    problems.push({ place: 'input `url`', message: `\`${url}\` is no http or https address.` });
  if (problems.length > 0 || status === undefined) throw new ConfigurationError(problems);
  const context = `${inputs['context-prefix']}gate/${slug}`;
  return { context, name: inputs.gate, status, url: url === '' ? null : url, details: plain(inputs.details, 1000) };
}

/** `Deploy approval` to `deploy-approval`: letters and digits in lower case, everything else one dash; at most 80 characters. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
}

/** The first word says the status, because a commit status knows no `skipped`. */
export function descriptionOf({ status, details }: GateToSet): string {
  return details === '' ? status : `${status}: ${details}`;
}

/** The verdict of a run that set one gate is what the gate says. */
export function reportOfSet(gate: GateToSet, subject: string): Report<GateReason> {
  const { context, name, status, url, details } = gate;
  const row: Gate = { key: `status:${context}`, name, status, required: true, reason: details, url, details: { context } };
  const verdict = verdictOf(status);
  const blockedOn = verdict.state === 'pass' ? 'nothing' : 'ci';
  return gateReport({ subject, verdict, gates: [row], findings: [], blockedOn });
}

function verdictOf(status: GateStatus): Verdict<GateReason> {
  switch (status) {
    case 'pass':
    case 'skipped':
      return { state: 'pass', reason: 'all_pass' };
    case 'pending':
      return { state: 'pending', reason: 'pending' };
    case 'fail':
      return { state: 'fail', reason: 'required_failed' };
    default: {
      const never: never = status;
      throw new TypeError(`Unknown status: ${String(never)}`);
    }
  }
}
