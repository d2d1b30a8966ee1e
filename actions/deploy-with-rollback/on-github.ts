import type { GitHub } from '../../core/github/client.ts';
import { textOrNull } from '../../core/github/payload.ts';
import { githubRefs } from '../../core/github/refs.ts';
import { resolveSubject, type Subject } from '../../core/github/subject.ts';
import { gitCells } from '../../core/ledger/git-cells.ts';
import { gitLog } from '../../core/ledger/git-log.ts';
import { openLedger } from '../../core/ledger/ledger.ts';
import { DEFAULT_PREFIX } from '../../core/ledger/names.ts';
import { logError, logLine } from '../../core/log.ts';
import { redactor } from '../../core/report/redact.ts';
import type { Runner } from '../../core/runner.ts';
import { makeAdapter } from './adapters/make-adapter.ts';
import type { EnvironmentPlan } from './config/load-deploy.ts';
import type { OperationRequest } from './config/request.ts';
import { type GitHubProjection, githubProjection } from './effects.ts';
import { gateFactReader } from './facts-github/read-gate-facts.ts';
import { judgeGates } from './gates/judge-gates.ts';
import { runLiveness } from './liveness.ts';
import type { Machine } from './machine/machine.ts';
import { verbContext } from './machine/roll-back.ts';
import { REAL_CLOCK } from './machine/session.ts';
import { githubPager } from './pager.ts';
import { patientLock } from './patient-lock.ts';
import { type ProbeSet, proberOf } from './prober.ts';
import { readOnly, type SeenLedger } from './seen-ledger.ts';
import { ledgerName, stateOfEnvironment } from './state-of-environment.ts';

export interface OnGitHub {
  github: GitHub;
  runner: Runner;
  plan: EnvironmentPlan<ProbeSet>;
  request: OperationRequest;
  /** Of this operation; its lock has it too. */
  op: string;
  workspace: string;
  deployEnv: Readonly<Record<string, string>>;
  /** Everything that must not be shown. */
  secrets: readonly string[];
  cancel: AbortSignal;
  onLocked: (version: string, op: string) => void;
  onLeftLocked: () => void;
}

export interface Scene {
  machine: Machine;
  ledger: SeenLedger;
  projection: GitHubProjection;
  /** What could not be done beside the deploy. */
  notes: string[];
}

/** The machine of one environment in a run of GitHub Actions: ledger and lock in refs of the repository. */
export function sceneOnGitHub(given: OnGitHub): Scene {
  const { github, runner, plan, request, op, workspace, deployEnv, secrets, cancel, onLocked, onLeftLocked } = given;
  const { environment } = plan.machine;
  const notes: string[] = [];
  const clean = redactor(secrets);
  const refs = githubRefs(github);
  const { ledger, lock } = stateOfEnvironment(
    gitLog(refs, `${DEFAULT_PREFIX}${ledgerName(environment)}`),
    gitCells(refs, DEFAULT_PREFIX),
    environment,
    op,
  );
  const liveness = runLiveness(github);
  const { sha, ref } = commitOf(resolveSubject(runner));
  const approvers: string[] = [];
  const run = { id: runner.runId, attempt: runner.runAttempt, url: runner.runUrl };
  const projection = githubProjection({
    ...{ github, environment, url: plan.url, run, op, clean },
    ref: sha ?? textOrNull(runner.payload, 'repository.default_branch') ?? runner.sha,
    shaOf: (artifact) => shaIn(ledger, artifact),
    seen: () => ledger.seen(),
    aliveness: (one) => liveness.ofRun(one),
  });
  const adapter = makeAdapter(plan.adapter, {
    ...{ environment, workspace, env: process.env, deployEnv, passEnv: plan.passEnv, secrets, onActions: true },
    print: (line) => void process.stdout.write(`${line}\n`),
  });
  const machine: Machine = {
    plan: plan.machine,
    ledger: 'dryRun' in request && request.dryRun ? readOnly(ledger) : ledger,
    lock: patientLock(lock, REAL_CLOCK, cancel),
    adapter,
    prober: proberOf(plan.probes, adapter, (artifact, signal) => ({
      ...verbContext(machine, artifact, null, null, signal, plan.machine.timeoutMs),
      attempt: 1,
    })),
    projection,
    pager: githubPager({
      ...{ github, environment, ...plan.issue, runUrl: runner.runUrl, clean },
      failed: (why) => {
        notes.push(why);
        logError('deploy-with-rollback: nobody was called', why);
      },
    }),
    clock: REAL_CLOCK,
    actor: {
      actor: runner.actor,
      triggeringActor: runner.triggeringActor,
      approvers,
      run,
      // Of any other operation the run's commit is not that of what is switched to.
      sha: request.operation === 'deploy' ? sha : null,
    },
    owner: {
      ...{ kind: 'run', repository: `${github.owner}/${github.repo}`, run: runner.runId, attempt: runner.runAttempt },
      ...{ actor: runner.actor, url: runner.runUrl },
    },
    aliveness: (owner) => liveness.ofOwner(owner),
    gates: gatesOf(given, { sha, ref }, (login) => void (approvers.includes(login) || approvers.push(login))),
    cancel,
    onLocked,
    onLeftLocked,
    log: (line) => logLine(clean(line)),
  };
  return { machine, ledger, projection, notes };
}

function gatesOf(
  { github, runner, plan, request }: OnGitHub,
  commit: { sha: string | null; ref: string | null },
  approvedBy: (login: string) => void,
): Machine['gates'] {
  if (request.operation !== 'deploy') return async () => ({ gates: [], refusal: null });
  const { artifact, digest, override } = request;
  const defaultBranch = textOrNull(runner.payload, 'repository.default_branch');
  const refs = githubRefs(github);
  const ledgerOf = (environment: string) => openLedger(gitLog(refs, `${DEFAULT_PREFIX}${ledgerName(environment)}`)).read();
  const read = gateFactReader({ github, runner, defaultBranch, plan: plan.gates, ledgerOf }, { artifact, digest, override, ...commit });
  return async (history) => {
    const facts = await read(history);
    const approvals = facts.github?.approvals;
    if (approvals?.state === 'read') for (const { login, state } of approvals.value) if (state === 'approved') approvedBy(login);
    return judgeGates(plan.gates, facts, history, new Date());
  };
}

/** The commit that a run deploys, and the branch or tag that it is of, in full; null where the event names none. */
export function commitOf(subject: Subject): { sha: string | null; ref: string | null } {
  const sha = 'headSha' in subject ? subject.headSha : null;
  switch (subject.kind) {
    case 'commit':
    case 'unknown':
      return { sha, ref: subject.ref === null || subject.ref.startsWith('refs/') ? subject.ref : `refs/heads/${subject.ref}` };
    case 'dispatch':
    case 'schedule':
      return { sha, ref: subject.ref };
    case 'workflow-run':
      return { sha, ref: subject.headRef === null || subject.isFork === true ? null : `refs/heads/${subject.headRef}` };
    case 'release':
      return { sha, ref: `refs/tags/${subject.tag}` };
    default:
      return { sha, ref: null };
  }
}

/** The commit of an artifact that was verified, out of what was read of the ledger. */
function shaIn(ledger: SeenLedger, artifact: string): string | null {
  const event = ledger.seen().events.findLast((one) => one.event === 'verified' && one.to === artifact);
  return typeof event?.sha === 'string' && event.sha !== '' ? event.sha : null;
}
