/** What GitHub accepts, and how text is cut to it. UTF-8 bytes, UTF-16 units and code points are told apart in the names. */

/** A step's job summary, in bytes; a larger one is dropped as a whole (actions/runner, FileCommandManager.cs, AttachmentSizeLimit). */
export const SUMMARY_LIMIT_BYTES = 1024 * 1024;
/** What we aim at: more than this nobody reads, and a page with several summaries stays quick. */
export const SUMMARY_TARGET_BYTES = 64 * 1024;
/** The body of a comment or an issue (API: "body is too long (maximum is 65536 characters)"). */
export const BODY_LIMIT_CHARS = 65_536;
/** A commit status and a deployment status (API: "description is too long (maximum is 140 characters)"). */
export const DESCRIPTION_LIMIT_CHARS = 140;
/** Of each type in a step; further ones are dropped (actions/runner, ExecutionContext.cs, _maxCountPerIssueType). */
export const ANNOTATIONS_PER_TYPE = 10;
/** Longer messages are cut (actions/runner, ExecutionContext.cs, _maxIssueMessageLength). */
export const ANNOTATION_LIMIT_CHARS = 4096;
/** All outputs of a job, counted as UTF-16 (docs: "passing information between jobs"). */
export const OUTPUT_LIMIT_BYTES = 1024 * 1024;
/** What we aim at for `result`: Linux refuses an environment variable of 128 KiB (MAX_ARG_STRLEN), and results are passed on as one. */
export const RESULT_TARGET_BYTES = 120 * 1024;

/** The size of a text in UTF-8. */
export function byteLength(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

/** At most `maxBytes` of UTF-8, with `…` where it was cut if there is room for it. Never cuts a code point. */
export function clipBytes(text: string, maxBytes: number): string {
  if (byteLength(text) <= maxBytes) return text;
  const suffix = maxBytes >= byteLength('…') ? '…' : '';
  const bytes = Buffer.from(text, 'utf8');
  let end = Math.max(0, maxBytes - byteLength(suffix));
  while (end > 0 && isContinuation(bytes[end])) end -= 1;
  return bytes.toString('utf8', 0, end) + suffix;
}

/** At most `maxChars` UTF-16 units (GitHub counts characters, which are never more), with `…` where it was cut. Never cuts a code point. */
export function clipChars(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  const suffix = maxChars >= 1 ? '…' : '';
  let end = Math.max(0, maxChars - suffix.length);
  if (isHighSurrogate(text.charCodeAt(end - 1)) && isLowSurrogate(text.charCodeAt(end))) end -= 1;
  return text.slice(0, end) + suffix;
}

/** Characters beyond U+FFFF, and halves of them, become U+FFFD (API for statuses: "description doesn't accept 4-byte Unicode"). */
export function bmpOnly(text: string): string {
  return text.replace(/[\u{10000}-\u{10ffff}]|\p{Surrogate}/gu, '\ufffd');
}

export interface RowsToFit {
  /** Kept whatever the limit, so callers bound them first. */
  head: string;
  tail: string;
  /** Most important first; each is kept whole or not at all. Only as many are taken as may fit, so they can be made on demand. */
  rows: Iterable<string>;
  /** How many rows there are. */
  total: number;
  limitBytes: number;
  maxRows?: number;
  /** What is said in place of the last `cut` rows (1 or more). */
  note?: (cut: number) => string;
}

/**
 * `head`, as many rows as fit (a newline after each), a note on how many were cut, and `tail`.
 * The text is longer than `limitBytes` only if head, note and tail alone are.
 */
export function fitRows({ head, tail, rows, total, limitBytes, maxRows = total, note = rowsCut }: RowsToFit): {
  text: string;
  cut: number;
} {
  const room = limitBytes - byteLength(head) - byteLength(tail);
  const kept: string[] = [];
  let size = 0;
  if (maxRows > 0) {
    for (const row of rows) {
      size += byteLength(row) + 1;
      kept.push(`${row}\n`);
      if (size > room || kept.length === maxRows) break;
    }
  }
  // The note is only needed where rows are cut, and may cost further rows.
  const noteOn = (cut: number) => (cut > 0 ? note(cut) : '');
  while (kept.length > 0 && size + byteLength(noteOn(total - kept.length)) > room) size -= byteLength(kept.pop() ?? '');
  const cut = total - kept.length;
  return { text: head + kept.join('') + noteOn(cut) + tail, cut };
}

/** Rows that are made when they are asked for. */
export function* rowsOf<Item>(items: readonly Item[], render: (item: Item) => string): Generator<string> {
  for (const item of items) yield render(item);
}

function rowsCut(cut: number): string {
  return `\n${cut} more ${cut === 1 ? 'row is' : 'rows are'} not shown.\n`;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
