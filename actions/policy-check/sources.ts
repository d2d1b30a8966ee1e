import type { GitHub } from '../../core/github/client.ts';
import { remembering } from '../../core/github/remembering.ts';

/** Where facts are read. What belongs to the base branch or to people is the same for every pull request of a run, and is asked for once. */
export interface Sources {
  /** Asks every time: the pull request itself, whose head is looked at twice. */
  github: GitHub;
  /** Asks once a run. */
  shared: Pick<GitHub, 'request' | 'owner' | 'repo'>;
}

export function sourcesOf(github: GitHub): Sources {
  return { github, shared: { ...remembering(github), owner: github.owner, repo: github.repo } };
}
