import type { Policy } from '../../actions/policy-check/policy.ts';
import { policyReport } from '../../actions/policy-check/report.ts';
import { ConfigurationError } from '../../core/errors.ts';
import { byUrgency, type Report, verdictOfFinding, worstVerdict } from '../../core/model.ts';
import { parseArguments } from '../arguments.ts';
import { wantsColour } from '../terminal.ts';
import { explainPath, riskOfPath } from './explain-path.ts';
import { isReport, loadLocal, POLICY_FILE, POLICY_OPTIONS, printInvalid, readPolicyText } from './files.ts';
import { explanationWords } from './words.ts';

/** `policy explain`: what the policy says of each path, whatever a pull request does with it. Gives the exit code. */
export function explain(argv: readonly string[]): number {
  const options = { ...POLICY_OPTIONS, config: { type: 'string', default: POLICY_FILE } } as const;
  const { values, positionals } = parseArguments('policy', argv, options, true);
  if (positionals.length === 0)
    throw new ConfigurationError({ place: 'arguments', message: 'No path is given.', remedy: 'Name one: ops-actions policy explain PATH' });
  const paths = positionals.map(pathOf);
  const policy = loadLocal(readPolicyText(values.config, values.parent));
  if (isReport(policy)) return printInvalid(policy, values.json);
  const reports = paths.map((path) => reportOf(policy, path));
  if (values.json) process.stdout.write(`${JSON.stringify({ reports })}\n`);
  else {
    const colour = wantsColour(process.stdout);
    process.stdout.write(reports.map(({ subject, findings }) => explanationWords(subject, findings, colour)).join('\n'));
  }
  return reports.every(({ verdict }) => verdict.state === 'pass') ? 0 : 1;
}

const REASONS = { fail: 'rules_failed', pending: 'human_approval_required', pass: 'all_rules_pass', error: 'policy_invalid' } as const;

function reportOf(policy: Policy, path: string): Report {
  const findings = byUrgency(explainPath(policy, path));
  const enforced = findings.filter(({ advisory }) => advisory !== true);
  const state = worstVerdict(enforced.map((finding) => verdictOfFinding(finding.state)));
  const rulesIn = (wanted: string) => [...new Set(enforced.filter((finding) => finding.state === wanted).map(({ rule }) => rule))];
  return policyReport({
    subject: path,
    verdict: { state, reason: REASONS[state] },
    findings,
    failedRules: rulesIn('fail'),
    pendingRules: rulesIn('pending'),
    risk: riskOfPath(policy, path),
    humanApprovalRequired: rulesIn('pending').length > 0,
  });
}

/** As GitHub lists it: from the root of the repository. */
function pathOf(given: string): string {
  const path = given.replace(/^(\.\/+)+/, '').replace(/\/+$/, '');
  if (path !== '' && !path.startsWith('/') && !path.split('/').includes('..')) return path;
  const message = `\`${given}\` is no path inside a repository.`;
  throw new ConfigurationError({ place: 'arguments', message, remedy: 'Write it from the root of the repository: docs/guide.md' });
}
