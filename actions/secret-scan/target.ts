import { ConfigurationError } from '../../core/errors.ts';
import { isSha, malformed, textOrNull } from '../../core/github/payload.ts';
import type { Subject } from '../../core/github/subject.ts';
import type { Runner } from '../../core/runner.ts';

/** Which commits an event asks to be scanned. Shas are validated, the branch is untrusted text. */
export interface ScanTarget {
  head: string;
  /** The commit that the scan begins after; null where the event knows none (a new branch or tag). */
  base: string | null;
  /** Where a push has no commit before it, or lost it: the branch whose commits need no scan. Null for the default branch itself. */
  fallbackBranch: string | null;
  /** Null outside pull requests. */
  pullRequest: number | null;
}

/** Reads the target out of the event. Throws a ConfigurationError for an event that brings no commits, or a broken payload. */
export function targetOf(subject: Subject, runner: Pick<Runner, 'payload' | 'ref'>): ScanTarget {
  const { payload } = runner;
  if (subject.kind === 'pull-request') {
    const { headSha, baseSha, number } = subject;
    if (headSha === null) throw malformed('pull_request.head.sha', undefined, 'a commit id (40 or 64 hex digits)');
    if (baseSha === null) throw malformed('pull_request.base.sha', undefined, 'a commit id (40 or 64 hex digits)');
    return { head: headSha, base: baseSha, fallbackBranch: null, pullRequest: number };
  }
  if (subject.kind === 'merge-group') {
    return { head: subject.headSha, base: subject.baseSha, fallbackBranch: null, pullRequest: null };
  }
  if (subject.event === 'push' && subject.kind === 'commit') {
    const { before } = payload;
    const defaultBranch = textOrNull({ repository: payload.repository }, 'repository.default_branch');
    const isDefault = defaultBranch === null || subject.ref === `refs/heads/${defaultBranch}`;
    return {
      head: subject.headSha,
      base: isSha(before) ? before.toLowerCase() : null,
      fallbackBranch: isDefault ? null : defaultBranch,
      pullRequest: null,
    };
  }
  throw new ConfigurationError({
    place: `event \`${subject.event}\``,
    message: 'brings no commits to scan.',
    remedy: 'Run on `pull_request`, `push` or `merge_group`.',
  });
}
