import type { Commands, FlyConfig, SymlinkConfig } from '../adapters/config.ts';

/** What schemas/deploy.schema.json describes. A duration that is a number lacks its unit, and is refused with a word on that. */
export type DurationText = string | number;

/** As the adapter has it; a duration that is a number lacks its unit. */
export type FlyFile = Omit<FlyConfig, 'wait_timeout'> & { wait_timeout?: DurationText };

export interface VerificationFile {
  interval?: DurationText;
  failures?: number;
  successes?: number;
  soak?: DurationText;
  grace?: DurationText;
}

export interface WindowFile {
  days: string | string[];
  from: string;
  to: string;
  tz: string;
}

export interface RequireFile {
  staging?: 'same-artifact' | false | { environment: string };
  main?: 'green' | false | { workflows: string[]; branch?: string };
  approval?: boolean | { max_age?: DurationText; environment?: string; app?: string };
  secret_alerts?: boolean;
}

export interface EnvironmentFile {
  adapter?: 'command' | 'symlink' | 'fly';
  commands?: Commands;
  symlink?: SymlinkConfig;
  fly?: FlyFile;
  pass_env?: string[];
  probes?: string | string[] | { [key: string]: unknown }[];
  verify?: 'none' | VerificationFile;
  verify_reason?: string;
  soak?: DurationText;
  timeout?: DurationText;
  rollback_timeout?: DurationText;
  lock_timeout?: DurationText;
  strategy?: 'all-at-once' | 'blue-green';
  on_cancel?: 'rollback' | 'keep';
  windows?: WindowFile[];
  require?: RequireFile;
  keep?: number;
  url?: string;
  issue?: { labels?: string[]; assignees?: string[] };
}

export interface DeployFile {
  version: 1;
  environments: { [name: string]: EnvironmentFile };
}
