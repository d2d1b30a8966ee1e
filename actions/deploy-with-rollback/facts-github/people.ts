import { PermissionError, UnreadableError } from '../../../core/errors.ts';
import { type Fact, factOf } from '../../../core/fact.ts';
import { numberField, recordOf, textField, textOrNone } from '../../../core/github/answer.ts';
import type { GitHub } from '../../../core/github/client.ts';
import { readPages } from '../../../core/github/paging.ts';
import type { GitHubGateFacts, OverrideFacts } from '../gates/facts.ts';

type Port = Pick<GitHub, 'request'>;

const ROLE = 'GET /repos/{owner}/{repo}/collaborators/{username}/permission';
const ALERTS = 'GET /repos/{owner}/{repo}/secret-scanning/alerts';

/** The repository role of each login, which every token may ask for. An account that is gone has none. */
export function readPeople(github: Port, logins: readonly string[]): Promise<OverrideFacts['people']> {
  const role = (username: string): Promise<Fact<string>> =>
    factOf(async () => {
      const { data } = await github.request<unknown>(ROLE, { username });
      // `permission` knows four words only, and calls `maintain` `write`.
      return textField(recordOf(data), 'role_name', `The role of ${username}`);
    });
  return Promise.all([...new Set(logins)].map(async (login) => ({ login, role: await role(login) })));
}

/** The open secret-scanning alerts, without the secrets. `absent`: the repository has no secret scanning. */
export function readSecretAlerts(github: Port): Promise<GitHubGateFacts['secretAlerts']> {
  return factOf(async () => {
    try {
      const { rows } = await readPages<unknown>(github, ALERTS, { state: 'open', hide_secret: true }, { maxPages: 1 });
      return rows.map((row) => {
        const alert = recordOf(row);
        return { number: numberField(alert, 'number', 'A secret-scanning alert'), url: textOrNone(alert, 'html_url') };
      });
    } catch (error) {
      // No `permissions:` of a workflow can grant this, so the usual message would lead nowhere.
      if (error instanceof PermissionError) throw new UnreadableError('the token may not read them', { cause: error });
      throw error;
    }
  });
}
