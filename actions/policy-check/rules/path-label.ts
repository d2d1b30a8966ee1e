/** A label such as `Allowed paths` at the start of a line. */
export interface Label {
  /** As the policy spells it. */
  label: string;
  /** What follows on the label's line. */
  rest: string;
  hasColon: boolean;
}

/**
 * Reads a label at the start of a line. Longest label first, so that `Allowed paths (fnmatch)` is not taken for `Allowed paths`;
 * case and blanks do not matter, and the singular of a label is the label too.
 */
export function labelReader(labels: readonly string[]): (text: string) => Label | null {
  const sorted = [...labels].sort((a, b) => b.length - a.length);
  const sources = sorted.map((label) => {
    const words = label
      .trim()
      .split(/\s+/)
      .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/s$/i, 's?'));
    return `(${words.join('\\s+')})`;
  });
  const pattern = new RegExp(`^(?:${sources.join('|') || '(?!)'})(?![\\p{L}\\p{N}])([*_]{0,3})\\s*([:：]?)\\s*`, 'iu');
  return (text) => {
    const start = /^(?:\[[ x]\]\s)?[^\p{L}\p{N}`<[]*/iu.exec(text.trimStart())?.[0] ?? '';
    const body = text.trimStart().slice(start.length);
    const match = pattern.exec(body);
    if (!match) return null;
    const which = sorted.findIndex((_, index) => match[index + 1] !== undefined);
    const closedBefore = match[sorted.length + 1] ?? '';
    const hasColon = match[sorted.length + 2] !== '';
    const emphasis = closedBefore === '' ? (/[*_]+$/.exec(start)?.[0] ?? '') : '';
    return { label: sorted[which] as string, rest: withoutEmphasis(body.slice(match[0].length), emphasis).trim(), hasColon };
  };
}

/** Takes away the end of the emphasis that opened before the label: right after the colon, or at the end of the line. */
function withoutEmphasis(rest: string, emphasis: string): string {
  if (emphasis === '') return rest;
  if (rest.startsWith(emphasis)) return rest.slice(emphasis.length);
  const trimmed = rest.trimEnd();
  return trimmed.endsWith(emphasis) ? trimmed.slice(0, -emphasis.length) : rest;
}
