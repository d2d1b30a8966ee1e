import { type Change, type ChangedFile, NO_RULE_FACTS, type PolicyFacts } from '../../../actions/policy-check/facts.ts';
import { judge, type PolicyReason } from '../../../actions/policy-check/judge.ts';
import type {
  AllowedPaths,
  Approvers,
  Docs,
  FailSafe,
  ForbiddenPaths,
  HumanApproval,
  IssueLink,
  Policy,
  RequiredSections,
  Rules,
  Size,
} from '../../../actions/policy-check/policy.ts';
import type { Finding, Report } from '../../../core/model.ts';

export const NOW = new Date('2026-03-01T12:00:00Z');
export const SUBJECT = 'acme/shop#7';

/** `A path`, `M path`, `D path`, `R old -> new`, `C old -> new`. */
export function filesOf(...rows: string[]): ChangedFile[] {
  const statuses: { [letter: string]: string } = { A: 'added', M: 'modified', D: 'removed', R: 'renamed', C: 'copied' };
  return rows.map((row) => {
    const names = row.slice(2).split(' -> ');
    return {
      path: names.at(-1) as string,
      previousPath: names.length > 1 ? (names[0] as string) : null,
      status: statuses[row[0] as string] ?? 'changed',
    };
  });
}

export function factsOf(change: Partial<Change> & { files?: readonly ChangedFile[] } = {}, more: Partial<PolicyFacts> = {}): PolicyFacts {
  const { files = filesOf('M src/a.ts'), ...rest } = change;
  return {
    change: {
      number: 7,
      url: 'https://github.com/acme/shop/pull/7',
      title: 'A change',
      body: '',
      author: { login: 'ana', type: 'User' },
      draft: false,
      labels: [],
      baseRef: 'main',
      headSha: '0123456789012345678901234567890123456789',
      headRef: 'topic',
      changedFiles: files.length,
      changedLines: 10,
      ...rest,
    },
    files: { state: 'read', value: files },
    ...NO_RULE_FACTS,
    ...more,
  };
}

/** A policy of these rules; line 10 is every key of `rules`, line 20 + n an item n of a list. */
export function policyOf(rules: Rules, more: Partial<Policy> = {}): Policy {
  const file = '.github/ops/policy.yml';
  const locate = (path: readonly (string | number)[]) => {
    const last = path.at(-1);
    const line = typeof last === 'number' ? 20 + last : path.length <= 3 ? 10 : null;
    return line === null ? null : { file, line };
  };
  return {
    file,
    appliesTo: { branches: [], drafts: 'report' },
    bots: { logins: [], exempt: [] },
    rules,
    locked: new Set(),
    parent: null,
    risk: { lowOnly: null, highAny: null, highBody: null },
    exceptions: [],
    tests: [],
    locate,
    ...more,
  };
}

export function requiredSections(more: Partial<RequiredSections> = {}): RequiredSections {
  const sections = [{ tag: '[QA]', title: 'Testing', minChars: 12 }];
  return { mode: 'enforce', sections, template: null, placeholders: [/TODO/i, /<[a-z][a-z ]+>/i], allowNa: true, ...more };
}

export function allowedPaths(more: Partial<AllowedPaths> = {}): AllowedPaths {
  const labels = ['Allowed paths', 'Allowed paths (fnmatch)'];
  return { mode: 'enforce', from: ['body'], labels, required: true, deny: ['*', '**', '**/*'], always: ['CHANGELOG.md'], ...more };
}

export function forbiddenPaths(more: Partial<ForbiddenPaths> = {}): ForbiddenPaths {
  return { mode: 'enforce', paths: ['secrets/**', '**/*.pem', '.env*'], except: ['.env.example'], ...more };
}

export function issueLink(more: Partial<IssueLink> = {}): IssueLink {
  return { mode: 'enforce', keywords: ['fixes', 'closes', 'resolves'], required: true, ...more };
}

export function docs(more: Partial<Docs> = {}): Docs {
  return { mode: 'enforce', allow: null, of: ['**/*.md'], requireFor: [], ...more };
}

export function approvers(more: Partial<Approvers> = {}): Approvers {
  return { permission: null, logins: [], teams: [], ...more };
}

/** One approval by a maintainer, on every change. */
export function humanApproval(more: Partial<HumanApproval> = {}): HumanApproval {
  return { mode: 'enforce', when: [], anyOf: approvers({ permission: 'maintain' }), count: 1, ...more };
}

export function failSafe(more: Partial<FailSafe> = {}): FailSafe {
  return { mode: 'enforce', branch: 'main', workflows: ['CI'], allow: { title: /^HOTFIX: /, head: 'hotfix/**' }, ...more };
}

export function size(more: Partial<Size> = {}): Size {
  return { mode: 'enforce', maxFiles: null, maxChangedLines: null, ...more };
}

export function report(facts: PolicyFacts, policy: Policy): Report<PolicyReason> {
  return judge(facts, policy, NOW, SUBJECT);
}

/** The findings of one rule, as judged. */
export function findingsOf(rules: Rules, change: Parameters<typeof factsOf>[0], more: Partial<PolicyFacts> = {}): Finding[] {
  return report(factsOf(change, more), policyOf(rules)).findings;
}
