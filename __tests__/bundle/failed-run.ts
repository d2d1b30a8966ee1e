import { join } from 'node:path';
import { packageRoot } from '../../loopback/description.ts';
import type { Loopback } from '../../loopback/main.ts';
import { type ActionRun, type ActionRunOptions, runAction } from '../../loopback/run-action.ts';
import type { SeedRun, SeedRunJob } from '../../loopback/seed.ts';
import type { WorkflowRun } from '../../loopback/state/model.ts';
import { REPOSITORY, startShop, TOKEN } from './shop.ts';

/** A repository in which a run of CI has ended, for tests of the shipped failure-classifier. */

export interface FailedRun {
  github: Loopback;
  run: WorkflowRun;
}

const PERMISSIONS = { actions: 'read', checks: 'read', contents: 'read', statuses: 'write' } as const;

/** A line of a job's log as the runner writes it. */
function stamped(text: string, index: number): string {
  return `2026-01-01T00:00:${String(index % 60).padStart(2, '0')}.0000000Z ${text}`;
}

/** The log of a job whose last step failed. */
export function jobLog(command: string, output: readonly string[], exit = 1): string {
  const lines = [
    ...['##[group]Run actions/checkout@v4', 'with:', '##[endgroup]', 'Syncing repository: acme/shop'],
    ...[`##[group]Run ${command}`, command, 'shell: /usr/bin/bash -e {0}', '##[endgroup]', ...output],
    ...[`##[error]Process completed with exit code ${exit}.`, 'Post job cleanup.', 'Cleaning up orphan processes'],
  ];
  return `${lines.map(stamped).join('\n')}\n`;
}

/** A job that failed in its only step. */
export function failedJob(name: string, command: string, output: readonly string[]): SeedRunJob {
  const steps = [
    { name: 'Run actions/checkout@v4', conclusion: 'success' },
    { name: `Run ${command}`, conclusion: 'failure' },
  ];
  return { name, conclusion: 'failure', steps, log: jobLog(command, output) };
}

/** `files` are main's; the run is of CI on main, failed unless it says otherwise. */
export async function startFailed(
  run: Partial<SeedRun>,
  { files = {}, permissions = PERMISSIONS as Readonly<Record<string, 'read' | 'write'>> } = {},
): Promise<FailedRun> {
  const github = await startShop({
    tokens: [{ token: TOKEN, permissions }],
    repositories: [
      {
        name: REPOSITORY,
        private: true,
        branches: { main: { files: { 'README.md': 'The shop\n', ...files } } },
        workflows: [{ name: 'CI', path: '.github/workflows/ci.yml', runs: [{ conclusion: 'failure', ...run }] }],
      },
    ],
  });
  const [found] = github.state.repository(REPOSITORY)?.workflowRuns ?? [];
  if (found === undefined) throw new Error('the seed has no run');
  return { github, run: found };
}

/** Runs the shipped failure-classifier on the run's `workflow_run` event. */
export function classifyRun({ github, run }: FailedRun, change: Partial<ActionRunOptions> = {}): Promise<ActionRun> {
  const { inputs, env, ...rest } = change;
  return runAction({
    script: join(packageRoot(), 'dist/failure-classifier.js'),
    apiUrl: github.url,
    repository: REPOSITORY,
    event: 'workflow_run',
    payload: {
      action: 'completed',
      workflow_run: {
        id: run.id,
        run_attempt: run.attempt,
        name: run.workflow.name,
        path: run.workflow.path,
        event: run.event,
        head_sha: run.headSha,
        head_branch: run.headBranch,
        head_repository: { full_name: REPOSITORY },
        pull_requests: [],
      },
    },
    ...rest,
    inputs: { token: TOKEN, ...inputs },
    env: { GITHUB_SHA: github.state.repository(REPOSITORY)?.refs.get('refs/heads/main') ?? '', GITHUB_REF: 'refs/heads/main', ...env },
  });
}
