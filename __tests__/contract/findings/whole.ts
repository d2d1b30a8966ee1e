import { POLICY_REASONS, reportOfInvalidPolicy, reportOfMissingPolicy, withHeadMoved } from '../../../actions/policy-check/judge.ts';
import { loadPolicy } from '../../../actions/policy-check/load-policy.ts';
import { reportOfUnreadablePolicy } from '../../../actions/policy-check/report.ts';
import { reportOfNothing, reportOfSweep, reportOfUnreadable } from '../../../actions/policy-check/several-report.ts';
import { ConfigurationError, PermissionError } from '../../../core/errors.ts';
import type { Finding, Report } from '../../../core/model.ts';
import {
  allowedPaths,
  factsOf,
  filesOf,
  forbiddenPaths,
  issueLink,
  policyOf,
  report,
  requiredSections,
} from '../../actions/policy-check/judge-samples.ts';
import { judged, type Samples, sample } from './sample.ts';

/** Findings that belong to no rule, and those that every rule can have. */
const FILE = '.github/ops/policy.yml';
const SUBJECT = 'acme/shop#7';
const FORBIDDEN = { forbidden_paths: forbiddenPaths() };
const DRAFTS = { applies_to: 'off' } as const;

function only({ findings: [first, ...others] }: Report): Finding {
  if (first === undefined || others.length > 0) throw new Error('The report has not one finding');
  return first;
}

function refused(text: string): Finding {
  try {
    loadPolicy(text, FILE);
  } catch (error) {
    if (error instanceof ConfigurationError) return only(reportOfInvalidPolicy(SUBJECT, error, 'main'));
    throw error;
  }
  throw new Error('The policy is right');
}

const listing = (state: 'unknown' | 'error', rows: number, changedFiles: number, says: string): Finding => {
  const files = filesOf(...Array.from({ length: rows }, (_, index) => `M src/${index}`));
  const facts = state === 'unknown' ? { files: { state: 'unreadable', why: 'HTTP 502' } as const } : {};
  return judged('file_list', state, { rules: FORBIDDEN, change: { files, changedFiles }, facts }, says);
};

