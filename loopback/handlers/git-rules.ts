import { json, type Operations, onRepository } from '../call.ts';
import { page } from '../paging.ts';
import { needs } from '../permissions.ts';
import type { Repository } from '../state/repository.ts';
import type { Ruleset, RuleType } from '../state/ruleset.ts';
import { requiredChecksRules } from './branch-rules.ts';

/** What is about to happen to a ref; `null` is no ref. `forced` says that the new commit does not stand on the old one. */
export interface RefMove {
  ref: string;
  from: string | null;
  to: string | null;
  forced: boolean;
}

interface Rule {
  breaks(move: RefMove, repository: Repository): boolean;
  says(kind: 'branch' | 'tag'): string;
}

/** GitHub's sentences, as its answers have them. */
const RULES: Readonly<Record<RuleType, Rule>> = {
  creation: { breaks: ({ from }) => from === null, says: () => 'Cannot create ref due to creations being restricted.' },
  update: { breaks: ({ from, to }) => from !== null && to !== null, says: () => 'Cannot update this protected ref.' },
  deletion: { breaks: ({ to }) => to === null, says: (kind) => `Cannot delete this ${kind}` },
  non_fast_forward: { breaks: ({ forced }) => forced, says: (kind) => `Cannot force-push to this ${kind}` },
  required_signatures: {
    // GitHub looks at every new commit; here the newest stands for them.
    breaks: ({ to }, repository) => to !== null && !repository.signed.has(to),
    says: () => 'Commits must have verified signatures.',
  },
  pull_request: { breaks: ({ to }) => to !== null, says: () => 'Changes must be made through a pull request.' },
};

/** GitHub's message for a move that a ruleset forbids to this account, null where none does. */
export function ruleViolation(repository: Repository, login: string, move: RefMove): string | null {
  const kind = move.ref.startsWith('refs/tags/') ? 'tag' : 'branch';
  const broken = rulesFor(repository, move.ref)
    .filter(({ ruleset, type }) => !ruleset.bypass.includes(login) && RULES[type].breaks(move, repository))
    .map(({ type }) => RULES[type].says(kind));
  return broken.length === 0 ? null : `Repository rule violations found\n\n${[...new Set(broken)].join('\n\n')}\n\n`;
}

export const gitRules: Operations = {
  // A branch without rules, and one that does not exist, answer an empty list.
  'repos/get-branch-rules': onRepository(needs('metadata:read'), (call) => {
    const rules = rulesFor(call.repository, `refs/heads/${call.path.text('branch')}`).map(({ ruleset, type }) => ({
      type,
      ruleset_source_type: 'Repository',
      ruleset_source: call.repository.fullName,
      ruleset_id: ruleset.id,
    }));
    const { items, headers } = page(call, [...requiredChecksRules(call), ...rules]);
    return json(items, 200, headers);
  }),
};

function rulesFor(repository: Repository, ref: string): { ruleset: Ruleset; type: RuleType }[] {
  const matches = (pattern: string): boolean =>
    pattern === '~ALL' || (pattern === '~DEFAULT_BRANCH' ? ref === `refs/heads/${repository.defaultBranch}` : fnmatch(pattern).test(ref));
  return repository.rulesets
    .filter(({ include, exclude }) => include.some(matches) && !exclude.some(matches))
    .flatMap((ruleset) => ruleset.rules.map((type) => ({ ruleset, type })));
}

/** Ruby's `File.fnmatch` with FNM_PATHNAME, which GitHub uses: only `**` before a slash crosses slashes. */
function fnmatch(pattern: string): RegExp {
  const source = pattern.replace(/\*\*\/|\*+|\?|[.+^${}()|\\]/g, (part) => {
    if (part === '**/') return '(?:[^/]+/)*';
    if (part.startsWith('*')) return '[^/]*';
    return part === '?' ? '[^/]' : `\\${part}`;
  });
  return new RegExp(`^${source}$`);
}
