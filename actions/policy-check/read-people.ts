export { readRoles, readTeams } from '../../core/people/read-people.ts';
