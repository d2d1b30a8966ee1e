import type { Operations } from '../call.ts';
import { accounts } from './accounts.ts';
import { artifacts } from './artifacts.ts';
import { checks } from './checks.ts';
import { comments } from './comments.ts';
import { comparisons } from './comparisons.ts';
import { contents } from './contents.ts';
import { gitCommits } from './git-commits.ts';
import { gitObjects } from './git-objects.ts';
import { gitRefs } from './git-refs.ts';
import { gitRules } from './git-rules.ts';
import { issues } from './issues.ts';
import { pullSidebar } from './pull-sidebar.ts';
import { pulls } from './pulls.ts';
import { repositories } from './repositories.ts';
import { runReviews } from './run-reviews.ts';
import { runs } from './runs.ts';
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
  ...gitCommits,
  ...gitObjects,
  ...gitRefs,
  ...gitRules,
  ...issues,
  ...pullSidebar,
  ...pulls,
  ...repositories,
  ...runReviews,
  ...runs,
  ...statuses,
  ...workflows,
};
