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

/** A comment that starts with the marker, whoever wrote it. */
export interface MarkedComment {
  id: number;
  html_url: string;
  body: string;
  user: Author;
}

/** What may be known before: the comments that were read ahead, and the login that the run's own status came back with. */
export interface KnownBefore {
  marked?: Promise<MarkedComment[]>;
  bot?: string | null;
}

type Port = Pick<GitHub, 'request' | 'tokenKind' | 'apiUrl'>;

const LIST = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
const CREATE = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
const UPDATE = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
const DELETE = 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}';

/**
 * Keeps one comment of ours on an issue or pull request, and writes only what differs. Ours is a comment that starts with the
 * marker and was written by the token's own identity, on any page. If a race has left several, the oldest stays; one that GitHub does not
 * let us change any more (403, 404) gives way to the next, and the last of them to a new one.
 * What the token may not do, or GitHub does not want (a locked conversation), is `refused`; throws UnreadableError otherwise.
 */
export async function upsertComment(github: Port, wanted: StickyComment, known: KnownBefore = {}): Promise<CommentOutcome> {
  const body = wanted.body.startsWith(wanted.marker) ? wanted.body : `${wanted.marker}\n${wanted.body}`;
  try {
    const marked = await (known.marked ?? markedComments(github, wanted));
    const own = await ownAmong(github, marked, known.bot ?? null);
    let refusal: unknown = null;
    for (const [index, comment] of own.entries()) {
      try {
        return await update(github, comment, own.slice(index + 1), body);
      } catch (error) {
        if (!isRefusal(error)) throw error;
        refusal = error instanceof NotFoundError ? refusal : error;
      }
    }
    if (wanted.create) return await create(github, wanted, body, { before: new Set(marked.map(({ id }) => id)), bot: known.bot ?? null });
    if (refusal !== null) throw refusal;
    return { outcome: 'none', url: null, why: null };
  } catch (error) {
    const refused = error instanceof PermissionError || (error instanceof RejectedError && !(error instanceof NotFoundError));
    if (refused) return { outcome: 'refused', url: null, why: messageOf(error) };
    throw error;
  }
}

/** In GitHub's order. An incomplete list throws: a comment that was not seen would be written a second time. */
export async function markedComments(
  github: Pick<Port, 'request'>,
  { issueNumber, marker }: Pick<StickyComment, 'issueNumber' | 'marker'>,
): Promise<MarkedComment[]> {
  const { rows, complete, why } = await readPages<unknown>(github, LIST, { issue_number: issueNumber });
  if (!complete) throw new UnreadableError(`The comments of #${issueNumber} could not all be read: ${why}. Run again.`);
  return rows.map(commentOf).filter(({ body }) => body.startsWith(marker));
}

/** Oldest first. Who we are is only asked where there is something to tell apart. */
async function ownAmong(github: Port, marked: readonly MarkedComment[], bot: string | null): Promise<MarkedComment[]> {
  if (marked.length === 0) return [];
  const identity = await ownIdentity(github, bot);
  return marked.filter(({ user }) => isOwn(identity, user)).sort((a, b) => a.id - b.id);
}

function commentOf(row: unknown): MarkedComment {
  const comment = recordOf(row);
  const id = numberField(comment, 'id', 'A comment');
  return {
    id,
    html_url: textOrNone(comment, 'html_url') ?? '',
    body: textOrNone(comment, 'body') ?? '',
    user: authorOf(comment.user),
  };
}

function isRefusal(error: unknown): boolean {
  return error instanceof NotFoundError || error instanceof PermissionError || (error instanceof RejectedError && error.status === 403);
}

async function update(github: Port, comment: MarkedComment, rest: readonly MarkedComment[], body: string): Promise<CommentOutcome> {
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

async function remove(github: Port, { id }: MarkedComment): Promise<string | null> {
  try {
    await github.request(DELETE, { comment_id: id });
    return null;
  } catch (error) {
    return error instanceof NotFoundError ? null : messageOf(error);
  }
}

/** A try that got no proper answer may have created the comment: so look, before trying once more. */
async function create(
  github: Port,
  wanted: StickyComment,
  body: string,
  { before, bot }: { before: ReadonlySet<number>; bot: string | null },
): Promise<CommentOutcome> {
  const send = async (): Promise<CommentOutcome> => {
    const { data } = await github.request<unknown>(CREATE, { issue_number: wanted.issueNumber, body });
    return { outcome: 'created', url: textOrNone(recordOf(data), 'html_url'), why: null };
  };
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof UnreadableError) || error instanceof RejectedError || error instanceof NotFoundError) throw error;
    const fresh = (await markedComments(github, wanted)).filter(({ id }) => !before.has(id));
    const [created] = await ownAmong(github, fresh, bot);
    return created === undefined ? await send() : { outcome: 'created', url: created.html_url, why: null };
  }
}
