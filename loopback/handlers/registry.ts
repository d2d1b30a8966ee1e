import type { Operations } from '../call.ts';
import { accounts } from './accounts.ts';
import { branchRules } from './branch-rules.ts';
import { checks } from './checks.ts';
import { comments } from './comments.ts';
import { contents } from './contents.ts';
import { issues } from './issues.ts';
import { pulls } from './pulls.ts';
import { repositories } from './repositories.ts';
import { runs } from './runs.ts';
import { statuses } from './statuses.ts';

/** Every operation that is answered; the rest of the description answers 501. One line here adds a family. */
export const operations: Operations = {
  ...accounts,
  ...branchRules,
  ...checks,
  ...comments,
  ...contents,
  ...issues,
  ...pulls,
  ...repositories,
  ...runs,
  ...statuses,
};
