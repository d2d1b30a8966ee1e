import { describe, expect, test } from '@jest/globals';
import { targetOf } from '../../../actions/secret-scan/target.ts';
import { ConfigurationError } from '../../../core/errors.ts';
import { resolveSubject } from '../../../core/github/subject.ts';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);
const ZERO = '0'.repeat(40);
const REPOSITORY = { default_branch: 'main' };
const PULL = { pull_request: { number: 7, head: { sha: B }, base: { sha: A } } };

function target(eventName: string, payload: Record<string, unknown>, sha = '', ref = '') {
  const runner = { eventName, payload, owner: 'acme', repo: 'shop', sha, ref };
  return targetOf(resolveSubject(runner), runner);
}

describe('targetOf', () => {
  test.each([
    ['pull_request', PULL, { head: B, base: A, fallbackBranch: null, pullRequest: 7 }],
    ['pull_request_target', PULL, { head: B, base: A, fallbackBranch: null, pullRequest: 7 }],
    [
      'merge_group',
      { merge_group: { head_sha: B, base_sha: A, head_ref: `refs/heads/gh-readonly-queue/main/pr-7-${A}` } },
      { head: B, base: A, fallbackBranch: null, pullRequest: null },
    ],
    [
      'push',
      { ref: 'refs/heads/main', before: A, after: B, repository: REPOSITORY },
      { head: B, base: A, fallbackBranch: null, pullRequest: null },
    ],
    [
      'push',
      { ref: 'refs/heads/x', before: ZERO, after: B, repository: REPOSITORY },
      { head: B, base: null, fallbackBranch: 'main', pullRequest: null },
    ],
    [
      'push',
      { ref: 'refs/heads/x', before: A, after: B, repository: REPOSITORY },
      { head: B, base: A, fallbackBranch: 'main', pullRequest: null },
    ],
    [
      'push',
      { ref: 'refs/heads/main', before: ZERO, after: B, repository: REPOSITORY },
      { head: B, base: null, fallbackBranch: null, pullRequest: null },
    ],
  ] as const)('%s %#', (event, payload, expected) => {
    expect(target(event, payload)).toEqual(expected);
  });

  test.each([
    ['workflow_dispatch', {}, B],
    ['schedule', { schedule: '0 0 * * *' }, B],
    ['push', { ref: 'refs/heads/x', before: A, after: ZERO, deleted: true }, ''],
    ['pull_request', { pull_request: { number: 7, head: { sha: B } } }, ''],
    ['pull_request', { pull_request: { number: 7, head: { sha: '--upload-pack=x' }, base: { sha: A } } }, ''],
  ] as const)('%s %# is a configuration error', (event, payload, sha) => {
    expect(() => target(event, payload, sha, 'refs/heads/main')).toThrow(ConfigurationError);
  });
});
