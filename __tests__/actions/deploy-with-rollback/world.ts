import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import type { Machine, MachinePlan } from '../../../actions/deploy-with-rollback/machine/machine.ts';
import type { Adapter, Look, VerbResult } from '../../../actions/deploy-with-rollback/ports.ts';
import { directoryCells, directoryLog } from '../../../core/ledger/directory.ts';
import { openLedger } from '../../../core/ledger/ledger.ts';
import { type Owner, openLock } from '../../../core/ledger/lock.ts';

/** How an artifact behaves once it serves. A list is gone through, its last word stays. */
export type Health = 'good' | 'bad' | 'certain' | 'unknown' | readonly Look['state'][];

export interface World {
  machine: Machine;
  /** What serves; null for nothing. */
  serving: string | null;
  /** Artifacts that can be switched to, and how they behave. */
  artifacts: Map<string, Health>;
  /** What a switch to an artifact says instead of doing it, or after (`done`). */
  switches: Map<string, VerbResult & { changes?: boolean }>;
  /** Everything that was done to the target and on GitHub, in order. */
  deeds: string[];
  pages: string[];
  cancel: AbortController;
  alive: Set<string>;
  /** Called at every look, to let something happen in the middle. */
  onLook: (artifact: string, count: number) => void | Promise<void>;
  /** Runs of the ledger, for a second machine on the same one. */
  other(actor: string): Machine;
  events(): Promise<string[]>;
}

const PLAN: MachinePlan = {
  environment: 'production',
  verify: { intervalMs: 100, failures: 3, successes: 3, graceMs: 0, soakMs: 500 },
  timeoutMs: 10_000,
  rollbackTimeoutMs: 5_000,
  lockTimeoutMs: 1_000,
  onCancel: 'rollback',
  proof: { required: true },
  strategy: 'all-at-once',
  keep: 2,
  abortEveryMs: 0,
};

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** An environment with a file ledger, a target of memory and a clock that moves when somebody sleeps. */
export function world(change: Partial<MachinePlan> = {}): World {
  const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
  folders.push(folder);
  const log = (name: string) => directoryLog(folder, name);
  const cells = directoryCells(folder);
  let time = Date.UTC(2026, 0, 5, 18);
  const started = time;
  const clock = {
    monotonic: () => time - started,
    now: () => new Date(time),
    sleep: async (ms: number): Promise<void> => {
      time += ms;
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
  const deeds: string[] = [];
  const looks = new Map<string, number>();
  const it: World = {
    serving: null,
    artifacts: new Map(),
    switches: new Map(),
    deeds,
    pages: [],
    cancel: new AbortController(),
    alive: new Set(),
    onLook: () => undefined,
    machine: undefined as never,
    other: (actor) => machineOf(actor),
    events: async () => (await openLedger(log('production')).read()).map(({ event, from, to }) => `${event} ${from ?? '-'}>${to ?? '-'}`),
  };

  async function switchTo(verb: string, artifact: string): Promise<VerbResult> {
    deeds.push(`${verb} ${artifact}`);
    const scripted = it.switches.get(artifact);
    if (scripted === undefined || scripted.changes === true || scripted.state === 'done') it.serving = artifact;
    return scripted ?? { state: 'done', output: '' };
  }

  const adapter: Adapter = {
    name: 'memory',
    prepare: async () => ({ state: 'done', output: '' }),
    switchTo: ({ artifact }) => switchTo('switch', artifact),
    rollback: ({ artifact }) => switchTo('rollback', artifact),
    current: async () => ({ state: 'read', artifact: it.serving, sha: null }),
    verify: null,
    probeTarget: null,
    has: async (artifact) => (it.artifacts.has(artifact) ? 'yes' : 'no'),
    cleanup: async (keep, old) => {
      deeds.push([`keep ${keep.join(' ')}`, ...(old.length > 0 ? [`remove ${old.join(' ')}`] : [])].join(', '));
      return { state: 'done', output: '' };
    },
  };

  function machineOf(actor: string): Machine {
    const owner: Owner = {
      kind: 'run',
      repository: 'acme/shop',
      run: actor.length,
      attempt: 1,
      actor,
      url: 'https://github.com/acme/shop/actions/runs/1',
    };
    let nextId = 1;
    return {
      plan: { ...PLAN, ...change, verify: { ...PLAN.verify, ...change.verify } },
      ledger: openLedger(log('production')),
      lock: openLock(cells, 'production'),
      adapter,
      prober: {
        canProve: true,
        look: async (wanted): Promise<Look> => {
          const count = (looks.get(wanted) ?? 0) + 1;
          looks.set(wanted, count);
          await it.onLook(wanted, count);
          const version = it.serving;
          if (version !== wanted)
            return { state: 'wrong-version', reason: 'version', detail: `serves ${version}`, version, certain: false };
          const health = it.artifacts.get(wanted) ?? 'bad';
          const state = typeof health === 'string' ? health : (health[Math.min(count, health.length) - 1] ?? 'bad');
          if (state === 'good') return { state, reason: null, detail: '', version, certain: false };
          return {
            state: state === 'certain' ? 'bad' : state,
            reason: 'status',
            detail: 'status was 500',
            version,
            certain: state === 'certain',
          };
        },
      },
      projection: {
        open: async (task, artifact) => {
          deeds.push(`deployment ${nextId}: ${task} ${artifact}`);
          nextId += 1;
          return nextId - 1;
        },
        update: async (id, state) => {
          if (id !== null && state !== 'in_progress') deeds.push(`deployment ${id}: ${state}`);
        },
        closeOrphans: async () => undefined,
        notes: [],
      },
      pager: {
        page: async (title) => {
          it.pages.push(title);
        },
      },
      clock,
      actor: { actor, triggeringActor: actor, approvers: [], run: { id: actor.length, attempt: 1, url: '' }, sha: null },
      owner,
      aliveness: async (holder) => (it.alive.has(holder.actor) ? 'alive' : 'dead'),
      gates: async () => ({ gates: [], refusal: null }),
      cancel: it.cancel.signal,
      log: () => undefined,
    };
  }
  it.machine = machineOf('ana');
  return it;
}
