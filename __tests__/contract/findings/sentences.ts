import { parseSync } from '@swc/core';
import { fields, list } from '../lib/values.ts';

/** A text of the code, with a pattern for each thing that it fills in. */
export interface Sentence {
  shown: string;
  pattern: RegExp;
}

/**
 * The sentences that a file can say: its texts and templates of three words or more that end like a sentence, or so before what they fill in at their end; with `fragments`, all of three
 * words or more. Throws on a syntax error.
 */
export function sentencesOf(code: string, fragments = false): Sentence[] {
  const parts = [...nodes(parseSync(code, { syntax: 'typescript', target: 'es2023' }))].flatMap(textOf);
  return parts
    .filter((part) => {
      const text = part.join('…').trim();
      return text.split(/\s+/).length >= 3 && (fragments || /[.:][…\s]*$/.test(text));
    })
    .map((part) => ({ shown: part.join('…'), pattern: new RegExp(part.map(escapeRegExp).join('[\\s\\S]*?'), 'u') }));
}

/** The fixed parts of a text or template; nothing for any other node. */
function textOf(node: ReturnType<typeof fields>): string[][] {
  if (node.type === 'StringLiteral') return [[String(node.value)]];
  if (node.type === 'TemplateLiteral' && 'quasis' in node) return [list(node.quasis).map((quasi) => String(fields(quasi).cooked))];
  return [];
}

function* nodes(value: unknown): Generator<ReturnType<typeof fields>> {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value) yield fields(value);
  for (const child of Object.values(value)) yield* nodes(child);
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
