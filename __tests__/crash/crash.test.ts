import { describe, expect, test } from '@jest/globals';
import { crash, SIGNALS } from './crash.ts';
import { POINTS } from './points.ts';

// Each point by one of the signals, in turn; `npm run soak` does each by each, ten times.
const SOME = POINTS.map((point, i) => ({ point, signal: SIGNALS[(i + 2) % SIGNALS.length] ?? 'SIGKILL', name: point.name }));

describe('the promise holds after at most one recovery, against a real server', () => {
  test.each(SOME)('$name, $signal', async ({ point, signal }) => {
    expect(await crash(point, signal)).toEqual([]);
  });
});
