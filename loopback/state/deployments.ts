export const DEPLOYMENT_STATES = ['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success'] as const;
export type DeploymentState = (typeof DEPLOYMENT_STATES)[number];

/** Somebody's intent to put a commit somewhere; what came of it are its statuses. */
export interface Deployment {
  id: number;
  sha: string;
  ref: string;
  task: string;
  environment: string;
  /** As it was sent: an object, or a text. */
  payload: unknown;
  description: string | null;
  creator: string;
  transient: boolean;
  production: boolean;
  createdAt: Date;
  updatedAt: Date;
  /** Oldest first. */
  statuses: DeploymentStatus[];
}

export interface DeploymentStatus {
  id: number;
  state: DeploymentState;
  description: string;
  environment: string;
  environmentUrl: string | null;
  logUrl: string | null;
  creator: string;
  createdAt: Date;
}

/** A secret that scanning found. */
export interface SecretAlert {
  number: number;
  state: 'open' | 'resolved';
  type: string;
  createdAt: Date;
}

/** The newest state of a deployment; null as long as nobody has said anything. */
export function stateOf({ statuses }: Deployment): DeploymentState | null {
  return statuses.at(-1)?.state ?? null;
}
