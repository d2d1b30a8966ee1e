import { type PeopleFacts, type Standing, standingOf } from '../../../core/people/approvers.ts';
import type { TeamQuestion } from '../../../core/people/read-people.ts';
import type { ApprovalNeed } from './need.ts';
import type { Voice, Votes } from './votes.ts';

/** An override is an admin's: not whoever may approve. */
const ADMIN = { permission: 'admin', logins: [], teams: [] } as const;
/** So many people are looked up at most: a crowd of strangers must not use up the rate limit. */
const MOST_PEOPLE = 50;

/** Whose role and teams decide, in lower case. */
export interface PeopleNeeded {
  roles: readonly string[];
  teams: readonly TeamQuestion[];
}

/** The people whose standing can change what the votes come to, those who have refused or overridden first. Pure. */
export function peopleNeeded(need: ApprovalNeed, votes: Votes): PeopleNeeded {
  const { permission, logins, teams } = need.approvers;
  const asked = [...votes.denials, ...votes.approvals, ...votes.objections].filter((voice) => !isTaken(voice, need));
  const names = [...new Set(asked.map(({ login }) => login.toLowerCase()))].filter((name) => !logins.includes(name)).slice(0, MOST_PEOPLE);
  const admins = votes.overrides.map(({ login }) => login.toLowerCase()).slice(0, MOST_PEOPLE);
  return {
    roles: [...new Set([...admins, ...(permission === null ? [] : names)])],
    teams: names.length === 0 ? [] : teams.map((team) => ({ team: team.toLowerCase(), logins: names })),
  };
}

/** Whether somebody may approve, refuse, or hold up by asking for changes. */
export function mayDecide(voice: Voice, need: ApprovalNeed, people: PeopleFacts): Standing {
  return isTaken(voice, need) ? { is: 'yes' } : standingOf(voice.login, need.approvers, people);
}

/** Whether somebody may override. */
export function mayOverride(voice: Voice, people: PeopleFacts): Standing {
  return standingOf(voice.login, ADMIN, people);
}

/** GitHub lets nobody but an environment's own reviewers and its admins decide on a deployment. */
function isTaken({ isReviewer }: Voice, { approversGiven }: ApprovalNeed): boolean {
  return isReviewer && !approversGiven;
}
