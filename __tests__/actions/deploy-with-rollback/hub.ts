import { afterEach } from '@jest/globals';
import { connect, type GitHub } from '../../../core/github/client.ts';
import { type Loopback, startLoopback } from '../../../loopback/main.ts';
import type { SeedRepository } from '../../../loopback/seed.ts';
import type { Access } from '../../../loopback/state/model.ts';
import type { Repository } from '../../../loopback/state/repository.ts';

/** Built here, so that no scanner takes it for a real one. */
export const TOKEN = ['ghs', 'hubJobToken00000000000'].join('_');

export interface Hub {
  loopback: Loopback;
  repository: Repository;
  github: GitHub;
}

const open: Loopback[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((loopback) => loopback.close()));
});

/** A GitHub with `acme/shop`, and the suite's client to it. */
export async function startHub(permissions: Readonly<Record<string, Access>>, change: Partial<SeedRepository> = {}): Promise<Hub> {
  const loopback = await startLoopback({
    unref: true,
    seed: {
      tokens: [{ token: TOKEN, permissions }],
      repositories: [{ name: 'acme/shop', branches: { main: { files: { a: 'a\n' } } }, ...change }],
    },
  });
  open.push(loopback);
  const repository = loopback.state.repository('acme/shop');
  if (repository === undefined) throw new Error('the seed has no acme/shop');
  const github = await connect({ token: TOKEN, apiUrl: loopback.url, owner: 'acme', repo: 'shop', secondMs: 1 });
  return { loopback, repository, github };
}
