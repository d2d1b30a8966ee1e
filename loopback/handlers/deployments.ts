import { ApiError, notFound, validationFailed } from '../api-error.ts';
import { json, type Operations, onRepository, type RepositoryCall } from '../call.ts';
import { list } from '../paging.ts';
import { needs } from '../permissions.ts';
import { type Deployment, type DeploymentState, type DeploymentStatus, stateOf } from '../state/deployments.ts';
import { deploymentStatusView, deploymentView } from '../views/deployment.ts';
import { combinedState } from './statuses.ts';

const READ = needs('deployments:read');
const WRITE = needs('deployments:write');
/** In characters. */
const DESCRIPTION_LIMIT = 140;

export const deployments: Operations = {
  'repos/create-deployment': onRepository(WRITE, (call) => {
    const { body, repository, now } = call;
    const ref = body.text('ref');
    const sha = repository.resolve(ref);
    if (sha === undefined) throw new ApiError(422, `No ref found for: ${ref}`);
    const merged = mergedFirst(call, ref, sha);
    if (merged !== null) return json({ message: merged }, 202);
    refuseRed(call, ref, sha);
    const environment = body.optionalText('environment') ?? 'production';
    const flag = (name: string, otherwise: boolean): boolean => (body.has(name) ? body.value(name) === true : otherwise);
    const deployment: Deployment = {
      id: call.state.nextId(),
      sha,
      ref,
      task: body.optionalText('task') ?? 'deploy',
      environment,
      payload: body.has('payload') ? body.value('payload') : '',
      description: limited('Deployment', body.optionalText('description')),
      creator: call.token.login,
      transient: flag('transient_environment', false),
      // "Default: true when environment is production and false otherwise."
      production: flag('production_environment', environment === 'production'),
      createdAt: now,
      updatedAt: now,
      statuses: [],
    };
    repository.deployments.push(deployment);
    const view = viewOf(call, deployment);
    return json(view, 201, { location: String(view.url) });
  }),

  'repos/list-deployments': onRepository(READ, (call) => {
    // The description's default for each of them is the word `none`.
    const is = (name: string, value: string): boolean => !call.query.has(name) || ['none', value].includes(call.query.text(name));
    const found = call.repository.deployments
      .filter(({ sha, ref, task }) => is('sha', sha) && is('ref', ref) && is('task', task))
      .filter(({ environment }) => is('environment', environment))
      .reverse();
    return list(call, found, (deployment) => viewOf(call, deployment));
  }),

  'repos/get-deployment': onRepository(READ, (call) => json(viewOf(call, deploymentOf(call)))),

  'repos/create-deployment-status': onRepository(WRITE, (call) => {
    const { body, now } = call;
    const deployment = deploymentOf(call);
    const status: DeploymentStatus = {
      id: call.state.nextId(),
      state: body.text('state') as DeploymentState,
      description: limited('DeploymentStatus', body.optionalText('description')) ?? '',
      environment: body.optionalText('environment') ?? deployment.environment,
      environmentUrl: web('environment_url', body.optionalText('environment_url')),
      logUrl: web('log_url', body.optionalText('log_url') ?? body.optionalText('target_url')),
      creator: call.token.login,
      createdAt: now,
    };
    deployment.statuses.push(status);
    deployment.updatedAt = now;
    if (status.state === 'success' && body.value('auto_inactive') !== false) retire(call, deployment, status);
    const view = deploymentStatusView(call.state, call.repository, deployment, status, call.links);
    return json(view, 201, { location: String(view.url) });
  }),

  'repos/list-deployment-statuses': onRepository(READ, (call) => {
    const deployment = deploymentOf(call);
    return list(call, [...deployment.statuses].reverse(), (status) =>
      deploymentStatusView(call.state, call.repository, deployment, status, call.links),
    );
  }),
};

function viewOf(call: RepositoryCall, deployment: Deployment): Record<string, unknown> {
  return deploymentView(call.state, call.repository, deployment, call.links);
}

function deploymentOf(call: RepositoryCall): Deployment {
  const id = call.path.number('deployment_id');
  const found = call.repository.deployments.find((deployment) => deployment.id === id);
  if (found === undefined) throw notFound();
  return found;
}

/** `auto_merge`, which is on by default: a branch that lacks commits of the default branch gets them first, and no deployment is made. */
function mergedFirst({ body, repository }: RepositoryCall, ref: string, sha: string): string | null {
  const tip = repository.refs.get(`refs/heads/${repository.defaultBranch}`);
  const isBranch = repository.refs.has(`refs/heads/${ref}`);
  if (body.value('auto_merge') === false || !isBranch || tip === undefined || repository.git.ancestors(sha).includes(tip)) return null;
  return `Auto-merged ${repository.defaultBranch} into ${ref} on deployment.`;
}

/** Without `required_contexts` every status of the commit has to be green; with a list those of the list, and with an empty one none. */
function refuseRed({ body, repository }: RepositoryCall, ref: string, sha: string): void {
  const wanted = body.has('required_contexts') ? (body.value('required_contexts') as string[]) : null;
  const statuses = repository.statuses.filter((status) => status.sha === sha);
  const newest = [...new Map(statuses.map((status) => [status.context, status])).values()];
  const counted = wanted === null ? newest : newest.filter(({ context }) => wanted.includes(context));
  const missing = (wanted ?? []).filter((context) => !counted.some((status) => status.context === context));
  if (missing.length === 0 && (counted.length === 0 || combinedState(counted) === 'success')) return;
  throw new ApiError(409, `Conflict: Commit status checks failed for ${ref}.`, {
    errors: [{ resource: 'Deployment', field: 'required_contexts', code: 'invalid' }],
  });
}

/**
 * "Adds a new inactive status to all prior non-transient, non-production environment deployments with the same repository and
 * environment name … only … to deployments that had a success state" (REST, create a deployment status).
 */
function retire(call: RepositoryCall, by: Deployment, { creator, createdAt }: DeploymentStatus): void {
  const prior = call.repository.deployments.filter((other) => other.id < by.id && other.environment === by.environment);
  for (const other of prior.filter(({ transient, production }) => !transient && !production)) {
    if (stateOf(other) !== 'success') continue;
    const { environment } = other;
    other.statuses.push({
      ...{ id: call.state.nextId(), state: 'inactive', description: '', environment, environmentUrl: null, logUrl: null },
      ...{ creator, createdAt },
    });
  }
}

function limited(resource: string, text: string | null): string | null {
  if (text !== null && [...text].length > DESCRIPTION_LIMIT) {
    const message = `description is too long (maximum is ${DESCRIPTION_LIMIT} characters)`;
    throw validationFailed({ resource, field: 'description', code: 'custom', message });
  }
  return text;
}

function web(field: string, url: string | null): string | null {
  if (url === null || url === '') return null;
  if (!/^https?:\/\//i.test(url)) {
    throw validationFailed({ resource: 'DeploymentStatus', field, code: 'custom', message: `${field} must use http(s) scheme` });
  }
  return url;
}
