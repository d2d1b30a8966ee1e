import type { Fact, LinkedIssue } from '../../../actions/policy-check/facts.ts';
import type { AllowedPaths } from '../../../actions/policy-check/policy.ts';
import type { FindingState } from '../../../core/model.ts';
import { allowedPaths, docs, filesOf, forbiddenPaths, size } from '../../actions/policy-check/judge-samples.ts';
import { judged, type Samples, sample } from './sample.ts';

/** Findings of the rules on changed names. */
const FILES = filesOf('M src/cart.ts', 'A docs/cart.md');
const allowed = (state: FindingState, body: string, says = '', rule: Partial<AllowedPaths> = {}, files = FILES) =>
  judged('allowed_paths', state, { rules: { allowed_paths: allowedPaths(rule) }, change: { body, files } }, says);

const issue = (body: string, more: Partial<LinkedIssue> = {}): Fact<LinkedIssue> => ({
  state: 'read',
  value: { number: 12, body, author: 'bob', authorAssociation: 'MEMBER', isPullRequest: false, ...more },
});
const granted = (state: FindingState, body: string, says: string, ...issues: readonly Fact<LinkedIssue>[]) =>
  judged(
    'allowed_paths',
    state,
    {
      rules: { allowed_paths: allowedPaths({ from: ['issue', 'body'] }) },
      change: { body, files: FILES },
      facts: { issues: new Map(issues.map((one, index) => [12 + index, one])) },
    },
    says,
  );
const OWN: Partial<LinkedIssue> = { author: 'ana', authorAssociation: 'CONTRIBUTOR' };

const forbidden = (state: FindingState, ...rows: string[]) =>
  judged('forbidden_paths', state, { rules: { forbidden_paths: forbiddenPaths() }, change: { files: filesOf(...rows) } });

const DOCS = docs({ allow: ['docs/**/*.md', '*.md'], requireFor: [{ paths: ['app/**'], docs: ['docs/**'] }] });
const documented = (state: FindingState, ...rows: string[]) =>
  judged('docs', state, { rules: { docs: DOCS }, change: { files: filesOf(...rows) } });

const sized = (state: FindingState) =>
  judged('size', state, { rules: { size: size({ maxFiles: state === 'fail' ? 1 : 300 }) }, change: { files: FILES } });

