import { UnreadableError } from '../errors.ts';

/**
 * A body as it comes, in pieces, for what is too long to be held: a job's log. The time limit is one for silence, not for the whole, so that a
 * long download is no failure. Iterating throws UnreadableError where the body breaks off or is silent for too long.
 * `cut` ends the request; it is also called when the reader stops early.
 */
export async function* streamOf(
  body: AsyncIterable<Uint8Array>,
  { where, silenceMs, cut }: { where: string; silenceMs: number; cut: (why: Error) => void },
): AsyncGenerator<Uint8Array, void, void> {
  const silent = new Error(`nothing came for ${silenceMs} ms`);
  let timer = setTimeout(cut, silenceMs, silent);
  try {
    for await (const piece of body) {
      clearTimeout(timer);
      // Whoever reads may take as long as they like over a piece.
      yield piece;
      timer = setTimeout(cut, silenceMs, silent);
    }
  } catch (error) {
    throw new UnreadableError(`${where}: the answer broke off (${reasonOf(error)}). Run again.`, { cause: error });
  } finally {
    clearTimeout(timer);
    cut(new Error('nobody reads it any more'));
  }
}

function reasonOf(error: unknown): string {
  let deepest = error;
  while (deepest instanceof Error && deepest.cause !== undefined) deepest = deepest.cause;
  return deepest instanceof Error ? deepest.message : String(deepest);
}
