import { UnreadableError } from '../../../core/errors.ts';
import { recordOf } from '../../../core/github/answer.ts';
import type { GitHub } from '../../../core/github/client.ts';
import { graphql } from '../../../core/github/graphql.ts';

/** Who made a deployment, in its payload: nobody else's is touched. */
export const MAKER = 'ops-actions';

/** A deployment that one of our runs made and that is at no end. */
export interface OpenDeployment {
  id: number;
  run: { id: number; attempt: number };
  /** Whether anything was ever said to be in progress. */
  hasBegun: boolean;
}

const QUERY = `query($owner: String!, $name: String!, $environments: [String!], $after: String) {
  repository(owner: $owner, name: $name) {
    deployments(environments: $environments, first: 100, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      pageInfo { hasNextPage endCursor }
      nodes { databaseId payload latestStatus { state } }
    }
  }
}`;
const NOT_BEGUN: readonly string[] = ['PENDING', 'QUEUED', 'WAITING'];
const MOST_PAGES = 10;

interface Answer {
  repository: {
    deployments: { pageInfo: { hasNextPage: boolean; endCursor: string | null }; nodes: readonly (Row | null)[] };
  } | null;
}
interface Row {
  databaseId: number | null;
  payload: string | null;
  latestStatus: { state: string } | null;
}

/**
 * Deployments of ours to this environment that are at no end, newest first: one request for 100 deployments. Reads on as long as there
 * was one on the page. Throws UnreadableError for a page that does not advance, and what the request throws (`deployments: read`).
 */
export async function readOpenDeployments(
  github: Pick<GitHub, 'request' | 'apiUrl' | 'owner' | 'repo'>,
  environment: string,
): Promise<OpenDeployment[]> {
  const found: OpenDeployment[] = [];
  let after: string | null = null;
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const variables: object = { owner: github.owner, name: github.repo, environments: [environment], after };
    const { repository }: Answer = await graphql<Answer>(github, QUERY, { ...variables }, { permission: 'deployments: read' });
    if (repository === null) throw new UnreadableError('The deployments could not be read: GitHub gives no such repository. Run again.');
    const { nodes, pageInfo } = repository.deployments;
    const open = nodes.flatMap(openOne);
    found.push(...open);
    if (!pageInfo.hasNextPage || open.length === 0) return found;
    if (pageInfo.endCursor === null || pageInfo.endCursor === after) {
      throw new UnreadableError('The deployments could not be read: the list does not advance. Run again.');
    }
    after = pageInfo.endCursor;
  }
  return found;
}

function openOne(row: Row | null): OpenDeployment[] {
  const state = row?.latestStatus?.state ?? null;
  const isOpen = state === null || state === 'IN_PROGRESS' || NOT_BEGUN.includes(state);
  const run = runIn(row?.payload ?? null);
  if (!isOpen || run === null || typeof row?.databaseId !== 'number') return [];
  return [{ id: row.databaseId, run, hasBegun: state === 'IN_PROGRESS' }];
}

/** The run in a payload of ours; null for anybody else's. GraphQL gives what was sent as an object as JSON of JSON. */
function runIn(payload: string | null): OpenDeployment['run'] | null {
  let value: unknown = payload;
  for (let depth = 0; depth < 2 && typeof value === 'string'; depth += 1) {
    try {
      value = JSON.parse(value);
    } catch {
      return null;
    }
  }
  const { by, run } = recordOf(value);
  const { id, attempt } = recordOf(run);
  return by === MAKER && typeof id === 'number' && typeof attempt === 'number' ? { id, attempt } : null;
}
