import { policyReport } from '../../actions/policy-check/report.ts';
import { wantsColour } from '../terminal.ts';
import { isReport, loadLocal, policyArguments, printInvalid, readPolicyText } from './files.ts';
import { findingsOf, runTests } from './run-tests.ts';
import { readTemplate } from './template.ts';
import { testWords } from './words.ts';

/** `policy test`: runs the tests of the file with the judge, and prints a row each. Gives the exit code. */
export function test(argv: readonly string[]): number {
  const { values, file } = policyArguments(argv);
  const policy = loadLocal(readPolicyText(file, values.parent));
  if (isReport(policy)) return printInvalid(policy, values.json);
  const outcomes = runTests(policy, readTemplate(policy, file), new Date());
  const findings = findingsOf(outcomes, file);
  const hasFailed = findings.some(({ state }) => state === 'fail');
  const verdict = hasFailed ? ({ state: 'fail', reason: 'rules_failed' } as const) : ({ state: 'pass', reason: 'all_rules_pass' } as const);
  if (values.json) process.stdout.write(`${JSON.stringify(policyReport({ subject: file, verdict, findings }))}\n`);
  else if (outcomes.length > 0) process.stdout.write(testWords(outcomes, wantsColour(process.stdout)));
  else process.stdout.write(`${file} has no tests. Write some under \`tests:\`, to see what the policy does before it does it.\n`);
  return hasFailed ? 1 : 0;
}
