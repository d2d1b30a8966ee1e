import type { Finding, Report } from '../../core/model.ts';
import { deliver, type Published, show } from '../../core/publish.ts';
import { doraCommits, doraFindings, doraOf } from './dora.ts';
import { readCommitTimes } from './facts-github/commit-times.ts';
import { DEPLOY_OUTPUTS } from './inputs.ts';
import type { Ended } from './machine/machine.ts';
import type { DeployReason } from './model.ts';
import type { Scene } from './on-github.ts';
import type { Opened } from './open-scene.ts';
import { lastGood, lockWords } from './perform.ts';
import { reportOf } from './report.ts';

/** The report of an operation that has ended, with the figures of its environment. */
export async function reportFor(opened: Opened, { machine, ledger }: Scene, ended: Ended): Promise<Report<DeployReason>> {
  const { plan, runner, request } = opened;
  const standing =
    ended.operation === 'status' ? { lastVerified: lastGood(ledger.seen().events), lock: await lockWords(machine) } : undefined;
  return reportOf(ended, {
    environment: plan.machine.environment,
    artifact: request.operation === 'deploy' ? request.artifact : null,
    proof: plan.machine.proof,
    runUrl: runner.runUrl,
    ledger: { place: ledger.place, head: ledger.seen().head },
    more: await figures(opened, ledger.seen().events),
    ...(standing === undefined ? {} : { standing }),
  });
}

async function figures({ github }: Opened, events: Parameters<typeof doraOf>[0]): Promise<Finding[]> {
  const now = new Date();
  const times = await readCommitTimes(github, doraCommits(events, now));
  return events.length === 0 ? [] : doraFindings(doraOf(events, now, (sha) => times.get(sha) ?? null));
}

/** Writes the report: outputs, summary, annotations; and what could not be done beside the deploy, as notes. */
export async function tell(opened: Opened, report: Report<DeployReason>, notes: readonly string[]): Promise<Published> {
  const { runner, github, secrets, request } = opened;
  const dryRun = 'dryRun' in request && request.dryRun;
  const plan = { sha: null, pullRequest: null, statusContext: null, comment: 'off', dryRun, secrets } as const;
  const declared = Object.fromEntries(DEPLOY_OUTPUTS.map((name) => [name, report.outputs[name] ?? null]));
  const delivered = await deliver({ ...report, outputs: declared }, plan, runner, github);
  return show({ ...delivered, notes: [...delivered.notes, ...notes] }, runner, github);
}
