import type { Leak, ScanFacts } from '../../../actions/secret-scan/facts.ts';
import { judge } from '../../../actions/secret-scan/judge.ts';
import type { Finding } from '../../../core/model.ts';
import { type Samples, sample } from './sample.ts';

/** Findings of the other actions, and of runs that came to no report of their own. */
const SUBJECT = 'acme/shop#7';
const BASE = 'fedcba9876543210fedcba9876543210fedcba98';
const HEAD = '0123456789012345678901234567890123456789';
const range = { base: BASE, head: HEAD, commits: 3 };
const LEAK: Leak = {
  rule: 'private-key',
  description: 'Identified a private key',
  file: 'deploy/id_rsa',
  line: 1,
  commit: HEAD,
  fingerprint: `${HEAD}:deploy/id_rsa:private-key:1`,
};

function scanned(facts: ScanFacts): Finding {
  const [first] = judge(facts, SUBJECT).findings;
  if (first === undefined) throw new Error('The report has no finding');
  return first;
}
const unread = (state: 'unreadable' | 'tool_missing' | 'config_missing', why: string, remedy: string): Finding =>
  scanned({ state, why, remedy });
const CHECKOUT = 'Check out with `fetch-depth: 0`.';

export const OTHERS: Samples = {
  secrets: [
    sample(
      "A commit holds what looks like a secret. The rule is gitleaks' own, such as `private-key`; the value is never shown. A further commit that removes it does not help.",
      scanned({ state: 'scanned', range, leaks: [LEAK], config: null, tool: 'gitleaks 8.30.1' }),
      scanned({ state: 'scanned', range, leaks: [{ ...LEAK, description: '' }], config: null, tool: 'gitleaks 8.30.1' }),
    ),
    sample(
      'The commits that are to be scanned are not in the checkout, or cannot be shown by git. Reason `unreadable`.',
      unread('unreadable', 'The checkout is shallow: commits of the change are missing.', CHECKOUT),
      unread(
        'unreadable',
        `The head commit ${HEAD} is not in the checkout.`,
        `${CHECKOUT} On \`pull_request\` the default checkout has it; on \`pull_request_target\` it has not, so run on \`pull_request\`.`,
      ),
      unread(
        'unreadable',
        `The commit ${BASE}, which the change starts from, is not in the checkout.`,
        `${CHECKOUT} After a forced push fetch that commit by its id in a step before this one.`,
      ),
      unread('unreadable', 'The branch `main` is not in the checkout, so it is not known which commits are new.', CHECKOUT),
      unread(
        'unreadable',
        '`source` is no git checkout.',
        `Run actions/checkout before this step. ${CHECKOUT} The input \`path\` names its folder.`,
      ),
      unread('unreadable', 'The commits could not be listed: bad object.', CHECKOUT),
    ),
    sample(
      'A merge of three or more branches may hold what none of them has.',
      unread(
        'unreadable',
        `Commit ${HEAD} merges more than two branches at once, and git cannot show what such a merge itself adds.`,
        'Merge the branches one by one, or rebase.',
      ),
    ),
    sample(
      'gitleaks is not on PATH, and its release could not be fetched, or has another checksum. Reason `tool_missing`.',
      unread(
        'tool_missing',
        'There is no gitleaks to run. It is not on PATH. No release is pinned for linux-arm.',
        'Put gitleaks 8.30.1 or newer on PATH in a step before this one.',
      ),
    ),
    sample(
      'The input `config` names a file that the base commit does not have. Reason `config_missing`.',
      unread(
        'config_missing',
        `It is not in the base commit ${BASE}: \`.github/gitleaks.toml\`.`,
        'Add it to the base branch, or leave the input `config` out.',
      ),
      unread('unreadable', `\`.gitleaks.toml\` at ${BASE} is no file.`, 'Make `.gitleaks.toml` an ordinary file.'),
    ),
    sample(
      'gitleaks or git ended early; leaks found until then are listed too. Reason `scan_failed`.',
      scanned({
        state: 'scan_failed',
        why: 'gitleaks 8.30.1 did not scan everything: It left no report.',
        remedy: 'Run it again, and check `.gitleaks.toml` of the base branch.',
        leaks: [],
      }),
    ),
    sample(
      'Every commit was scanned, and nothing found.',
      scanned({ state: 'scanned', range, leaks: [], config: '.gitleaks.toml', tool: 'gitleaks 8.30.1' }),
    ),
  ],
  danger: [
    sample('Danger’s own client could not read something; it does not retry. Reason `unreadable`.', {
      rule: 'danger',
      state: 'unknown',
      subject: 'pull request',
      message: 'GET /repos/acme/shop/pulls/7/files: not found (404). It does not exist, or the token cannot see it.',
      fix: 'Run Danger again.',
    }),
    sample('A fault of ours. Reason `unreadable`.', {
      rule: 'danger',
      state: 'error',
      subject: 'pull request',
      message: 'This is a bug of ops-actions: cannot read properties of undefined',
      fix: 'Open an issue with this message.',
    }),
    sample('An input of the action, or an option of the plugin, is wrong; there is one such finding for each. Reason `policy_invalid`.', {
      rule: 'policy',
      state: 'error',
      subject: 'input `required`',
      message: '`maybe` is neither `true` nor `false`.',
    }),
  ],
};
