import type { Deployment, DeploymentStatus } from '../state/deployments.ts';
import type { Repository } from '../state/repository.ts';
import type { State } from '../state/state.ts';
import { type Links, nodeId, time } from './links.ts';
import { repositoryUrl } from './repository.ts';
import { simpleUser } from './user.ts';

function deploymentUrl(repository: Repository, { id }: Deployment, links: Links): string {
  return `${repositoryUrl(repository, links)}/deployments/${id}`;
}

export function deploymentView(state: State, repository: Repository, deployment: Deployment, links: Links): Record<string, unknown> {
  const url = deploymentUrl(repository, deployment, links);
  return {
    url,
    id: deployment.id,
    node_id: nodeId('Deployment', deployment.id),
    sha: deployment.sha,
    ref: deployment.ref,
    task: deployment.task,
    payload: deployment.payload,
    original_environment: deployment.environment,
    environment: deployment.environment,
    description: deployment.description,
    creator: simpleUser(state.user(deployment.creator), links),
    created_at: time(deployment.createdAt),
    updated_at: time(deployment.updatedAt),
    statuses_url: `${url}/statuses`,
    repository_url: repositoryUrl(repository, links),
    transient_environment: deployment.transient,
    production_environment: deployment.production,
    performed_via_github_app: null,
  };
}

export function deploymentStatusView(
  state: State,
  repository: Repository,
  deployment: Deployment,
  status: DeploymentStatus,
  links: Links,
): Record<string, unknown> {
  const url = deploymentUrl(repository, deployment, links);
  // "Recommended to use log_url instead": GitHub shows one as the other.
  const log = status.logUrl ?? `${links.html}/${repository.fullName}`;
  return {
    url: `${url}/statuses/${status.id}`,
    id: status.id,
    node_id: nodeId('DeploymentStatus', status.id),
    state: status.state,
    creator: simpleUser(state.user(status.creator), links),
    description: status.description,
    environment: status.environment,
    target_url: log,
    log_url: log,
    ...(status.environmentUrl === null ? {} : { environment_url: status.environmentUrl }),
    created_at: time(status.createdAt),
    updated_at: time(status.createdAt),
    deployment_url: url,
    repository_url: repositoryUrl(repository, links),
    performed_via_github_app: null,
  };
}
