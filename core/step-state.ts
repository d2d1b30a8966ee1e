import * as core from '@actions/core';

/**
 * Keeps a value for the `post` of the same step (docs: "workflow commands", GITHUB_STATE). It is on disk when this returns, so that it
 * is there too if the process is killed right after.
 */
export function saveForPost(name: string, value: string): void {
  core.saveState(name, value);
}

/** What `saveForPost` kept under this name; '' for nothing. Only the `post` of the step sees it. */
export function savedForPost(name: string): string {
  return core.getState(name);
}
