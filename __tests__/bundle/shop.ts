import { join } from 'node:path';
import { afterEach } from '@jest/globals';
import { packageRoot } from '../../loopback/description.ts';
import type { Fault } from '../../loopback/faults.ts';
import { type Loopback, startLoopback } from '../../loopback/main.ts';
import { type ActionRun, type ActionRunOptions, runAction } from '../../loopback/run-action.ts';
import type { Seed, SeedPullRequest } from '../../loopback/seed.ts';
import type { Status } from '../../loopback/state/model.ts';

/** A repository whose policy asks for one of each rule, with one pull request, for tests of the shipped bundle. */

export const REPOSITORY = 'acme/shop';
export const POLICY_FILE = '.github/ops/policy.yml';

/** Built here, so that no scanner takes it for a real one. */
export const TOKEN = ['ghs', 'shopJobToken0000000000'].join('_');
export const FORK_TOKEN = ['ghs', 'shopForkToken000000000'].join('_');

export const POLICY = `version: 1
rules:
  required_sections:
    sections: [{ tag: '[QA]', min_chars: 12 }]
  issue_link: {}
  allowed_paths: {}
  forbidden_paths:
    paths: ['secrets/**']
`;

export const GOOD_BODY = '## How it was tested [QA]\nBoth totals, by hand and by a unit test.\n\nFixes #1\n\nAllowed paths: `src/**`\n';

export const GOOD_PULL: SeedPullRequest = {
  number: 7,
  title: 'Sum once',
  user: 'ben',
  head: 'sum',
  body: GOOD_BODY,
  files: ['M src/cart.ts'],
};
export const BAD_PULL: SeedPullRequest = { ...GOOD_PULL, body: 'Trust me.', files: ['R secrets/key -> docs/key'] };

export function shop(pull: SeedPullRequest, files: Readonly<Record<string, string>> = { [POLICY_FILE]: POLICY }): Seed {
  const permissions = { contents: 'read', 'pull-requests': 'write', statuses: 'write' } as const;
  return {
    tokens: [
      { token: TOKEN, permissions },
      { token: FORK_TOKEN, permissions, 'read-only-fork': true },
    ],
    repositories: [
      {
        name: REPOSITORY,
        branches: { main: { files: { 'src/cart.ts': 'export {};\n', 'secrets/key': 'placeholder\n', ...files } } },
        issues: [{ number: 1, title: 'The total is wrong', user: 'ana' }],
        'pull-requests': [pull],
      },
    ],
  };
}

const open: Loopback[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((github) => github.close()));
});

/** A GitHub that ends with the test. */
export async function startShop(seed: Seed, faults: readonly Fault[] = []): Promise<Loopback> {
  const github = await startLoopback({ seed, faults, unref: true });
  open.push(github);
  return github;
}

/** Runs the shipped policy-check on pull request 7, as a runner would. */
export function runPolicyCheck(github: Pick<Loopback, 'url'>, change: Partial<ActionRunOptions> = {}): Promise<ActionRun> {
  const { inputs, ...rest } = change;
  return runAction({
    script: join(packageRoot(), 'dist/policy-check.js'),
    apiUrl: github.url,
    repository: REPOSITORY,
    event: 'pull_request_target',
    payload: payloadOf(REPOSITORY),
    ...rest,
    inputs: { token: TOKEN, ...inputs },
  });
}

/** What the event says of pull request 7, with a head that the action must not believe. */
export function payloadOf(headRepository: string): unknown {
  const stale = '0123456789'.repeat(4);
  return {
    action: 'synchronize',
    pull_request: {
      number: 7,
      head: { sha: stale, ref: 'sum', repo: { full_name: headRepository } },
      base: { sha: stale, ref: 'main', repo: { full_name: REPOSITORY } },
    },
  };
}

/** The head of pull request 7 as GitHub knows it. */
export function headOf(github: Loopback): string {
  return github.state.repository(REPOSITORY)?.pullRequest(7)?.pull.headSha ?? '';
}

export function statusesOf(github: Loopback): Pick<Status, 'sha' | 'context' | 'state' | 'description'>[] {
  const statuses = github.state.repository(REPOSITORY)?.statuses ?? [];
  return statuses.map(({ sha, context, state, description }) => ({ sha, context, state, description }));
}

export function commentsOf(github: Loopback): string[] {
  return (github.state.repository(REPOSITORY)?.commentsOf(7) ?? []).map(({ body }) => body);
}

export function writesOf(github: Loopback): string[] {
  return github.journal.entries.filter(({ method }) => method !== 'GET').map(({ method, operationId }) => `${method} ${operationId}`);
}
