import { ConfigurationError } from '../errors.ts';
import type { RejectedError, Requester } from './client.ts';

interface RuleRow {
  type: string;
  ruleset_id?: number;
  ruleset_source?: string;
}

/** "Repository rule violations found" with a sentence a rule (REST and GraphQL); older branch protection says "protected branch". */
const VIOLATION = /rule violations? found\s*(.*?)\)?\.?$|protected branch/i;
/** Rules of a ruleset that can refuse to create, move or delete a ref; the others speak of a pull request's merge. */
const ON_WRITE = new Set([
  'creation',
  'update',
  'deletion',
  'non_fast_forward',
  'required_signatures',
  'pull_request',
  'required_status_checks',
]);

/**
 * What a refused write of a ref means for people: a ruleset that forbids it is a ConfigurationError that names rule, ruleset
 * and the exclusion to add; a repository without a commit is one too; everything else stays as it is.
 * One more request, only then, to learn which ruleset it was.
 */
export async function explainRefusal(github: Requester, ref: string, error: RejectedError): Promise<Error> {
  if (error.status === 409 && /is empty/.test(error.message)) {
    return new ConfigurationError({
      place: ref,
      message: 'cannot be written, because the repository has no commit yet.',
      remedy: 'Push a first commit: state is kept beside it, in refs of the same repository.',
    });
  }
  const found = VIOLATION.exec(error.message);
  if (found === null) return error;
  const rules = await rulesOf(github, ref);
  const folder = ref.replace(/^refs\/heads\//, '').replace(/[^/]*$/, '');
  return new ConfigurationError(
    {
      place: ref,
      message: `a ruleset refuses the write: ${found[1]?.trim() || error.message} ${rules}`.trim(),
      remedy:
        `Exclude \`${folder}**/*\` from the target branches of that ruleset ` +
        '(Settings, Rules, Rulesets; an organization has them too), or let the app whose token this is bypass it.',
    },
    { cause: error },
  );
}

/** `It is rule "update" of ruleset 7 of acme/shop.`, empty if GitHub does not say. */
async function rulesOf(github: Requester, ref: string): Promise<string> {
  try {
    const { data } = await github.request<RuleRow[]>('GET /repos/{owner}/{repo}/rules/branches/{+branch}', {
      branch: ref.replace(/^refs\/heads\//, ''),
      per_page: 100,
    });
    const named = data
      .filter(({ type }) => ON_WRITE.has(type))
      .map(({ type, ruleset_id: id, ruleset_source: source }) => `\`${type}\` of ruleset ${id ?? '?'} of ${source ?? 'this repository'}`);
    return named.length === 0 ? '' : `(In force here: ${[...new Set(named)].join(', ')}.)`;
  } catch {
    // Only the name is missing then; an Enterprise Server may not have the operation.
    return '';
  }
}
