import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LoadedSeed } from './load-seed.ts';
import { plantBranchChecks, plantCheckRun } from './plant-checks.ts';
import { plantPullRequest } from './plant-pull.ts';
import { plantWorkflow } from './plant-workflows.ts';
import { converse, fields, type Plot } from './plot.ts';
import { type SeedContent, SeedError, type SeedRepository, type SeedToken } from './seed.ts';
import type { Change } from './state/git.ts';
import type { Token } from './state/model.ts';
import type { State } from './state/state.ts';

const DEFAULT_TOKEN: SeedToken = {
  token: 'loopback-token',
  permissions: { actions: 'read', checks: 'write', contents: 'read', issues: 'write', 'pull-requests': 'write', statuses: 'write' },
};

/** Fills a state from a seed. Throws SeedError where the seed contradicts itself. */
export function plant(loaded: LoadedSeed, state: State): void {
  const { seed, folder, place } = loaded;
  for (const token of seed.tokens ?? [DEFAULT_TOKEN]) plantToken(state, token);
  for (const [team, logins] of Object.entries(seed.teams ?? {})) {
    const members = logins.map((login) => [state.user(login).login.toLowerCase(), { role: 'member', state: 'active' }] as const);
    state.teams.set(team.toLowerCase(), new Map(members));
  }
  seed.repositories.forEach((from, index) => {
    const [owner = '', name = ''] = from.name.split('/');
    const here = ['repositories', index];
    const fail: Plot['fail'] = (path, message) => {
      throw new SeedError(`${place([...here, ...path])}: ${message}`);
    };
    if (state.repository(from.name) !== undefined) fail(['name'], `the repository ${from.name} is there twice`);
    const branches = Object.keys(from.branches);
    const repository = state.addRepository({
      owner,
      name,
      private: from.private ?? true,
      description: from.description ?? null,
      defaultBranch: from['default-branch'] ?? (branches.length === 1 ? (branches[0] ?? 'main') : 'main'),
      createdAt: state.now(),
    });
    const read: Plot['read'] = (content, path) => contentOf(content, path, folder);
    plantRepository({ state, repository, read, fail }, from);
  });
}

function plantToken(state: State, from: SeedToken): void {
  const login = from.login ?? 'github-actions[bot]';
  const type = from.type ?? (login.endsWith('[bot]') ? 'installation' : 'user');
  const token: Token = {
    value: from.token,
    login: state.user(login).login,
    type,
    permissions: from.permissions ?? (type === 'user' ? 'all' : {}),
    readOnlyFork: from['read-only-fork'] ?? false,
    repositories: from.repositories ?? null,
  };
  state.tokens.set(token.value, token);
}

function plantRepository(plot: Plot, from: SeedRepository): void {
  const { state, repository } = plot;
  for (const [login, role] of Object.entries(from.collaborators ?? {})) {
    repository.collaborators.set(state.user(login).login.toLowerCase(), role);
  }
  for (const label of from.labels ?? []) state.label(repository, label);
  for (const { name, refs, exclude = [], rules, bypass = [] } of from.rulesets ?? []) {
    repository.rulesets.push({ id: state.nextId(), name, include: typeof refs === 'string' ? [refs] : refs, exclude, rules, bypass });
  }
  if (from.branches[repository.defaultBranch] === undefined) {
    plot.fail(['branches'], `there is no branch ${repository.defaultBranch}, which is the default branch`);
  }
  plantBranches(plot, from);
  from.issues?.forEach((issue, index) => {
    claim(plot, issue.number, ['issues', index, 'number']);
    const added = state.addIssue(repository, { ...fields(issue) });
    converse(plot, added, issue);
    if (issue.state === 'closed') Object.assign(added, { state: 'closed', stateReason: 'completed', closedAt: state.now() });
  });
  from['pull-requests']?.forEach((pull, index) => {
    claim(plot, pull.number, ['pull-requests', index, 'number']);
    plantPullRequest(plot, pull, index);
  });
  from.workflows?.forEach((workflow, index) => {
    plantWorkflow(plot, workflow, index);
  });
  from['check-runs']?.forEach((check, index) => {
    plantCheckRun(plot, check, index);
  });
  plantBranchChecks(plot, from['required-checks'] ?? {});
}

function plantBranches(plot: Plot, from: SeedRepository): void {
  const { repository, state } = plot;
  for (const [branch, { from: start, files = {} }] of Object.entries(from.branches)) {
    const parent = start === undefined ? undefined : repository.refs.get(`refs/heads/${start}`);
    if (start !== undefined && parent === undefined) plot.fail(['branches', branch, 'from'], `there is no branch ${start} above this one`);
    const own = Object.entries(files).map(([path, content]): Change => ({ path, content: plot.read(content, path) }));
    const taken = start === undefined ? implied(from, branch, new Set(Object.keys(files)), repository.defaultBranch) : [];
    repository.commit(branch, [...own, ...taken.map((path) => ({ path, content: plot.read(undefined, path) }))], {
      message: `Seed ${branch}`,
      date: state.now(),
      ...(parent === undefined ? {} : { parent }),
    });
  }
}

/** Files that pull requests change and that the seed does not list: they must have been on the base before. */
function implied(from: SeedRepository, branch: string, listed: ReadonlySet<string>, defaultBranch: string): string[] {
  const changes = (from['pull-requests'] ?? []).filter((pull) => (pull.base ?? defaultBranch) === branch).flatMap((pull) => pull.files);
  const old = changes.map((change) => {
    if (typeof change !== 'string') return change.status === 'added' ? null : (change.from ?? change.path);
    return change.startsWith('A ') ? null : (change.slice(2).split(' -> ')[0] ?? null);
  });
  return [...new Set(old)].filter((path): path is string => path !== null && !listed.has(path));
}

function claim(plot: Plot, number: number | undefined, path: (string | number)[]): void {
  if (number !== undefined && plot.repository.issues.has(number)) {
    plot.fail(path, `number ${number} is taken; issues and pull requests share their numbers`);
  }
}

function contentOf(content: SeedContent | undefined, path: string, folder: string): string | Buffer {
  if (content === undefined) return `This is ${path}.\n`;
  if (typeof content === 'string') return content;
  if ('lines' in content) return Array.from({ length: content.lines }, (_, line) => `line ${line + 1} of ${path}\n`).join('');
  const file = resolve(folder, content.file);
  try {
    return readFileSync(file);
  } catch {
    throw new SeedError(`${path}: its content ${file} could not be read`);
  }
}
