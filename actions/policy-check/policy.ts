/** The policy file as the judge sees it: every default filled in, every key with its place in the file. */
import type { Location } from '../../core/model.ts';
import type { Approvers } from '../../core/people/approvers.ts';

export type { Approvers } from '../../core/people/approvers.ts';

export type RuleMode = 'enforce' | 'report' | 'off';
export type RiskLevel = 'low' | 'medium' | 'high';

export interface SectionRequirement {
  tag: string;
  /** Only words the message. */
  title: string | null;
  /** Characters of content, white space not counted. */
  minChars: number;
}

export interface RequiredSections {
  mode: RuleMode;
  sections: readonly SectionRequirement[];
  /** Path in the repository, or null. */
  template: string | null;
  /** Compiled: case-insensitive, already anchored to a whole trimmed line, linear. */
  placeholders: readonly RegExp[];
  allowNa: boolean;
}

/** `PR_TYPE: MILESTONE` lines of the description. */
export interface MetadataKey {
  key: string;
  /** Allowed values; empty allows any that is not empty. Compared case-insensitively. */
  oneOf: readonly string[];
  /** Values that are legal and keep the pull request from being merged: verdict fail is wrong for them, pending is right. */
  hold: readonly string[];
}
export interface Metadata {
  mode: RuleMode;
  keys: readonly MetadataKey[];
}

export interface IssueLink {
  mode: RuleMode;
  keywords: readonly string[];
  required: boolean;
}

export interface AllowedPaths {
  mode: RuleMode;
  from: readonly ('issue' | 'body')[];
  labels: readonly string[];
  required: boolean;
  deny: readonly string[];
  always: readonly string[];
}

export interface ForbiddenPaths {
  mode: RuleMode;
  paths: readonly string[];
  except: readonly string[];
}

export interface Docs {
  mode: RuleMode;
  /** Where Markdown may live; null leaves it free. Concerns files matched by `of`. */
  allow: readonly string[] | null;
  /** What counts as documentation for `allow`. */
  of: readonly string[];
  /** A change in `paths` must come with one in `docs`. */
  requireFor: readonly { paths: readonly string[]; docs: readonly string[] }[];
}

/** Entries are alternatives; the keys inside one entry must all hold. */
export interface ApprovalCondition {
  paths: readonly string[] | null;
  risk: RiskLevel | null;
  labels: readonly string[] | null;
  /** Metadata lines that must hold, by key. */
  metadata: Readonly<Record<string, string>> | null;
}
export interface HumanApproval {
  mode: RuleMode;
  when: readonly ApprovalCondition[];
  anyOf: Approvers;
  count: number;
}

export interface FailSafe {
  mode: RuleMode;
  branch: string;
  /** By name or file name. */
  workflows: readonly string[];
  /** Both needed while the branch is red: a linear expression for the title, a glob for the head branch. */
  allow: { title: RegExp | null; head: string | null };
}

export interface Size {
  mode: RuleMode;
  maxFiles: number | null;
  maxChangedLines: number | null;
}

export interface Rules {
  required_sections?: RequiredSections;
  metadata?: Metadata;
  issue_link?: IssueLink;
  allowed_paths?: AllowedPaths;
  forbidden_paths?: ForbiddenPaths;
  docs?: Docs;
  human_approval?: HumanApproval;
  fail_safe?: FailSafe;
  size?: Size;
}

export type RuleId = keyof Rules;

export interface Risk {
  /** Every changed name matches: low. */
  lowOnly: readonly string[] | null;
  /** Any changed name matches: high. */
  highAny: readonly string[] | null;
  /** A visible line of the description that says so: high. */
  highBody: string | null;
}

/** Turns failures of one rule into waived ones for pull requests with a label. */
export interface Exception {
  rule: RuleId;
  label: string;
  /** Who must have put the label on; null: anybody but the author. */
  by: Approvers | null;
  /** The description must give a reason. */
  reasonRequired: boolean;
  /** Last day on which it holds (UTC), `2026-12-31`. */
  expires: string | null;
  /** Its index in the file, for `locate`. */
  index: number;
}

export interface AppliesTo {
  /** Empty: all. */
  branches: readonly string[];
  drafts: RuleMode;
}

/** One case of the file's own `tests:`; what it leaves out is as in a harmless pull request. */
export interface PolicyTest {
  name: string;
  files: readonly ChangedFileText[];
  body: string | null;
  title: string | null;
  labels: readonly string[];
  author: string | null;
  head: string | null;
  base: string | null;
  draft: boolean;
  expect: Readonly<Partial<Record<RuleId, 'pass' | 'fail' | 'pending' | 'skipped' | 'waived' | 'error'>>> & {
    verdict?: 'pass' | 'fail' | 'pending' | 'error';
    risk?: RiskLevel;
  };
  line: number;
}
/** `A path`, `M path`, `D path`, `R old -> new`, `C old -> new`. */
export type ChangedFileText = string;

export interface Policy {
  /** How people find the file: `.github/ops/policy.yml`. */
  file: string;
  appliesTo: AppliesTo;
  bots: { logins: readonly string[]; exempt: readonly RuleId[] };
  rules: Rules;
  /** Rules that the parent locks: neither this file's `applies_to`, `bots` nor `exceptions` can loosen them. */
  locked: ReadonlySet<RuleId>;
  /** The parent's `applies_to` and `bots`, by which locked rules go; null without a parent. */
  parent: { appliesTo: AppliesTo; bots: Policy['bots'] } | null;
  risk: Risk;
  exceptions: readonly Exception[];
  tests: readonly PolicyTest[];
  /** The place of a key or list item, in this file or the parent's: `locate(['rules', 'forbidden_paths', 'paths', 0])`; null if in neither. */
  locate(path: readonly (string | number)[]): Location | null;
}
