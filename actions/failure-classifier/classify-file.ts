import { createReadStream, readFileSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { ConfigurationError, messageOf } from '../../core/errors.ts';
import { type Published, publish } from '../../core/publish.ts';
import type { Classifying } from './classify-run.ts';
import { reportOfInvalidConfig } from './invalid-config.ts';
import { judgeLogs } from './judge.ts';
import { FAILURES_PATH, type FailuresConfig, loadFailures, NO_CONFIG } from './load-failures.ts';
import { loaded } from './read-config.ts';
import { readLogs } from './read-logs.ts';
import { ruleSetWith } from './rules/compiled.ts';

/** Classifies a log of the workspace: text, gzip, or the archive of a run's logs. Nothing is asked of GitHub, and nothing written there. */
export async function classifyFile(path: string, { github, runner, inputs }: Classifying): Promise<Published> {
  const workspace = process.env.GITHUB_WORKSPACE ?? process.cwd();
  const at = (file: string): string => (isAbsolute(file) ? file : join(workspace, file));
  const file = at(path);
  if (!isFile(file)) throw new ConfigurationError({ place: 'input `log-file`', message: `There is no file \`${path}\`.` });
  const nowhere = { sha: null, pullRequest: null, statusContext: null, comment: 'off', dryRun: false } as const;
  const plan = { ...nowhere, secrets: [inputs.token] };
  const read = loaded(() => configAt(at(inputs.config), inputs.config));
  if (read.state === 'invalid') return publish(reportOfInvalidConfig(path, read.error), plan, runner, github);
  const { config } = read;
  const source = createReadStream(file, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Uint8Array>;
  const jobs = await readLogs(source, path, ruleSetWith(config.rules));
  const report = judgeLogs({ subject: path, jobs }, config.owners);
  return publish(report, plan, runner, github);
}

/** The configuration of the workspace; none where the default is not there. */
function configAt(path: string, name: string): FailuresConfig {
  if (!isFile(path)) {
    if (name === FAILURES_PATH) return NO_CONFIG;
    throw new ConfigurationError({ place: 'input `config`', message: `There is no file \`${name}\`.` });
  }
  return loadFailures(name, readFileSync(path, 'utf8'));
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw new ConfigurationError({ place: path, message: `cannot be read: ${messageOf(error)}` });
  }
}
