import type { GitHub } from '../../../core/github/client.ts';
import { graphql } from '../../../core/github/graphql.ts';

const MOST_COMMITS = 50;

/**
 * When commits were made, ms since 1970, by id: one request for all (`contents: read`). Of more than 50 only the first ones, and those
 * that GitHub does not have are left out. Never throws: it is only for figures.
 */
export async function readCommitTimes(
  github: Pick<GitHub, 'request' | 'apiUrl' | 'owner' | 'repo'>,
  shas: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const asked = shas.filter((sha) => /^[0-9a-f]{40}$/.test(sha)).slice(0, MOST_COMMITS);
  if (asked.length === 0) return new Map();
  const fields = asked.map((sha, index) => `c${index}: object(oid: "${sha}") { ... on Commit { oid committedDate } }`);
  const query = `query($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { ${fields.join(' ')} } }`;
  try {
    type Answer = { repository: { [alias: string]: { oid?: string; committedDate?: string } | null } | null };
    const { repository } = await graphql<Answer>(github, query, { owner: github.owner, name: github.repo });
    const times = Object.values(repository ?? {}).map((commit) => [commit?.oid ?? '', Date.parse(commit?.committedDate ?? '')] as const);
    return new Map(times.filter(([, time]) => !Number.isNaN(time)));
  } catch {
    return new Map();
  }
}
