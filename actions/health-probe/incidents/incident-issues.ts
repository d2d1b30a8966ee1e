import { UnreadableError } from '../../../core/errors.ts';
import { numberField, recordOf, textField, textOrNone } from '../../../core/github/answer.ts';
import type { GitHub } from '../../../core/github/client.ts';
import { authorOf, isOwn, ownIdentity } from '../../../core/github/identity.ts';
import { readPages } from '../../../core/github/paging.ts';
import { hasMarker, INCIDENT_LABEL, MUTE_LABEL } from './incident-key.ts';

export type IssuesPort = Pick<GitHub, 'request' | 'tokenKind' | 'apiUrl'>;

/** An issue of ours, found by label, marker and author. */
export interface IncidentIssue {
  number: number;
  title: string;
  body: string;
  isOpen: boolean;
  /** In ms since 1970; null for an open one. */
  closedAt: number | null;
  isMuted: boolean;
  url: string;
}

/** What is known of all incidents of the repository. */
export interface IncidentIndex {
  /** The open ones with the marker, the oldest first. */
  open(marker: string): readonly IncidentIssue[];
  /** Whether a human silenced the target: the label is on an issue of it, open or closed. */
  isMuted(marker: string): boolean;
  /** Numbers of issues with a marker and label that somebody else wrote: they count for nothing. */
  readonly foreign: readonly number[];
}

const LIST = 'GET /repos/{owner}/{repo}/issues';
/** Closed incidents are read newest change first; one that was closed within a day is certainly among so many. */
const CLOSED_PAGES = 10;

/**
 * Reads every open incident, and every muted one whatever its state. Throws UnreadableError if a list is not known to be whole: what was
 * not seen would be opened a second time.
 */
export async function readIncidents(github: IssuesPort): Promise<IncidentIndex> {
  const open = await ofLabel(github, { state: 'open', labels: INCIDENT_LABEL });
  const silenced = await ofLabel(github, { state: 'all', labels: `${INCIDENT_LABEL},${MUTE_LABEL}` });
  const { own, foreign } = await ownAmong(github, [...open, ...silenced]);
  const marked = (marker: string): IncidentIssue[] => [
    ...new Map(own.filter(({ body }) => hasMarker(body, marker)).map((one) => [one.number, one])).values(),
  ];
  return {
    open: (marker) =>
      marked(marker)
        .filter(({ isOpen }) => isOpen)
        .sort((a, b) => a.number - b.number),
    isMuted: (marker) => marked(marker).some(({ isMuted }) => isMuted),
    foreign,
  };
}

/** The incident with the marker that was closed last, if that was at or after `notBefore` (ms since 1970), whoever closed it. */
export async function lastClosed(github: IssuesPort, marker: string, notBefore: number): Promise<IncidentIssue | null> {
  const rows = await ofLabel(github, { state: 'closed', labels: INCIDENT_LABEL, sort: 'updated', direction: 'desc' }, CLOSED_PAGES);
  const { own } = await ownAmong(
    github,
    rows.filter(({ issue }) => hasMarker(issue.body, marker)),
  );
  const [newest] = own
    .filter(({ closedAt }) => closedAt !== null && closedAt >= notBefore)
    .sort((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0));
  return newest ?? null;
}

interface Row {
  issue: IncidentIssue;
  user: unknown;
}

/** All pages; pull requests, which GitHub lists among the issues, are left out. */
async function ofLabel(github: IssuesPort, params: Readonly<Record<string, string>>, maxPages?: number): Promise<Row[]> {
  const options = {
    key: (row: unknown) => numberField(recordOf(row), 'number', 'An issue'),
    ...(maxPages === undefined ? {} : { maxPages }),
  };
  const { rows, complete, why, pages } = await readPages<unknown>(github, LIST, params, options);
  // That there are older ones than asked for is no lack.
  if (!complete && pages !== maxPages) throw new UnreadableError(`The incidents could not all be read: ${why}. Run again.`);
  return rows
    .map(recordOf)
    .filter(({ pull_request: pull }) => pull === undefined || pull === null)
    .map((row) => ({ issue: issueOf(row), user: row.user }));
}

/** Anybody can copy a marker, and some can set labels, but nobody can write as us. Who we are is only asked where there is something. */
async function ownAmong(github: IssuesPort, rows: readonly Row[]): Promise<{ own: IncidentIssue[]; foreign: number[] }> {
  const marked = rows.filter(({ issue }) => issue.body.startsWith('<!-- ops-actions:health:'));
  if (marked.length === 0) return { own: [], foreign: [] };
  const identity = await ownIdentity(github);
  const isOurs = ({ user }: Row): boolean => isOwn(identity, authorOf(user));
  const foreign = marked.filter((row) => !isOurs(row)).map(({ issue }) => issue.number);
  return { own: marked.filter(isOurs).map(({ issue }) => issue), foreign: [...new Set(foreign)].sort((a, b) => a - b) };
}

/** The issue of an answer. Throws UnreadableError where its number or state cannot be read. */
export function issueOf(value: unknown): IncidentIssue {
  const row = recordOf(value);
  const closed = textOrNone(row, 'closed_at');
  return {
    number: numberField(row, 'number', 'An issue'),
    title: textOrNone(row, 'title') ?? '',
    body: textOrNone(row, 'body') ?? '',
    isOpen: textField(row, 'state', 'An issue') === 'open',
    closedAt: closed === null ? null : Date.parse(closed),
    isMuted: labelsOf(row.labels).includes(MUTE_LABEL),
    url: textOrNone(row, 'html_url') ?? '',
  };
}

/** Labels are texts or objects, and not case sensitive. */
function labelsOf(value: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return list.map((one) => (typeof one === 'string' ? one : (textOrNone(recordOf(one), 'name') ?? '')).toLowerCase());
}
