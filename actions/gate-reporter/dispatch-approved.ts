import { ConfigurationError, PermissionError, UnreadableError } from '../../core/errors.ts';
import type { GitHub } from '../../core/github/client.ts';
import type { Subject } from '../../core/github/subject.ts';
import type { Runner } from '../../core/runner.ts';
import type { ApprovalNeed } from './approval/need.ts';
import type { DispatchConfig } from './dispatch.ts';
import { dispatchRun } from './effects.ts';
import type { CommitStatus } from './facts.ts';
import type { Judged } from './judge.ts';
import type { GateTarget } from './target.ts';

/** What became of the run that an approval starts. `none`: there is none to start now. `before`: an earlier run has started it. */
export type ApprovalStart =
  | { is: 'none' }
  | { is: 'before'; workflow: string }
  | { is: 'started'; workflow: string }
  | { is: 'failed'; why: string }
  /** This run may not, and was not asked to: another one will. */
  | { is: 'left'; why: string };

export interface StartCircumstances {
  github: GitHub;
  runner: Runner;
  subject: Subject;
  dispatch: DispatchConfig | null;
  need: ApprovalNeed | null;
  target: GateTarget;
  /** What the approval gate's own status said before this run: it remembers what was started, and is no evidence of anything else. */
  before: CommitStatus | null;
}

/** Events with which a person asks for it: there a missing permission is an error of the workflow. */
const ASKED_BY: readonly string[] = ['issue_comment', 'pull_request_review'];

/**
 * Starts the run that waits for the approval, once: when every gate has passed, the approval among them, and no earlier run has done so.
 * A run that was dispatched itself starts none, and an environment lets its own run go on.
 */
export async function startApproved(circumstances: StartCircumstances, judged: Judged): Promise<ApprovalStart> {
  const { github, runner, subject, dispatch, need, target, before } = circumstances;
  if (dispatch === null || need === null || need.kind === 'environment' || subject.kind === 'dispatch') return { is: 'none' };
  const isApproved = judged.approval?.outcome === 'approved' || judged.approval?.outcome === 'overridden';
  if (!isApproved) return { is: 'none' };
  const { workflow } = dispatch;
  if (before?.state === 'success' && before.description.startsWith(startedWords(workflow))) return { is: 'before', workflow };
  if (judged.report.verdict.state !== 'pass') return { is: 'none' };
  const { sha, pullRequest } = target;
  try {
    await dispatchRun(github, runner, dispatch, { sha, gate: need.slug, environment: need.environment, pullRequest });
    return { is: 'started', workflow };
  } catch (error) {
    const isExpected = error instanceof ConfigurationError || error instanceof PermissionError || error instanceof UnreadableError;
    if (!isExpected) throw error;
    const why = `\`${workflow}\` was not started: ${error.message}`;
    return error instanceof PermissionError && !ASKED_BY.includes(subject.event) ? { is: 'left', why } : { is: 'failed', why };
  }
}

/** How the status of an approval gate begins once its run was started. */
export function startedWords(workflow: string): string {
  return `started ${workflow}; `;
}
