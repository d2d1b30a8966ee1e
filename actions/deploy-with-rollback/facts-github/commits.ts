import { UnreadableError } from '../../../core/errors.ts';
import { type Fact, factOf } from '../../../core/fact.ts';
import { recordOf, textField } from '../../../core/github/answer.ts';
import { type GitHub, NotFoundError, RejectedError } from '../../../core/github/client.ts';
import type { RefRelation, Relation } from '../gates/facts.ts';

type Port = Pick<GitHub, 'request'>;

const COMPARE = 'GET /repos/{owner}/{repo}/compare/{basehead}';
const COMMIT = 'GET /repos/{owner}/{repo}/commits/{ref}';
const RELATIONS: readonly Relation[] = ['identical', 'ahead', 'behind', 'diverged'];

/** How `sha` stands to `other` (`contents: read`). `absent`: GitHub does not have one of them. Commits do not change, so it may be kept. */
export function relationOf(github: Port, sha: string, other: string): Promise<Fact<Relation>> {
  return factOf(async () => {
    const { data } = await github.request<unknown>(COMPARE, { basehead: `${other}...${sha}`, per_page: 1 });
    const status = textField(recordOf(data), 'status', 'The comparison');
    const known = RELATIONS.find((relation) => relation === status);
    if (known === undefined) throw new UnreadableError(`The comparison: \`${status}\` is not known. Run again.`);
    return known;
  });
}

/** How `sha` stands to where a branch or tag points now; null for a ref that is neither. `absent`: that branch or tag is gone. */
export async function relationToRef(github: Port, sha: string, ref: string): Promise<Fact<RefRelation> | null> {
  const name = /^refs\/((?:heads|tags)\/.+)$/.exec(ref)?.[1];
  if (name === undefined) return null;
  const now = await factOf(() => commitAt(github, name));
  if (now.state !== 'read') return now;
  if (now.value === sha) return { state: 'read', value: 'identical' };
  const relation = await relationOf(github, sha, now.value);
  // What the ref points to was there a moment ago, so it is the commit that GitHub does not have.
  return relation.state === 'absent' ? { state: 'read', value: 'unknown-commit' } : relation;
}

/** An annotated tag gives the commit under it. */
async function commitAt(github: Port, name: string): Promise<string> {
  try {
    const { data } = await github.request<unknown>(COMMIT, { ref: name, per_page: 1 });
    return textField(recordOf(data), 'sha', `The commit of ${name}`);
  } catch (error) {
    // "No commit found for SHA" is how GitHub says that there is no such ref.
    if (error instanceof RejectedError && error.status === 422) throw new NotFoundError(error.message);
    throw error;
  }
}
