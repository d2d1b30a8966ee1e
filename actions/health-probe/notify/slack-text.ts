import { seenLine } from '../../../core/report/visible.ts';

/** What Slack takes (docs: "Reference: blocks" and "Formatting text for app surfaces"). */
export const SLACK_LIMITS = {
  /** Blocks of a message. */
  blocks: 50,
  /** Characters of a section's text; more is `invalid_blocks`. */
  section: 3_000,
  /** Characters of a header's plain text. */
  header: 150,
  /** Of the text for notifications. */
  fallback: 4_000,
  /**
   * All blocks as JSON. Slack names no limit and still refuses with `msg_blocks_too_long`; others measured about 13,200 (slackapi/bolt-js#2509,
   * #2867), and keys count too.
   */
  allBlocks: 10_000,
} as const;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Foreign text on one line, of at most `max` characters after escaping, never cut within an entity or a code point. `&`, `<` and `>` are
 * Slack's only control characters: `<!channel>` would call everybody.
 */
export function slackText(text: string, max: number): string {
  let escaped = '';
  for (const character of seenLine(text)) {
    const next = ENTITIES[character] ?? character;
    if (escaped.length + next.length > max) return `${escaped.slice(0, cutAt(escaped, max - 1))}…`;
    escaped += next;
  }
  return escaped;
}

/** As `slackText`, in a code span: no markup inside, and nothing that ends it. */
export function slackCode(text: string, max: number): string {
  return `\`${slackText(text.replaceAll('`', "'"), max - 2)}\``;
}

/** `<https://…|label>`; only the label for what is no such address. */
export function slackLink(url: string, label: string): string {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return label;
  return `<${new URL(url).href.replace(/[<>|]/g, encodeURIComponent).replaceAll('&', '&amp;')}|${label}>`;
}

/** The last place at or before `max` that is between two characters or entities. */
function cutAt(escaped: string, max: number): number {
  let end = 0;
  for (const [part] of escaped.matchAll(/&(?:amp|lt|gt);|[\s\S]/gu)) {
    if (end + part.length > max) break;
    end += part.length;
  }
  return end;
}
