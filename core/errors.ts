/** Three kinds of failure: the user's configuration, a missing permission, and everything else, which is our bug. */

/** One thing wrong with an input, an event or a configuration file. `place` is an input's name or `file:line:column`. */
export interface Problem {
  place: string;
  message: string;
  remedy?: string;
}

/** The user can mend it. Carries every problem that was found, so that one run shows them all. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  readonly problems: readonly Problem[];

  constructor(problems: Problem | readonly Problem[], options?: ErrorOptions) {
    const list = Array.isArray(problems) ? (problems as readonly Problem[]) : [problems as Problem];
    super(list.map(formatProblem).join('\n'), options);
    this.problems = list;
  }
}

/** What `permissions:` of a workflow can grant to the job's own token (docs: "workflow syntax", `permissions`). */
const JOB_SCOPES: ReadonlySet<string> = new Set([
  'actions',
  'artifact-metadata',
  'attestations',
  'checks',
  'code-quality',
  'contents',
  'deployments',
  'discussions',
  'id-token',
  'issues',
  'models',
  'packages',
  'pages',
  'pull-requests',
  'security-events',
  'statuses',
  'vulnerability-alerts',
]);

/** The token may not do what was asked. `permission` is written as in a workflow: `statuses: write`, or several with a comma. */
export class PermissionError extends Error {
  override readonly name = 'PermissionError';
  readonly permission: string;
  readonly readOnlyFork: boolean;

  constructor(what: string, permission: string, options: ErrorOptions & { readOnlyFork?: boolean } = {}) {
    const cause = options.readOnlyFork
      ? 'The run belongs to a pull request of a fork, whose token is read-only whatever `permissions` says. ' +
        'Run the workflow on `pull_request_target`, or let a `workflow_run` workflow publish for it.'
      : remedyOf(permission);
    super(`${what} was refused: the token lacks \`${permission}\`. ${cause}`, options);
    this.permission = permission;
    this.readOnlyFork = options.readOnlyFork ?? false;
  }
}

/** No grant helps where the job's own token cannot have the permission: telling somebody to grant it would lead nowhere. */
function remedyOf(permission: string): string {
  const scopes = [...permission.matchAll(/(?:^|, )([a-z-]+): (?:read|write|admin)(?=,|$)/g)].map(([, scope = '']) => scope);
  if (scopes.length === 0) return 'Give a token that may do it as the input `token`.';
  if (scopes.every((scope) => JOB_SCOPES.has(scope)))
    return `Grant the job \`permissions: { ${permission} }\`, or give an App token that has it.`;
  return (
    "No `permissions` of a workflow can grant that to the job's own token: give the token of a GitHub App that has it " +
    '(or a personal access token) as the input `token`.'
  );
}

/** GitHub could not be reached or did not answer as it should, after all retries. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}

/** Whether the message of an error that was caught says that the token may lack a permission: then only a grant helps, and no second try. */
export function namesPermission(message: string): boolean {
  return /\bthe token (lacks|cannot see)\b/.test(message);
}

/** `place: message. remedy`, on one line. */
export function formatProblem(problem: Problem): string {
  return `${problem.place}: ${problem.message}${problem.remedy ? ` ${problem.remedy}` : ''}`;
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
