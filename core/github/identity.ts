import { PermissionError } from '../errors.ts';
import { recordOf } from './answer.ts';
import { type GitHub, RejectedError } from './client.ts';

/** Who the token writes as. An App's token cannot ask for its own login over REST; all it can know is that it is a bot. */
export type Identity = { kind: 'bot' } | { kind: 'user'; id: number };

/** A user as GitHub's answers hold one; null for a deleted account. */
export type Author = { id: number | null; type: string } | null;

/** One read for a token that is not known to be an App's; `GET /user` refuses those with 403. */
export async function ownIdentity(github: Pick<GitHub, 'request' | 'tokenKind'>): Promise<Identity> {
  if (github.tokenKind === 'installation') return { kind: 'bot' };
  try {
    const { data } = await github.request<{ id: number }>('GET /user');
    return { kind: 'user', id: data.id };
  } catch (error) {
    if (error instanceof PermissionError || (error instanceof RejectedError && error.status === 403)) return { kind: 'bot' };
    throw error;
  }
}

/** A person can copy a marker, but cannot write as a bot or as another person. */
export function isOwn(identity: Identity, author: Author): boolean {
  if (author === null) return false;
  return identity.kind === 'bot' ? author.type === 'Bot' : author.id === identity.id;
}

/** The account of a comment or review; null for one that is deleted or cannot be told. */
export function authorOf(value: unknown): Author {
  if (typeof value !== 'object' || value === null) return null;
  const { id, type } = recordOf(value);
  return { id: typeof id === 'number' ? id : null, type: typeof type === 'string' ? type : '' };
}
