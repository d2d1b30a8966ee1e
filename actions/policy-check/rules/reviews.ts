import type { Change, Review, RuleFacts } from '../facts.ts';
import type { Approvers } from '../policy.ts';
import { isBotLogin, type Standing, standingOf } from './approvers.ts';

/** The review of one person that says what they think now. */
export interface Opinion {
  /** null for an account that is gone. */
  login: string | null;
  type: string;
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'DISMISSED';
  commitSha: string | null;
  /** Whether an older review of the same person approved. */
  approvedBefore: boolean;
}

/** What the opinions come to. `ignored` are the approvals that did not count, each with its cause, for a sentence. */
export interface ReviewCount {
  approvedBy: string[];
  blockedBy: string[];
  ignored: string[];
  /** Opinions that would count or block if the person's standing were known. */
  open: { login: string; state: Opinion['state']; standing: Exclude<Standing, { is: 'yes' }> }[];
}

/** Later in the list: stronger, where two reviews of one person bear the same second. */
const OPINIONS = ['APPROVED', 'DISMISSED', 'CHANGES_REQUESTED'];

/**
 * The newest opinion of each person, oldest first. A comment does not replace an approval (as on GitHub), and a review that was not
 * submitted is none. The order of the list does not matter: times decide.
 */
export function newestOpinions(reviews: readonly Review[], headSha: string): Opinion[] {
  const sorted = reviews.filter(({ state }) => OPINIONS.includes(state)).sort(byTime(headSha));
  const opinions = new Map<string, Opinion>();
  sorted.forEach(({ author, state, commitSha }, index) => {
    const key = author ? author.login.toLowerCase() : `${index}`;
    const before = opinions.get(key);
    opinions.delete(key);
    opinions.set(key, {
      login: author?.login ?? null,
      type: author?.type ?? '',
      state: state as Opinion['state'],
      commitSha,
      approvedBefore: before !== undefined && (before.approvedBefore || before.state === 'APPROVED'),
    });
  });
  return [...opinions.values()];
}

/** Whose standing an opinion asks about: people, other than the author, whose newest opinion approves the head or asks for changes. */
export function asksForStanding({ login, type, state, commitSha }: Opinion, change: Change): boolean {
  if (login === null || isAuthor(login, change) || isBot(login, type)) return false;
  return state === 'CHANGES_REQUESTED' || (state === 'APPROVED' && commitSha === change.headSha);
}

/** Counts approvals of the current head by people who may approve, other than the author. */
export function countReviews(
  opinions: readonly Opinion[],
  change: Change,
  approvers: Approvers,
  facts: Pick<RuleFacts, 'roles' | 'teams'>,
): ReviewCount {
  const result: ReviewCount = { approvedBy: [], blockedBy: [], ignored: [], open: [] };
  for (const opinion of opinions) {
    const { login, state } = opinion;
    const cause = causeOf(opinion, change);
    if (!asksForStanding(opinion, change) || login === null) {
      if (cause) result.ignored.push(cause);
      continue;
    }
    const standing = standingOf(login, approvers, facts);
    if (standing.is === 'yes') {
      (state === 'APPROVED' ? result.approvedBy : result.blockedBy).push(login);
      if (cause) result.ignored.push(cause);
    } else if (standing.is === 'no') {
      if (cause) result.ignored.push(cause);
      else if (state === 'APPROVED') result.ignored.push(`\`${login}\` ${standing.why}`);
    } else {
      result.open.push({ login, state, standing });
    }
  }
  return result;
}

/** Why an approval does not count, whoever gave it; null where it may count, or where none was ever given. */
function causeOf({ login, type, state, commitSha, approvedBefore }: Opinion, change: Change): string | null {
  if (state === 'CHANGES_REQUESTED' && !approvedBefore) return null;
  const who = login === null ? 'an account that is gone' : `\`${login}\``;
  if (login === null) return `${who} approved`;
  if (isAuthor(login, change)) return `${who} is the author`;
  if (isBot(login, type)) return `${who} is a bot`;
  if (state === 'CHANGES_REQUESTED') return `${who} requested changes later`;
  if (state === 'DISMISSED') return `the review of ${who} was dismissed`;
  if (commitSha === null) return `${who} approved a commit that is gone`;
  if (commitSha !== change.headSha) return `${who} approved \`${short(commitSha)}\`, which is not the head \`${short(change.headSha)}\``;
  return null;
}

/** A commit as people write it. */
export function short(sha: string): string {
  return sha.slice(0, 7);
}

function isAuthor(login: string, { author }: Change): boolean {
  return author !== null && author.login.toLowerCase() === login.toLowerCase();
}

function isBot(login: string, type: string): boolean {
  return type === 'Bot' || isBotLogin(login);
}

/** Oldest first. Of two in one second, the stronger is the later one, then that of the head, which is the newer commit. */
function byTime(headSha: string): (a: Review, b: Review) => number {
  const ofHead = ({ commitSha }: Review): number => Number(commitSha === headSha);
  const byName = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
  return (a, b) =>
    timeOf(a) - timeOf(b) ||
    OPINIONS.indexOf(a.state) - OPINIONS.indexOf(b.state) ||
    ofHead(a) - ofHead(b) ||
    byName(a.commitSha ?? '', b.commitSha ?? '');
}

function timeOf({ submittedAt }: Review): number {
  const time = submittedAt === null ? Number.NaN : Date.parse(submittedAt);
  return Number.isNaN(time) ? 0 : time;
}
