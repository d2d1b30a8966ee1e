import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf, UnreadableError } from '../../../core/errors.ts';
import type { Requester } from '../../../core/github/client.ts';
import { readTextFile } from '../../../core/github/contents.ts';
import type { Runner } from '../../../core/runner.ts';
import { type CronSchedule, tickBefore } from '../monitor/cron-ticks.ts';
import { workflowSchedules } from '../monitor/prober.ts';

/** What is known of the prober's own schedule. */
export interface OwnSchedule {
  /** Of the workflow file; null where nothing is known of it. */
  schedules: readonly CronSchedule[] | null;
  /** A schedule has started this run. */
  isScheduled: boolean;
  warnings: readonly string[];
}

/** Where the workflow file may be. */
export interface SchedulePorts {
  runner: Pick<Runner, 'owner' | 'repo' | 'sha' | 'eventName' | 'payload'>;
  github: Requester;
  env: Readonly<Record<string, string | undefined>>;
}

/**
 * The schedule of the workflow that this run is of: of the file in the workspace, else at the commit that the run took it from (one
 * request). Where it cannot be read, the event itself says by which cron the run was started. Never throws for what cannot be read.
 */
export async function readSchedule({ runner, github, env }: SchedulePorts): Promise<OwnSchedule> {
  const isScheduled = runner.eventName === 'schedule';
  const path = pathOf(env.GITHUB_WORKFLOW_REF, runner);
  const warnings: string[] = [];
  if (path !== null) {
    try {
      const text = (await localText(env.GITHUB_WORKSPACE, path)) ?? (await textAt(github, path, env.GITHUB_WORKFLOW_SHA || runner.sha));
      if (text !== null) return { schedules: workflowSchedules(text), isScheduled, warnings };
    } catch (error) {
      if (!(error instanceof TypeError) && !(error instanceof UnreadableError)) throw error;
      warnings.push(`The schedule of ${path} could not be read: ${messageOf(error)}.`.replace(/\.\.$/, '.'));
    }
  }
  return { schedules: isScheduled ? scheduleOf(runner.payload.schedule) : null, isScheduled, warnings };
}

/** `OWNER/REPO/.github/workflows/FILE@REF`, of this repository. */
function pathOf(ref: string | undefined, { owner, repo }: SchedulePorts['runner']): string | null {
  const own = `${owner}/${repo}/`;
  const [path = ''] = (ref ?? '').split('@');
  return path.toLowerCase().startsWith(own.toLowerCase()) && path.length > own.length ? path.slice(own.length) : null;
}

async function localText(workspace: string | undefined, path: string): Promise<string | null> {
  try {
    return workspace ? readFileSync(join(workspace, path), 'utf8') : null;
  } catch {
    return null;
  }
}

async function textAt(github: Requester, path: string, sha: string): Promise<string | null> {
  if (sha === '') return null;
  const read = await readTextFile(github, path, sha);
  if (read.state === 'unreadable') throw new UnreadableError(read.why);
  return read.state === 'read' ? read.value : null;
}

function scheduleOf(cron: unknown): CronSchedule[] | null {
  if (typeof cron !== 'string') return null;
  try {
    tickBefore({ cron, zone: 'UTC' }, 0);
    return [{ cron, zone: 'UTC' }];
  } catch {
    return null;
  }
}
