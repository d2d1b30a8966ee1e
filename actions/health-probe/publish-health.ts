import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../../core/errors.ts';
import type { GitHub } from '../../core/github/client.ts';
import { valueAt } from '../../core/github/payload.ts';
import type { Report } from '../../core/model.ts';
import { deliver, type Published, type PublishPlan, show } from '../../core/publish.ts';
import type { Wording } from '../../core/report/words.ts';
import type { Runner } from '../../core/runner.ts';

export interface HealthPublication {
  report: Report;
  /** Values that must not leave. */
  secrets: readonly string[];
  wording: Wording;
}

/** Annotations, job summary, and the whole report as a file in `temp`; nothing is written to GitHub. */
export async function publishHealth(publication: HealthPublication, runner: Runner, github: GitHub, temp: string): Promise<Published> {
  const { report, secrets, wording } = publication;
  const folder = mkdtempSync(join(temp, 'health-probe-'));
  const file = join(folder, 'report.json');
  const plan: PublishPlan = {
    ...{ sha: null, statusContext: null, comment: 'off', dryRun: false, secrets },
    pullRequest: pullRequestOf(runner),
  };
  const delivered = await deliver({ ...report, outputs: { ...report.outputs, 'report-file': file } }, plan, runner, github);
  try {
    writeFileSync(file, `${JSON.stringify(delivered.report)}\n`);
  } catch (error) {
    delivered.failures.push(`The report file could not be written: ${messageOf(error)}`);
  }
  return show(delivered, runner, github, wording);
}

/** The pull request that the run is of, for its link: whatever is odd about the event, what was probed is to be told. */
function pullRequestOf(runner: Runner): PublishPlan['pullRequest'] {
  const { eventName, payload, serverUrl, owner, repo } = runner;
  const number = eventName.startsWith('pull_request') ? valueAt(payload, 'pull_request.number') : null;
  return typeof number === 'number' ? { number, url: `${serverUrl}/${owner}/${repo}/pull/${number}` } : null;
}
