import type { ApprovalCondition, Approvers, PolicyTest, RuleId, RuleMode } from '../policy.ts';

/** Keys that every rule takes. */
interface RuleKeys {
  mode?: RuleMode;
  locked?: boolean;
}

/** `permission`, `logins` and `teams`, at least one of them. */
export interface PeopleFile {
  permission?: NonNullable<Approvers['permission']>;
  logins?: string[];
  teams?: string[];
}

export interface MetadataKeyFile {
  one_of?: string[];
  hold?: string[];
}

/** Every key but `mode` and `locked` is the name of a line: see `metadataKeysOf`. */
export interface MetadataFile {
  mode?: RuleMode;
  locked?: boolean;
  [key: string]: MetadataKeyFile | RuleMode | boolean | undefined;
}

/** Rules as the file writes them. What a rule cannot do without is optional here, because a policy that extends another may leave it to that. */
export interface RulesFile {
  required_sections?: RuleKeys & {
    sections?: { tag: string; title?: string; min_chars?: number }[];
    template?: string;
    placeholders?: string[];
    allow_na?: boolean;
  };
  metadata?: MetadataFile;
  issue_link?: RuleKeys & { keywords?: string[]; required?: boolean };
  allowed_paths?: RuleKeys & { from?: ('issue' | 'body')[]; labels?: string[]; required?: boolean; deny?: string[]; always?: string[] };
  forbidden_paths?: RuleKeys & { paths?: string[]; except?: string[] };
  docs?: RuleKeys & { allow?: string[]; of?: string[]; require_for?: { paths: string[]; docs: string[] }[] };
  human_approval?: RuleKeys & { when?: Partial<ApprovalConditionFile>[]; requires?: { any_of?: PeopleFile; count?: number } };
  fail_safe?: RuleKeys & { branch?: string; workflows?: string[]; allow?: { title?: string; head?: string } };
  size?: RuleKeys & { max_files?: number; max_changed_lines?: number };
}

type ApprovalConditionFile = { [Key in keyof ApprovalCondition]: NonNullable<ApprovalCondition[Key]> };

export interface ExceptionFile {
  rule: RuleId;
  label: string;
  by?: PeopleFile;
  reason?: 'required' | 'optional';
  expires?: string;
}

export interface TestFile {
  name: string;
  files?: string[];
  body?: string;
  title?: string;
  labels?: string[];
  author?: string;
  head?: string;
  base?: string;
  draft?: boolean;
  expect: PolicyTest['expect'];
}

/** What schemas/policy.schema.json describes. */
export interface PolicyFile {
  version: 1;
  extends?: string;
  applies_to?: { branches?: string[]; drafts?: RuleMode };
  bots?: { logins?: string[]; exempt?: RuleId[] };
  rules?: RulesFile;
  risk?: { low?: { only: string[] }; high?: { any?: string[]; body?: string } };
  exceptions?: ExceptionFile[];
  tests?: TestFile[];
}

/** Every rule, in the order of the design page. */
export const RULE_IDS = [
  'required_sections',
  'metadata',
  'issue_link',
  'allowed_paths',
  'forbidden_paths',
  'docs',
  'human_approval',
  'fail_safe',
  'size',
] as const satisfies readonly RuleId[];

/** The lines that the rule `metadata` asks for, in the order of the file. */
export function metadataKeysOf(file: MetadataFile): [key: string, values: MetadataKeyFile][] {
  return Object.entries(file).flatMap(([key, values]): [string, MetadataKeyFile][] => (typeof values === 'object' ? [[key, values]] : []));
}

/** Names that the description writes the same way: case and runs of spaces do not count. */
export function sameName(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}
