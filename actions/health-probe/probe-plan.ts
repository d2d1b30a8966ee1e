import { applyControl, controlFails } from '../../core/probe/control.ts';
import type { Attempt, ProbeResult } from '../../core/probe/model.ts';
import { reasonGroup } from '../../core/probe/reasons.ts';
import { runProbes } from '../../core/probe/run-probes.ts';
import type { HealthFacts, SeenTarget } from './facts.ts';
import { waitUntilHealthy } from './gate.ts';
import type { ProbePlan } from './plan.ts';
import type { ProbeTask } from './task.ts';

/** One probe, as it is told while the run goes on. */
export interface Told {
  result: ProbeResult;
  /** In a gate: passes in a row so far, of how many; null elsewhere. */
  passes: { count: number; needed: number } | null;
}

export interface ProbePorts {
  attempt: Attempt;
  onProbe(told: Told): void;
}

/** What the control target may add to the wait of a gate. */
const MOST_AFTER_GATE_MS = 5_000;

/** Probes the targets of a plan: once with retries, or until all are healthy. Writes nothing; never rejects for what targets do. */
export async function probePlan(plan: ProbePlan, task: ProbeTask, ports: ProbePorts): Promise<HealthFacts> {
  const { results, tainted, answers, loopDelay } =
    task.mode === 'gate' ? await waitFor(plan, task, ports) : await lookOnce(plan, task, ports);
  const control = await askControl(plan, task, results, ports.attempt);
  const seen = applyControl(results, control === 'silent').map((result, index) => {
    const answer = answers[index];
    const seen = { result, place: plan.targets[index]?.place ?? null, tainted: tainted[index] ?? false };
    return answer === undefined ? seen : { ...seen, answer };
  });
  return { seen, loopDelay, control, warnings: plan.warnings };
}

interface Looked extends Pick<HealthFacts, 'loopDelay'> {
  results: ProbeResult[];
  tainted: boolean[];
  answers: SeenTarget['answer'][];
}

async function lookOnce(plan: ProbePlan, { concurrency }: ProbeTask, { attempt, onProbe }: ProbePorts): Promise<Looked> {
  const options = {
    concurrency,
    given: plan.given,
    onResult: ({ probed }: { probed: { result: ProbeResult } }) => onProbe({ result: probed.result, passes: null }),
  };
  const { probed, loopDelay } = await runProbes(plan.targets, options, { attempt });
  const answers = probed.map(({ seen }) => (seen === null ? undefined : { certificate: seen.certificate, status: seen.status }));
  return { results: probed.map(({ result }) => result), tainted: probed.map((one) => one.tainted), answers, loopDelay };
}

async function waitFor(plan: ProbePlan, task: ProbeTask, { attempt, onProbe }: ProbePorts): Promise<Looked> {
  const { waitForMs, pollMs, successThreshold, concurrency } = task;
  const options = {
    ...{ waitForMs, pollMs, successThreshold, concurrency, given: plan.given },
    onPoll: ({ result, passes, needed }: { result: ProbeResult; passes: number; needed: number }) =>
      onProbe({ result, passes: { count: passes, needed } }),
  };
  const { results, loopDelay } = await waitUntilHealthy(plan.targets, options, { attempt });
  // A poll that the prober was too busy for is no pass, so that nothing of it is left here.
  return { results, tainted: results.map(() => false), answers: [], loopDelay };
}

/** Asked only where a target gave no answer, and only then: that is the moment of which it has to speak. */
async function askControl(
  { control }: ProbePlan,
  { mode }: ProbeTask,
  results: readonly ProbeResult[],
  attempt: Attempt,
): Promise<HealthFacts['control']> {
  const isNeeded = results.some(({ reason, phase }) => reason !== null && phase !== 'assert' && reasonGroup(reason) === 'transport');
  if (control === null || !isNeeded) return 'not_asked';
  // The wait of a gate is over by now, and who waits for it has waited long enough.
  const asked = mode === 'gate' ? { ...control, retries: 0, timeoutMs: Math.min(control.timeoutMs, MOST_AFTER_GATE_MS) } : control;
  const { probed } = await runProbes([asked], {}, { attempt });
  return probed.every(({ result }) => controlFails(result)) ? 'silent' : 'answered';
}
