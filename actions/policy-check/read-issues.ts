import { type Fact, factOf } from '../../core/fact.ts';
import { accountOf, recordOf, textField, textOrNone } from '../../core/github/answer.ts';
import type { GitHub } from '../../core/github/client.ts';
import { NotFoundError } from '../../core/github/failures.ts';
import type { LinkedIssue } from './facts.ts';

const ISSUE = 'GET /repos/{owner}/{repo}/issues/{issue_number}';

/** The issues of these numbers, one request each (`issues: read`). One that does not exist, or was moved elsewhere, is absent. */
export async function readIssues(
  github: Pick<GitHub, 'request' | 'owner' | 'repo'>,
  numbers: readonly number[],
): Promise<Map<number, Fact<LinkedIssue>>> {
  return new Map(await Promise.all(numbers.map(async (number) => [number, await readIssue(github, number)] as const)));
}

function readIssue(github: Pick<GitHub, 'request' | 'owner' | 'repo'>, number: number): Promise<Fact<LinkedIssue>> {
  return factOf(async () => {
    const what = `Issue #${number}`;
    const { data } = await github.request<unknown>(ISSUE, { issue_number: number });
    const issue = recordOf(data);
    // A moved issue answers from its new repository, whose people do not decide here.
    const home = textField(issue, 'repository_url', what).toLowerCase();
    if (!home.endsWith(`/repos/${github.owner}/${github.repo}`.toLowerCase()) || issue.number !== number) {
      throw new NotFoundError(`${what} was moved to another repository.`);
    }
    return {
      number,
      body: textOrNone(issue, 'body') ?? '',
      author: accountOf(issue, 'user', what)?.login ?? null,
      authorAssociation: textOrNone(issue, 'author_association'),
      isPullRequest: issue.pull_request !== undefined && issue.pull_request !== null,
    };
  });
}
