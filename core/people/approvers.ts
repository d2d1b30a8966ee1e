import type { Fact } from '../fact.ts';

/** Who may decide: any of the three ways is enough. */
export interface Approvers {
  permission: 'write' | 'maintain' | 'admin' | null;
  logins: readonly string[];
  /** Slugs, `org/slug` or `slug`. */
  teams: readonly string[];
}

/** What was read of the people who have to be judged: two kinds of facts, both by names in lower case. */
export interface PeopleFacts {
  /** By login: the repository role, `admin`, `maintain`, `write`, `triage`, `read`, `none`, or a custom role's name. */
  roles: ReadonlyMap<string, Fact<string>>;
  /** By team as it is configured: those of the people asked about who are members. */
  teams: ReadonlyMap<string, Fact<readonly string[]>>;
}

/**
 * Whether somebody is among those who may decide. `no`, `unknown` and `misconfigured` say why, as the end of a sentence about them;
 * `unknown` could not be read, `misconfigured` could not be read with this token or names a team that does not exist.
 */
export type Standing = { is: 'yes' } | { is: 'no' | 'unknown' | 'misconfigured'; why: string };

/** GitHub's roles, lowest first (REST, "Get repository permissions for a user": `role_name`). */
const ROLES = ['none', 'read', 'triage', 'write', 'maintain', 'admin'];

/** Whether a login is one of those; the best of the three ways counts, and one that cannot be read matters only if no other says yes. */
export function standingOf(login: string, approvers: Approvers, facts: PeopleFacts): Standing {
  const name = login.toLowerCase();
  if (approvers.logins.some((listed) => listed.toLowerCase() === name)) return { is: 'yes' };
  if (isBotLogin(login)) return { is: 'no', why: 'is a bot' };
  const ways: Standing[] = [
    ...(approvers.permission === null ? [] : [byRole(name, approvers.permission, facts.roles)]),
    ...approvers.teams.map((team) => byTeam(name, team, facts.teams)),
  ];
  if (ways.some((way) => way.is === 'yes')) return { is: 'yes' };
  if (ways.length === 0) return { is: 'no', why: 'is not among those who may decide' };
  const is = (['misconfigured', 'unknown', 'no'] as const).find((candidate) => ways.some((way) => way.is === candidate)) ?? 'no';
  const reasons = ways.flatMap((way) => (way.is !== 'yes' && way.is === is ? [way.why] : []));
  return { is, why: reasons.join(' and ') };
}

/** Logins of apps end so, and nobody else's can. */
export function isBotLogin(login: string): boolean {
  return login.toLowerCase().endsWith('[bot]');
}

/** Who may, for a sentence: `` `maintain` or above, `ana` or a member of `platform` ``. */
export function describeApprovers({ permission, logins, teams }: Approvers): string {
  const ways = [
    ...(permission === null
      ? []
      : [permission === 'admin' ? 'somebody with the role `admin`' : `somebody with the role \`${permission}\` or above`]),
    ...logins.map((login) => `\`${login}\``),
    ...teams.map((team) => `a member of the team \`${team}\``),
  ];
  if (ways.length <= 1) return ways[0] ?? 'nobody';
  return `${ways.slice(0, -1).join(', ')} or ${ways.at(-1)}`;
}

function byRole(name: string, needed: NonNullable<Approvers['permission']>, roles: PeopleFacts['roles']): Standing {
  const fact = roles.get(name);
  if (!fact) return { is: 'unknown', why: 'has a role here that was not read' };
  if (fact.state === 'unreadable') return { is: 'unknown', why: `has a role here that could not be read: ${fact.why}` };
  if (fact.state === 'absent') return { is: 'no', why: 'is not a member of this repository' };
  const role = fact.value.toLowerCase();
  const rank = ROLES.indexOf(role);
  if (rank < 0) return { is: 'no', why: `has the custom role \`${fact.value}\`, which is not counted as \`${needed}\`` };
  if (rank >= ROLES.indexOf(needed)) return { is: 'yes' };
  if (rank === 0) return { is: 'no', why: 'is not a member of this repository' };
  return { is: 'no', why: `has only the role \`${fact.value}\`` };
}

function byTeam(name: string, team: string, teams: PeopleFacts['teams']): Standing {
  const fact = teams.get(team.toLowerCase());
  if (!fact) return { is: 'unknown', why: `may be in the team \`${team}\`, which was not read` };
  if (fact.state === 'unreadable')
    return { is: 'misconfigured', why: `may be in the team \`${team}\`, which could not be read: ${fact.why}` };
  if (fact.state === 'absent') return { is: 'misconfigured', why: `may be in the team \`${team}\`, which does not exist for this token` };
  return fact.value.some((member) => member.toLowerCase() === name) ? { is: 'yes' } : { is: 'no', why: `is not in the team \`${team}\`` };
}
