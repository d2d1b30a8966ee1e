import type { DeployWindow } from './window.ts';

/** What has to hold before a deploy to one environment, as the configuration says it. */
export interface GatePlan {
  environment: string;
  /** Empty: always open. */
  windows: readonly DeployWindow[];
  /** The environment whose ledger has to show the same artifact as verified; null where none has to. */
  staging: string | null;
  /** null where the branch may be red. */
  main: MainRequirement | null;
  /** null where nobody has to approve. */
  approval: ApprovalRequirement | null;
  /** No secret-scanning alert may be open. */
  secretAlerts: boolean;
}

export interface MainRequirement {
  /** null: the default branch. */
  branch: string | null;
  /** By name or file name; null: every workflow that runs on a push to the branch, but the one that deploys. */
  workflows: readonly string[] | null;
}

export interface ApprovalRequirement {
  /** Names of environments, one of which has to be approved; case does not count. */
  environments: readonly string[];
  /** ms: an approval that is older does not count any more. */
  maxAgeMs: number;
  /** Slug of the App whose statuses alone count; null for any App's, which any workflow of the repository can set too. */
  app: string | null;
}
