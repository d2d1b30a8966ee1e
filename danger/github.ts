import { messageOf, UnreadableError } from '../core/errors.ts';
import { recordOf } from '../core/github/answer.ts';
import type { Answer, GitHub, Params } from '../core/github/client.ts';
import { NotFoundError } from '../core/github/failures.ts';
import type { DangerApi } from './port.ts';

/**
 * Danger's Octokit as the port that the readers of policy-check stand on. It neither retries nor knows our errors: whatever it throws
 * means that something was not read, and only a 404 says more.
 */
export function githubOf(api: DangerApi, owner: string, repo: string): Pick<GitHub, 'request' | 'owner' | 'repo'> {
  const request = async <T>(route: string, params: Params = {}): Promise<Answer<T>> => {
    try {
      return (await api.request(route, { owner, repo, ...params })) as Answer<T>;
    } catch (error) {
      const { status } = recordOf(error);
      if (status === 404) throw new NotFoundError(`${route}: not found (404). It does not exist, or the token cannot see it.`);
      const said = typeof status === 'number' ? `GitHub answered ${status} (${messageOf(error)})` : messageOf(error);
      throw new UnreadableError(`${route}: ${said}.`, { cause: error });
    }
  };
  return { request, owner, repo };
}
