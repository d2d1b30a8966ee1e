import { PermissionError, UnreadableError } from '../../core/errors.ts';
import { NotFoundError, RejectedError, type Requester } from '../../core/github/client.ts';
import { readPages } from '../../core/github/paging.ts';
import { numberOrNull, rowOf, textOrNull } from './answer.ts';
import type { BranchRules, RuleCheck } from './facts.ts';

/** Rules of all active rulesets, the organisation's too; any token that sees the repository may read them. Not on older servers. */
const RULES = 'GET /repos/{owner}/{repo}/rules/branches/{branch}';
/** Classic protection, without the grant of an admin that its own address asks for (`contents: read`). */
const BRANCH = 'GET /repos/{owner}/{repo}/branches/{branch}';

type Read = { checks: RuleCheck[] } | { refused: string };

/**
 * The checks that a branch requires, by rulesets and by classic protection: 2 requests. A part that the token may not read, or that the
 * server does not have, makes the whole `refused`: what is left of it is no list to rely on, though its checks are still the judge's.
 */
export async function readBranchRules(github: Requester, branch: string): Promise<BranchRules> {
  try {
    const [rulesets, classic] = await Promise.all([
      refusable(() => readRulesets(github, branch)),
      refusable(async () => classicOf((await github.request<unknown>(BRANCH, { branch })).data)),
    ]);
    const refused = [rulesets, classic].flatMap((part) => ('refused' in part ? [part.refused] : []));
    const checks = [rulesets, classic].flatMap((part) => ('checks' in part ? part.checks : []));
    return refused.length === 0 ? { state: 'read', value: checks } : { state: 'refused', why: refused.join(' '), value: checks };
  } catch (error) {
    if (error instanceof UnreadableError) return { state: 'unreadable', why: error.message };
    throw error;
  }
}

async function refusable(read: () => Promise<RuleCheck[]>): Promise<Read> {
  try {
    return { checks: await read() };
  } catch (error) {
    // A private repository on a free plan has no rules: 403, "Upgrade to GitHub Pro or make this repository public".
    const isRefused =
      error instanceof PermissionError || error instanceof NotFoundError || (error instanceof RejectedError && error.status === 403);
    if (isRefused) return { refused: error.message };
    throw error;
  }
}

async function readRulesets(github: Requester, branch: string): Promise<RuleCheck[]> {
  const { rows, complete, why } = await readPages<unknown>(github, RULES, { branch });
  if (!complete) throw new UnreadableError(`the rules of \`${branch}\` could not all be read: ${why ?? ''}. Run again.`);
  return rows.flatMap((row) => {
    const { type, parameters } = rowOf(row);
    return type === 'required_status_checks' ? checksOf(rowOf(parameters).required_status_checks, 'integration_id') : [];
  });
}

function classicOf(data: unknown): RuleCheck[] {
  const required = rowOf(rowOf(rowOf(data).protection).required_status_checks);
  if (Object.keys(required).length === 0) return [];
  // Older servers only have the names.
  if (!Array.isArray(required.checks))
    return checksOf(Array.isArray(required.contexts) ? required.contexts.map((context) => ({ context })) : [], '');
  return checksOf(required.checks, 'app_id');
}

/** An id of -1 is "any source" (REST, "update branch protection"). */
function checksOf(list: unknown, idField: string): RuleCheck[] {
  if (!Array.isArray(list)) throw new UnreadableError('The rules of the branch hold no list of required checks. Run again.');
  return list.map((entry) => {
    const row = rowOf(entry);
    const context = textOrNull(row.context);
    if (context === null) throw new UnreadableError('A required check of the branch has no `context`. Run again.');
    const id = numberOrNull(row[idField]);
    return { context, appId: id === null || id < 0 ? null : id };
  });
}
