import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../../core/errors.ts';
import type { GitHub } from '../../core/github/client.ts';
import { valueAt } from '../../core/github/payload.ts';
import type { Report } from '../../core/model.ts';
import { deliver, type Published, type PublishPlan, show } from '../../core/publish.ts';
import type { Wording } from '../../core/report/words.ts';
import type { Runner } from '../../core/runner.ts';
import { printResults } from './watch/results-file.ts';
import type { RunResults } from './watch/run-results.ts';

export interface HealthPublication {
  report: Report;
  /** Values that must not leave. */
  secrets: readonly string[];
  wording: Wording;
  /** What another job may take over; already redacted. */
  results?: RunResults | null;
  /** What could not be written already. */
  failures?: readonly string[];
  /** More for the job summary, in Markdown; already redacted. */
  section?: string;
}

/** Annotations, job summary, and the whole report as a file in `temp`, beside it the results of a monitor for another job. */
export async function publishHealth(publication: HealthPublication, runner: Runner, github: GitHub, temp: string): Promise<Published> {
  const { report, secrets, wording, results = null, failures = [], section = '' } = publication;
  const folder = mkdtempSync(join(temp, 'health-probe-'));
  const file = join(folder, 'report.json');
  const plan: PublishPlan = {
    ...{ sha: null, statusContext: null, comment: 'off', dryRun: false, secrets },
    pullRequest: pullRequestOf(runner),
  };
  const resultsFile = results === null ? '' : join(folder, 'results.json');
  const outputs = { ...report.outputs, 'report-file': file, 'results-file': resultsFile };
  const delivered = await deliver({ ...report, outputs }, plan, runner, github);
  delivered.failures.push(...failures);
  try {
    writeFileSync(file, `${JSON.stringify(delivered.report)}\n`);
    if (results !== null) writeFileSync(resultsFile, printResults(results));
  } catch (error) {
    delivered.failures.push(`The report file could not be written: ${messageOf(error)}`);
  }
  return show(delivered, runner, github, wording, section);
}

/** The pull request that the run is of, for its link: whatever is odd about the event, what was probed is to be told. */
function pullRequestOf(runner: Runner): PublishPlan['pullRequest'] {
  const { eventName, payload, serverUrl, owner, repo } = runner;
  const number = eventName.startsWith('pull_request') ? valueAt(payload, 'pull_request.number') : null;
  return typeof number === 'number' ? { number, url: `${serverUrl}/${owner}/${repo}/pull/${number}` } : null;
}
