import { messageOf, PermissionError, UnreadableError } from '../errors.ts';
import { numberField, recordOf, textOrNone } from './answer.ts';
import { type GitHub, NotFoundError, RejectedError } from './client.ts';
import { type Author, authorOf, isOwn, ownIdentity } from './identity.ts';
import { readPages } from './paging.ts';

export interface StickyComment {
  /** Of the issue or pull request. */
  issueNumber: number;
  /** A hidden HTML comment; it is put at the start of the body if it is not there. */
  marker: string;
  /** At most 65,536 characters with the marker; already redacted and escaped. */
  body: string;
  /** False: only a comment that is there already is brought up to date. */
  create: boolean;
}

/** `why` is null where everything went as asked, else a sentence for people. */
export interface CommentOutcome {
  outcome: 'created' | 'updated' | 'unchanged' | 'none' | 'refused';
  url: string | null;
  why: string | null;
}

/** A comment of ours, as far as it is used. */
export interface OwnComment {
  id: number;
  html_url: string;
  body: string;
  user: Author;
}

type Port = Pick<GitHub, 'request' | 'tokenKind'>;

const LIST = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
const CREATE = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
const UPDATE = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
const DELETE = 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}';

/**
 * Keeps one comment of ours on an issue or pull request, and writes only what differs. Ours is a comment that starts with the
 * marker and was written by the token's own identity, on any page. If a race has left several, the oldest stays.
 * What the token may not do, or GitHub does not want (a locked conversation), is `refused`; throws UnreadableError otherwise.
 */
export async function upsertComment(
  github: Port,
  wanted: StickyComment,
  own: Promise<OwnComment[]> = ownComments(github, wanted),
): Promise<CommentOutcome> {
  const body = wanted.body.startsWith(wanted.marker) ? wanted.body : `${wanted.marker}\n${wanted.body}`;
  try {
    const [oldest, ...rest] = await own;
    if (oldest !== undefined) return await update(github, oldest, rest, body);
    if (!wanted.create) return { outcome: 'none', url: null, why: null };
    return await create(github, wanted, body);
  } catch (error) {
    const refused = error instanceof PermissionError || (error instanceof RejectedError && !(error instanceof NotFoundError));
    if (refused) return { outcome: 'refused', url: null, why: messageOf(error) };
    throw error;
  }
}

/** Oldest first. An incomplete list throws: a comment that was not seen would be written a second time. */
export async function ownComments(
  github: Port,
  { issueNumber, marker }: Pick<StickyComment, 'issueNumber' | 'marker'>,
): Promise<OwnComment[]> {
  const { rows, complete, why } = await readPages<unknown>(github, LIST, { issue_number: issueNumber });
  if (!complete) throw new UnreadableError(`The comments of #${issueNumber} could not all be read: ${why}. Run again.`);
  const marked = rows.map(commentOf).filter(({ body }) => body.startsWith(marker));
  if (marked.length === 0) return [];
  const identity = await ownIdentity(github);
  return marked.filter((comment) => isOwn(identity, comment.user)).sort((a, b) => a.id - b.id);
}

function commentOf(row: unknown): OwnComment {
  const comment = recordOf(row);
  const id = numberField(comment, 'id', 'A comment');
  return {
    id,
    html_url: textOrNone(comment, 'html_url') ?? '',
    body: textOrNone(comment, 'body') ?? '',
    user: authorOf(comment.user),
  };
}

async function update(github: Port, comment: OwnComment, rest: readonly OwnComment[], body: string): Promise<CommentOutcome> {
  const same = normal(comment.body) === normal(body);
  if (!same) await github.request(UPDATE, { comment_id: comment.id, body });
  const left = (await Promise.all(rest.map((one) => remove(github, one)))).filter((why) => why !== null);
  const why = left.length === 0 ? null : `Further copies of the comment could not be deleted: ${left.join(' ')}`;
  return { outcome: same && left.length === rest.length ? 'unchanged' : 'updated', url: comment.html_url, why };
}

/**
 * GitHub may give line ends and trailing space back differently from how they were sent. The run that a comment links to is not
 * compared: it differs every time, and a comment that says the same is left alone, as a status is.
 */
function normal(body: string): string {
  return body
    .replaceAll('\r\n', '\n')
    .replace(/\/actions\/runs\/\d+(\/attempts\/\d+)?/g, '/actions/runs')
    .trimEnd();
}

async function remove(github: Port, { id }: OwnComment): Promise<string | null> {
  try {
    await github.request(DELETE, { comment_id: id });
    return null;
  } catch (error) {
    return error instanceof NotFoundError ? null : messageOf(error);
  }
}

/** A try that got no proper answer may have created the comment: so look, before trying once more. */
async function create(github: Port, wanted: StickyComment, body: string): Promise<CommentOutcome> {
  const send = async (): Promise<CommentOutcome> => {
    const { data } = await github.request<unknown>(CREATE, { issue_number: wanted.issueNumber, body });
    return { outcome: 'created', url: textOrNone(recordOf(data), 'html_url'), why: null };
  };
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof UnreadableError) || error instanceof RejectedError || error instanceof NotFoundError) throw error;
    const [created] = await ownComments(github, wanted);
    return created === undefined ? await send() : { outcome: 'created', url: created.html_url, why: null };
  }
}
