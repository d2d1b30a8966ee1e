/** What the gates before a deploy judge. A read that failed is a fact too; the judges decide what it means. */
import type { BranchRun } from '../../../core/branch-state.ts';
import type { Fact } from '../../../core/fact.ts';
import type { History } from '../model.ts';

/** How one commit stands to another: `behind` is an ancestor of it. The words are those of GitHub's comparison. */
export type Relation = 'identical' | 'ahead' | 'behind' | 'diverged';

/** `unknown-commit`: the branch or tag is there, and GitHub does not have the commit. */
export type RefRelation = Relation | 'unknown-commit';

/** What is asked for, and what was read for it. */
export interface GateFacts {
  artifact: string;
  /** `sha256:…` where the artifact is one, else null. */
  digest: string | null;
  /** The commit that is deployed; null where it is not known. */
  sha: string | null;
  /** When it was asked for, ISO 8601: when the run was created, whatever its attempt; locally when the process began. */
  requestedAt: Fact<string>;
  /** null where nobody asks for an exception. */
  override: OverrideFacts | null;
  /**
   * By commit: how `sha` stands to it. Needed for each of `commitsToCompare`. `absent`: GitHub does not know that commit (any more).
   */
  relations: ReadonlyMap<string, Fact<Relation>>;
  /** What the ledger of the environment `GatePlan.staging` comes to; `absent` where it has none, or nothing is asked of it. */
  staging: Fact<Pick<History, 'verified' | 'bad'>>;
  /** null outside Actions. */
  github: GitHubGateFacts | null;
}

export interface OverrideFacts {
  reason: string;
  /** Everybody who has to be permitted, actor and triggering actor; nobody outside Actions, where anybody may. */
  people: readonly { login: string; role: Fact<string> }[];
}

export interface GitHubGateFacts {
  /** `owner/repo`. */
  repository: string;
  /** Page of this run. */
  runUrl: string;
  /** `.github/workflows/deploy.yml` of this run; null where it is not known. */
  workflowPath: string | null;
  /** The branch or tag that the run is of (`refs/heads/main`), and how `sha` stands to where it points now; `absent`: it is gone. */
  ref: { name: string; relation: Fact<RefRelation> } | null;
  /** Of `GatePlan.main`; `absent` where it is not asked for. */
  main: Fact<MainFacts>;
  /** Of this run and of this commit; `absent` where none has to be given. */
  approvals: Fact<readonly Approval[]>;
  /** The open ones; `absent` where the repository has no secret scanning. */
  secretAlerts: Fact<readonly { number: number; url: string | null }[]>;
}

/** The runs of the branch, by workflow as the plan names it, or by path where it names none. */
export interface MainFacts {
  branch: string;
  workflows: ReadonlyMap<string, Fact<readonly BranchRun[]>>;
}

/** What somebody said to a deployment: a reviewer of an environment of this run, or an approval that gate-reporter counted. */
export interface Approval {
  login: string;
  /** `approved`, `rejected`, or a word that nobody knows yet. */
  state: string;
  environment: string;
  /** The commit that it is for; null for one of this very run. */
  sha: string | null;
  /** ISO 8601; null where GitHub does not say: it counts as being as old as the run. */
  at: string | null;
  url: string | null;
}

/** Commits that `GateFacts.relations` has to hold, each once: what serves, and what was rolled back. Not the commit itself. */
export function commitsToCompare(sha: string | null, history: History): string[] {
  if (sha === null) return [];
  const others = [servedCommit(history), ...badCommits(history)].filter((other): other is string => other !== null && other !== sha);
  return [...new Set(others)];
}

/** The commit of what serves, as the record has it. */
export function servedCommit({ served, verified }: History): string | null {
  return verified.find(({ artifact }) => artifact === served)?.sha ?? null;
}

/** Commits that were rolled back while their freeze holds. */
export function badCommits({ bad, freeze }: History): string[] {
  if (freeze === null) return [];
  return [...bad.values()].flatMap(({ sha }) => (sha === null ? [] : [sha]));
}
