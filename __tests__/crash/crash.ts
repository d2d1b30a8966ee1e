import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyOf } from '../../actions/deploy-with-rollback/history.ts';
import type { Point } from './points.ts';
import { openScene, type Scene, until } from './scene.ts';

export const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGKILL'] as const;
export type Signal = (typeof SIGNALS)[number];

/**
 * Stops one operation at one point by one signal, recovers at most once (only after SIGKILL: what is told ends by itself), and gives what
 * of the promise does not hold; nothing for a promise kept. Throws where the point was not reached.
 */
export async function crash(point: Point, signal: Signal): Promise<string[]> {
  const scene = await openScene(point);
  try {
    const arranged = await point.arrange(scene);
    const running = scene.start(point.args);
    await arranged.reached(running);
    running.child.kill(signal);
    const problems: string[] = [];
    if (signal === 'SIGKILL') {
      const { signal: by } = await running.ended;
      if (by !== signal) problems.push(`it ended by ${by}`);
      await pausedIsGone(scene);
      await arranged.letGo();
      const { exit, stdout, stderr } = await scene.run(['recover']);
      if (exit !== 0) problems.push(`recover: exit ${exit}: ${stdout}${stderr}`);
    } else {
      await until(() => running.stderr().includes(`${signal}:`) || running.child.exitCode !== null, 'word of the signal');
      await arranged.letGo();
      const { exit, stdout, stderr } = await running.ended;
      if (exit !== point.exit) problems.push(`exit ${exit}, not ${point.exit}: ${stdout}${stderr}`);
    }
    problems.push(...(await broken(scene, signal === 'SIGKILL' ? point.serves.killed : point.serves.told)));
    return problems;
  } finally {
    await scene.close();
  }
}

/** A command whose run was killed must not go on: it is gone before anything is let go. */
async function pausedIsGone({ folder }: Scene): Promise<void> {
  const file = join(folder, 'pausing');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8'));
  await until(() => !runs(pid), 'the end of the command');
}

function runs(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return !/^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2));
  } catch {
    return false;
  }
}

/** What of the promise does not hold: a verified version serves, the record says so, no lock is held, and the next deploy goes through. */
async function broken(scene: Scene, expected: string): Promise<string[]> {
  const problems: string[] = [];
  const answer = await scene.ask();
  const { served, verified, open } = historyOf(scene.events());
  if (answer !== `${expected} 200`) problems.push(`${answer} serves, not ${expected}`);
  if (!verified.some(({ artifact }) => `${artifact} 200` === answer)) problems.push(`${answer} serves, which was never verified`);
  if (`${served} 200` !== answer) problems.push(`${answer} serves, and the record says ${served}`);
  if (open !== null) problems.push(`an operation has no end: ${JSON.stringify(open)}`);
  if (scene.state().includes('lock-deploy-production.json')) problems.push('the lock is held');
  const whole = await scene.run(['ledger', 'verify']);
  if (whole.exit !== 0) problems.push(`ledger verify: exit ${whole.exit}: ${whole.stdout}${whole.stderr}`);
  const next = await scene.run(['deploy', '--artifact', 'v3']);
  if (next.exit !== 0) problems.push(`the next deploy: exit ${next.exit}: ${next.stdout}${next.stderr}`);
  if ((await scene.ask()) !== 'v3 200') problems.push('the next deploy does not serve');
  const left = scene.state().filter((name) => name !== 'deploy-production.jsonl');
  if (left.length > 0) problems.push(`left behind: ${left.join(', ')}`);
  return problems;
}
