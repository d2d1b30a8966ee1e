import { slugOf } from '../set-gate.ts';
import { type Command, commandsOf } from './commands.ts';
import type { Account, ApprovalComment, ApprovalFacts, ApprovalReview } from './facts.ts';
import { involvedPeople } from './involved.ts';
import type { ApprovalNeed } from './need.ts';

/** What somebody says of the commit; whether they may is not known yet. `login` as GitHub spells it. */
export interface Voice {
  login: string;
  url: string | null;
  /** Of an environment: GitHub itself has looked whether they may. */
  isReviewer: boolean;
}

/** The voices that are about this gate and this commit. Each list has a person once. */
export interface Votes {
  approvals: readonly Voice[];
  /** Final for this commit. */
  denials: readonly Voice[];
  overrides: readonly (Voice & { reason: string })[];
  /** Reviews whose author's newest opinion asks for changes, of whichever commit. */
  objections: readonly Voice[];
  /** What does not count and was meant to, each with its cause, as a sentence's end: `` `ben`: opened the pull request ``. */
  ignored: readonly string[];
}

/** Sorts the evidence that could be read; what could not is left out here. Pure. */
export function votesOf(need: ApprovalNeed, facts: ApprovalFacts): Votes {
  const votes = new Ballot(involvedPeople(facts));
  if (facts.comments.state === 'read') {
    for (const comment of [...facts.comments.value].sort((a, b) => a.createdAt - b.createdAt)) addComment(votes, comment, need, facts);
  }
  if (facts.reviews.state === 'read') addReviews(votes, facts.reviews.value, facts.sha);
  for (const { user, state } of facts.environment.state === 'read' ? facts.environment.value.reviews : []) {
    if (state === 'approved') votes.approve(user, null, true);
    else if (state === 'rejected') votes.deny(user, null, true);
  }
  return votes.counted();
}

/** A set of people by what they said. Who may not vote whatever their role is sorted out here. */
class Ballot {
  readonly #approvals = new Map<string, Voice>();
  readonly #denials = new Map<string, Voice>();
  readonly #overrides = new Map<string, Voice & { reason: string }>();
  readonly #objections = new Map<string, Voice>();
  readonly #ignored = new Set<string>();
  readonly #involved: ReadonlyMap<string, string>;

  constructor(involved: ReadonlyMap<string, string>) {
    this.#involved = involved;
  }

  approve(user: Account, url: string | null, isReviewer = false): void {
    this.#person(user, (login, key) => {
      const did = this.#involved.get(key);
      if (did !== undefined) this.ignore(user, did);
      else if (!this.#approvals.has(key) || isReviewer) this.#approvals.set(key, { login, url, isReviewer });
    });
  }

  /** Whoever brought the commit here may well refuse it. */
  deny(user: Account, url: string | null, isReviewer = false): void {
    this.#person(user, (login, key) =>
      this.#denials.set(key, { login, url, isReviewer: isReviewer || this.#denials.get(key)?.isReviewer === true }),
    );
  }

  override(user: Account, url: string | null, reason: string): void {
    this.#person(user, (login, key) => {
      if (!this.#overrides.has(key)) this.#overrides.set(key, { login, url, reason, isReviewer: false });
    });
  }

  object(user: Account, url: string | null): void {
    this.#person(user, (login, key) => this.#objections.set(key, { login, url, isReviewer: false }));
  }

  ignore(user: Account, why: string): void {
    this.#ignored.add(`\`${user?.login ?? 'a deleted account'}\`: ${why}`);
  }

  counted(): Votes {
    return {
      approvals: [...this.#approvals.values()],
      denials: [...this.#denials.values()],
      overrides: [...this.#overrides.values()],
      objections: [...this.#objections.values()],
      ignored: [...this.#ignored],
    };
  }

  #person(user: Account, vote: (login: string, key: string) => void): void {
    if (user === null || user.type !== 'User') this.ignore(user, 'is no person');
    else vote(user.login, user.login.toLowerCase());
  }
}

function addComment(votes: Ballot, comment: ApprovalComment, need: ApprovalNeed, facts: ApprovalFacts): void {
  const { user, url } = comment;
  const isEdited = comment.createdAt !== comment.updatedAt;
  for (const command of commandsOf(comment.body)) {
    if (command.gate === null || slugOf(command.gate) !== need.slug) continue;
    if (command.verb === 'malformed') {
      votes.ignore(user, command.problem);
      continue;
    }
    const why = notAbout(command, comment, facts);
    if (why !== null) votes.ignore(user, `\`/${command.verb}\` ${why}`);
    // A refusal stands even where the comment was edited: that must not be a way to lift it.
    else if (command.verb === 'deny') votes.deny(user, url);
    else if (isEdited) votes.ignore(user, `\`/${command.verb}\` in a comment that was edited`);
    else if (command.verb === 'override') votes.override(user, url, command.reason);
    else if (need.kind === 'comment' || need.kind === 'any') votes.approve(user, url);
    else votes.ignore(user, `\`/approve\`, but here the approval is ${need.kind === 'review' ? 'a review' : 'that of the environment'}`);
  }
}

/** Why a command is not about this commit, as the end of a sentence; null if it is. One that names no commit goes by the time. */
function notAbout(
  command: Exclude<Command, { verb: 'malformed' }>,
  { createdAt, isTracking }: ApprovalComment,
  facts: ApprovalFacts,
): string | null {
  if (command.sha !== null) return facts.sha.startsWith(command.sha) ? null : `of \`${command.sha.slice(0, 12)}\`, which is another commit`;
  const { headSince } = facts;
  const committedAt = facts.head.state === 'read' ? facts.head.value.committedAt : null;
  const isBefore = (time: number | null): boolean => time !== null && createdAt < time;
  switch (command.verb) {
    case 'approve':
      return null;
    case 'deny':
      // Only what is certainly older is about an older head.
      return isBefore(headSince) && isBefore(committedAt) ? 'of an earlier head' : null;
    case 'override':
      if (isTracking) return 'names no commit, which it has to on the tracking issue';
      return isBefore(headSince) || isBefore(committedAt) ? 'of an earlier head' : null;
    default: {
      const never: never = command;
      throw new TypeError(`Unknown command: ${JSON.stringify(never)}`);
    }
  }
}

/** Later in the list: stronger, where two reviews of one person bear the same second. */
const OPINIONS = ['APPROVED', 'DISMISSED', 'CHANGES_REQUESTED'];

/** The newest opinion of each person; a mere comment is none, and leaves an approval standing, as on GitHub. */
function addReviews(votes: Ballot, reviews: readonly ApprovalReview[], sha: string): void {
  const newest = new Map<string, ApprovalReview>();
  const opinions = reviews.filter(({ state, submittedAt }) => OPINIONS.includes(state) && submittedAt !== null);
  for (const review of opinions.sort((a, b) => (a.submittedAt ?? 0) - (b.submittedAt ?? 0) || strength(a, sha) - strength(b, sha))) {
    if (review.user !== null) newest.set(review.user.login.toLowerCase(), review);
  }
  for (const { user, state, commitSha, url } of newest.values()) {
    if (state === 'CHANGES_REQUESTED') votes.object(user, url);
    else if (state !== 'APPROVED') continue;
    else if (commitSha === sha) votes.approve(user, url);
    else votes.ignore(user, 'approved an earlier head');
  }
}

function strength({ state, commitSha }: ApprovalReview, sha: string): number {
  return OPINIONS.indexOf(state) * 2 + (commitSha === sha ? 1 : 0);
}
