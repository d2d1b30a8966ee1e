/**
 * How an environment is deployed to, in the words of `deploy.yml`. The schema has checked shapes; what one value means for another is
 * checked where the adapter is made (`make-adapter.ts`).
 */

/** A script for bash, or a program with its arguments that no shell reads. */
export type Command = string | readonly string[];

/** Of the adapter `command`. Only `switch` is needed to deploy. */
export interface Commands {
  prepare?: Command;
  switch?: Command;
  current?: Command;
  rollback?: Command;
  verify?: Command;
  'probe-target'?: Command;
  cleanup?: Command;
}

/** Of the adapter `symlink`: a folder with a folder for each artifact, and the link to the one that serves. */
export interface SymlinkConfig {
  releases: string;
  current: string;
  /** Run after each switch, without a shell. */
  reload?: readonly string[];
  /** Where both are on another machine. */
  ssh?: SshConfig;
}

export interface SshConfig {
  host: string;
  port?: number;
  user?: string;
  /** The private key: a file, or a variable of `deploy-env` or of the step that holds it (PEM, or base64 of it). Neither: the agent's. */
  key_file?: string;
  key_env?: string;
  /** Lines as in `known_hosts`, or a file of them. One of the two is needed: an unknown host is never trusted. */
  known_hosts?: string;
  known_hosts_file?: string;
  /** Further `ssh -o` options, such as `ProxyJump=bastion.example.com`. */
  options?: readonly string[];
}

/** Of the adapter `fly`. */
export interface FlyConfig {
  app: string;
  /** A repository of images. With it an artifact is `sha256:…` alone, without it `REPOSITORY@sha256:…`. */
  image?: string;
  /** Path of the fly.toml. */
  config?: string;
  strategy?: 'rolling' | 'bluegreen' | 'canary' | 'immediate';
  /** How long flyctl waits for one machine; without it, as long as the verb has. */
  wait_timeout?: string;
  /** The program, `flyctl` if not given. */
  flyctl?: string;
}

export type AdapterConfig =
  | { kind: 'command'; commands: Commands }
  | { kind: 'symlink'; symlink: SymlinkConfig }
  | { kind: 'fly'; fly: FlyConfig };

/** What every adapter stands on besides its own configuration. */
export interface AdapterDeps {
  environment: string;
  /** Relative paths begin here, and commands run here. Absolute. */
  workspace: string;
  /** Our own environment; `child-env.ts` says what of it a command gets. */
  env: NodeJS.ProcessEnv;
  /** Variables of the secret `deploy-env`. */
  deployEnv: Readonly<Record<string, string>>;
  /** Names of variables that a command gets although they would be taken from it, such as GITHUB_TOKEN. */
  passEnv?: readonly string[];
  /** Taken out of everything that a command prints. */
  secrets: readonly string[];
  /** Writes one line to the log as it is: workflow commands in it take effect. */
  print(line: string): void;
  /** Whether a runner of GitHub Actions reads what is printed. */
  onActions: boolean;
  /** Limit of a question to the target (`current`, `has`), ms. */
  queryTimeoutMs?: number;
  grace?: Grace;
  /** A sleep that a signal ends early. */
  sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** How long a command that is to end has between SIGINT and SIGTERM, and from there to SIGKILL; ms. */
export interface Grace {
  interruptMs: number;
  terminateMs: number;
}

/** GitHub gives a cancelled step 7.5 s before SIGTERM and 10 s in all (docs: "workflow cancellation reference"). */
export const GRACE: Grace = { interruptMs: 6_000, terminateMs: 2_000 };

export const QUERY_TIMEOUT_MS = 30_000;
