import { join } from 'node:path';
import { packageRoot } from '../../loopback/description.ts';
import type { Loopback } from '../../loopback/main.ts';
import { type ActionRun, type ActionRunOptions, runAction } from '../../loopback/run-action.ts';
import type { Seed, SeedPullRequest, SeedRepository } from '../../loopback/seed.ts';
import { headOf, REPOSITORY, TOKEN } from './shop.ts';

/** A pull request with things that report on it, for tests of the shipped gate-reporter. */

export const CI = '.github/workflows/ci.yml';
export const GRANTS = { actions: 'read', checks: 'read', contents: 'read', statuses: 'write', 'pull-requests': 'write' } as const;

export interface Scene {
  /** Name -> conclusion of the jobs of CI; null for one that runs. */
  jobs?: Readonly<Record<string, string | null>>;
  statuses?: SeedPullRequest['statuses'];
  files?: Readonly<Record<string, string>>;
  repository?: Partial<SeedRepository>;
  token?: NonNullable<Seed['tokens']>[number];
}

export function scene({ jobs = {}, statuses, files = {}, repository = {}, token }: Scene): Seed {
  const open = Object.values(jobs).includes(null);
  const run = {
    branch: 'sum',
    event: 'pull_request',
    conclusion: open ? null : 'success',
    jobs: Object.entries(jobs).map(([name, conclusion]) => ({ name, conclusion })),
  };
  return {
    tokens: [token ?? { token: TOKEN, permissions: GRANTS }],
    repositories: [
      {
        name: REPOSITORY,
        branches: { main: { files: { 'a.md': 'a\n', ...files } } },
        'pull-requests': [
          { number: 7, title: 'Sum once', user: 'ben', head: 'sum', files: ['M a.md'], ...(statuses === undefined ? {} : { statuses }) },
        ],
        ...(Object.keys(jobs).length === 0 ? {} : { workflows: [{ name: 'CI', path: CI, runs: [run] }] }),
        ...repository,
      },
    ],
  };
}

/** Runs the shipped gate-reporter on the head of pull request 7, as a runner would. */
export function runGates(
  github: Loopback,
  inputs: Readonly<Record<string, string>> = {},
  change: Partial<ActionRunOptions> = {},
): Promise<ActionRun> {
  const sha = headOf(github);
  return runAction({
    script: join(packageRoot(), 'dist/gate-reporter.js'),
    apiUrl: github.url,
    repository: REPOSITORY,
    event: 'pull_request',
    payload: {
      action: 'synchronize',
      pull_request: {
        number: 7,
        head: { sha, ref: 'sum', repo: { full_name: REPOSITORY } },
        base: { sha, ref: 'main', repo: { full_name: REPOSITORY } },
      },
    },
    ...change,
    inputs: { token: TOKEN, 'self-check-run-id': '', ...inputs },
  });
}

/** Every list that a verdict stands on. */
export const LISTS = ['checks/list-for-ref', 'repos/get-combined-status-for-ref', 'actions/list-workflow-runs-for-repo'] as const;
