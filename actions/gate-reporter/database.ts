import { messageOf } from '../../core/errors.ts';
import type { Subject } from '../../core/github/subject.ts';
import type { Report } from '../../core/model.ts';
import { redactReport } from '../../core/report/redact.ts';
import type { Runner } from '../../core/runner.ts';
import { parseAddress } from '../../core/sinks/postgres/address.ts';
import { connectDatabase } from '../../core/sinks/postgres/connect.ts';
import type { GateSet } from '../../core/sinks/postgres/gate-record.ts';
import { GateSink } from '../../core/sinks/postgres/gate-sink.ts';
import { troubleOf } from '../../core/sinks/postgres/trouble.ts';
import type { Sink } from '../../core/sinks/sink.ts';
import type { GateInputs } from './inputs.ts';
import { aggregateContext } from './options.ts';
import { pullRequestUrl } from './plans.ts';
import { secretsIn } from './secrets.ts';
import type { GateTarget } from './target.ts';

const PLACE = 'input `database-url`';

/** Which gates a run reports on. `isWhole` is false if it adds one gate to a set, and leaves the verdict to others. */
export interface DatabaseSubject {
  sha: string;
  /** The aggregate status of the set. */
  context: string;
  pullRequest: number | null;
  isWhole: boolean;
}

type DatabaseInputs = Pick<GateInputs, 'token' | 'database-url' | 'context-prefix'>;

/** The place for reports on a commit, or for one gate of it. */
export function databaseOfCommit(inputs: DatabaseInputs, runner: Runner, { sha, pullRequest }: GateTarget, isWhole: boolean): GateDatabase {
  const context = aggregateContext({ contextPrefix: inputs['context-prefix'] });
  return new GateDatabase(inputs, runner, { sha, pullRequest, context, isWhole });
}

/** The place for the jobs of one workflow run: a set of its own, since they say nothing of the other checks of the commit. */
export function databaseOfNeeds(inputs: DatabaseInputs, runner: Runner, subject: Subject): GateDatabase {
  const sha = 'headSha' in subject && subject.headSha !== null ? subject.headSha : runner.sha;
  const pullRequest = 'number' in subject && subject.kind !== 'issue' ? subject.number : null;
  return new GateDatabase(inputs, runner, { sha, pullRequest, context: `needs/${runner.runId}`, isWhole: true });
}

/** The tables of docs/database/001_gates.sql as a place for the reports of one run. Without `database-url` it does nothing. */
export class GateDatabase implements Sink {
  readonly #set: GateSet;
  readonly #isWhole: boolean;
  readonly #secrets: readonly string[];
  readonly #sink: GateSink | null;
  /** What is wrong with the address; null for nothing. */
  readonly #problem: string | null = null;
  #readAt = performance.now();
  /** What a run says of its first failure; a sweep would wait for the same one 50 times. */
  static #failed: string | null = null;

  constructor(inputs: DatabaseInputs, runner: Runner, { isWhole, ...set }: DatabaseSubject) {
    const { owner, repo, runId, runAttempt, runUrl: actionsUrl } = runner;
    const link = set.pullRequest === null ? null : pullRequestUrl(runner, set.pullRequest);
    this.#set = { ...set, repo: `${owner}/${repo}`, pullRequestUrl: link, actionsUrl, runId, runAttempt };
    this.#isWhole = isWhole;
    this.#secrets = secretsIn(inputs);
    this.#sink = null;
    const url = inputs['database-url'];
    if (url === '') return;
    try {
      const address = parseAddress(url, PLACE);
      this.#sink = new GateSink({ connect: () => connectDatabase(address), now: () => performance.now() });
    } catch (error) {
      // Only a sink: a secret that was mistyped must not hold up every pull request.
      this.#problem = messageOf(error);
    }
  }

  /** Told when the facts of the next report begin to be read: reports are ordered by it. */
  reading(): void {
    this.#readAt = performance.now();
  }

  /** Writes a report that is not final, in the background. */
  offer(report: Report): void {
    this.#sink?.offer(this.#recordOf(redactReport(report, this.#secrets)));
  }

  async write(report: Report): Promise<string | null> {
    const after = 'The verdict does not depend on it.';
    // A single gate is true from when its status is written, which is now.
    if (!this.#isWhole) this.reading();
    if (this.#problem !== null) return `The database was not written: ${this.#problem} ${after}`;
    if (this.#sink === null || GateDatabase.#failed !== null) return GateDatabase.#failed;
    try {
      await this.#sink.settle(this.#recordOf(report));
      return null;
    } catch (error) {
      const { what, remedy } = troubleOf(error, this.#secrets);
      GateDatabase.#failed = `The database of ${PLACE} was not written: ${what}. ${remedy} ${after}`;
      return GateDatabase.#failed;
    }
  }

  #recordOf(report: Report) {
    return { set: this.#set, report, isWhole: this.#isWhole, readAt: this.#readAt };
  }
}
