import { afterEach } from '@jest/globals';
import { connect, type GitHub } from '../../../core/github/client.ts';
import type { Fault } from '../../../loopback/faults.ts';
import { type Loopback, startLoopback } from '../../../loopback/main.ts';
import type { Seed, SeedRepository } from '../../../loopback/seed.ts';

/** The real client on a loopback, in this process, with waits a thousand times as short: for tests of what is read. */

const open: Loopback[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((hub) => hub.close()));
});

export interface Live {
  hub: Loopback;
  github: GitHub;
}

export async function live(seed: Seed, faults: readonly Fault[] = []): Promise<Live> {
  const hub = await startLoopback({ seed, faults, unref: true });
  open.push(hub);
  const token = [...hub.state.tokens.keys()][0] ?? '';
  const github = await connect({ token, apiUrl: hub.url, owner: 'acme', repo: 'shop', secondMs: 1 });
  return { hub, github };
}

/** `acme/shop` with what is given; the job's token may read all that policy-check ever reads. */
export function repository(change: Partial<SeedRepository> = {}, more: Partial<Seed> = {}): Seed {
  return {
    tokens: [
      { token: 'job', permissions: { actions: 'read', contents: 'read', issues: 'read', 'pull-requests': 'read', members: 'read' } },
    ],
    repositories: [{ name: 'acme/shop', branches: { main: { files: { 'README.md': '# Shop\n' } } }, ...change }],
    ...more,
  };
}

export const NOT_ACCESSIBLE = {
  message: 'Resource not accessible by integration',
  documentation_url: 'https://docs.github.com/rest',
  status: '403',
};
