import { PermissionError, UnreadableError } from '../errors.ts';
import { type Fact, factOf } from '../fact.ts';
import { recordOf, textField } from '../github/answer.ts';
import { type GitHub, NotFoundError } from '../github/client.ts';

/** A team that is asked about; `logins` (lower case) are the only ones to ask for. */
export interface TeamQuestion {
  team: string;
  logins: readonly string[];
}

type Port = Pick<GitHub, 'request' | 'owner'>;

const ROLE = 'GET /repos/{owner}/{repo}/collaborators/{username}/permission';
const MEMBERSHIP = 'GET /orgs/{org}/teams/{team_slug}/memberships/{username}';

/** The repository role of each login: one request each, which every token may make. An account that is gone has none. */
export async function readRoles(github: Port, logins: readonly string[]): Promise<Map<string, Fact<string>>> {
  const read = (username: string): Promise<Fact<string>> =>
    factOf(async () => {
      const { data } = await github.request<unknown>(ROLE, { username });
      // `permission` knows only four words and calls `maintain` `write`.
      return textField(recordOf(data), 'role_name', `The role of ${username}`);
    });
  return new Map(await Promise.all(logins.map(async (login) => [login, await read(login)] as const)));
}

/** Which of the logins are active members of each team: one request for each pair. One that fails makes the team unreadable. */
export async function readTeams(github: Port, teams: readonly TeamQuestion[]): Promise<Map<string, Fact<string[]>>> {
  const read = ({ team, logins }: TeamQuestion): Promise<Fact<string[]>> =>
    factOf(async () => {
      const [org = '', slug = ''] = team.includes('/') ? team.split('/') : [github.owner, team];
      const member = await Promise.all(logins.map((login) => isMember(github, org, slug, login)));
      return logins.filter((_, index) => member[index]);
    });
  return new Map(await Promise.all(teams.map(async (one) => [one.team, await read(one)] as const)));
}

async function isMember(github: Port, org: string, slug: string, username: string): Promise<boolean> {
  try {
    const { data } = await github.request<unknown>(MEMBERSHIP, { org, team_slug: slug, username });
    return textField(recordOf(data), 'state', `The membership of ${username} in ${org}/${slug}`) === 'active';
  } catch (error) {
    if (error instanceof NotFoundError) return false;
    // No `permissions:` of a workflow can grant this: the remedy of the usual message would lead nowhere.
    if (error instanceof PermissionError) {
      throw new UnreadableError(
        `The members of the team ${org}/${slug} cannot be read with this token: \`teams\` takes a GitHub App's token with the organisation ` +
          'permission `members: read`, given as the input `token`. The roles of `permission` and the names of `logins` need nothing.',
        { cause: error },
      );
    }
    throw error;
  }
}
