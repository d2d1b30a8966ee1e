import { messageOf, PermissionError, UnreadableError } from '../../../core/errors.ts';
import { NotFoundError, RejectedError } from '../../../core/github/client.ts';
import { upsertComment } from '../../../core/github/sticky-comment.ts';
import type { Telling } from '../notify/telling.ts';
import { type IncidentIssue, type IssuesPort, issueOf, readIncidents } from './incident-issues.ts';
import { commentMarker, INCIDENT_LABEL } from './incident-key.ts';
import { type IncidentContext, incidentBody, incidentComment, incidentTitle } from './incident-text.ts';

const CREATE = 'POST /repos/{owner}/{repo}/issues';
const UPDATE = 'PATCH /repos/{owner}/{repo}/issues/{issue_number}';

/** One target's incident as it is to be written; the telling is redacted. */
export interface Incident {
  marker: string;
  telling: Telling;
  context: IncidentContext;
}

/**
 * Opens the incident of a target. Two runs can do so at once, and GitHub knows no "create if there is none": so it is looked again
 * afterwards, the lowest number stays, and who wrote a higher one closes it. A try without an answer may have worked, so it is looked
 * before the next. Throws what the client throws.
 */
export async function createIncident(github: IssuesPort, incident: Incident): Promise<IncidentIssue> {
  const { marker, telling, context } = incident;
  const text = { title: incidentTitle(telling), body: incidentBody(marker, telling, context), labels: [INCIDENT_LABEL] };
  const send = async (): Promise<IncidentIssue> => issueOf((await github.request<unknown>(CREATE, text)).data);
  let created: IncidentIssue | null;
  try {
    created = await send();
  } catch (error) {
    if (!isUnclear(error)) throw error;
    const [found] = (await readIncidents(github)).open(marker);
    created = found ?? (await send());
  }
  const all = (await readIncidents(github)).open(marker);
  const first = all[0] ?? created;
  await closeDuplicates(github, first, [...all.slice(1), ...(created.number > first.number ? [created] : [])]);
  return first;
}

/** No proper answer came. What GitHub refused was certainly not done. */
function isUnclear(error: unknown): boolean {
  return error instanceof UnreadableError && !(error instanceof RejectedError) && !(error instanceof NotFoundError);
}

/** Closes what a race has left. The one that stays is what counts, so a failure here is left for the next run. */
export async function closeDuplicates(github: IssuesPort, first: IncidentIssue, others: readonly IncidentIssue[]): Promise<void> {
  for (const number of new Set(others.map((one) => one.number))) {
    const body = `<!-- ops-actions:health-duplicate -->\nThis is #${first.number}, which was opened at the same time.\n`;
    try {
      await github.request(UPDATE, { issue_number: number, state: 'closed', state_reason: 'not_planned', body });
    } catch (error) {
      if (!(error instanceof UnreadableError) && !(error instanceof PermissionError)) throw error;
    }
  }
}

/** Brings title, body and state up to date, in one request, and only where something differs. */
export async function updateIncident(
  github: IssuesPort,
  issue: IncidentIssue,
  incident: Incident,
  state: 'open' | 'closed',
): Promise<void> {
  const { marker, telling, context } = incident;
  const title = incidentTitle(telling);
  const body = incidentBody(marker, telling, context);
  const change = {
    ...(issue.title === title ? {} : { title }),
    ...(normal(issue.body) === normal(body) ? {} : { body }),
    ...(issue.isOpen === (state === 'open') ? {} : { state, state_reason: state === 'open' ? 'reopened' : 'completed' }),
  };
  if (Object.keys(change).length > 0) await github.request(UPDATE, { issue_number: issue.number, ...change });
}

/** Comments once a notice, on however many runs it is tried. Throws UnreadableError where GitHub does not take the comment. */
export async function commentOn(
  github: IssuesPort,
  issue: IncidentIssue,
  { telling, context }: Pick<Incident, 'telling' | 'context'>,
): Promise<void> {
  const marker = commentMarker(telling.key);
  const body = incidentComment(telling, context);
  const { outcome, why } = await upsertComment(github, { issueNumber: issue.number, marker, body, create: true });
  if (outcome === 'refused') throw new UnreadableError(why ?? messageOf(outcome));
}

/** GitHub may give line ends back differently; the time of the last look and the run differ each time and are no news by themselves. */
function normal(body: string): string {
  return body
    .replaceAll('\r\n', '\n')
    .replace(/\/actions\/runs\/\d+(\/attempts\/\d+)?/g, '/actions/runs')
    .replace(/^\| Last looked at \|.*$/m, '')
    .trimEnd();
}
