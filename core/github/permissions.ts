/** The permission that a route needs, as a workflow's `permissions:` writes it (docs: "permissions required for GitHub Apps"). */
const PERMISSION_OF_ROUTE: readonly (readonly [RegExp, string])[] = [
  [/\/(statuses|status)(\/|$)/, 'statuses'],
  [/\/(check-runs|check-suites)(\/|$)/, 'checks'],
  [/\/deployments(\/|$)/, 'deployments'],
  [/\/pulls(\/|$)/, 'pull-requests'],
  [/\/issues\/(comments|\{issue_number\}\/(comments|events))(\/|$)/, 'pull-requests'],
  [/\/(issues|labels|milestones)(\/|$)/, 'issues'],
  [/\/(actions|environments)(\/|$)/, 'actions'],
  [/\/code-scanning(\/|$)/, 'security-events'],
  [/\/secret-scanning(\/|$)/, 'secret-scanning-alerts'],
  [/\/dependabot(\/|$)/, 'vulnerability-alerts'],
  [/\/teams(\/|$)/, 'members'],
  [/\/(contents|git|commits|compare|branches|releases|merges|dispatches|tags)(\/|$)/, 'contents'],
  [/^\/repos\/\{owner\}\/\{repo\}$/, 'metadata'],
];

/**
 * Names what the token lacks for `route` (`METHOD /path/{template}`): `statuses: write`, or several with a comma.
 * `accepted` is the answer's `x-accepted-github-permissions`, which is authoritative: sets of permissions, separated by
 * semicolons, of which one is enough. The table picks among them, and stands in where the header is missing (GHES).
 */
export function neededPermission(route: string, accepted?: string): string {
  const [method = '', path = ''] = route.split(' ');
  const known = PERMISSION_OF_ROUTE.find(([pattern]) => pattern.test(path))?.[1];
  const alternatives = parseAccepted(accepted ?? '');
  const chosen = alternatives.find((one) => known !== undefined && one.startsWith(`${known}:`)) ?? alternatives[0];
  if (chosen !== undefined) return chosen;
  return known === undefined ? `the permission of ${route}` : `${known}: ${method === 'GET' ? 'read' : 'write'}`;
}

/** `pull_requests=write,contents=read; issues=write` to [`pull-requests: write, contents: read`, `issues: write`]. */
function parseAccepted(header: string): string[] {
  return header
    .split(';')
    .map((set) =>
      [...set.matchAll(/([a-z_]+)=([a-z]+)/g)].map(([, name = '', level]) => `${name.replaceAll('_', '-')}: ${level}`).join(', '),
    )
    .filter((set) => set !== '');
}
