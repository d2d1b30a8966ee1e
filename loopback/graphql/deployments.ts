import { type Deployment, stateOf } from '../state/deployments.ts';
import type { Repository } from '../state/repository.ts';
import { nodeId, time } from '../views/links.ts';
import { Problem } from './problem.ts';

export interface DeploymentsArguments {
  environments?: readonly string[] | null;
  first?: number | null;
  after?: string | null;
  orderBy: { direction: 'ASC' | 'DESC' };
}

/** Most that one page gives. */
const MAX_PAGE = 100;

/** A page of deployments; the cursor is how many were given before. Only forwards: nobody asks for the other way. */
export function deploymentConnection(repository: Repository, { environments, first, after, orderBy }: DeploymentsArguments) {
  if (first === undefined || first === null)
    throw new Problem(
      'MISSING_PAGINATION_BOUNDARIES',
      'You must provide a `first` or `last` value to properly paginate the `deployments` connection.',
    );
  if (first > MAX_PAGE)
    throw new Problem(
      'EXCESSIVE_PAGINATION',
      `Requesting ${first} records on the \`deployments\` connection exceeds the \`first\` limit of ${MAX_PAGE} records.`,
    );
  const all = repository.deployments.filter(
    ({ environment }) => environments === undefined || environments === null || environments.includes(environment),
  );
  if (orderBy.direction === 'DESC') all.reverse();
  const start = after === undefined || after === null ? 0 : Number(Buffer.from(after, 'base64').toString('utf8'));
  const end = Math.min(all.length, start + first);
  return {
    totalCount: all.length,
    nodes: all.slice(start, end).map(deploymentNode),
    pageInfo: { hasNextPage: end < all.length, endCursor: end === start ? null : Buffer.from(String(end)).toString('base64') },
  };
}

/** A payload that came as an object is JSON of JSON here. */
function deploymentNode(deployment: Deployment): Record<string, unknown> {
  const { id, environment, task, payload, createdAt } = deployment;
  const state = stateOf(deployment);
  const status = deployment.statuses.at(-1);
  return {
    id: nodeId('Deployment', id),
    databaseId: id,
    environment,
    task,
    payload: JSON.stringify(typeof payload === 'string' ? payload : JSON.stringify(payload)),
    createdAt: time(createdAt),
    latestStatus: state === null ? null : { id: nodeId('DeploymentStatus', status?.id ?? 0), state: state.toUpperCase() },
  };
}
