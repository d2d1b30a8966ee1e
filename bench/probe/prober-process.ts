import { readFileSync } from 'node:fs';
import { createAttempt } from '../../core/probe/attempt.ts';
import { loadHealth } from '../../core/probe/config/load-health.ts';
import { runProbes } from '../../core/probe/run-probes.ts';
import type { Done, Job, Round } from './prober.ts';
import { peakMbOf } from './process-stats.ts';

/** The other side of `runProber`: one job, then the end. */
process.once('message', (message) => {
  void perform(message as Job).then((done) => process.send?.(done, () => process.disconnect()));
});

async function perform({ targets, concurrency, rounds: count, resolvers = [] }: Job): Promise<Done> {
  const own = resolvers.length === 0 ? {} : { resolvers };
  const file = JSON.stringify({ version: 1, ...own, defaults: { retries: 0 }, targets });
  const config = loadHealth(file, 'bench', { environment: {}, readFile: (path) => readFileSync(path, 'utf8') });
  const attempt = createAttempt({ ...config.settings, environment: {} });
  const rounds: Round[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    const before = process.cpuUsage();
    const { probed, durationMs } = await runProbes(config.targets, { concurrency }, { attempt });
    const { user, system } = process.cpuUsage(before);
    const results = probed.map(({ result, seen }) => ({
      name: result.name,
      state: result.state,
      reason: result.reason,
      durationMs: result.durationMs,
      earliestExpiresAt: seen?.certificate?.earliestExpiresAt ?? null,
    }));
    rounds.push({ wallMs: durationMs, cpuMs: (user + system) / 1_000, results });
  }
  const { user, system } = process.cpuUsage();
  return { rounds, wholeCpuMs: (user + system) / 1_000, peakMb: peakMbOf('self') };
}
