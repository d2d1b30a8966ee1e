import { PermissionError, UnreadableError } from '../errors.ts';
import { recordOf, textOrNone } from './answer.ts';
import { type GitHub, RejectedError } from './client.ts';
import { graphql } from './graphql.ts';

/** Who the token writes as. An App's login ends in `[bot]`; the job's own token is that of the App `github-actions`. */
export type Identity = { kind: 'bot'; login: string } | { kind: 'user'; id: number };

/** A user as GitHub's answers hold one; null for a deleted account. */
export type Author = { id: number | null; type: string; login: string } | null;

type Port = Pick<GitHub, 'request' | 'tokenKind' | 'apiUrl'>;

const JOB_BOT = 'github-actions[bot]';

/**
 * One read at most. REST tells a person's token who it is, and refuses an App's with 403; an App learns its name from what it has just
 * written (`knownBot`: the creator of the run's own status), and only where it has written nothing from GraphQL's `viewer`.
 */
export async function ownIdentity(github: Port, knownBot: string | null = null): Promise<Identity> {
  const user = github.tokenKind === 'installation' ? null : await ownUser(github);
  if (user !== null) return { kind: 'user', id: user };
  return { kind: 'bot', login: knownBot ?? (await viewer(github)) ?? JOB_BOT };
}

async function ownUser(github: Port): Promise<number | null> {
  try {
    const { data } = await github.request<{ id: number }>('GET /user');
    return data.id;
  } catch (error) {
    if (error instanceof PermissionError || (error instanceof RejectedError && error.status === 403)) return null;
    throw error;
  }
}

async function viewer(github: Port): Promise<string | null> {
  try {
    const data = await graphql<{ viewer?: unknown }>(github, 'query { viewer { login } }');
    return textOrNone(recordOf(data.viewer), 'login');
  } catch (error) {
    if (error instanceof PermissionError || error instanceof UnreadableError) return null;
    throw error;
  }
}

/** Anybody can copy a marker, but nobody can write as another person or another App. */
export function isOwn(identity: Identity, author: Author): boolean {
  if (author === null) return false;
  if (identity.kind === 'user') return author.id === identity.id;
  return author.type === 'Bot' && nameOf(author.login) === nameOf(identity.login);
}

/** REST writes `NAME[bot]`, GraphQL sometimes only `NAME`. */
function nameOf(login: string): string {
  return login.toLowerCase().replace(/\[bot\]$/, '');
}

/** The account of a comment or review; null for one that is deleted or cannot be told. */
export function authorOf(value: unknown): Author {
  if (typeof value !== 'object' || value === null) return null;
  const account = recordOf(value);
  const { id } = account;
  return { id: typeof id === 'number' ? id : null, type: textOrNone(account, 'type') ?? '', login: textOrNone(account, 'login') ?? '' };
}

/** The login of an account that is an App's; null for a person's, and for what is none. */
export function botOf(value: unknown): string | null {
  const author = authorOf(value);
  return author?.type === 'Bot' && author.login !== '' ? author.login : null;
}
