import type { MarkdownDocument } from '../../../core/markdown/scan.ts';
import type { IssueLink } from '../policy.ts';
import { finding, listed, type RuleContext, type RuleResult, whyHidden, withoutBody } from './rule.ts';

/** GitHub Docs, "Linking a pull request to an issue": each keyword in its three forms. */
const FORMS: readonly (readonly string[])[] = [
  ['close', 'closes', 'closed'],
  ['fix', 'fixes', 'fixed'],
  ['resolve', 'resolves', 'resolved'],
];

/** The keywords of a policy without `issue_link`. */
export const DEFAULT_KEYWORDS: readonly string[] = ['fixes', 'closes', 'resolves'];

/** A repository on its host, as addresses name it: `github.com` and `acme/shop`. */
export interface RepositoryName {
  host: string;
  name: string;
}

/** The repository of a pull request, by its address; null for a local branch. */
export function repositoryOf(url: string | null): RepositoryName | null {
  if (url === null || !URL.canParse(url)) return null;
  const { host, pathname } = new URL(url);
  const name = /^\/([^/]+\/[^/]+)\//.exec(`${pathname}/`)?.[1];
  return name === undefined ? null : { host, name };
}

/**
 * Numbers of the issues that a description links with a closing keyword, in its order, each once: `#N`, `GH-N`, and `owner/repo#N` or an
 * address where it is this repository's. Without a known repository only `#N` and `GH-N` are sure to be one.
 */
export function linkedIssues(document: MarkdownDocument, keywords: readonly string[], repository: RepositoryName | null): number[] {
  const pattern = new RegExp(linkPattern(keywords, repository?.host ?? null), 'giu');
  const numbers = new Set<number>();
  for (const { prose } of document.lines) {
    for (const [, reference = ''] of prose.matchAll(pattern)) {
      const [, owner, number] = /^(?:https?:\/\/[^/]+\/)?(.*?)(?:#|gh-|\/issues\/)(\d+)$/i.exec(reference) ?? [];
      if (owner === '' || owner?.toLowerCase() === repository?.name.toLowerCase()) numbers.add(Number(number));
    }
  }
  return [...numbers];
}

/** A keyword and an issue, as GitHub links them: `Fixes #12`, `Fixes GH-12`, `closes: owner/repo#3`, `resolves https://HOST/owner/repo/issues/5`. */
export function judgeIssueLink(context: RuleContext, rule: IssueLink): RuleResult {
  const { body, change } = context;
  if (!body) return withoutBody(context, 'issue_link');
  const pattern = linkPattern(rule.keywords, repositoryOf(change.url)?.host ?? null);
  const link = firstLink(body, pattern, change);
  if (link) {
    const summary = `${link.text} (line ${link.line})`;
    const message = `Line ${link.line} of the description links ${link.reference}.`;
    return { findings: [finding(context, 'pass', link.reference, message, ['issue_link'], { evidence: link.text })], summary };
  }
  if (!rule.required) {
    const message = 'The description links no issue, and the policy does not ask for one.';
    return {
      findings: [finding(context, 'not_applicable', 'description', message, ['issue_link', 'required'])],
      summary: 'No issue linked; none is required',
    };
  }
  // `Fixes [#12](…)` is no closing keyword to GitHub: it looks for the two in one stretch of text.
  const hidden = body.lines.find((line) => pattern.test(line.raw) || pattern.test(line.raw.replace(LINK, '$1')));
  const hint = hidden ? ` Line ${hidden.number} has one, but ${whyHidden(hidden)}, where it does not count.` : '';
  const keyword = rule.keywords[0] ?? 'fixes';
  const example = `${keyword.charAt(0).toUpperCase()}${keyword.slice(1)} #12`;
  const fix = `Add a line such as \`${example}\` with the number of the issue that this change settles.`;
  const message = `The description links no issue.${hint}`;
  const evidence = `${listed(rule.keywords)} with \`#N\`, \`GH-N\`, \`owner/repo#N\` or the issue's address`;
  return {
    findings: [finding(context, 'fail', 'description', message, ['issue_link', 'keywords'], { evidence, fix })],
    summary: 'The description links no issue',
  };
}

const LINK = /\[([^\][]{0,200})\]\([^()]{0,2000}\)/g;

/** Case-insensitive; the keyword must be a word of its own and the number a real one. Runs in linear time: no part can be repeated twice over. */
function linkPattern(keywords: readonly string[], host: string | null): RegExp {
  const words = new Set(
    keywords.map((keyword) => keyword.toLowerCase()).flatMap((word) => FORMS.find((forms) => forms.includes(word)) ?? [word]),
  );
  const keyword = [...words].map(escapeRegExp).join('|') || '(?!)';
  const address = host === null ? '[\\w.-]{1,253}(?::\\d{1,5})?' : escapeRegExp(host);
  const repository = '[\\w-]{1,39}/[\\w.-]{1,100}';
  const number = '[1-9]\\d{0,9}(?!\\w)';
  return new RegExp(
    `(?<![\\p{L}\\p{N}_/-])(?:${keyword})[*_]{0,2}[ \\t]{0,3}(?::[*_]{0,2})?[ \\t]{1,5}((?:${repository})?#${number}|GH-${number}|https?://${address}/${repository}/issues/${number})`,
    'iu',
  );
}

/** The first link to anything but the pull request itself, which would close nothing. */
function firstLink(
  body: MarkdownDocument,
  pattern: RegExp,
  { number, url }: RuleContext['change'],
): { text: string; reference: string; line: number } | null {
  const name = repositoryOf(url)?.name.toLowerCase();
  const own = [`#${number}`, `gh-${number}`, `${name}#${number}`];
  for (const line of body.lines) {
    for (const [text, reference] of line.prose.matchAll(new RegExp(pattern, 'giu'))) {
      if (reference && !own.includes(reference.toLowerCase())) return { text, reference, line: line.number };
    }
  }
  return null;
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