export const PATHS: Samples = {
  allowed_paths: [
    sample(
      'The change touches a name that was not agreed on. Both names of a renamed file have to be inside, deleted files too. A folder by its bare name is not what is in it.',
      allowed('fail', 'Allowed paths: `docs/**`'),
      allowed('fail', 'Allowed paths: `src`, `docs/**`'),
    ),
    sample(
      'The policy takes the paths from the issue; the author cannot widen them in the description.',
      granted('fail', 'Fixes #12\n\nAllowed paths: `src/**`, `docs/**`', "issue's paths", issue('Allowed paths: `docs/**`')),
    ),
    sample(
      'The list has to follow its label in plain text, or stand under a heading of that name.',
      allowed('fail', 'A change.', 'no line'),
      allowed('fail', '```\nAllowed paths: src/**\n```', 'code block'),
      allowed('fail', '- [ ] Allowed paths: src/**', 'box'),
      allowed('fail', 'These are the Allowed paths: src/**', 'at the start'),
    ),
    sample(
      'The label is there, without a list. An item with a box counts once it is ticked.',
      allowed('fail', 'Allowed paths:', 'lists no path'),
      allowed('fail', 'Allowed paths:\n- [ ] src/**', 'not ticked'),
    ),
    sample(
      'A line that a person could read in another way grants nothing: words beside the paths may turn the list into its opposite.',
      allowed('fail', 'Allowed paths: everything but `secrets/**`', 'more than paths'),
      allowed('fail', 'Allowed paths: *src/cart*', 'stress'),
      allowed('fail', 'Allowed paths: <b>src</b>/**', 'HTML'),
      allowed('fail', 'Allowed paths: [src/**](https://example.com)', 'link'),
      allowed('fail', `Allowed paths:\n${'- all but docs/**\n'.repeat(22)}`, 'more line'),
    ),
    sample(
      'A list of nearly everything grants nothing, be it one pattern or several together. How wide is too wide is the key `deny`.',
      allowed('fail', 'Allowed paths: `**`', 'too wide'),
      allowed('fail', `Allowed paths: ${[...'abcdefghijklmnopqrstuvwxyz'].map((letter) => `\`${letter}*/**\``).join(', ')}`, 'Together'),
      allowed('fail', 'Allowed paths: `*/???.*`', 'names no place'),
    ),
    sample('Globs differ in what this means, so the list has to say which.', allowed('fail', 'Allowed paths: `src/**.ts`', 'beside')),
    sample(
      'A zero-width character, a no-break space or the like, mostly copied from a page: the pattern matches another name than it shows.',
      allowed('fail', 'Allowed paths: `sr\u200bc/**`', 'nobody sees'),
    ),
    sample('Patterns only ever add.', allowed('fail', 'Allowed paths: `src/**`, `!src/secret`', 'begins with')),
    sample(
      'Limits that no list written by a person reaches; they keep a hostile description from costing time.',
      allowed('fail', `Allowed paths: \`${'a'.repeat(1025)}\``, 'longer than'),
      allowed('fail', `Allowed paths: ${Array.from({ length: 501 }, (_, index) => `\`a${index}/b\``).join(', ')}`, 'patterns.'),
      allowed(
        'fail',
        `Allowed paths: ${Array.from({ length: 20 }, (_, index) => `\`${index}${'a'.repeat(1000)}\``).join(', ')}`,
        'characters of patterns',
      ),
      {
        rule: 'allowed_paths',
        state: 'fail',
        subject: 'declared paths',
        message: 'Matching the declared patterns takes more than 100000000 steps, so this was not judged to its end.',
        fix: 'Declare fewer and simpler patterns: folders (`app/**`) instead of long ones with many `*` and braces.',
      },
    ),
    sample(
      'No issue of this repository is linked with a closing keyword. `from` has `issue`, so only an issue can grant paths.',
      granted('fail', 'Allowed paths: `src/**`', 'links no issue'),
    ),
    sample('The issue is there, and lists no paths.', granted('fail', 'Fixes #12', 'declares no paths', issue('Prices are summed twice.'))),
    sample(
      'An issue counts if it is one of this repository, no pull request, and not the own issue of an author who could not merge.',
      granted('fail', 'Fixes #12', 'does not exist', { state: 'absent' }),
      granted('fail', 'Fixes #12', 'pull request', issue('Allowed paths: `src/**`', { isPullRequest: true })),
      granted('fail', 'Fixes #12', 'opened both', issue('Allowed paths: `**/*.ts`', OWN)),
    ),
    sample(
      'The same of one of several issues, where another one grants the paths.',
      granted('skipped', 'Fixes #12, fixes #13', '#13', issue('Allowed paths: `src/**`, `docs/**`'), issue('', { isPullRequest: true })),
    ),
    sample(
      'Not the fault of the change. Without `issues: read` the message names that grant.',
      granted('unknown', 'Fixes #12', 'could not be read', { state: 'unreadable', why: 'HTTP 502' }),
    ),
    sample('The policy has `required: false`.', allowed('not_applicable', 'A change.', '', { required: false })),
    sample(
      'Every name is inside; `always` of the policy lets names in that the list has not.',
      allowed('pass', 'Allowed paths: `src/**`, `docs/**`'),
      allowed('pass', 'Allowed paths: `src/**`', '', { always: ['docs/**'] }),
    ),
  ],
  forbidden_paths: [
    sample(
      'Nobody may touch it: added, changed, renamed (either name) or deleted, bots included. A submodule or link of the folder’s own name counts.',
      forbidden('fail', 'M secrets/prod.env'),
      forbidden('fail', 'R secrets/prod.env -> docs/prod.md'),
      forbidden('fail', 'D secrets/prod.env'),
    ),
    sample('No changed name is inside `paths`, or `except` lifts it.', forbidden('pass', 'M src/cart.ts')),
  ],
  docs: [
    sample(
      'A file of `of` may be added or changed only where `allow` says. Deleting it is always fine.',
      documented('fail', 'A src/notes.md'),
    ),
    sample('An entry of `require_for` holds, and none of its `docs` is added or changed.', documented('fail', 'M app/cart.ts')),
    sample(
      'Documentation is where it belongs, and came with the code where it had to.',
      documented('pass', 'M docs/cart.md'),
      documented('pass', 'M app/cart.ts', 'M docs/cart.md'),
    ),
  ],
  size: [
    sample('Counted as the pull request itself counts: files, and added and deleted lines together.', sized('fail')),
    sample(
      'GitHub left the number out of its answer.',
      judged('size', 'unknown', { rules: { size: size({ maxChangedLines: 2000 }) }, change: { changedLines: null } }),
    ),
    sample('Within the limit.', sized('pass')),
    sample(
      'The number of lines was missing in what GitHub said of the pull request. Only where the policy limits it.',
      judged('size', 'unknown', { rules: { size: size({ maxChangedLines: 2000 }) }, change: { changedLines: null } }),
    ),
  ],
};
