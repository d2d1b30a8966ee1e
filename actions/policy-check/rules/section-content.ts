import { type MarkdownDocument, type MarkdownLine, scanMarkdown } from '../../../core/markdown/scan.ts';

/** What does not count as content. */
export interface ContentRules {
  template: Template;
  placeholders: readonly RegExp[];
}

/** A pull request template: its lines, reduced, and its headings. */
export interface Template {
  lines: ReadonlySet<string>;
  document: MarkdownDocument | null;
}

/** How much a section says. `notApplicable` is the reason of an `N/A - reason`. The last three count the lines that were left out. */
export interface SectionContent {
  /** Characters without white space. */
  characters: number;
  notApplicable: string | null;
  bareNotApplicable: number;
  placeholders: number;
  templateLines: number;
  comments: number;
}

/** A template's text, or null where there is none. */
export function readTemplate(text: string | null): Template {
  if (text === null) return { lines: new Set(), document: null };
  const document = scanMarkdown(text);
  const lines = reduceLines(document.lines).map((line) => keyOf(line.text, line.ticked));
  return { lines: new Set(lines.filter((key) => key !== '')), document };
}

/**
 * Measures a section. Counts what a reader sees, code and quotes too, but not: comments, list marks, empty boxes, rules, the frame of a table,
 * the template's lines (a ticked box is not the template's), the template's labels (`- Smoke tests:` before an answer), placeholders, and lines without a letter or number.
 */
export function measureSection(lines: readonly MarkdownLine[], rules: ContentRules): SectionContent {
  const content: SectionContent = {
    characters: 0,
    notApplicable: null,
    bareNotApplicable: 0,
    placeholders: 0,
    templateLines: 0,
    comments: 0,
  };
  content.comments = lines.filter((line) => line.kind === 'comment').length;
  for (const { text, ticked, source } of reduceLines(lines)) {
    if (isOfTemplate(text, ticked, rules.template)) {
      content.templateLines += 1;
      continue;
    }
    const answer = withoutLabel(text, rules.template);
    if (!MEANING.test(answer)) {
      if (answer !== text) content.templateLines += 1;
      else if (isPlaceholder([source], rules.placeholders)) content.placeholders += 1;
      continue;
    }
    const reason = NOT_APPLICABLE.exec(answer);
    if (NO_RESPONSE.test(answer) || isPlaceholder([answer, text, source], rules.placeholders)) {
      content.placeholders += 1;
    } else if (reason) {
      const given = isReason(reason[1] ?? '', rules.placeholders) ? (reason[1] ?? '') : null;
      if (given === null) content.bareNotApplicable += 1;
      else content.notApplicable ??= given;
    } else {
      content.characters += [...answer.replace(UNCOUNTED, '')].length;
    }
  }
  return content;
}

interface ReducedLine {
  /** Without list marks, boxes, table bars, emphasis around it, entities and tags. */
  text: string;
  ticked: boolean;
  /** The line as a placeholder would be written, trimmed. */
  source: string;
}

/** White space, characters without a shape of their own, and marks on other characters: a thousand of them say nothing. */
const UNCOUNTED = /[\s\p{Default_Ignorable_Code_Point}\p{Mn}\u2800]+/gu;
const MEANING = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;
const NO_RESPONSE = /^no response$/i;
/** `N/A`, `NA` or `Not applicable`, with what follows. */
const NOT_APPLICABLE = /^(?:n\/?a|not applicable)(?![\p{L}\p{N}/])(.*)$/iu;
/** The first line of an alert, `> [!NOTE]`, which GitHub shows as a title. */
const ALERT = /^\s*\[!(?:note|tip|important|warning|caution)\]\s*$/i;
/** Longer lines are nobody's placeholder; spares the policy's expressions from hostile text. */
const MAX_PLACEHOLDER = 200;

