import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockName } from '../../actions/deploy-with-rollback/state-of-environment.ts';
import { directoryCells } from '../../core/ledger/directory.ts';
import { openLock } from '../../core/ledger/lock.ts';
import { createWhole } from '../../core/ledger/mutex.ts';
import { thisProcess } from '../../core/ledger/process-identity.ts';
import { BY_COMMAND, type Running, type Scene, until } from './scene.ts';

/** A place where an operation is stopped: known by what stands in the ledger and who holds the lock, and held there by what it waits for. */
export interface Point {
  name: string;
  /** Deployed before, the last one serves. */
  verified: readonly string[];
  /** What v2 answers. */
  status: number;
  args: readonly string[];
  /** Called before it starts; resolves once something is in its way. `reached`: it stands there. */
  arrange(scene: Scene): Promise<Arranged>;
  /** What serves in the end: after SIGINT or SIGTERM, and after SIGKILL and one recovery. */
  serves: { told: 'v1' | 'v2'; killed: 'v1' | 'v2' };
  /** Exit code of the process that was told. */
  exit: 0 | 1;
}

export interface Arranged {
  reached(running: Running): Promise<void>;
  /** Takes away what was in its way. */
  letGo(): Promise<void>;
}

const DEPLOY = { verified: ['v1'], status: 200, args: ['deploy', '--artifact', 'v2'] } as const;
const BAD = { ...DEPLOY, status: 500, serves: { told: 'v1', killed: 'v1' }, exit: 1 } as const;
const BY_HAND = {
  verified: ['v1', 'v2'],
  status: 200,
  args: ['rollback', '--reason', 'errors'],
  serves: { told: 'v1', killed: 'v1' },
  exit: 0,
} as const;
const UNTOUCHED = { serves: { told: 'v1', killed: 'v1' }, exit: 1 } as const;
const UNDER_WAY = { serves: { told: 'v1', killed: 'v2' }, exit: 1 } as const;

/** Every state of the machine that lasts. */
export const POINTS: readonly Point[] = [
  { name: 'waiting for the lock', ...DEPLOY, ...UNTOUCHED, arrange: lockHeldByUs },
  { name: 'locked, nothing begun', ...DEPLOY, ...UNTOUCHED, arrange: guardedBy('deploy-production.jsonl', (scene) => isLocked(scene)) },
  { name: 'intent written, nothing changed', ...DEPLOY, ...UNTOUCHED, arrange: pausedAt('v2', 'deploy_intent', BY_COMMAND) },
  { name: 'switching', ...DEPLOY, ...UNDER_WAY, arrange: pausedAt('v2', 'deploy_intent', {}) },
  { name: 'verifying', ...DEPLOY, ...UNDER_WAY, arrange: lookedAt('v2', 2, 'switched') },
  { name: 'soaking', ...DEPLOY, ...UNDER_WAY, arrange: lookedAt('v2', 5, 'switched') },
  {
    ...{ name: 'verified, not yet released', ...DEPLOY, serves: { told: 'v2', killed: 'v2' }, exit: 0 },
    arrange: guardedBy(`${lockName('production')}.json`, isVerifiedAnew),
  },
  { name: 'failing', ...BAD, arrange: lookedAt('v2', 3, 'switched') },
  { name: 'rolling back', ...BAD, arrange: pausedAt('v1', 'rollback_intent', {}) },
  { name: 'verifying the rollback', ...BAD, arrange: lookedAt('v1', 2, 'rollback_intent') },
  {
    ...{ name: 'rolled back, not yet released', ...BAD },
    arrange: guardedBy(`${lockName('production')}.json`, (scene) => newest(scene) === 'frozen'),
  },
  { name: 'rolling back by hand', ...BY_HAND, arrange: pausedAt('v1', 'rollback_intent', {}) },
  { name: 'verifying a rollback by hand', ...BY_HAND, arrange: lookedAt('v1', 2, 'rollback_intent') },
];

async function lockHeldByUs({ ledger }: Scene): Promise<Arranged> {
  const lock = openLock(directoryCells(ledger), lockName('production'));
  const got = await lock.acquire({ kind: 'process', process: thisProcess(), actor: 'ana' }, 'deploy v0');
  if (got.outcome !== 'acquired') throw new Error(`The lock was not free: ${got.outcome}`);
  return {
    reached: (running) => until(() => running.stderr().includes('Waiting for the lock'), 'it waits', diedOf(running)),
    letGo: async () => void (await lock.release(got.lock)),
  };
}

/** Holds what guards a file of the ledger's folder, so that the next write to that file waits. */
function guardedBy(file: string, is: (scene: Scene) => boolean): Point['arrange'] {
  return async (scene) => {
    const guard = join(scene.ledger, `${file}.busy`);
    const seqBefore = scene.events().length;
    before.set(scene, seqBefore);
    if (!createWhole(guard, JSON.stringify({ nonce: randomUUID(), process: thisProcess() }), false)) throw new Error(`${guard} is there`);
    return {
      reached: (running) => until(() => is(scene) && isLocked(scene), 'the write', diedOf(running)),
      letGo: async () => unlinkSync(guard),
    };
  };
}

const before = new WeakMap<Scene, number>();
/** One look at the ledger: of two, the first could be before the intent, and the second after it. */
function isVerifiedAnew(scene: Scene): boolean {
  const events = scene.events();
  return events.length > (before.get(scene) ?? 0) && events.at(-1)?.event === 'verified';
}
const newest = (scene: Scene): string | undefined => scene.events().at(-1)?.event;
const isLocked = ({ ledger }: Scene): boolean => existsSync(join(ledger, `${lockName('production')}.json`));

/** The switch to `version` stays in its middle. */
function pausedAt(version: string, event: string, change: Readonly<Record<string, unknown>>): Point['arrange'] {
  return async (scene) => {
    scene.configure(change);
    const [pause, pausing] = [join(scene.folder, `pause-${version}`), join(scene.folder, 'pausing')];
    writeFileSync(pause, '');
    const pid = (): number => Number(existsSync(pausing) ? readFileSync(pausing, 'utf8') : 0);
    return {
      async reached(running) {
        await until(() => pid() > 0, 'the pause', diedOf(running));
        expectNewest(scene, event);
      },
      async letGo() {
        rmSync(pause);
      },
    };
  };
}

/** The `nth` look at `version` gets no answer. */
function lookedAt(version: string, nth: number, event: string): Point['arrange'] {
  return async (scene) => {
    const held = scene.hold(version, nth);
    return {
      async reached(running) {
        await Promise.race([held, running.ended.then(({ stdout, stderr }) => Promise.reject(new Error(`it ended: ${stdout}${stderr}`)))]);
        expectNewest(scene, event);
      },
      letGo: async () => scene.letGo(),
    };
  };
}

function expectNewest(scene: Scene, event: string): void {
  if (newest(scene) !== event || !isLocked(scene)) throw new Error(`It stands at ${newest(scene)}, not at ${event}.`);
}

function diedOf({ child, stderr }: Running): () => string | null {
  return () => (child.exitCode === null && child.signalCode === null ? null : `it ended: ${stderr()}`);
}
