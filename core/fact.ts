import { PermissionError, UnreadableError } from './errors.ts';
import { NotFoundError } from './github/failures.ts';

/** Something that was read, or why it could not be. `absent` means that GitHub answered and the thing does not exist. */
export type Fact<T> = { state: 'read'; value: T } | { state: 'unreadable'; why: string } | { state: 'absent' };

/**
 * Reads, and turns "not there" and "could not be read" into facts, so that a judge decides what they mean.
 * A refused token, a configuration error and our own bugs are thrown on.
 */
export async function factOf<T>(read: () => Promise<T>): Promise<Fact<T>> {
  try {
    return { state: 'read', value: await read() };
  } catch (error) {
    if (error instanceof NotFoundError) return { state: 'absent' };
    if (error instanceof UnreadableError || error instanceof PermissionError) return { state: 'unreadable', why: error.message };
    throw error;
  }
}
