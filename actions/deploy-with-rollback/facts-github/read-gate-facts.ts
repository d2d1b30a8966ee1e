import { PermissionError, UnreadableError } from '../../../core/errors.ts';
import { type Fact, factOf } from '../../../core/fact.ts';
import { recordOf, textField, textOrNone } from '../../../core/github/answer.ts';
import type { GitHub } from '../../../core/github/client.ts';
import type { LedgerEvent } from '../../../core/ledger/ledger.ts';
import type { Runner } from '../../../core/runner.ts';
import { type Approval, commitsToCompare, type GateFacts, type GitHubGateFacts, type Relation } from '../gates/facts.ts';
import type { GatePlan } from '../gates/gate-plan.ts';
import { historyOf } from '../history.ts';
import type { History } from '../model.ts';
import { readGateApprovals, readReviews } from './approvals.ts';
import { relationOf, relationToRef } from './commits.ts';
import { readMain } from './main-branch.ts';
import { readPeople, readSecretAlerts } from './people.ts';

/** What is deployed, and with what exception. `ref` is the branch or tag that the commit is of, in full; null for none. */
export type Asked = Pick<GateFacts, 'artifact' | 'digest' | 'sha'> & { override: string | null; ref: string | null };

export interface GateSources {
  github: Pick<GitHub, 'request' | 'owner' | 'repo'>;
  runner: Pick<Runner, 'runId' | 'runUrl' | 'actor' | 'triggeringActor'>;
  defaultBranch: string | null;
  plan: GatePlan;
  /** The ledger of another environment, whole; empty where it has none. */
  ledgerOf(environment: string): Promise<readonly LedgerEvent[]>;
}

const RUN = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}';

interface RunFacts {
  createdAt: string;
  path: string | null;
}

/**
 * Reads what the gates judge, and only what the plan asks for. It is called twice for a deploy, before the lock is waited for and under
 * it; what cannot have changed meanwhile (the run, how two commits stand to each other, who may override) is not read again.
 */
export function gateFactReader(sources: GateSources, asked: Asked): (history: History) => Promise<GateFacts> {
  const { github, runner, plan } = sources;
  const { sha } = asked;
  const relations = new Map<string, Promise<Fact<Relation>>>();
  const once = <T>(read: () => Promise<T>): (() => Promise<T>) => {
    let known: Promise<T> | undefined;
    return () => {
      known ??= read();
      return known;
    };
  };
  const run = once(() => factOf(() => readRun(github, runner.runId)));
  const people = once(() => readPeople(github, [runner.actor, runner.triggeringActor]));
  const reviewsForTheRecord = once(() => approvalsOf(sources, run, null));

  function relationTo(other: string): Promise<Fact<Relation>> {
    const known = relations.get(other) ?? relationOf(github, sha ?? '', other);
    relations.set(other, known);
    // What failed may succeed the next time.
    const forget = (): void => void relations.delete(other);
    known.then(({ state }) => (state === 'unreadable' ? forget() : null), forget);
    return known;
  }

  return async (history) => {
    const others = commitsToCompare(sha, history);
    const [ran, related, staging, ref, main, approvals, secretAlerts, override] = await Promise.all([
      run(),
      Promise.all(others.map(async (other) => [other, await relationTo(other)] as const)),
      readStaging(sources),
      sha === null || asked.ref === null ? null : relationToRef(github, sha, asked.ref),
      plan.main === null ? NOT_ASKED : readMain(github, plan.main, sources.defaultBranch),
      plan.approval === null ? reviewsForTheRecord() : approvalsOf(sources, run, sha),
      plan.secretAlerts ? readSecretAlerts(github) : NOT_ASKED,
      asked.override === null ? null : people(),
    ]);
    const facts: GitHubGateFacts = {
      repository: `${github.owner}/${github.repo}`,
      runUrl: runner.runUrl,
      workflowPath: ran.state === 'read' ? ran.value.path : null,
      ref: ref === null ? null : { name: asked.ref ?? '', relation: ref },
      main,
      approvals,
      secretAlerts,
    };
    return {
      ...{ artifact: asked.artifact, digest: asked.digest, sha },
      requestedAt: ran.state === 'read' ? { state: 'read', value: ran.value.createdAt } : ran,
      override: override === null ? null : { reason: asked.override ?? '', people: override },
      relations: new Map(related),
      staging,
      github: facts,
    };
  };
}

const NOT_ASKED = { state: 'absent' } as const;

/** A re-run keeps the time at which the run was made. */
async function readRun(github: Pick<GitHub, 'request'>, id: number): Promise<RunFacts> {
  const { data } = await github.request<unknown>(RUN, { run_id: id, exclude_pull_requests: true });
  const run = recordOf(data);
  return { createdAt: textField(run, 'created_at', 'The run'), path: textOrNone(run, 'path')?.replace(/@.*$/, '') ?? null };
}

/** `sha` null: only this run's own reviews, which stand in the ledger whether or not anybody has to approve. */
async function approvalsOf(
  { github, runner, plan }: GateSources,
  run: () => Promise<Fact<RunFacts>>,
  sha: string | null,
): Promise<Fact<Approval[]>> {
  return factOf(async () => {
    const ran = await run();
    const createdAt = ran.state === 'read' ? ran.value.createdAt : null;
    const [reviews, counted] = await Promise.all([
      readReviews(github, { id: runner.runId, url: runner.runUrl, createdAt }),
      sha === null || plan.approval === null ? [] : readGateApprovals(github, sha, plan.approval),
    ]);
    return [...reviews, ...counted];
  });
}

async function readStaging({ plan, ledgerOf }: GateSources): Promise<GateFacts['staging']> {
  if (plan.staging === null) return NOT_ASKED;
  const { staging } = plan;
  try {
    const events = await ledgerOf(staging);
    return events.length === 0 ? NOT_ASKED : { state: 'read', value: historyOf(events) };
  } catch (error) {
    if (error instanceof UnreadableError || error instanceof PermissionError) return { state: 'unreadable', why: error.message };
    throw error;
  }
}
