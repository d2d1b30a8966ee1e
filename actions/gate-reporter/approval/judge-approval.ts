import type { Fact } from '../../../core/fact.ts';
import type { Finding } from '../../../core/model.ts';
import type { Standing } from '../../../core/people/approvers.ts';
import type { ApprovalFacts } from './facts.ts';
import type { ApprovalNeed } from './need.ts';
import { mayDecide, mayOverride } from './standing.ts';
import { type Voice, type Votes, votesOf } from './votes.ts';

type Unsettled = Exclude<Standing, { is: 'yes' | 'no' }>;

/** A voice whose standing could not be told, and may decide. */
export interface OpenVoice {
  login: string;
  did: string;
  standing: { is: 'unknown' | 'misconfigured'; why: string };
}

/**
 * What the evidence comes to. `unread` could not be told: a list that was not read, or the standing of somebody it depends on. In the
 * others, people are named by login; `url` is where the last of them said so.
 */
export type ApprovalOutcome =
  | { is: 'approved'; by: readonly string[]; url: string | null }
  | { is: 'overridden'; by: readonly string[]; overriddenBy: string; reason: string; url: string | null }
  | { is: 'denied'; by: readonly string[]; url: string | null }
  | { is: 'awaiting'; by: readonly string[]; objections: readonly string[] }
  | { is: 'unread'; by: readonly string[]; findings: readonly Finding[] };

/** The outcome, with what was said and did not count. */
export interface ApprovalJudgement {
  outcome: ApprovalOutcome;
  ignored: readonly string[];
}

/**
 * Judges one approval gate. In this order: what was not read makes it unread; one refusal by somebody who may is final; an admin's override
 * lets it pass; then as many different people as are needed have to have approved, with no changes asked for by one of them. Pure.
 */
export function judgeApproval(need: ApprovalNeed, facts: ApprovalFacts): ApprovalJudgement {
  const votes = votesOf(need, facts);
  const sorted = sort(votes, need, facts);
  const ignored = [...votes.ignored, ...sorted.refused];
  const by = loginsOf(sorted.approved);
  const result = (outcome: ApprovalOutcome): ApprovalJudgement => ({ outcome, ignored });
  const unread = unreadLists(facts);
  if (unread.length > 0) return result({ is: 'unread', by, findings: unread });
  if (sorted.denied.length > 0) return result({ is: 'denied', by: loginsOf(sorted.denied), url: lastUrl(sorted.denied) });
  if (sorted.openDenials.length > 0) return result({ is: 'unread', by, findings: sorted.openDenials.map(openFinding) });
  const [override] = sorted.overrides;
  if (override !== undefined) {
    const { login: overriddenBy, reason, url } = override;
    return result({ is: 'overridden', by, overriddenBy, reason, url });
  }
  const isEnough = by.length >= need.count;
  const open = [...sorted.openObjections, ...(isEnough ? [] : [...sorted.openOverrides, ...sorted.openApprovals])];
  const mayBeEnough = isEnough || sorted.openOverrides.length > 0 || by.length + sorted.openApprovals.length >= need.count;
  if (open.length > 0 && mayBeEnough) return result({ is: 'unread', by, findings: open.map(openFinding) });
  if (isEnough && sorted.objections.length === 0) return result({ is: 'approved', by, url: lastUrl(sorted.approved) });
  return result({ is: 'awaiting', by, objections: sorted.objections });
}

interface Sorted {
  approved: Voice[];
  openApprovals: OpenVoice[];
  denied: Voice[];
  openDenials: OpenVoice[];
  overrides: (Voice & { reason: string })[];
  openOverrides: OpenVoice[];
  objections: string[];
  openObjections: OpenVoice[];
  /** Those who may not, each with the cause. */
  refused: string[];
}

function sort(votes: Votes, need: ApprovalNeed, { people }: ApprovalFacts): Sorted {
  const refused: string[] = [];
  const split = <V extends Voice>(voices: readonly V[], did: string, standing: (voice: V) => Standing): { yes: V[]; open: OpenVoice[] } => {
    const yes: V[] = [];
    const open: OpenVoice[] = [];
    for (const voice of voices) {
      const found = standing(voice);
      if (found.is === 'yes') yes.push(voice);
      else if (found.is === 'no') refused.push(`\`${voice.login}\` ${did}, and ${found.why}`);
      else open.push({ login: voice.login, did, standing: found as Unsettled & OpenVoice['standing'] });
    }
    return { yes, open };
  };
  const decide = (voice: Voice): Standing => mayDecide(voice, need, people);
  const approvals = split(votes.approvals, 'approved', decide);
  // A reviewer of the environment has stopped it already, whoever else is asked for.
  const denials = split(votes.denials, 'refused', (voice) => (voice.isReviewer ? { is: 'yes' } : decide(voice)));
  const overrides = split(votes.overrides, 'overrode', (voice) => mayOverride(voice, people));
  const objections = split(votes.objections, 'asked for changes', decide);
  return {
    approved: approvals.yes,
    openApprovals: approvals.open,
    denied: denials.yes,
    openDenials: denials.open,
    overrides: overrides.yes,
    openOverrides: overrides.open,
    objections: loginsOf(objections.yes),
    openObjections: objections.open,
    refused,
  };
}

function loginsOf(voices: readonly Voice[]): string[] {
  return voices.map(({ login }) => login);
}

function lastUrl(voices: readonly Voice[]): string | null {
  return voices.at(-1)?.url ?? null;
}

/** Lists that may hide a refusal, or whom it is about. */
function unreadLists({ pullRequests, head, comments, reviews, environment }: ApprovalFacts): Finding[] {
  const lists: readonly (readonly [string, Fact<unknown>, boolean])[] = [
    ['The pull request of the commit', pullRequests, true],
    ['The commit', head, true],
    ['The comments', comments, false],
    ['The reviews', reviews, false],
    ['The reviews of the environment', environment, false],
  ];
  return lists.flatMap(([subject, fact, mustExist]): Finding[] => {
    if (fact.state === 'read' || (fact.state === 'absent' && !mustExist)) return [];
    const why = fact.state === 'absent' ? 'GitHub does not know it, or the token cannot see it.' : fact.why;
    return [{ rule: 'approval', state: 'unknown', subject, message: `${subject} could not be read: ${why}`, fix: 'Run again.' }];
  });
}

function openFinding({ login, did, standing }: OpenVoice): Finding {
  const message = `\`${login}\` ${did}, and ${standing.why}`;
  if (standing.is === 'unknown') return { rule: 'approval', state: 'unknown', subject: login, message, fix: 'Run again.' };
  const fix = "Teams need an App's token that may read the organisation's members, given as `token`; or correct `approvers`.";
  return { rule: 'approval', state: 'error', subject: login, message, fix };
}
