import { ConfigurationError } from '../../core/errors.ts';
import type { Subject } from '../../core/github/subject.ts';
import type { ClassifierInputs } from './inputs.ts';

/** What a run of the action has to classify. */
export type Task =
  /** A file of the workspace: nothing is asked of GitHub. */
  | { kind: 'file'; path: string }
  /** A run of a workflow; `attempt` null is the newest. */
  | { kind: 'run'; runId: number; attempt: number | null };

/** Says what an event and the inputs ask for. Pure. Throws a ConfigurationError where they name nothing, or two things. */
export function taskOf(subject: Subject, inputs: Pick<ClassifierInputs, 'run-id' | 'attempt' | 'log-file'>): Task {
  const { 'run-id': runId, attempt, 'log-file': path } = inputs;
  if (path !== '') {
    if (runId !== null || attempt !== null) {
      const remedy = 'Give the file, or the run.';
      throw new ConfigurationError({ place: 'input `log-file`', message: 'is given beside `run-id` or `attempt`.', remedy });
    }
    return { kind: 'file', path };
  }
  if (runId !== null) return { kind: 'run', runId, attempt };
  if (subject.kind === 'workflow-run') return { kind: 'run', runId: subject.runId, attempt: attempt ?? subject.runAttempt };
  throw new ConfigurationError({
    place: `event \`${subject.event}\``,
    message: 'names no run that could be classified.',
    remedy: 'Run on `workflow_run` with `types: [completed]`, or give the input `run-id`, or a log as `log-file`.',
  });
}
