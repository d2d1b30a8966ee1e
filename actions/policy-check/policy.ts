/** The policy file as the judge sees it: every default filled in, every key with its place in the file. */

export type RuleMode = 'enforce' | 'report' | 'off';

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
  /** `test(line)` on a trimmed line says whether the whole line is a placeholder, upper and lower case alike; lines over 200 characters are none. */
  placeholders: readonly RegExp[];
  allowNa: boolean;
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

export interface Rules {
  required_sections?: RequiredSections;
  issue_link?: IssueLink;
  allowed_paths?: AllowedPaths;
  forbidden_paths?: ForbiddenPaths;
}

export type RuleId = keyof Rules;

export interface Policy {
  /** How people find the file: `.github/ops/policy.yml`. */
  file: string;
  appliesTo: { branches: readonly string[]; drafts: RuleMode };
  bots: { logins: readonly string[]; exempt: readonly RuleId[] };
  rules: Rules;
  /** Line (from 1) of a key or list item, by its path: `lineOf(['rules', 'forbidden_paths', 'paths', 0])`; null if it is not in the file. */
  lineOf(path: readonly (string | number)[]): number | null;
}
