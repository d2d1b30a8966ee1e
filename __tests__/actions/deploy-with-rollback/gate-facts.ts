import type { GateFacts, GitHubGateFacts } from '../../../actions/deploy-with-rollback/gates/facts.ts';
import type { GatePlan } from '../../../actions/deploy-with-rollback/gates/gate-plan.ts';
import type { History } from '../../../actions/deploy-with-rollback/model.ts';
import type { BranchRun } from '../../../core/branch-state.ts';
import type { Fact } from '../../../core/fact.ts';

export const read = <T>(value: T): Fact<T> => ({ state: 'read', value });
export const UNREADABLE: Fact<never> = { state: 'unreadable', why: 'HTTP 502.' };
export const ABSENT: Fact<never> = { state: 'absent' };

/** Wednesday, 10:00 in Los Angeles. */
export const NOW = new Date('2026-01-07T18:00:00Z');
export const RUN_URL = 'https://github.com/acme/shop/actions/runs/9';

/** A commit of which only the letter counts. */
export const sha = (letter: string): string => letter.repeat(40);

export const verified = (artifact: string, commit: string | null = null, digest: string | null = null): History['verified'][number] => ({
  artifact,
  sha: commit,
  digest,
  at: '2026-01-05T10:00:00Z',
  seq: 1,
});

/** `v1` of commit `a` serves, and nothing is the matter. */
export const history = (change: Partial<History> = {}): History => ({
  served: 'v1',
  isRolledBack: false,
  verified: [verified('v1', sha('a'))],
  bad: new Map(),
  freeze: null,
  abort: null,
  open: null,
  seq: 9,
  ...change,
});

export const badMark = (commit: string | null) => ({ sha: commit, at: '2026-01-07T12:00:00Z', seq: 7 });

/** `v2` of commit `b` was rolled back to `v1` at noon. */
export const rolledBack = (change: Partial<History> = {}): History =>
  history({
    isRolledBack: true,
    bad: new Map([['v2', badMark(sha('b'))]]),
    freeze: { kind: 'after_rollback', reason: 'v2 was rolled back', actor: 'ana', since: '2026-01-07T12:00:00Z' },
    ...change,
  });

export const run = (conclusion: string | null, change: Partial<BranchRun> = {}): BranchRun => ({
  workflowName: 'CI',
  workflowPath: '.github/workflows/ci.yml',
  event: 'push',
  status: conclusion === null ? 'in_progress' : 'completed',
  conclusion,
  headRepository: 'acme/shop',
  url: 'https://github.com/acme/shop/actions/runs/1',
  createdAt: '2026-01-07T10:00:00Z',
  ...change,
});

export const github = (change: Partial<GitHubGateFacts> = {}): GitHubGateFacts => ({
  repository: 'acme/shop',
  runUrl: RUN_URL,
  workflowPath: '.github/workflows/deploy.yml',
  ref: { name: 'refs/heads/main', relation: read('identical') },
  main: read({ branch: 'main', workflows: new Map([['.github/workflows/ci.yml', read([run('success')])]]) }),
  approvals: read([
    {
      login: 'ben',
      state: 'approved',
      environment: 'production-approval',
      sha: null,
      at: '2026-01-07T17:30:00Z',
      url: `${RUN_URL}/review`,
    },
  ]),
  secretAlerts: read([]),
  ...change,
});

/** Commit `c` as `v3`, asked for at five to six, newer than everything. */
export const facts = (change: Partial<GateFacts> = {}): GateFacts => ({
  artifact: 'v3',
  digest: null,
  sha: sha('c'),
  requestedAt: read('2026-01-07T17:20:00Z'),
  override: null,
  relations: new Map([
    [sha('a'), read('ahead' as const)],
    [sha('b'), read('ahead' as const)],
  ]),
  staging: read({ verified: [verified('v3')], bad: new Map() }),
  github: github(),
  ...change,
});

export const OFFICE = { days: [1, 2, 3, 4, 5], fromMinute: 540, toMinute: 1_020, tz: 'America/Los_Angeles' };

/** Asks for everything. */
export const plan = (change: Partial<GatePlan> = {}): GatePlan => ({
  environment: 'production',
  windows: [OFFICE],
  staging: 'staging',
  main: { branch: null, workflows: null },
  approval: { environments: ['production-approval', 'production'], maxAgeMs: 3_600_000, app: null },
  secretAlerts: true,
  ...change,
});
