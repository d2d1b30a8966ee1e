import { scanMarkdown } from '../../../core/markdown/scan.ts';
import type { Finding, FindingState } from '../../../core/model.ts';
import type { Fact, LinkedIssue } from '../facts.ts';
import type { AllowedPaths } from '../policy.ts';
import { declaredPaths, declaresAnything } from './declared-paths.ts';
import type { DeclaredList } from './grant.ts';
import { DEFAULT_KEYWORDS, linkedIssues, repositoryOf } from './issue-link.ts';
import { type ChangeContext, finding, notRead, type RuleContext } from './rule.ts';
import { runAgain } from './run-again.ts';

/** No change settles more issues; each costs a request. */
const MAX_ISSUES = 5;

/** Who may grant paths to themselves: those who could merge the change as well. GitHub's `author_association`. */
const INSIDERS: ReadonlySet<string> = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);

/** What the linked issues come to. */
export interface IssuePaths {
  numbers: readonly number[];
  /** The lists of the issues that count; an issue may count and have none. */
  lists: DeclaredList[];
  withoutList: number[];
  /** Issues that grant nothing, each with a message that says why. */
  refused: { number: number; message: string; fix: string }[];
  /** Issues of which it is not known what they grant. */
  unknown: Finding[];
}

/** The issues of this repository that the description links with a closing keyword: `issue_link`'s, or the usual ones. The first few count. */
export function issuesToRead({ policy, change, body }: ChangeContext): number[] {
  if (!body) return [];
  const keywords = policy.rules.issue_link?.keywords ?? DEFAULT_KEYWORDS;
  return linkedIssues(body, keywords, repositoryOf(change.url)).slice(0, MAX_ISSUES);
}

/** Reads the lists out of the linked issues, and says of each issue without one why it grants nothing. */
export function pathsOfIssues(context: RuleContext, rule: AllowedPaths): IssuePaths {
  const numbers = issuesToRead(context);
  const result: IssuePaths = { numbers, lists: [], withoutList: [], refused: [], unknown: [] };
  for (const number of numbers) {
    const fact = context.facts.issues.get(number);
    const subject = `#${number}`;
    if (!fact) {
      result.unknown.push(notRead(context, subject, `Issue ${subject} was`, ['allowed_paths', 'from']));
    } else if (fact.state === 'unreadable') {
      const message = `Issue ${subject}, which the paths come from, could not be read: ${fact.why}`;
      result.unknown.push(finding(context, 'unknown', subject, message, ['allowed_paths', 'from'], { fix: runAgain(fact.why) }));
    } else {
      const refusal = whyRefused(context, number, fact);
      const declarations = fact.state === 'read' && !refusal ? declaredPaths(scanMarkdown(fact.value.body), rule.labels) : [];
      if (refusal) result.refused.push({ number, ...refusal });
      else if (declarations.every((one) => !declaresAnything(one))) result.withoutList.push(number);
      else result.lists.push({ declarations, where: ` of issue ${subject}`, whose: `Issue ${subject}` });
    }
  }
  return result;
}

/** The findings of issues that grant nothing: failures where that decided, else only said. */
export function refusedFindings(context: RuleContext, { refused }: IssuePaths, state: FindingState): Finding[] {
  return refused.map(({ number, message, fix }) =>
    finding(context, state, `#${number}`, message, ['allowed_paths', 'from'], { fix, evidence: 'from: issue' }),
  );
}

function whyRefused({ change }: RuleContext, number: number, fact: Fact<LinkedIssue>): { message: string; fix: string } | null {
  if (fact.state !== 'read') {
    return {
      message: `Issue #${number} grants no paths: it does not exist, or this token may not see it.`,
      fix: 'Link the issue that this change settles.',
    };
  }
  const { author, authorAssociation, isPullRequest } = fact.value;
  if (isPullRequest)
    return { message: `#${number} grants no paths: it is a pull request, not an issue.`, fix: 'Link the issue that this change settles.' };
  const isOwn = author !== null && change.author !== null && author.toLowerCase() === change.author.login.toLowerCase();
  if (!isOwn || authorAssociation === null || INSIDERS.has(authorAssociation.toUpperCase())) return null;
  return {
    message: `Issue #${number} grants no paths: \`${author}\` opened both it and this change, and is no member of this repository (${authorAssociation}).`,
    fix: 'Ask a maintainer for an issue of their own that declares the paths.',
  };
}
