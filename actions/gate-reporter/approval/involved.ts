import { textOrNull } from '../../../core/github/payload.ts';
import type { Subject } from '../../../core/github/subject.ts';
import { isBotLogin } from '../../../core/people/approvers.ts';
import type { Runner } from '../../../core/runner.ts';
import type { WorkflowRun } from '../facts.ts';
import type { ApprovalFacts, Involved } from './facts.ts';

/** Events whose first run on a commit was started by whoever pushed it. */
const PUSHES = ['push', 'pull_request', 'pull_request_target'];

/**
 * Whom the workflow runs of a commit show to have pushed it, by the oldest run that a push starts, and to have dispatched one on it. A date
 * or a name in the commit can be forged; the actor of a run cannot.
 */
export function involvedByRuns(runs: readonly WorkflowRun[]): Involved[] {
  const [first] = runs.filter(({ event }) => PUSHES.includes(event)).sort((a, b) => a.id - b.id);
  const pusher = first === undefined || first.actor === null ? [] : [{ login: first.actor, did: 'pushed this commit' }];
  const dispatchers = runs
    .filter(({ event }) => event === 'workflow_dispatch' || event === 'repository_dispatch')
    .flatMap(({ actor, triggeringActor }) => [actor, triggeringActor])
    .flatMap((login) => (login === null ? [] : [{ login, did: 'dispatched a run of this commit' }]));
  return [...pusher, ...dispatchers];
}

/**
 * Whom the event of this run shows to have brought the commit here: whoever dispatched the run, or pushed the commit that is its head. A
 * sweep is dispatched by somebody who has nothing to do with the commits.
 */
export function involvedByEvent(subject: Subject, { actor, triggeringActor, payload }: Runner, sha: string): Involved[] {
  if (subject.kind === 'dispatch') {
    return [...new Set([actor, triggeringActor])].filter((login) => login !== '').map((login) => ({ login, did: 'dispatched this run' }));
  }
  const isPush = subject.event === 'push' || (subject.kind === 'pull-request' && textOrNull(payload, 'action') === 'synchronize');
  const sender = textOrNull(payload, 'sender.login');
  return isPush && sender !== null && 'headSha' in subject && subject.headSha === sha ? [{ login: sender, did: 'pushed this commit' }] : [];
}

/** Login in lower case to what that person did, for all who brought the commit here and so have no vote on it. Apps are left out. */
export function involvedPeople({ pullRequests, head, involved }: ApprovalFacts): Map<string, string> {
  const authors = pullRequests.state === 'read' ? pullRequests.value : [];
  const people = head.state === 'read' ? head.value.people : [];
  const all: Involved[] = [
    ...involved,
    ...people.map((login) => ({ login, did: 'wrote this commit' })),
    ...authors.flatMap(({ author }) => (author === null ? [] : [{ login: author, did: 'opened the pull request' }])),
  ];
  return new Map(all.filter(({ login }) => !isBotLogin(login)).map(({ login, did }) => [login.toLowerCase(), did]));
}
