import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { type Done, openScene, type Running, type Scene, until } from './scene.ts';

let scene: Scene;
afterEach(() => scene.close());

const reasonOf = ({ exit, report }: Done): string => `${exit} ${report().verdict.reason}`;
const count = (event: string, to: string): number => scene.events().filter((one) => one.event === event && one.to === to).length;
async function isWhole(): Promise<void> {
  expect(scene.state()).toEqual(['deploy-production.jsonl']);
  expect((await scene.run(['ledger', 'verify'])).exit).toBe(0);
}
/** v2 soaks for an hour, and everything in this world is well. */
async function soaking(): Promise<Running> {
  const held = scene.hold('v2', 5);
  const running = scene.start(['deploy', '--artifact', 'v2', '--soak', '1h']);
  await held;
  scene.letGo();
  return running;
}
const waits = (running: Running): Promise<void> => until(() => running.stderr().includes('Waiting for the lock'), 'the wait');

test('20 contenders for one lock: one deploys, the others find it done', async () => {
  scene = await openScene({ verified: ['v1'] });
  const args = ['deploy', '--artifact', 'v2', '--lock-timeout', '5m'];
  const all = await Promise.all(Array.from({ length: 20 }, () => scene.run(args)));
  const reasons = all.map(reasonOf).sort();
  expect(reasons).toEqual([...Array.from({ length: 19 }, () => '0 already_deployed'), '0 verified']);
  expect([count('deploy_intent', 'v2'), count('verified', 'v2'), await scene.ask()]).toEqual([1, 1, 'v2 200']);
  await isWhole();
}, 120_000);

test('contenders that do not wait are told who has it, and change nothing', async () => {
  scene = await openScene({ verified: ['v1'] });
  const winner = await soaking();
  const args = ['deploy', '--artifact', 'v3', '--lock-timeout', '1s'];
  const others = await Promise.all(Array.from({ length: 5 }, () => scene.run(args)));
  expect(new Set(others.map(reasonOf))).toEqual(new Set(['1 lock_timeout']));
  winner.child.kill('SIGINT');
  expect([reasonOf(await winner.ended), count('deploy_intent', 'v3'), await scene.ask()]).toEqual(['1 cancelled', 0, 'v1 200']);
  await isWhole();
});

test('a rollback while it soaks: the deploy gives way, and what was queued before the rollback is refused, as is what is run again', async () => {
  scene = await openScene({ verified: ['v1'] });
  const deploy = await soaking();
  const queued = ['v2', 'v3'].map((artifact) => scene.start(['deploy', '--artifact', artifact]));
  await Promise.all(queued.map(waits));
  const rollback = await scene.run(['rollback', '--reason', 'errors']);
  expect(reasonOf(rollback)).toMatch(/^0 (already_current|rolled_back)$/);
  expect(reasonOf(await deploy.ended)).toBe('1 aborted_by_rollback');
  const refused = await Promise.all(queued.map(({ ended }) => ended));
  expect(refused.map(reasonOf)).toEqual(['1 frozen_after_rollback', '1 frozen_after_rollback']);
  expect(reasonOf(await scene.run(['deploy', '--artifact', 'v2']))).toBe('1 frozen_after_rollback');
  expect([await scene.ask(), count('deploy_intent', 'v2'), count('deploy_intent', 'v3')]).toEqual(['v1 200', 1, 0]);
  await isWhole();
});

test('a deploy that waited behind one that is killed puts that right, and then deploys: what it undid itself does not count against it', async () => {
  scene = await openScene({ verified: ['v1'] });
  const held = scene.hold('v2', 5);
  const dead = scene.start(['deploy', '--artifact', 'v2', '--soak', '1h']);
  await held;
  const next = scene.start(['deploy', '--artifact', 'v3']);
  await waits(next);
  writeFileSync(join(scene.folder, 'releases/v2/status'), '500');
  dead.child.kill('SIGKILL');
  await dead.ended;
  scene.letGo();
  expect(reasonOf(await next.ended)).toBe('0 verified');
  expect([
    await scene.ask(),
    scene
      .events()
      .map(({ event, to }) => `${event} ${to}`)
      .slice(5),
  ]).toEqual([
    'v3 200',
    ['rollback_intent v1', 'rolled_back v1', 'frozen null', 'deploy_intent v3', 'switched v3', 'verified v3', 'unfrozen v3'],
  ]);
  expect(reasonOf(await scene.run(['deploy', '--artifact', 'v2']))).toBe('1 frozen_after_rollback');
  await isWhole();
});

test('two rollbacks at once are one', async () => {
  scene = await openScene({ verified: ['v1', 'v2', 'v3'] });
  const both = await Promise.all(['errors', 'errors too'].map((reason) => scene.run(['rollback', '--reason', reason])));
  expect(both.map(reasonOf).sort()).toEqual(['0 already_current', '0 rolled_back']);
  expect([await scene.ask(), count('rollback_intent', 'v2'), count('rollback_intent', 'v1')]).toEqual(['v2 200', 1, 0]);
  await isWhole();
});
