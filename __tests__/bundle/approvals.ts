import type { Loopback } from '../../loopback/main.ts';
import type { ActionRun, ActionRunOptions } from '../../loopback/run-action.ts';
import type { Seed, SeedRepository } from '../../loopback/seed.ts';
import type { Repository } from '../../loopback/state/repository.ts';
import { GRANTS, runGates, scene } from './gates.ts';
import { headOf, REPOSITORY, statusesOf, TOKEN } from './shop.ts';

/** A pull request that needs an approval, with people of all roles, for tests of the shipped gate-reporter. */

export const TRACKING = 30;
export const HIGH = { risk: 'high', environment: 'production' } as const;
export const DEPLOY = '.github/workflows/deploy.yml';

const PEOPLE = { ana: 'maintain', abe: 'maintain', ada: 'admin', ben: 'admin', wes: 'write' } as const;

/** `file` is the configuration; the token may also dispatch, and read issues. */
export function approvalScene(file = '', change: Partial<SeedRepository> = {}): Seed {
  const grants = { ...GRANTS, actions: 'write', issues: 'read' } as const;
  return scene({
    files: { [DEPLOY]: 'on: { workflow_dispatch: {} }\n', ...(file === '' ? {} : { '.github/ops/gates.yml': `version: 1\n${file}` }) },
    token: { token: TOKEN, permissions: grants },
    repository: {
      collaborators: PEOPLE,
      issues: [{ number: TRACKING, title: 'Deploys', user: 'ada' }],
      workflows: [{ name: 'Deploy', path: DEPLOY }],
      ...change,
    },
  });
}

export function repositoryOf(github: Loopback): Repository {
  const found = github.state.repository(REPOSITORY);
  if (found === undefined) throw new Error('the seed has no repository');
  return found;
}

/** Somebody comments on the pull request, or on another issue. SHA in the text is the head, and SHORT its first digits. */
export function say(github: Loopback, user: string, text: string, { number = 7, edited = false } = {}): string {
  const body = text.replace('SHA', headOf(github)).replace('SHORT', headOf(github).slice(0, 7));
  const now = github.state.now();
  const id = github.state.nextId();
  const updatedAt = edited ? new Date(now.getTime() + 60_000) : now;
  const { login } = github.state.user(user);
  repositoryOf(github).comments.set(id, { id, issue: number, user: login, body, createdAt: now, updatedAt });
  return body;
}

export function reviewIt(github: Loopback, user: string, state = 'APPROVED', commitId = headOf(github)): void {
  const { login } = github.state.user(user);
  const review = { id: github.state.nextId(), user: login, state, body: '', commitId, submittedAt: github.state.now() };
  repositoryOf(github).pullRequest(7)?.pull.reviews.push(review);
}

/** Another commit on the branch of the pull request. */
export function push(github: Loopback): string {
  const author = { name: 'ben', email: 'ben@users.noreply.github.com', date: github.state.now() };
  return repositoryOf(github).commit('sum', [{ path: 'b.md', content: 'b\n' }], { author, date: author.date });
}

/** The run that a comment starts, on the default branch. */
export function onComment(
  github: Loopback,
  body: string,
  inputs: Readonly<Record<string, string>> = {},
  { number = 7, change = {} }: { number?: number; change?: Partial<ActionRunOptions> } = {},
): Promise<ActionRun> {
  const issue = number === 7 ? { number, pull_request: {} } : { number };
  return runGates(github, inputs, {
    event: 'issue_comment',
    payload: { action: 'created', issue, comment: { body }, repository: { default_branch: 'main' } },
    ...change,
  });
}

/** `success: approved by ana`: the newest status of the approval gate, without its stamp. */
export function gateStatus(github: Loopback, slug = 'production'): string {
  const found = statusesOf(github).findLast(({ context }) => context === `ops/gate/${slug}`);
  return found === undefined ? 'none' : `${found.state}: ${(found.description ?? '').replace(/ · r\d+\.\d+$/, '')}`;
}

/** `pass all_pass`, and what it is blocked on where it is on something. */
export function verdictOf({ outputs }: ActionRun): string {
  const on = outputs['blocked-on'];
  return `${outputs.verdict} ${outputs.reason}${on === 'nothing' ? '' : ` (${on})`}`;
}
