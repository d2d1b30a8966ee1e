import { posix } from 'node:path';
import { marked, type Token, type Tokens } from 'marked';

/** A fenced block. `n` counts those of the page from 1. */
export interface Snippet {
  lang: string;
  code: string;
  n: number;
}

export function snippetsOf(markdown: string): Snippet[] {
  return tokensOf(markdown, 'code')
    .filter((token) => token.codeBlockStyle !== 'indented')
    .map(({ lang = '', text }, index) => ({ lang, code: text, n: index + 1 }));
}

/** Header and rows of each table, as Markdown. */
export function tablesOf(markdown: string): { header: string[]; rows: string[][] }[] {
  return tokensOf(markdown, 'table').map(({ header, rows }) => ({
    header: header.map(({ text }) => text),
    rows: rows.map((row) => row.map(({ text }) => text)),
  }));
}

/** What stands in backticks in one line of Markdown. */
export function codesIn(line = ''): string[] {
  return [...line.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

/** What stands in backticks, outside of blocks. */
export function codeSpansOf(markdown: string): string[] {
  return tokensOf(markdown, 'codespan').map(({ text }) => text);
}

/** Links and images that lead nowhere: to a path from the root that does not exist, or to a heading that its page does not have. */
export function brokenLinks(pages: readonly { path: string; text: string }[], exists: (path: string) => boolean): string[] {
  const anchors = new Map(pages.map(({ path, text }) => [path, anchorsOf(text)]));
  const leadsNowhere = (page: string, href: string): boolean => {
    if (/^[a-z]+:/.test(href)) return false;
    const [file = '', anchor] = href.split('#');
    const target = file === '' ? page : posix.join(posix.dirname(page), decodeURI(file));
    return !exists(target) || (anchor !== undefined && anchors.get(target)?.has(anchor) !== true);
  };
  return pages.flatMap(({ path, text }) =>
    linksOf(text)
      .filter((href) => leadsNowhere(path, href))
      .map((href) => `${path}: ${href}`),
  );
}

function linksOf(markdown: string): string[] {
  return [...tokensOf(markdown, 'link'), ...tokensOf(markdown, 'image')].map(({ href }) => href);
}

/** The anchors that GitHub makes of the headings: in lower case, without punctuation, a number after those that repeat. */
export function anchorsOf(markdown: string): Set<string> {
  const seen = new Map<string, number>();
  const anchors = new Set<string>();
  for (const { text } of tokensOf(markdown, 'heading')) {
    const words = text.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const slug = words.replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '').replaceAll(' ', '-');
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    anchors.add(count === 0 ? slug : `${slug}-${count}`);
  }
  return anchors;
}

type Kinds = {
  code: Tokens.Code;
  table: Tokens.Table;
  codespan: Tokens.Codespan;
  link: Tokens.Link;
  image: Tokens.Image;
  heading: Tokens.Heading;
};

function tokensOf<K extends keyof Kinds>(markdown: string, kind: K): Kinds[K][] {
  const found: Kinds[K][] = [];
  marked.walkTokens(marked.lexer(markdown), (token: Token) => {
    if (token.type === kind) found.push(token as Kinds[K]);
  });
  return found;
}
