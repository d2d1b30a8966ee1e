import type { Approvers, HumanApproval, Metadata, MetadataKey, Rules } from '../policy.ts';
import { compiledPlaceholders, compiledTitle } from './patterns.ts';
import { type MetadataFile, metadataKeysOf, type PeopleFile, type RulesFile } from './policy-file.ts';
import type { PolicyProblem, Source } from './source.ts';

const MODE = { mode: 'enforce' } as const;

const ALLOWED_PATHS = {
  from: ['body'],
  labels: ['Allowed paths', 'Allowed paths (fnmatch)'],
  required: true,
  deny: ['*', '**', '**/*'],
  always: [],
} as const;

const ISSUE_LINK = { keywords: ['fixes', 'closes', 'resolves'], required: true } as const;

/** The rules with every default filled in. Expressions that cannot be used are left out, and told in `problems`. */
export function buildRules(source: Source, problems: PolicyProblem[]): Rules {
  const given = source.value.rules ?? {};
  return {
    ...requiredSections(given.required_sections, source, problems),
    ...(given.metadata && { metadata: metadata(given.metadata) }),
    ...(given.issue_link && { issue_link: { ...MODE, ...ISSUE_LINK, ...unlocked(given.issue_link) } }),
    ...(given.allowed_paths && { allowed_paths: { ...MODE, ...ALLOWED_PATHS, ...unlocked(given.allowed_paths) } }),
    ...(given.forbidden_paths && { forbidden_paths: { ...MODE, paths: [], except: [], ...unlocked(given.forbidden_paths) } }),
    ...docs(given.docs),
    ...(given.human_approval && { human_approval: humanApproval(given.human_approval) }),
    ...failSafe(given.fail_safe, source, problems),
    ...size(given.size),
  };
}

/** Who may, with nobody where a way is not given. */
export function approversOf({ permission, logins = [], teams = [] }: PeopleFile): Approvers {
  return { permission: permission ?? null, logins, teams };
}

function requiredSections(given: RulesFile['required_sections'], source: Source, problems: PolicyProblem[]): Rules {
  if (!given) return {};
  const { mode = 'enforce', template = null, allow_na: allowNa = true } = given;
  const sections = (given.sections ?? []).map(({ tag, title = null, min_chars: minChars = 1 }) => ({ tag, title, minChars }));
  return { required_sections: { mode, sections, template, placeholders: compiledPlaceholders(source, problems), allowNa } };
}

function metadata(given: MetadataFile): Metadata {
  const keys = metadataKeysOf(given).map(([key, { one_of: oneOf = [], hold = [] }]): MetadataKey => ({ key, oneOf, hold }));
  return { mode: given.mode ?? 'enforce', keys };
}

function docs(given: RulesFile['docs']): Rules {
  if (!given) return {};
  const { mode = 'enforce', allow = null, of = ['**/*.md'], require_for: requireFor = [] } = given;
  return { docs: { mode, allow, of, requireFor } };
}

function humanApproval({ mode = 'enforce', when = [], requires = {} }: NonNullable<RulesFile['human_approval']>): HumanApproval {
  return {
    mode,
    when: when.map(({ paths = null, risk = null, labels = null, metadata: lines = null }) => ({ paths, risk, labels, metadata: lines })),
    anyOf: approversOf(requires.any_of ?? { permission: 'maintain' }),
    count: requires.count ?? 1,
  };
}

function failSafe(given: RulesFile['fail_safe'], source: Source, problems: PolicyProblem[]): Rules {
  if (!given) return {};
  const { mode = 'enforce', branch = '', workflows = [], allow = {} } = given;
  return { fail_safe: { mode, branch, workflows, allow: { title: compiledTitle(source, problems), head: allow.head ?? null } } };
}

function size(given: RulesFile['size']): Rules {
  if (!given) return {};
  const { mode = 'enforce', max_files: maxFiles = null, max_changed_lines: maxChangedLines = null } = given;
  return { size: { mode, maxFiles, maxChangedLines } };
}

/** `locked` is said once, in `Policy.locked`. */
function unlocked<T extends { locked?: boolean }>({ locked: _, ...rest }: T): Omit<T, 'locked'> {
  return rest;
}
