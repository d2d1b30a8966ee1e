import * as core from '@actions/core';
import { ConfigurationError, messageOf } from './errors.ts';
import { failureReason } from './failure-reason.ts';
import type { Finding, JsonValue, Report } from './model.ts';
import type { Published } from './publish.ts';
import { codeBlock } from './report/escape.ts';
import { fitReport } from './report/fit-report.ts';
import { redact, redactReport } from './report/redact.ts';
import { runUrlOf } from './runner.ts';

/** Every action writes these, besides the outputs that its contract names. */
export const COMMON_OUTPUTS = ['verdict', 'reason', 'result', 'pr-url', 'actions-url'] as const;

export { FAILURE_REASONS } from './failure-reason.ts';

/**
 * Runs an action: `main` reads, judges and publishes; this writes the outputs and sets the exit code.
 * The only place of the suite that catches everything. Exit: pass 0; fail and error 1; pending 0 where the commit holds
 * the verdict (the status blocks), else 1.
 */
export async function run(action: string, outputs: readonly string[], main: () => Promise<Published>): Promise<void> {
  try {
    const { report, statusHeld, failures } = await main();
    writeOutputs(report, outputs);
    core.info(`${action}: ${report.verdict.state} (${report.verdict.reason})`);
    for (const failure of failures) core.error(failure, { title: `${action}: not written` });
    const green = report.verdict.state === 'pass' || (report.verdict.state === 'pending' && statusHeld);
    process.exitCode = green && failures.length === 0 ? 0 : 1;
  } catch (error) {
    process.exitCode = 1;
    await reportFailure(action, error);
  }
}

function writeOutputs(report: Report, declared: readonly string[]): void {
  const link = (title: string): string => report.artifacts.find((artifact) => artifact.title === title)?.value ?? '';
  const values: Record<string, JsonValue> = {
    ...report.outputs,
    verdict: report.verdict.state,
    reason: report.verdict.reason,
    result: JSON.stringify(fitReport(report)),
    'pr-url': link('Pull request'),
    'actions-url': link('Actions run'),
  };
  const names = [...COMMON_OUTPUTS, ...declared];
  const undeclared = Object.keys(values).filter((name) => !names.includes(name));
  const unwritten = names.filter((name) => !(name in values));
  if (undeclared.length + unwritten.length > 0) {
    throw new TypeError(`Outputs differ from the contract: undeclared [${undeclared.join(', ')}], not written [${unwritten.join(', ')}]`);
  }
  for (const name of names) core.setOutput(name, values[name]);
}

/** A run that came to no report of its own still leaves one: every common output is there, and says error. */
async function reportFailure(action: string, error: unknown): Promise<void> {
  const reason = failureReason(error);
  const message = redact(messageOf(error), []);
  const actionsUrl = runUrlOf(process.env);
  const report = failureReport(action, reason, error, actionsUrl);
  core.setOutput('verdict', 'error');
  core.setOutput('reason', reason);
  core.setOutput('result', JSON.stringify(fitReport(report)));
  core.setOutput('pr-url', '');
  core.setOutput('actions-url', actionsUrl);
  core.error(message, { title: `${action}: ${reason.replaceAll('_', ' ')}` });
  if (reason === 'internal_error') {
    await core.group('Stack of the error', async () => core.info(error instanceof Error ? (error.stack ?? message) : message));
    core.info('This is a bug of ops-actions. Please open an issue with the stack above.');
  }
  if (process.env.GITHUB_STEP_SUMMARY) {
    await core.summary.addRaw(`## ${action}: ${reason.replaceAll('_', ' ')}\n\n${codeBlock(message, 'text')}`).write();
  }
}

function failureReport(action: string, reason: string, error: unknown, actionsUrl: string): Report {
  const problems = error instanceof ConfigurationError ? error.problems : [{ place: 'run', message: messageOf(error) }];
  const findings = problems.map(({ place, message, remedy }): Finding => {
    return { rule: reason, state: 'error', subject: place, message, ...(remedy === undefined ? {} : { fix: remedy }) };
  });
  const artifacts = actionsUrl === '' ? [] : [{ kind: 'link', title: 'Actions run', value: actionsUrl } as const];
  const subject = process.env.GITHUB_REPOSITORY ?? '';
  return redactReport({ schema: 1, action, subject, verdict: { state: 'error', reason }, gates: [], findings, artifacts, outputs: {} }, []);
}
