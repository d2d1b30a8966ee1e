import type { MarkdownDocument, MarkdownHeading, MarkdownLine } from '../../../core/markdown/scan.ts';

/** All that stands under the headings of one tag. */
export interface TaggedSection {
  headings: MarkdownHeading[];
  lines: MarkdownLine[];
  /** The underlined heading that ended the section, where one did: often a paragraph with a `---` right under it. */
  endedByUnderline: MarkdownHeading | null;
}

/**
 * Collects the sections of each tag, in one pass. A section ends at the next heading of its level or above, and at any heading with another
 * of the tags, so that an empty `# [BA]` does not live off the `## [QA]` under it. Several headings may carry one tag, and a heading several tags.
 */
export function sectionsByTag(document: MarkdownDocument, tags: readonly string[]): Map<string, TaggedSection> {
  const sections = new Map<string, TaggedSection>(tags.map((tag) => [tag, { headings: [], lines: [], endedByUnderline: null }]));
  const openLevels = new Map<string, number>();
  const headingAt = new Map(document.headings.map((heading) => [heading.line, heading]));
  for (const line of document.lines) {
    const heading = headingAt.get(line.number);
    if (heading) openAndClose(heading, sections, openLevels);
    if (line.kind === 'heading') continue;
    for (const tag of openLevels.keys()) sections.get(tag)?.lines.push(line);
  }
  return sections;
}

function openAndClose(heading: MarkdownHeading, sections: Map<string, TaggedSection>, openLevels: Map<string, number>): void {
  const carried = new Set([...sections.keys()].filter((tag) => carriesTag(heading.text, tag)));
  for (const [tag, section] of sections) {
    const level = openLevels.get(tag);
    if (carried.has(tag)) {
      section.headings.push(heading);
      openLevels.set(tag, Math.min(level ?? heading.level, heading.level));
    } else if (level !== undefined && (heading.level <= level || carried.size > 0)) {
      openLevels.delete(tag);
      if (heading.lastLine > heading.line) section.endedByUnderline = heading;
    }
  }
}

/** Whether a heading holds the tag: anywhere, whatever the case; a tag that begins or ends with a letter must do so as a word. */
export function carriesTag(heading: string, tag: string): boolean {
  const text = heading.normalize('NFC').toLowerCase();
  const wanted = tag.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  if (wanted === '') return false;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const before = text[at - 1] ?? '';
    const after = text[at + wanted.length] ?? '';
    if (!(WORD.test(before) && WORD.test(wanted[0] as string)) && !(WORD.test(after) && WORD.test(wanted.at(-1) as string))) return true;
  }
  return false;
}

const WORD = /[\p{L}\p{N}_]/u;
