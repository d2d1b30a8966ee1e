import type { Finding } from '../../../core/model.ts';
import { describeApprovers } from '../../../core/people/approvers.ts';
import type { Row } from '../rows.ts';
import type { ApprovalFacts } from './facts.ts';
import type { ApprovalJudgement, ApprovalOutcome } from './judge-approval.ts';
import type { ApprovalNeed } from './need.ts';

/** The row of an approval gate, what else there is to say of it, and what it came to. */
export interface JudgedApproval {
  row: Row;
  findings: Finding[];
  outcome: ApprovalOutcome['is'];
  /** Of its own status, and where that leads; null for the run. */
  context: string;
  url: string | null;
}

/** Rows have little room; the finding has all of it. */
const MOST_IGNORED = 10;
const REASON_CHARACTERS = 200;

/** Words for what was judged. The row's reason is one line; text between backticks is a name that somebody else chose. */
export function approvalRow(need: ApprovalNeed, facts: ApprovalFacts, judged: ApprovalJudgement, context: string): JudgedApproval {
  const { outcome, ignored } = judged;
  const status = STATUS[outcome.is];
  const reason = reasonOf(need, facts, outcome);
  const row: Row = {
    gate: {
      key: `approval:${need.slug}`,
      name: need.name,
      status,
      required: true,
      reason,
      url: placeOf(facts, outcome),
      details: {
        kind: need.kind === 'any' ? 'auto' : need.kind,
        context,
        sha: facts.sha,
        needed: need.count,
        'approved-by': [...outcome.by],
        'overridden-by': outcome.is === 'overridden' ? outcome.overriddenBy : null,
        'not-counted': [...ignored],
      },
    },
    effect: status,
    missing: false,
    waitsOn: outcome.is === 'approved' || outcome.is === 'overridden' ? null : 'human',
    ...(outcome.is === 'awaiting' ? { fix: howTo(need, facts) } : {}),
    ...(outcome.is === 'denied' ? { fix: 'A refusal is final for this commit: push another one.' } : {}),
  };
  return {
    row,
    findings: findingsOf(need, outcome, ignored, reason),
    outcome: outcome.is,
    context,
    url: decidedAt(outcome) ?? waitingAt(facts),
  };
}

/** The row of a gate whose evidence nobody looked for. */
export function unreadApproval(need: ApprovalNeed, context: string): JudgedApproval {
  const message = 'The approval was not looked for.';
  const row: Row = {
    gate: {
      key: `approval:${need.slug}`,
      name: need.name,
      status: 'pending',
      required: true,
      reason: message,
      url: null,
      details: { context },
    },
    effect: 'pending',
    missing: false,
    waitsOn: 'human',
  };
  return { row, findings: [{ rule: 'approval', state: 'unknown', subject: need.name, message }], outcome: 'unread', context, url: null };
}

/** Where an approval can be given, with the exact words. */
export function howTo(need: ApprovalNeed, facts: ApprovalFacts): string {
  const who = describeApprovers(need.approvers);
  const { kind, slug, environment } = need;
  const hasPull = facts.pullRequests.state === 'read' && facts.pullRequests.value.length > 0;
  const ways: string[] = [];
  if (kind === 'comment' || kind === 'any') {
    if (facts.comments.state === 'read') ways.push(`comment \`/approve ${slug} ${facts.sha}\``);
    else if (kind === 'comment') return 'There is nothing to comment on: name an issue as `tracking-issue` in the configuration.';
  }
  if (kind === 'review' || kind === 'any') {
    if (hasPull) ways.push(`approve the head \`${facts.sha.slice(0, 7)}\` in a review`);
    else if (kind === 'review') return 'There is no pull request to review: use `approval: comment` and a `tracking-issue`.';
  }
  if ((kind === 'environment' || kind === 'any') && environment !== '') {
    const isWaiting = facts.environment.state === 'read' && facts.environment.value.waiting.length > 0;
    if (isWaiting) ways.push(`let the run go on that waits for the environment \`${environment}\``);
    else if (kind === 'environment')
      return `No run of this commit waits for the environment \`${environment}\`: start the one that deploys to it.`;
  }
  if (ways.length === 0) return 'There is nowhere to approve it: name an issue as `tracking-issue` in the configuration.';
  if (kind === 'environment' && !need.approversGiven) return `A reviewer of the environment has to ${ways.join(', or ')}.`;
  return `Ask ${who} to ${ways.join(', or ')}; whoever brought the commit here has no vote.`;
}

/** Where a click on the row leads: to what decided it, to the run that waits, or to the pull request. */
function placeOf(facts: ApprovalFacts, outcome: ApprovalOutcome): string | null {
  const pull = facts.pullRequests.state === 'read' ? (facts.pullRequests.value[0]?.url ?? null) : null;
  return decidedAt(outcome) ?? waitingAt(facts) ?? pull;
}

function decidedAt(outcome: ApprovalOutcome): string | null {
  return 'url' in outcome ? outcome.url : null;
}

function waitingAt({ environment }: ApprovalFacts): string | null {
  return environment.state === 'read' ? (environment.value.waiting[0]?.url ?? null) : null;
}

const STATUS = { approved: 'pass', overridden: 'pass', denied: 'fail', awaiting: 'pending', unread: 'pending' } as const;

function reasonOf(need: ApprovalNeed, facts: ApprovalFacts, outcome: ApprovalOutcome): string {
  switch (outcome.is) {
    case 'approved':
      return `approved by ${named(outcome.by)}`;
    case 'overridden':
      // Two backticks would make a code span of what is between them.
      return `overridden by \`${outcome.overriddenBy}\`: ${outcome.reason.replaceAll('`', "'").slice(0, REASON_CHARACTERS)}`;
    case 'denied':
      return `denied by ${named(outcome.by)}`;
    case 'unread':
      return 'who approved it could not be read';
    case 'awaiting': {
      const so = outcome.by.length === 0 ? '' : ` (${named(outcome.by)})`;
      const against = outcome.objections.length === 0 ? '' : `; changes asked for by ${named(outcome.objections)}`;
      const reviewers = facts.environment.state === 'read' ? facts.environment.value.waiting.flatMap((run) => run.reviewers) : [];
      const asked = reviewers.length === 0 ? '' : `; a run waits for ${named([...new Set(reviewers)])}`;
      return `${outcome.by.length} of ${need.count} ${need.count === 1 ? 'approval' : 'approvals'}${so}${against}${asked}`;
    }
    default: {
      const never: never = outcome;
      throw new TypeError(`Unknown outcome: ${JSON.stringify(never)}`);
    }
  }
}

function findingsOf(need: ApprovalNeed, outcome: ApprovalOutcome, ignored: readonly string[], reason: string): Finding[] {
  const findings: Finding[] = outcome.is === 'unread' ? [...outcome.findings] : [];
  const add = (state: Finding['state'], message: string): void =>
    void findings.push({ rule: 'approval', state, subject: need.name, message });
  if (outcome.is === 'overridden') add('waived', `The approval was ${reason}`);
  if (ignored.length > 0) {
    const more = ignored.length > MOST_IGNORED ? `; and ${ignored.length - MOST_IGNORED} more` : '';
    add('skipped', `Not counted: ${ignored.slice(0, MOST_IGNORED).join('; ')}${more}.`);
  }
  if (outcome.is === 'approved') add('pass', `Needed because ${need.why}: ${reason}.`);
  return findings;
}

function named(logins: readonly string[]): string {
  return logins.map((login) => `\`${login}\``).join(', ');
}