export const WHOLE: Samples = {
  policy: [
    sample(
      'The policy file of the base branch is no YAML, breaks the schema, contradicts itself, or loosens what its parent locks. There is one such finding for every problem, each with its line; `policy lint` tells the same.',
      refused('version: 1\nrules:\n  isue_link: {}\n'),
      refused('version: 1\nrules:\n  size: {}\n'),
    ),
    sample('The base branch has no such file.', only(reportOfMissingPolicy(SUBJECT, FILE, false))),
    sample('The same on the command line.', only(reportOfMissingPolicy(SUBJECT, FILE, false, 'options'))),
    sample(
      'The pull request adds the policy file. The verdict is `pending` with `policy_missing`, and stays so: somebody who may bypass the ruleset merges it, or the status is required afterwards.',
      only(reportOfMissingPolicy(SUBJECT, FILE, true)),
    ),
    sample('The same on the command line.', only(reportOfMissingPolicy(SUBJECT, FILE, true, 'options'))),
    sample('Not the fault of the change.', only(reportOfUnreadablePolicy(SUBJECT, FILE, 'HTTP 502'))),
    sample(
      'The token lacks a permission, so that another run alone says the same. Every other finding with this cause has this fix too.',
      only(reportOfUnreadablePolicy(SUBJECT, FILE, new PermissionError('GET /repos/acme/shop/contents', 'contents: read').message)),
    ),
    sample(
      'Every rule of the policy has `mode: off`. The loader refuses such a file; only the Danger plugin can get here.',
      only(report(factsOf(), policyOf({}))),
    ),
  ],
  file_list: [
    sample(
      'Not the fault of the change. No rule on paths can pass without the list.',
      listing('unknown', 0, 1, ''),
      judged('file_list', 'unknown', { rules: FORBIDDEN, facts: { files: { state: 'absent' } } }),
    ),
    sample('GitHub cut the list, or the pull request changed while it was read.', listing('error', 1, 2, '')),
    sample('GitHub lists no more, so nobody knows what else is changed. Such a change cannot be judged.', listing('error', 3000, 3000, '')),
  ],
  applies_to: [
    sample(
      '`applies_to.branches` leaves the base branch out. Nothing is judged, and the verdict is `pass`.',
      judged('applies_to', 'not_applicable', {
        rules: FORBIDDEN,
        policy: { appliesTo: { branches: ['main', 'release/**'], drafts: 'enforce' } },
        change: { baseRef: 'next' },
      }),
    ),
    sample(
      '`applies_to.drafts` is `off`. The verdict is `pass`, and the status stays pending until the draft is ready for review and judged.',
      judged('applies_to', 'not_applicable', {
        rules: FORBIDDEN,
        policy: { appliesTo: { branches: [], drafts: DRAFTS.applies_to } },
        change: { draft: true },
      }),
    ),
  ],
  any_rule: [
    sample(
      'The author is a bot that `bots` names, and the rule is in `bots.exempt`.',
      judged('issue_link', 'skipped', {
        rules: { issue_link: issueLink() },
        policy: { bots: { logins: ['renovate[bot]'], exempt: ['issue_link'] } },
        change: { author: { login: 'renovate[bot]', type: 'Bot' } },
      }),
    ),
    sample(
      'A rule on paths: what was listed has no fault, and the list is not whole. See `file_list`.',
      judged('forbidden_paths', 'unknown', { rules: FORBIDDEN, change: { changedFiles: 2 } }),
    ),
    sample(
      'Locally only: the rule goes by the description, and none was given.',
      judged('required_sections', 'skipped', {
        rules: { required_sections: requiredSections() },
        change: { body: null, number: null, url: null },
      }),
    ),
    sample(
      'Locally only: issues, reviews and runs are on GitHub.',
      judged('allowed_paths', 'skipped', {
        rules: { allowed_paths: allowedPaths({ from: ['issue'] }) },
        change: { body: 'Fixes #12', number: null, url: null },
      }),
    ),
    sample(
      'What the rule needs was not read, so it cannot pass. On GitHub this is a fault of ours.',
      judged('allowed_paths', 'unknown', { rules: { allowed_paths: allowedPaths({ from: ['issue'] }) }, change: { body: 'Fixes #12' } }),
    ),
  ],
  head: [
    sample(
      'Somebody pushed while the run was judging. Nothing is written; the run of the new head decides.',
      only(withHeadMoved({ ...reportOfNothing(SUBJECT, ''), verdict: { state: 'pass', reason: POLICY_REASONS[0] } })),
    ),
  ],
  pull_request: [
    sample(
      'Something that has to be read before anything can be judged could not be; the message says what.',
      only(reportOfUnreadable(SUBJECT, 'GET /repos/acme/shop/pulls/7: GitHub answered 502 (Bad Gateway) after 5 tries.')),
    ),
    sample(
      'A merge group: a commit names a pull request that cannot be the one.',
      {
        rule: 'pull_request',
        state: 'unknown',
        subject: '#7',
        message: 'A commit of the merge group names #7, which is closed, so it cannot be the one that is merged.',
        fix: 'Run the check again.',
      },
      {
        rule: 'pull_request',
        state: 'unknown',
        subject: '#7',
        message: '#7 goes to `next`, and the merge group to `main`.',
        fix: 'Run the check again.',
      },
    ),
    sample(
      'A merge group whose commits name no pull request: which ones are merged is not known. A queue that rebases needs a group size of 1.',
      {
        rule: 'pull_request',
        state: 'unknown',
        subject: 'acme/shop@0123456',
        message:
          'Which pull requests are in the merge group cannot be told: commit 0123456 names none, and #7 does not have it. ' +
          'Let the queue merge or squash, or set its group size to 1.',
        fix: 'Run the check again.',
      },
    ),
    sample('A sweep: GitHub cut the list of open pull requests.', only(reportOfSweep('acme/shop@main', [], 'page 2 of 3 failed'))),
    sample('A sweep with nothing to do.', only(reportOfSweep('acme/shop@main', [], null))),
    sample(
      'After `workflow_run`: there was nothing to judge. The verdict is `pass`, and nothing is written.',
      ...[
        'The branch has no policy `.github/ops/policy.yml`.',
        'The policy does not watch `CI` on `main`.',
        'This run of `CI` turned `main` neither red nor green.',
        'No open pull request has this head.',
      ].map((message) => only(reportOfNothing('acme/shop@main', message))),
    ),
  ],
  merge_group: [
    sample(
      'The group holds a change that none of its pull requests has. A forged commit message looks like this, and so does a branch that is out of date.',
      {
        rule: 'merge_group',
        state: 'unknown',
        subject: 'acme/shop@0123456',
        message: 'The merge group changes `secrets/key`, which none of #7, #8 lists.',
        fix: 'Take the pull requests out of the queue, bring their branches up to date, and queue them again.',
      },
    ),
    sample('More than 300 files in a group that was squashed: the commit messages cannot be checked.', {
      rule: 'merge_group',
      state: 'unknown',
      subject: 'acme/shop@0123456',
      message: 'The merge group changes more files than GitHub lists, so the pull requests that its commits name cannot be checked.',
      fix: 'Let the queue use merge commits, or set its group size to 1.',
    }),
  ],
};
