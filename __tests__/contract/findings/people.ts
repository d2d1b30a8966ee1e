import type { BranchRun, Fact, LabelGrant, Review, RuleFacts } from '../../../actions/policy-check/facts.ts';
import type { Exception, FailSafe, HumanApproval, Policy } from '../../../actions/policy-check/policy.ts';
import type { Finding, FindingState } from '../../../core/model.ts';
import { approvers, failSafe, filesOf, forbiddenPaths, humanApproval } from '../../actions/policy-check/judge-samples.ts';
import { judged, type Samples, type Setup, sample } from './sample.ts';

/** Findings that depend on who did something, and on the state of a branch. */
const HEAD = '0123456789012345678901234567890123456789';
const OLD = 'fedcba9876543210fedcba9876543210fedcba98';
const read = <T>(value: T): Fact<T> => ({ state: 'read', value });
const ROLES: RuleFacts['roles'] = new Map<string, Fact<string>>([
  ['bob', read('maintain')],
  ['kim', read('write')],
  ['sre', read('release-manager')],
  ['tom', { state: 'absent' }],
  ['lost', { state: 'unreadable', why: 'HTTP 502' }],
]);
const review = (login: string | null, state = 'APPROVED', commitSha: string | null = HEAD, minute = 0): Review => ({
  author: login === null ? null : { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' },
  state,
  commitSha,
  submittedAt: `2026-03-01T10:0${minute}:00Z`,
});

function approval(
  state: FindingState,
  reviews: Fact<readonly Review[]>,
  rule: Partial<HumanApproval> = {},
  more: Setup = {},
  says = '',
): Finding {
  const facts = { reviews, roles: ROLES, ...more.facts };
  return judged('human_approval', state, { ...more, rules: { human_approval: humanApproval(rule) }, facts }, says);
}
const needing = (...reviews: readonly Review[]) => approval('pending', read(reviews));
/** Only the cause: what stands before it, and the remedy, are those of every change that lacks an approval. */
function uncounted(reviews: readonly Review[], rule: Partial<HumanApproval> = {}, more: Setup = {}): Finding {
  const { fix: _, ...found } = approval('pending', read(reviews), rule, more, 'Not counted: ');
  return { ...found, message: `Not counted: ${found.message.split('Not counted: ')[1]}` };
}
const WORKFLOWS = { paths: ['.github/workflows/**'], risk: null, labels: null, metadata: null };
const NO_TEAM: RuleFacts['teams'] = new Map([['platform', { state: 'absent' }]]);
const TEAM = { anyOf: approvers({ teams: ['platform'] }) };

const RUN: BranchRun = {
  workflowName: 'CI',
  workflowPath: '.github/workflows/ci.yml',
  event: 'push',
  status: 'completed',
  conclusion: 'failure',
  headRepository: 'acme/shop',
  url: 'https://github.com/acme/shop/actions/runs/1',
  createdAt: '2026-03-01T10:00:00Z',
};
function branch(
  state: FindingState,
  runs: Fact<readonly BranchRun[]>,
  change: Setup['change'] = {},
  rule: Partial<FailSafe> = {},
): Finding {
  return judged('fail_safe', state, { rules: { fail_safe: failSafe(rule) }, change, facts: { branchRuns: new Map([['CI', runs]]) } });
}
function locally(state: FindingState, change: Setup['change']): Finding {
  return judged('fail_safe', state, { rules: { fail_safe: failSafe() }, change: { ...change, number: null, url: null } });
}
const HOTFIX = { title: 'HOTFIX: repair the build', headRef: 'hotfix/build' };

interface Label {
  by?: string | null;
  unreadable?: boolean;
  exception?: Partial<Exception>;
  policy?: Partial<Policy>;
  body?: string;
  teams?: RuleFacts['teams'];
}
function labelled(rule: string, state: FindingState, label: Label = {}): Finding {
  const { by = 'bob', unreadable = false, exception = {}, policy = {}, body, teams = new Map() } = label;
  const grants: LabelGrant[] = by === null ? [] : [{ label: 'wide-change', by, at: '2026-03-01T10:00:00Z' }];
  const one: Exception = {
    rule: 'forbidden_paths',
    label: 'wide-change',
    by: approvers({ permission: 'maintain' }),
    reasonRequired: true,
    expires: '2026-12-31',
    index: 0,
    ...exception,
  };
  return judged(rule, state, {
    rules: { forbidden_paths: forbiddenPaths() },
    policy: { exceptions: [one], ...policy },
    change: { labels: ['wide-change'], body: body ?? 'Exception: the certificate is a public one', files: filesOf('M public.pem') },
    facts: { labelGrants: unreadable ? { state: 'unreadable', why: 'HTTP 502' } : read(grants), roles: ROLES, teams },
  });
}

export const PEOPLE: Samples = {
  human_approval: [
    sample(
      'A condition of `when` holds, and not enough people who may have approved the head as it is now. Approvals that did not count are named, each with its cause.',
      approval('pending', read([review('kim')]), { when: [WORKFLOWS] }, { change: { files: filesOf('M .github/workflows/ci.yml') } }),
      approval('pending', read([review('bob')]), { count: 2, anyOf: approvers({ permission: 'admin', logins: ['bob'] }) }),
    ),
    sample(
      'Somebody who may decide has asked for changes, on whichever commit. This blocks like a missing approval until they approve or the review is dismissed.',
      needing(review('bob', 'CHANGES_REQUESTED')),
    ),
    sample('No condition of `when` holds. Reviews are not even read.', approval('not_applicable', read([]), { when: [WORKFLOWS] })),
    sample(
      'Not the fault of the change: the reviews, or the role of somebody who reviewed, could not be read, and it matters.',
      approval('unknown', { state: 'unreadable', why: 'HTTP 502' }),
      approval('unknown', read([review('lost')])),
      approval('unknown', read([review('new')])),
      approval('unknown', read([review('kim')]), TEAM),
    ),
    sample(
      "Only an App's token may read who is in a team. It is asked only where somebody reviewed whom nothing else lets decide.",
      approval('error', read([review('kim')]), TEAM, {
        facts: { teams: new Map([['platform', { state: 'unreadable', why: 'HTTP 403' }]]) },
      }),
      approval('error', read([review('kim')]), TEAM, { facts: { teams: NO_TEAM } }),
    ),
    sample(
      'Locally only: a condition goes by the description, and none was given.',
      approval(
        'skipped',
        read([]),
        { when: [{ paths: null, risk: null, labels: null, metadata: { PR_TYPE: 'HOTFIX' } }] },
        { change: { body: null, number: null, url: null } },
      ),
    ),
    sample('Enough people who may have approved the head.', approval('pass', read([review('bob')]))),
  ],
  not_counted: [
    sample('Nobody approves their own change.', uncounted([review('ana')])),
    sample('Bots are no people, whatever their role.', uncounted([review('ci[bot]')])),
    sample('Commits were pushed after the approval.', uncounted([review('bob', 'APPROVED', OLD)])),
    sample('The approved commit was pushed away.', uncounted([review('bob', 'APPROVED', null)])),
    sample(
      'The newest review of a person counts; a comment is none.',
      uncounted([review('bob', 'APPROVED', OLD), review('bob', 'CHANGES_REQUESTED', HEAD, 1)]),
    ),
    sample('The review was dismissed.', uncounted([review('bob', 'DISMISSED')])),
    sample('The account was deleted.', uncounted([review(null)])),
    sample('The role in the repository is too low.', uncounted([review('kim')])),
    sample("Roles of an organisation's own making are not ranked, so they do not count.", uncounted([review('sre')])),
    sample('GitHub knows no role of this account here.', uncounted([review('tom')])),
    sample(
      'Only `logins` and `teams` are given, and this is none of them.',
      uncounted([review('kim')], { anyOf: approvers({ logins: ['bob'] }) }),
    ),
    sample(
      'The team is read, and this account is not in it.',
      uncounted([review('kim')], TEAM, { facts: { teams: new Map([['platform', read([])]]) } }),
    ),
  ],
  fail_safe: [
    sample(
      'The newest run of the workflow on the branch failed, and this change does not look like a hotfix. The verdict has the reason `hotfix_only`.',
      branch('fail', read([RUN])),
      branch('fail', read([RUN]), {}, { allow: { title: null, head: null } }),
    ),
    sample(
      'Not the fault of the change. Without `actions: read` the message names that grant.',
      branch('unknown', { state: 'unreadable', why: 'HTTP 502' }),
    ),
    sample(
      'The policy names a workflow that the repository does not have. Names are those in the file, or the file’s name.',
      branch('error', { state: 'absent' }),
    ),
    sample('The change goes to another branch.', branch('not_applicable', read([RUN]), { baseRef: 'next' })),
    sample('The branch is red, and the change may repair it.', branch('pass', read([RUN]), HOTFIX)),
    sample('Locally only: the runs are on GitHub, and a hotfix passes whatever they say.', locally('pass', HOTFIX), locally('skipped', {})),
    sample('The branch is green.', branch('pass', read([{ ...RUN, conclusion: 'success' }]))),
    sample('Nothing has run there to its end, so nothing is red.', branch('pass', read([]))),
  ],
  exceptions: [
    sample(
      'The label’s exception is past its last day (UTC).',
      labelled('exceptions', 'skipped', { exception: { expires: '2026-02-28' } }),
    ),
    sample('Authors cannot waive a rule for themselves.', labelled('exceptions', 'skipped', { by: 'ana' })),
    sample('Whoever put the label on is none of `by`.', labelled('exceptions', 'skipped', { by: 'kim' })),
    sample('There is no event of the label, or the account that put it on is gone.', labelled('exceptions', 'skipped', { by: null })),
    sample('The exception has `reason: required`.', labelled('exceptions', 'skipped', { body: 'A change.' })),
    sample(
      'The parent policy locks the rule. The loader refuses such a policy, so this is only ever seen where that was got round.',
      labelled('exceptions', 'skipped', {
        policy: {
          locked: new Set(['forbidden_paths']),
          parent: { appliesTo: { branches: [], drafts: 'enforce' }, bots: { logins: [], exempt: [] } },
        },
      }),
    ),
  ],
  exceptions_of_a_rule: [
    sample(
      'A failure that an exception waived: who, with which label, until when, and why. It is counted, and blocks nothing.',
      labelled('forbidden_paths', 'waived'),
    ),
    sample(
      'Whether the exception holds is not known, so the failure stands and the verdict is `error`.',
      labelled('forbidden_paths', 'unknown', { unreadable: true }),
      labelled('forbidden_paths', 'unknown', { by: 'lost' }),
    ),
    sample(
      'Who is in the team cannot be read with this token, or there is no such team.',
      labelled('forbidden_paths', 'error', { by: 'kim', exception: { by: TEAM.anyOf }, teams: NO_TEAM }),
    ),
  ],
};
