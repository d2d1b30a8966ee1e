import { afterEach } from '@jest/globals';
import { type Loopback, type LoopbackOptions, startLoopback } from '../../loopback/main.ts';
import type { Seed, SeedPullRequest, SeedRepository } from '../../loopback/seed.ts';

/** Helpers of the loopback's own tests: a small seed, and a request that speaks plain HTTP. */

const open: Loopback[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((hub) => hub.close()));
});

/** Starts a loopback that ends with the test, whatever becomes of it. */
export async function start(options: Partial<LoopbackOptions> = {}): Promise<Loopback> {
  const hub = await startLoopback({ seed: seed(), unref: true, ...options });
  open.push(hub);
  return hub;
}

export const PULL: SeedPullRequest = {
  number: 2,
  title: 'Change things',
  body: 'Why: because.',
  user: 'ben',
  head: 'change',
  labels: ['bug'],
  files: ['A docs/new.md', 'M src/app.ts', 'D old.txt', 'R secrets/a -> docs/a'],
  reviews: [{ user: 'ana', state: 'APPROVED' }],
  comments: [{ user: 'ana', body: 'Looks good.' }],
};

/** One private repository `acme/shop` with issue 1 and pull request 2, and one token of each kind. */
export function seed(change: Partial<Seed> = {}, repository: Partial<SeedRepository> = {}): Seed {
  return {
    tokens: [
      {
        token: 'job',
        permissions: { actions: 'read', checks: 'write', contents: 'read', 'pull-requests': 'write', issues: 'write', statuses: 'write' },
      },
      { token: 'bare', permissions: {} },
      { token: 'person', login: 'ana' },
    ],
    teams: { 'acme/platform': ['ana'] },
    repositories: [
      {
        name: 'acme/shop',
        collaborators: { ana: 'maintain' },
        branches: { main: { files: { 'README.md': '# Shop\n' } } },
        issues: [{ number: 1, title: 'Broken', user: 'ben' }],
        'pull-requests': [PULL],
        workflows: [{ name: 'CI', path: '.github/workflows/ci.yml', runs: [{ conclusion: 'failure' }, { conclusion: 'success' }] }],
        ...repository,
      },
    ],
    ...change,
  };
}

export interface Got {
  status: number;
  headers: Headers;
  text: string;
  // The tests name the fields that they look at.
  json: Record<string, unknown>;
  rows: Record<string, unknown>[];
}

export interface Ask {
  token?: string | null;
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

export async function ask(hub: Loopback, path: string, { token = 'job', method = 'GET', body, headers = {} }: Ask = {}): Promise<Got> {
  const response = await fetch(path.startsWith('http') ? path : hub.url + path, {
    method,
    redirect: 'manual',
    headers: { ...(token === null ? {} : { authorization: `token ${token}` }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const value: unknown = /json/.test(response.headers.get('content-type') ?? '') && /^[[{]/.test(text) ? JSON.parse(text) : {};
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: value as Record<string, unknown>,
    rows: (Array.isArray(value) ? value : []) as Record<string, unknown>[],
  };
}

/** The first error of a 422: `field code`. */
export function firstError(got: Got): string {
  const [first] = (got.json.errors ?? []) as { field: string; code: string }[];
  return first === undefined ? '' : `${first.field} ${first.code}`;
}
