import type { Approval, GateFacts, GitHubGateFacts } from './facts.ts';
import type { ApprovalRequirement } from './gate-plan.ts';
import { type Judged, passed, refused, skipped, unreadable } from './judged.ts';

/**
 * Somebody approved this deploy, and not too long ago: what was approved last week is no longer what people have in mind. One refusal
 * stands for the run. An approval whose time GitHub does not tell counts as being as old as the run.
 */
export function judgeApproval(need: ApprovalRequirement, facts: GateFacts, now: Date): Judged {
  const { github } = facts;
  if (github === null) return skipped('approval', 'needs GitHub');
  const { approvals, runUrl } = github;
  if (approvals.state === 'unreadable')
    return unreadable('approval', `Who approved it could not be read: ${approvals.why}`, undefined, { url: runUrl });
  const said = approvals.state === 'read' ? approvals.value.filter((one) => isAbout(one, need, facts)) : [];
  const against = said.find(({ state }) => state === 'rejected');
  if (against !== undefined)
    return missing(`${against.login} refused it.`, 'Start a new run once what was refused is settled.', github, against.url);
  const given = said.filter(({ state }) => state === 'approved');
  const fresh = given.filter((one) => ageOf(one, facts, now) <= need.maxAgeMs);
  if (fresh.length > 0) {
    const who = [...new Set(fresh.map(({ login }) => login))];
    return passed('approval', `approved by ${who.join(', ')}`, { url: fresh[0]?.url ?? runUrl, details: { by: who } });
  }
  const [stale] = given;
  if (stale !== undefined) {
    const limit = `${Math.round(need.maxAgeMs / 60_000)} minutes`;
    const message = `${stale.login} approved it${stale.at === null ? ' at a time that is not known' : ` on ${stale.at}`}, and an approval counts for ${limit}.`;
    return missing(message, 'Start a new run and have it approved, or raise `require.approval.max_age`.', github, stale.url);
  }
  const where = need.environments.join(' or ');
  return missing(
    'Nobody has approved it.',
    `Give the environment ${where} required reviewers and have the run approved, or let gate-reporter collect the approval of this commit.`,
    github,
    null,
  );
}

function missing(message: string, fix: string, { runUrl }: GitHubGateFacts, url: string | null): Judged {
  return refused('approval', { reason: 'approval_missing', outcome: 'blocked', message, fix }, { url: url ?? runUrl });
}

function isAbout({ environment, sha }: Approval, { environments }: ApprovalRequirement, facts: GateFacts): boolean {
  const isHere = environments.some((name) => name.toLowerCase() === environment.toLowerCase());
  return isHere && (sha === null || sha === facts.sha);
}

/** ms; infinite where no time is known. */
function ageOf({ at }: Approval, { requestedAt }: GateFacts, now: Date): number {
  const since = Date.parse(at ?? (requestedAt.state === 'read' ? requestedAt.value : ''));
  return Number.isNaN(since) ? Number.POSITIVE_INFINITY : now.getTime() - since;
}
