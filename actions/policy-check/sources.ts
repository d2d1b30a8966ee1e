import type { GitHub } from '../../core/github/client.ts';
import { remembering } from '../../core/github/remembering.ts';

/** Where facts are read. What belongs to the base branch or to people is the same for every pull request of a run, and is asked for once. */
export interface Sources {
  /** Asks every time: the pull request itself, whose head is looked at twice. */
  github: GitHub;
  /** Asks once a run. */
  shared: Pick<GitHub, 'request' | 'owner' | 'repo'>;
  /** Address of a pull request, for an answer that has none. */
  pageOf(number: number): string;
}

/** `serverUrl` without a slash at its end: `https://github.com`. */
export function sourcesOf(github: GitHub, serverUrl: string): Sources {
  const { owner, repo } = github;
  return {
    github,
    shared: { ...remembering(github), owner, repo },
    pageOf: (number) => `${serverUrl}/${owner}/${repo}/pull/${number}`,
  };
}
