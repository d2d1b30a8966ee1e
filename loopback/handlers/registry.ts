import type { Operations } from '../call.ts';
import { accounts } from './accounts.ts';
import { artifacts } from './artifacts.ts';
import { checks } from './checks.ts';
import { comments } from './comments.ts';
import { comparisons } from './comparisons.ts';
import { contents } from './contents.ts';
import { deployments } from './deployments.ts';
import { gitCommits } from './git-commits.ts';
import { gitObjects } from './git-objects.ts';
import { gitRefs } from './git-refs.ts';
import { gitRules } from './git-rules.ts';
import { issues } from './issues.ts';
import { jobs } from './jobs.ts';
import { pullSidebar } from './pull-sidebar.ts';
import { pulls } from './pulls.ts';
import { repositories } from './repositories.ts';
import { run } from './run.ts';
import { runReviews } from './run-reviews.ts';
import { runs } from './runs.ts';
import { secretAlerts } from './secret-alerts.ts';
import { statuses } from './statuses.ts';
import { workflows } from './workflows.ts';

/** Every operation that is answered; the rest of the description answers 501. One line here adds a family. */
export const operations: Operations = {
  ...accounts,
  ...artifacts,
  ...checks,
  ...comments,
  ...comparisons,
  ...contents,
  ...deployments,
  ...gitCommits,
  ...gitObjects,
  ...gitRefs,
  ...gitRules,
  ...issues,
  ...jobs,
  ...pullSidebar,
  ...pulls,
  ...repositories,
  ...run,
  ...runReviews,
  ...runs,
  ...secretAlerts,
  ...statuses,
  ...workflows,
};
