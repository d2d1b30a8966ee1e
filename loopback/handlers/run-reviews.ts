import { notFound } from '../api-error.ts';
import { json, type Operations, onRepository, type RepositoryCall } from '../call.ts';
import { needs } from '../permissions.ts';
import type { RunDeployment, WorkflowRun } from '../state/model.ts';
import { nodeId, time } from '../views/links.ts';
import { repositoryUrl } from '../views/repository.ts';
import { simpleUser } from '../views/user.ts';

const READ = needs('actions:read');

/** Deployments of a run that people have to let through, and what they have said. Without pages, as on GitHub. */
export const runReviews: Operations = {
  'actions/get-pending-deployments-for-run': onRepository(READ, (call) => {
    const run = runOf(call);
    const open = run.status === 'waiting' ? run.deployments.filter(({ reviews }) => reviews.length === 0) : [];
    return json(
      open.map((deployment) => ({
        environment: environmentView(call, deployment),
        wait_timer: 0,
        wait_timer_started_at: null,
        current_user_can_approve: deployment.reviewers.includes(call.token.login),
        reviewers: deployment.reviewers.map((name) => reviewerView(call, name)),
      })),
    );
  }),

  'actions/get-reviews-for-run': onRepository(READ, (call) =>
    json(
      runOf(call).deployments.flatMap((deployment) =>
        deployment.reviews.map(({ user, state, comment, at }) => ({
          environments: [{ ...environmentView(call, deployment), created_at: time(at), updated_at: time(at) }],
          state,
          user: simpleUser(call.state.user(user), call.links),
          comment,
        })),
      ),
    ),
  ),
};

function runOf(call: RepositoryCall): WorkflowRun {
  const id = call.path.number('run_id');
  const found = call.repository.workflowRuns.find((run) => run.id === id);
  if (found === undefined) throw notFound();
  return found;
}

/** An environment has the same id in every run. */
function environmentView(call: RepositoryCall, { environment: name }: RunDeployment): Record<string, unknown> {
  const id = call.state.idOf('environment', `${call.repository.fullName} ${name}`);
  return {
    id,
    node_id: nodeId('Environment', id),
    name,
    url: `${repositoryUrl(call.repository, call.links)}/environments/${encodeURIComponent(name)}`,
    html_url: `${call.links.html}/${call.repository.fullName}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`,
  };
}

function reviewerView(call: RepositoryCall, name: string): Record<string, unknown> {
  const [org, slug] = name.split('/');
  if (slug === undefined) return { type: 'User', reviewer: simpleUser(call.state.user(name), call.links) };
  const url = `${call.links.api}/organizations/${org}/team/${slug}`;
  const id = call.state.idOf('team', name);
  const reviewer = {
    id,
    node_id: nodeId('Team', id),
    name: slug,
    slug,
    description: null,
    privacy: 'closed',
    notification_setting: 'notifications_enabled',
    permission: 'pull',
    url,
    html_url: `${call.links.html}/orgs/${org}/teams/${slug}`,
    members_url: `${url}/members{/member}`,
    repositories_url: `${url}/repos`,
    parent: null,
    type: 'organization',
    organization_id: call.state.user(org ?? '', 'Organization').id,
  };
  return { type: 'Team', reviewer };
}
