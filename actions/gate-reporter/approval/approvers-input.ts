import type { Problem } from '../../../core/errors.ts';
import type { Approvers } from '../../../core/people/approvers.ts';

const PERMISSIONS = ['write', 'maintain', 'admin'] as const;
/** A person's: apps have no vote. */
const LOGIN = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38}|[A-Za-z0-9_-]{0,98})$/;
const TEAM = /^(?:[A-Za-z0-9][A-Za-z0-9-]*\/)?[A-Za-z0-9][A-Za-z0-9_.-]*$/;
const PLACE = 'input `approvers`';

/**
 * Reads the input `approvers`, a line each: `permission: maintain` (that role or above), `logins: ana, ben`, `teams: acme/sre`; or without
 * a word before it a login (`ana`) or a team (`acme/sre`), each with or without `@`. Wrong ones are added to `problems`.
 */
export function parseApprovers(text: string, problems: Problem[]): Approvers {
  let permission: Approvers['permission'] = null;
  const logins = new Set<string>();
  const teams = new Set<string>();
  const refuse = (message: string, remedy: string): void => void problems.push({ place: PLACE, message, remedy });
  const remedy = 'Write `permission: maintain`, `logins: ana, ben` or `teams: acme/sre`, a line each.';
  for (const line of text.split(/\r?\n/).map((one) => one.trim())) {
    if (line === '') continue;
    const [, word = '', list = line] = /^(permission|logins?|teams?)\s*:(.*)$/.exec(line) ?? [];
    if (word === 'permission') {
      const given = list.trim();
      const known = PERMISSIONS.find((one) => one === given);
      if (known === undefined) refuse(`\`${given}\` is no permission to approve with.`, 'Use `write`, `maintain` or `admin`.');
      else if (permission !== null) refuse('names a permission twice.', 'Keep one: whoever has more has it too.');
      else permission = known;
      continue;
    }
    for (const entry of list.split(',').map((one) => one.trim().replace(/^@/, ''))) {
      const isTeam = word.startsWith('team') || (word === '' && entry.includes('/'));
      if (!(isTeam ? TEAM : LOGIN).test(entry)) refuse(`\`${entry}\` is no ${isTeam ? 'team' : 'login'}.`, remedy);
      else if (isTeam) teams.add(entry.toLowerCase());
      else logins.add(entry.toLowerCase());
    }
  }
  if (permission === null && logins.size === 0 && teams.size === 0 && problems.every(({ place }) => place !== PLACE)) {
    refuse('names nobody who may approve.', remedy);
  }
  return { permission, logins: [...logins], teams: [...teams] };
}
