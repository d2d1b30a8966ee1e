import type { FindingState } from '../../../core/model.ts';
import { issueLink, requiredSections } from '../../actions/policy-check/judge-samples.ts';
import { judged, type Samples, type Setup, sample } from './sample.ts';

type Change = NonNullable<Setup['change']>;

/** Findings of the rules on the description. */
const section = (state: FindingState, body: string | null, more: Parameters<typeof requiredSections>[0] = {}, facts: Setup['facts'] = {}) =>
  judged('required_sections', state, { rules: { required_sections: requiredSections(more) }, change: { body }, facts });
const TEMPLATE = { template: '.github/pull_request_template.md' };
const templateText = { template: { state: 'read', value: '## Testing [QA]\nHow was it tested?\n' } } as const;

const KEYS = [
  { key: 'PR_TYPE', oneOf: ['MILESTONE', 'HOTFIX'], hold: ['WIP'] },
  { key: 'MILESTONE_ID', oneOf: [], hold: [] },
];
const line = (state: FindingState, body: string, says = '') =>
  judged('metadata', state, { rules: { metadata: { mode: 'enforce', keys: KEYS } }, change: { body } }, says);

const link = (state: FindingState, change: Change, required = true) =>
  judged('issue_link', state, { rules: { issue_link: issueLink({ required }) }, change });

export const DESCRIPTION: Samples = {
  required_sections: [
    sample(
      'The tag has to stand in a heading. In text, comments, code and quotes it does not count; the message names the line where it stands.',
      section('fail', 'Tested by hand.'),
      section('fail', '##Testing [QA]\nBy hand, twice.'),
      section('fail', 'Testing [QA]: by hand, twice.'),
      section('fail', '<!-- ## Testing [QA] -->\nBy hand.'),
    ),
    sample(
      'Nothing stands under the heading that its author wrote. A line of dashes right under a paragraph makes a heading of it.',
      section('fail', '## Testing [QA]\n'),
      section('fail', '## Testing [QA]\nBy hand, twice.\n---\n'),
    ),
    sample('GitHub shows no comments, so they are no content.', section('fail', '## Testing [QA]\n<!-- How was it tested? -->')),
    sample(
      'Every line is one that the pull request template has too.',
      section('fail', '## Testing [QA]\nHow was it tested?', TEMPLATE, templateText),
    ),
    sample('A line that one of `placeholders` matches as a whole is no content.', section('fail', '## Testing [QA]\nTODO')),
    sample('White space does not count towards `min_chars`.', section('fail', '## Testing [QA]\nBy hand.')),
    sample('`N/A` fills a section only with a reason after it.', section('fail', '## Testing [QA]\nN/A')),
    sample(
      'The policy has `allow_na: false`.',
      section('fail', '## Testing [QA]\nN/A', { allowNa: false }),
      section('fail', '## Testing [QA]\nN/A - documentation only', { allowNa: false }),
    ),
    sample(
      'The base branch has no such file. Without it, lines of the template would pass as content.',
      section('error', '## Testing [QA]\nBy hand, twice.', TEMPLATE),
    ),
    sample(
      'Not the fault of the change: the template could not be read, so whose the lines are is not known.',
      section('unknown', '## Testing [QA]\nBy hand, twice.', TEMPLATE, { template: { state: 'unreadable', why: 'HTTP 502' } }),
      judged(
        'required_sections',
        'unknown',
        {
          rules: { required_sections: requiredSections(TEMPLATE) },
          change: { body: '## Testing [QA]\nBy hand, twice.' },
          facts: { template: { state: 'unreadable', why: 'HTTP 502' } },
        },
        'without the template',
      ),
    ),
    sample('The section is filled in.', section('pass', '## Testing [QA]\nBoth totals, by hand.')),
    sample('The author says why nothing is to be said.', section('pass', '## Testing [QA]\nN/A - documentation only')),
  ],
  metadata: [
    sample(
      'The line has to begin with its name, in plain text; a table row `| NAME | VALUE |` counts too.',
      line('fail', 'A change.', 'no line `PR_TYPE'),
      line('fail', 'The PR_TYPE: HOTFIX was agreed on.', 'not at its start'),
      line('fail', '```\nPR_TYPE: HOTFIX\n```', 'code block'),
    ),
    sample('The name is there, and nothing behind it.', line('fail', 'PR_TYPE:')),
    sample('Which of them holds cannot be told.', line('fail', 'PR_TYPE: HOTFIX\nPR_TYPE: MILESTONE')),
    sample('The value is neither in `one_of` nor in `hold`. Case does not count.', line('fail', 'PR_TYPE: FEATURE')),
    sample(
      'A value of `hold` is allowed, and says: not yet. The verdict is `pending` until a person changes the line.',
      line('pending', 'PR_TYPE: WIP'),
    ),
    sample('The line is as the policy asks.', line('pass', 'PR_TYPE: HOTFIX')),
  ],
  issue_link: [
    sample(
      "A closing keyword and the issue, in plain text. A link to the pull request itself closes nothing. GitHub's own keywords count in all their forms.",
      link('fail', { body: 'See #12.' }),
      link('fail', { body: '```\nFixes #12\n```' }),
    ),
    sample('The policy has `required: false`.', link('not_applicable', { body: '' }, false)),
    sample('The issue is linked. Whether it exists is not asked.', link('pass', { body: 'Fixes #12' })),
  ],
};
