import { checkWithoutParent, extendsOf, loadPolicy, type ParentAddress, parentName } from '../../actions/policy-check/load-policy.ts';
import type { Policy } from '../../actions/policy-check/policy.ts';
import { type PolicyReason, policyReport } from '../../actions/policy-check/report.ts';
import type { Finding, Report } from '../../core/model.ts';
import { plain } from '../../core/report/escape.ts';
import { count } from '../../core/report/words.ts';
import { isReport, orReport, type PolicyText, policyArguments, printInvalid, readPolicyText } from './files.ts';
import { warningsOf } from './warnings.ts';

/** `policy lint`: prints every problem of the file, or what is worth a second look. Gives the exit code. */
export function lint(argv: readonly string[]): number {
  const { values, file } = policyArguments(argv);
  const given = readPolicyText(file, values.parent);
  const report = lintReport(given, new Date());
  if (report.verdict.state !== 'pass') return printInvalid(report, values.json);
  process.stdout.write(values.json ? `${JSON.stringify(report)}\n` : wordsOf(report));
  return 0;
}

/** Pure but for its argument: the verdict is `error` if the policy cannot be used, else `pass`, with a finding `skipped` per warning. */
export function lintReport(given: PolicyText, now: Date): Report<PolicyReason> {
  const { file, text, parent } = given;
  const loaded = orReport(file, () => {
    const address = parent ? null : extendsOf(text, file);
    if (!address) return loadPolicy(text, file, parent);
    checkWithoutParent(text, file);
    return address;
  });
  if (isReport(loaded)) return loaded;
  const findings = 'ref' in loaded ? [parentUnchecked(file, loaded)] : [summaryOf(loaded), ...warningsOf(loaded, now)];
  return policyReport({ subject: file, verdict: { state: 'pass', reason: 'all_rules_pass' }, findings });
}

function parentUnchecked(file: string, address: ParentAddress): Finding {
  const name = parentName(address);
  const message = `This file is well formed. Its parent \`${name}\` was not read, so nothing was checked that depends on it.`;
  const fix = 'Give its text with --parent FILE.';
  return { rule: 'extends', state: 'skipped', subject: name, message, location: { file }, fix };
}

function summaryOf({ file, rules, exceptions, tests }: Policy): Finding {
  const parts = [count(Object.keys(rules).length, 'rule'), count(exceptions.length, 'exception'), count(tests.length, 'test')];
  return { rule: 'policy', state: 'pass', subject: file, message: `The policy is valid: ${parts.join(', ')}.`, location: { file } };
}

function wordsOf({ findings }: Report): string {
  const lines = findings.map(({ state, location, message, fix }) => {
    const place = `${location?.file ?? ''}${location?.line ? `:${location.line}` : ''}`;
    return plain(`${place}: ${state === 'pass' ? '' : 'warning: '}${message}${fix ? ` ${fix}` : ''}`);
  });
  return `${lines.join('\n')}\n`;
}
