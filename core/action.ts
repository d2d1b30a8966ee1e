import * as core from '@actions/core';
import { ConfigurationError, messageOf, PermissionError, UnreadableError } from './errors.ts';
import type { JsonValue, Report } from './model.ts';
import type { Published } from './publish.ts';
import { fitReport } from './report/fit-report.ts';

/** Every action writes these, besides the outputs that its contract names. */
export const COMMON_OUTPUTS = ['verdict', 'reason', 'result', 'pr-url', 'actions-url'] as const;

/** Reasons that any action may end with when it could not come to a report of its own. */
export const FAILURE_REASONS = ['configuration_error', 'permission_error', 'unreadable', 'internal_error'] as const;

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

async function reportFailure(action: string, error: unknown): Promise<void> {
  const reason = reasonOf(error);
  core.setOutput('verdict', 'error');
  core.setOutput('reason', reason);
  const message = messageOf(error);
  core.error(message, { title: `${action}: ${reason.replaceAll('_', ' ')}` });
  if (reason === 'internal_error') {
    await core.group('Stack of the error', async () => core.info(error instanceof Error ? (error.stack ?? message) : message));
    core.info('This is a bug of ops-actions. Please open an issue with the stack above.');
  }
  if (process.env.GITHUB_STEP_SUMMARY) {
    const fence = '~'.repeat(Math.max(3, ...[...message.matchAll(/~+/g)].map(([run]) => run.length + 1)));
    await core.summary.addRaw(`## ${action}: ${reason.replaceAll('_', ' ')}\n\n${fence}text\n${message}\n${fence}\n`).write();
  }
}

function reasonOf(error: unknown): (typeof FAILURE_REASONS)[number] {
  if (error instanceof ConfigurationError) return 'configuration_error';
  if (error instanceof PermissionError) return 'permission_error';
  if (error instanceof UnreadableError) return 'unreadable';
  return 'internal_error';
}
