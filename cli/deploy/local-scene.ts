import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import { makeAdapter } from '../../actions/deploy-with-rollback/adapters/make-adapter.ts';
import type { EnvironmentPlan } from '../../actions/deploy-with-rollback/config/load-deploy.ts';
import type { OperationRequest } from '../../actions/deploy-with-rollback/config/request.ts';
import type { GateFacts } from '../../actions/deploy-with-rollback/gates/facts.ts';
import { judgeGates } from '../../actions/deploy-with-rollback/gates/judge-gates.ts';
import { historyOf } from '../../actions/deploy-with-rollback/history.ts';
import type { Machine } from '../../actions/deploy-with-rollback/machine/machine.ts';
import { verbContext } from '../../actions/deploy-with-rollback/machine/roll-back.ts';
import { REAL_CLOCK } from '../../actions/deploy-with-rollback/machine/session.ts';
import type { Pager, Projection } from '../../actions/deploy-with-rollback/ports.ts';
import { type ProbeSet, proberOf } from '../../actions/deploy-with-rollback/prober.ts';
import { readOnly, type SeenLedger } from '../../actions/deploy-with-rollback/seen-ledger.ts';
import { ledgerName, stateOfEnvironment } from '../../actions/deploy-with-rollback/state-of-environment.ts';
import { UnreadableError } from '../../core/errors.ts';
import { directoryLog } from '../../core/ledger/directory.ts';
import { openLedger } from '../../core/ledger/ledger.ts';
import { aliveness, thisProcess } from '../../core/ledger/process-identity.ts';
import { redactor } from '../../core/report/redact.ts';
import { folderState } from './folder-state.ts';
import { nothingThere } from './nothing-there.ts';

export interface LocalScene {
  machine: Machine;
  ledger: SeenLedger;
}

export interface LocalCall {
  plan: EnvironmentPlan<ProbeSet>;
  request: OperationRequest;
  /** Of ledger and lock. */
  folder: string;
  op: string;
  cancel: AbortSignal;
  /** One line for people. */
  tell(line: string): void;
}

/** The machine of one environment on a person's machine: ledger and lock in a folder, this process as the lock's owner. */
export function sceneOnThisMachine({ plan, request, folder: given, op, cancel, tell }: LocalCall): LocalScene {
  const folder = resolve(given);
  const { environment } = plan.machine;
  const isReading = request.operation === 'status' || ('dryRun' in request && request.dryRun);
  // Who only looks makes no folder.
  const { log, cells } = isReading && !existsSync(folder) ? nothingThere(folder) : folderState(folder, ledgerName(environment), tell);
  const { ledger, lock } = stateOfEnvironment(log, cells, environment, op);
  const secrets = plan.probes?.secrets ?? [];
  const clean = redactor(secrets);
  const workspace = process.cwd();
  const adapter = makeAdapter(plan.adapter, {
    ...{ environment, workspace, env: process.env, deployEnv: {}, passEnv: plan.passEnv, secrets, onActions: false, print: tell },
  });
  const actor = nameOfUser();
  const startedAt = new Date();
  const machine: Machine = {
    plan: plan.machine,
    ledger: isReading ? readOnly(ledger) : ledger,
    lock,
    adapter,
    prober: proberOf(plan.probes, adapter, (artifact, signal) => ({
      ...verbContext(machine, artifact, null, null, signal, plan.machine.timeoutMs),
      attempt: 1,
    })),
    projection: NO_PROJECTION,
    pager: pagerTo(tell),
    clock: REAL_CLOCK,
    actor: { actor, triggeringActor: actor, approvers: [], run: null, sha: null },
    owner: { kind: 'process', process: thisProcess(), actor },
    aliveness: async (owner) => (owner.kind === 'process' ? aliveness(owner.process) : 'unknown'),
    gates: async (history) => {
      if (request.operation !== 'deploy') return { gates: [], refusal: null };
      const facts = await localFacts(request, startedAt, folder, plan.gates.staging);
      return judgeGates(plan.gates, facts, history, new Date());
    },
    cancel,
    log: (line) => tell(clean(line)),
  };
  return { machine, ledger };
}

/** What the gates judge here: no commit, nothing of GitHub, and nobody who would have to be permitted. */
async function localFacts(
  { artifact, digest, override }: Extract<OperationRequest, { operation: 'deploy' }>,
  startedAt: Date,
  folder: string,
  staging: string | null,
): Promise<GateFacts> {
  return {
    ...{ artifact, digest, sha: null, relations: new Map(), github: null },
    requestedAt: { state: 'read', value: startedAt.toISOString() },
    override: override === null ? null : { reason: override, people: [] },
    staging: staging === null ? { state: 'absent' } : await readStaging(folder, staging),
  };
}

async function readStaging(folder: string, staging: string): Promise<GateFacts['staging']> {
  try {
    const events = await openLedger(directoryLog(folder, ledgerName(staging))).read();
    return events.length === 0 ? { state: 'absent' } : { state: 'read', value: historyOf(events) };
  } catch (error) {
    if (error instanceof UnreadableError) return { state: 'unreadable', why: error.message };
    throw error;
  }
}

const NO_PROJECTION: Projection = {
  open: async () => null,
  update: async () => undefined,
  closeOrphans: async () => undefined,
  notes: [],
};

function pagerTo(tell: (line: string) => void): Pager {
  return {
    page: async (title, body) => {
      tell(title);
      tell(body);
    },
  };
}

function nameOfUser(): string {
  try {
    return userInfo().username;
  } catch {
    // A number without an account, as containers have it.
    return `uid ${process.getuid?.() ?? 'unknown'}`;
  }
}
