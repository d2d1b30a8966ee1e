import { PermissionError, UnreadableError } from '../../core/errors.ts';
import type { Requester } from '../../core/github/client.ts';
import { readPages } from '../../core/github/paging.ts';
import type { Runner } from '../../core/runner.ts';
import { numberOrNull, type Row, rowOf } from './answer.ts';
import type { CommitFacts } from './facts.ts';
import type { Self } from './sources.ts';

const JOBS = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs';

/**
 * Finds the check run of this very job where the runner does not name it (GitHub Enterprise Server has no `job.check_run_id`): among the
 * jobs of this attempt it is the one that is running on this runner. A job's id is that of its check run. One request a snapshot
 * (`actions: read`), and only while the commit shows an unfinished check run of this run; none once it is found.
 */
export class OwnJob {
  readonly #github: Requester;
  readonly #runner: Pick<Runner, 'runId' | 'runAttempt' | 'runnerName'>;
  #self: Self;

  constructor(github: Requester, runner: Pick<Runner, 'runId' | 'runAttempt' | 'runnerName'>, checkRunId: number | null) {
    this.#github = github;
    this.#runner = runner;
    this.#self = { runId: runner.runId, checkRunId };
  }

  /** Without an answer nothing is left out: the gate then waits for itself, but it never leaves out the wrong one. */
  async in(facts: CommitFacts): Promise<Self> {
    if (this.#self.checkRunId === null && isThere(facts, this.#self.runId)) {
      this.#self = { ...this.#self, checkRunId: this.#running(await this.#jobs()) };
    }
    return this.#self;
  }

  async #jobs(): Promise<Row[]> {
    const { runId, runAttempt } = this.#runner;
    const select = (data: unknown) => rowOf(data).jobs as readonly unknown[];
    try {
      const { rows } = await readPages<unknown>(this.#github, JOBS, { run_id: runId, attempt_number: runAttempt }, { select });
      return rows.map(rowOf);
    } catch (error) {
      if (error instanceof UnreadableError || error instanceof PermissionError) return [];
      throw error;
    }
  }

  /** The one that runs on this runner; where runners cannot be told apart, the only one that runs at all. */
  #running(jobs: readonly Row[]): number | null {
    const running = jobs.filter(({ status }) => status === 'in_progress');
    const here = running.filter(({ runner_name: name }) => name === this.#runner.runnerName);
    const [found, ...others] = here.length > 0 ? here : running;
    return others.length > 0 ? null : numberOrNull(found?.id);
  }
}

function isThere({ checkRuns, workflowRuns }: CommitFacts, runId: number): boolean {
  if (checkRuns.state !== 'read' || workflowRuns.state !== 'read') return false;
  const suiteId = workflowRuns.value.find(({ id }) => id === runId)?.suiteId ?? null;
  return suiteId !== null && checkRuns.value.some((check) => check.suiteId === suiteId && check.status !== 'completed');
}