function reduceLines(lines: readonly MarkdownLine[]): ReducedLine[] {
  const frames = tableFrames(lines);
  const reduced: ReducedLine[] = [];
  for (const line of lines) {
    if (!['text', 'html', 'quote', 'code'].includes(line.kind) || frames.has(line)) continue;
    // A heading in a quote or in HTML makes no section, but it is no content either.
    if ((line.kind === 'quote' || line.kind === 'html') && /^#{1,6}\s/.test(line.visible)) continue;
    if (line.kind === 'quote' && ALERT.test(line.visible)) continue;
    const visible = line.visible
      .replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,31});/gi, ' ')
      .replace(/(!?)\[([^\][]*)\]\([^()]*\)/g, (whole, picture: string, label: string) => (picture ? whole : label))
      .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}|]/gu, ' ');
    const box = /^\s*(?:(?:[-+*]|\d{1,9}[.)])\s+)?\[([ x])\](?=\s|$)/i.exec(visible);
    const unmarked = box ? visible.slice(box[0].length) : visible.replace(/^\s*(?:[-+*]|\d{1,9}[.)])\s+/, '');
    reduced.push({ text: trimMarks(unmarked.replace(/\s+/gu, ' ')), ticked: box?.[1]?.toLowerCase() === 'x', source: line.text.trim() });
  }
  return reduced;
}

/** The head and the dashes of every table: they are there before anybody fills it in. */
function tableFrames(lines: readonly MarkdownLine[]): Set<MarkdownLine> {
  const frames = new Set<MarkdownLine>();
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    if (line.kind !== 'text' || !/^[\s|:-]+$/.test(line.text) || !line.text.includes('|') || !line.text.includes('-')) return;
    frames.add(line);
    if (above?.kind === 'text' && above.text.includes('|')) frames.add(above);
  });
  return frames;
}

function isOfTemplate(text: string, ticked: boolean, template: Template): boolean {
  return template.lines.has(keyOf(text, ticked)) || (!ticked && template.lines.has(keyOf(text, true)));
}

/** The longest beginning that is a line of the template is its label; the answer is what follows. */
function withoutLabel(text: string, template: Template): string {
  let answer = text;
  let labels = 0;
  for (const end of text.matchAll(/[:?]/g)) {
    if (template.lines.has(keyOf(text.slice(0, end.index + 1), false))) answer = text.slice(end.index + 1);
    labels += 1;
    if (labels === 5) break;
  }
  return answer === text ? text : trimMarks(answer);
}

/** How lines are compared: Prettier may change `*` to `_`, add a backslash or other blanks. */
function keyOf(text: string, ticked: boolean): string {
  const key = text
    .normalize('NFC')
    .replace(/[*_~`\\]/g, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return ticked && key !== '' ? `[x] ${key}` : key;
}

function trimMarks(text: string): string {
  return text.replace(/^[\s*_~`]+/, '').replace(/(?<![\s*_~`])[\s*_~`]+$/, '');
}

function isPlaceholder(candidates: readonly string[], placeholders: readonly RegExp[]): boolean {
  return candidates.some(
    (text) => text !== '' && text.length <= MAX_PLACEHOLDER && placeholders.some((placeholder) => matchesWhole(placeholder, text)),
  );
}

function matchesWhole(placeholder: RegExp, text: string): boolean {
  return new RegExp(`^(?:${placeholder.source})$`, placeholder.flags.replace(/[gy]/g, '')).test(text);
}

/** Something that a person would call a reason: three letters, no placeholder, and not the word itself. */
function isReason(text: string, placeholders: readonly RegExp[]): boolean {
  const reason = trimMarks(text.replace(/^[^\p{L}\p{N}<[]+/u, ''));
  const letters = reason.replace(/[^\p{L}\p{N}]/gu, '').length;
  return letters >= 3 && !/^\W*(?:the |a )?reason\W*$/i.test(reason) && !isPlaceholder([reason], placeholders);
}
