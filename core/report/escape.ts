import { clipChars } from './limits.ts';
import { seenLine, visible, visibleLine } from './visible.ts';

/**
 * Untrusted text to GitHub Flavored Markdown that shows the text and does nothing.
 *
 * Two layers have to be stopped. The parser (GFM spec 0.29) is stopped by entities and backslashes. The filters that GitHub runs on the
 * rendered text (mentions, #1, GH-1, commit ids, bare URLs, emoji names) see through both, and are stopped by a zero-width space,
 * written as an entity; inside code they do not run, so code spans stay fit for copying.
 */

const BREAK = '&#8203;';

const SPECIAL =
  /(?<![0-9a-z_])[0-9a-f]{7,}(?![0-9a-z_])|(?<![0-9a-z_])gh-(?=\d)|www(?=\.)|:(?=\/\/|[0-9a-z_+-]+:)|@(?=\S)|#|[&<>|`\\$*~[\]_]/gi;

const ENTITIES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  // Backslashes, backticks and pipes are entities so that they cannot pair up with our own markup, or split a table row.
  '\\': '&#92;',
  '`': '&#96;',
  '|': '&#124;',
  // GitHub reads `$…$` as mathematics.
  $: '&#36;',
};

/** Text for prose, headings and list items: one line without markup, whatever line it starts. */
export function escapeMarkdown(text: string): string {
  return escapeLineStart(escapeInline(visibleLine(text)));
}

/** Text for a table cell: as `escapeMarkdown`, but without the care for what begins a line. */
export function escapeCell(text: string): string {
  return escapeInline(visibleLine(text));
}

/** As `escapeMarkdown`, except that text between two backticks becomes a code span; for messages, fit for a table cell. */
export function prose(text: string): string {
  const line = visibleLine(text);
  let markdown = '';
  let end = 0;
  for (const match of line.matchAll(/`([^`]+)`/g)) {
    // Two code spans side by side would be read as one.
    const before = markdown !== '' && match.index === end ? BREAK : escapeInline(line.slice(end, match.index));
    markdown += before + codeSpan(match[1] ?? '');
    end = match.index + match[0].length;
  }
  return escapeLineStart(markdown + escapeInline(line.slice(end)));
}

/**
 * A code span on one line, fit for a table cell. Text with a pipe becomes a `<code>` element: in a table a pipe ends the cell even
 * inside a code span (GFM spec 0.29, 4.10), and `\|` shows its backslash outside one. Empty text gives an empty string.
 */
export function codeSpan(text: string): string {
  const shown = visible(text);
  if (shown === '') return '';
  if (shown.includes('|')) return `<code>${shown.replace(/[!-/:-@[-`{-~]/g, numericEntity)}</code>`;
  const fence = '`'.repeat(longestRun(shown) + 1);
  // The parser strips one space on either side (CommonMark 6.1), so text that begins or ends with a backtick or a space gets one more.
  const pad = /^[` ]|[` ]$/.test(shown) && shown.trim() !== '' ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** A fenced block that ends with a newline; lines are kept, and no line of the text can close it. `language` is one word. */
export function codeBlock(text: string, language = ''): string {
  const shown = visible(text.replace(/\r\n?/g, '\n'), '\n\t').replace(/\n$/, '');
  const fence = '`'.repeat(Math.max(3, longestRun(shown) + 1));
  return `${fence}${language.replace(/[^\w+-]/g, '')}\n${shown}\n${fence}\n`;
}

/**
 * One line of plain text for a log or a status, of at most `max` UTF-16 units.
 * The runner takes a line that begins with `::` and a `##[` anywhere as commands (actions/runner, ActionCommand.cs); both are broken up.
 */
export function plain(text: string, max = Number.MAX_SAFE_INTEGER): string {
  return clipChars(seenLine(text).replaceAll('##[', '## [').replace(/^::/, ': :'), max);
}

/** The address for a Markdown link: http or https, without credentials, with nothing that ends the link; null if it is anything else. */
export function safeUrl(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return null;
  if (parsed.username !== '' || parsed.password !== '') return null;
  return parsed.href
    .replace(/[()<>[\]\\`|"'*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('&', '&amp;');
}

/** `[label](url)` around Markdown that is already escaped; the bare label if the address is not safe. */
export function link(label: string, url: string | null): string {
  const target = url === null ? null : safeUrl(url);
  return target === null ? label : `[${label}](${target})`;
}

function escapeInline(line: string): string {
  return line.replace(SPECIAL, (token, offset: number) => {
    const entity = ENTITIES[token];
    if (entity !== undefined) return entity;
    if (token === '_') return isWithinWord(line, offset) ? token : '\\_';
    if (token === '#') return `\\#${BREAK}`;
    if (token === ':' || token === '@') return token + BREAK;
    if (token.length === 1) return `\\${token}`;
    // Seven hexadecimal digits are enough for a link to a commit.
    return /^(www|gh-)$/i.test(token) ? token + BREAK : token.replace(/.{6}(?=.)/g, `$&${BREAK}`);
  });
}

/** `_` between letters or digits is never emphasis (CommonMark 6.2), and rule names stay readable in the source. */
function isWithinWord(line: string, offset: number): boolean {
  return /^[0-9a-z]_[0-9a-z]$/i.test(line.slice(offset - 1, offset + 2));
}

/** Lists, underlines of headings and delimiter rows of tables begin with these; all else that begins a block is escaped everywhere. */
function escapeLineStart(markdown: string): string {
  return markdown.replace(/^[-+=:]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** The parser still makes links of mail addresses inside a `<code>` element. */
function numericEntity(character: string): string {
  return `&#${character.charCodeAt(0)};${character === '@' ? BREAK : ''}`;
}

function longestRun(text: string): number {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}
