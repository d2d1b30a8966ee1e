import { crash, SIGNALS } from './crash.ts';
import { POINTS } from './points.ts';

/** `npm run soak [ROUNDS]`: every point by every signal, ROUNDS times (10). Exit 1 if the promise was broken once. */

const AT_ONCE = 3;
const rounds = Number(process.argv[2] ?? 10);
const all = Array.from({ length: rounds }, () => POINTS.flatMap((point) => SIGNALS.map((signal) => ({ point, signal })))).flat();
const queue = [...all];
let failures = 0;
const started = performance.now();

async function work(): Promise<void> {
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { point, signal } = next;
    const problems = await crash(point, signal).catch((error: unknown) => [error instanceof Error ? error.message : String(error)]);
    if (problems.length > 0) failures += 1;
    for (const problem of problems) process.stdout.write(`${point.name}, ${signal}: ${problem}\n`);
    const done = all.length - queue.length;
    if (done % (POINTS.length * SIGNALS.length) === 0) process.stderr.write(`${done} of ${all.length}\n`);
  }
}

await Promise.all(Array.from({ length: AT_ONCE }, work));
const seconds = ((performance.now() - started) / 1000).toFixed(0);
process.stdout.write(
  `${all.length} crashes (${POINTS.length} points, ${SIGNALS.length} signals, ${rounds} rounds): ${all.length - failures} kept the promise, ${failures} broke it; ${seconds} s\n`,
);
process.exitCode = failures === 0 ? 0 : 1;
