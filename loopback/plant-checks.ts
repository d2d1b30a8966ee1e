import type { Plot } from './plot.ts';
import type { SeedCheckRun, SeedRepository, SeedRule } from './seed.ts';
import { addCheckRun, appOf } from './state/checks.ts';
import type { RequiredCheck } from './state/model.ts';

/** A check run of an app on the tip of a branch. */
export function plantCheckRun({ state, repository, fail }: Plot, from: SeedCheckRun, index: number): void {
  const { app, branch = repository.defaultBranch, 'external-id': externalId = '', ...run } = from;
  const headSha =
    repository.refs.get(`refs/heads/${branch}`) ?? fail(['check-runs', index, 'branch'], `there is no branch ${branch} of this repository`);
  addCheckRun(state, repository, { ...run, headSha, externalId, app: appOf(state, app) });
}

/** What branches require, by rulesets and by classic protection. */
export function plantBranchChecks({ state, repository, fail }: Plot, from: NonNullable<SeedRepository['required-checks']>): void {
  const checks = (rules: readonly SeedRule[]): RequiredCheck[] =>
    rules.map(({ context, app }) => ({ context, appId: app === undefined ? null : appOf(state, app).id }));
  for (const [branch, { rulesets = [], protection }] of Object.entries(from)) {
    if (!repository.refs.has(`refs/heads/${branch}`)) fail(['required-checks', branch], `there is no branch ${branch}`);
    repository.branchChecks.set(branch, {
      rulesets: checks(rulesets),
      protection: protection === undefined ? null : checks(protection),
    });
  }
}
