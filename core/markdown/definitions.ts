import { labelOf } from './links.ts';

/** The link reference definitions that a paragraph begins with: how many lines they are, and their labels as `labelOf` gives them. */
export interface LinkDefinitions {
  lines: number;
  labels: string[];
}

/**
 * One definition (GFM spec 0.29, 4.7), which a reader never sees: `[//]: # (note)`. The address may stand on the next line, and so may the
 * title, which can have several. Every part is bounded, so that no text makes it slow.
 */
const DEFINITION =
  /[ \t]{0,3}\[((?:[^\][\\]|\\.){1,999})\]:[ \t]{0,99}\n?[ \t]{0,99}(?:<[^<>\n]{0,2000}>|[^\s<]\S{0,2000})(?:(?:[ \t]{1,99}|[ \t]{0,99}\n[ \t]{0,99})(?:"(?:[^"\\]|\\.){0,2000}"|'(?:[^'\\]|\\.){0,2000}'|\((?:[^()\\]|\\.){0,2000}\)))?[ \t]{0,99}(?:\n|$)/sy;

/** Reads the definitions at the start of a paragraph; further down they would be text. */
export function definitionsOf(lines: readonly string[]): LinkDefinitions {
  if (!lines[0]?.trimStart().startsWith('[')) return { lines: 0, labels: [] };
  const source = lines.join('\n');
  const labels: string[] = [];
  let end = 0;
  while (end < source.length) {
    DEFINITION.lastIndex = end;
    const found = DEFINITION.exec(source);
    if (!found || labelOf(found[1] ?? '') === '') break;
    labels.push(labelOf(found[1] ?? ''));
    end += found[0].length;
  }
  return { lines: source.slice(0, end).replace(/[^\n]+/g, '').length + (end === source.length && end > 0 ? 1 : 0), labels };
}
