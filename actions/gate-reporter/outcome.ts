import type { GateStatus } from '../../core/model.ts';
import type { GateOptions } from './options.ts';

/** What one source says, in the words of a gate. `waitsOn` says who has to act while it is pending. */
export interface Outcome {
  status: GateStatus;
  reason: string;
  waitsOn: 'ci' | 'human' | null;
}

type Answers = Pick<GateOptions, 'neutral' | 'cancelled'>;

const UNFINISHED: { readonly [status: string]: string } = {
  queued: 'queued',
  requested: 'queued',
  pending: 'queued',
  in_progress: 'running',
};

/** A check run or workflow run (REST, "check run"). A word that is not known never passes: GitHub has added some before. */
export function outcomeOfRun(status: string | null, conclusion: string | null, answers: Answers): Outcome {
  if (status === 'completed') return outcomeOfConclusion(conclusion, answers);
  if (status === 'waiting') return { status: 'pending', reason: 'waits for the approval of an environment', waitsOn: 'human' };
  const known = status === null ? undefined : own(UNFINISHED, status);
  return pending(known ?? `unknown status "${status ?? 'none'}"`);
}

/** The conclusion of a run that is completed. */
export function outcomeOfConclusion(conclusion: string | null, { neutral, cancelled }: Answers): Outcome {
  switch (conclusion) {
    case 'success':
      return { status: 'pass', reason: '', waitsOn: null };
    case 'neutral':
      return { status: neutral, reason: 'neutral', waitsOn: null };
    case 'skipped':
      return { status: 'skipped', reason: 'skipped', waitsOn: null };
    case 'cancelled':
      return cancelled === 'pending' ? pending('cancelled') : fail('cancelled');
    case 'action_required':
      return fail('needs action');
    case 'failure':
    case 'timed_out':
    case 'stale':
    case 'startup_failure':
      return fail(conclusion.replaceAll('_', ' '));
    case null:
      return fail('completed without a conclusion');
    default:
      return fail(`unknown conclusion "${conclusion}"`);
  }
}

/** A workflow run that has no check run. One that waits for a maintainer's approval to run is completed as `action_required`. */
export function outcomeOfBareRun(status: string | null, conclusion: string | null, answers: Answers): Outcome {
  if (status === 'completed' && conclusion === 'action_required') {
    return { status: 'pending', reason: 'awaiting approval to run', waitsOn: 'human' };
  }
  return outcomeOfRun(status, conclusion, answers);
}

/** A commit status; `expected` is GraphQL's word for one that has not come. */
export function outcomeOfState(state: string | null): Outcome {
  switch (state) {
    case 'success':
      return { status: 'pass', reason: '', waitsOn: null };
    case 'pending':
    case 'expected':
      return pending(state);
    case 'failure':
    case 'error':
      return fail(state);
    default:
      return fail(`unknown state "${state ?? 'none'}"`);
  }
}

/** The result of a job in the `needs` context (docs: "contexts", needs). */
export function outcomeOfNeed(result: string, answers: Answers): Outcome {
  if (['success', 'failure', 'cancelled', 'skipped'].includes(result)) return outcomeOfConclusion(result, answers);
  return fail(`unknown result "${result}"`);
}

function pending(reason: string): Outcome {
  return { status: 'pending', reason, waitsOn: 'ci' };
}

function fail(reason: string): Outcome {
  return { status: 'fail', reason, waitsOn: null };
}

function own(table: { readonly [word: string]: string }, word: string): string | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
