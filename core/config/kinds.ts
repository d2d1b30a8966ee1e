import type { JsonValue } from '../model.ts';
import type { SchemaNode } from './complaints.ts';
import { quoted, shown } from './words.ts';

/** The names of JSON Schema. */
export type Kind = 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'array' | 'object';

const WORDS: { readonly [K in Kind]: string } = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: '`true` or `false`',
  null: 'empty',
  array: 'a list',
  object: 'a mapping (`key: value` lines)',
};

/** What a value is; a whole number is a `number` too. */
export function kindOf(value: JsonValue): Kind {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  const kind = typeof value;
  return kind === 'string' || kind === 'number' || kind === 'boolean' ? kind : 'object';
}

/** What a schema allows: by its `type`, else by the values of its `enum` or `const`. Empty where it does not say. */
export function kindsOf(schema: SchemaNode): Kind[] {
  const types = [schema.type ?? []].flat().filter((type): type is Kind => typeof type === 'string' && Object.hasOwn(WORDS, type));
  if (types.length > 0) return types;
  const values = [schema.enum ?? schema.const ?? []].flat() as JsonValue[];
  return [...new Set(values.map(kindOf))];
}

/** `text or a list`. */
export function kindWords(kinds: readonly Kind[]): string {
  return kinds.map((kind) => WORDS[kind]).join(' or ');
}

/** What was found, as the file writes it. */
export function describe(value: JsonValue, source: string | null): string {
  const kind = kindOf(value);
  switch (kind) {
    case 'string':
      return value === '' ? 'an empty text' : `the text ${shown(String(value))}`;
    case 'number':
    case 'integer':
      return `the number ${shown(source ?? String(value))}`;
    case 'boolean':
      return shown(source ?? String(value));
    case 'null':
      return 'empty';
    case 'array':
      return 'a list';
    case 'object':
      return 'a mapping';
    default: {
      const never: never = kind;
      throw new TypeError(`Unknown kind of value: ${String(never)}`);
    }
  }
}

/** How a value of the wrong kind came about, where YAML sets a trap there, and how to write what was meant; null for no idea. */
export function trap(value: JsonValue, source: string | null, wanted: readonly Kind[]): string | null {
  const found = kindOf(value);
  const written = source === null || source.length > 60 || source.includes('\n') ? null : source;
  if (wanted.includes(found)) return null;
  if (found === 'null') return 'Give it a value, or remove the key.';
  if (found === 'string' && wanted.includes('boolean')) return truthTrap(String(value));
  if (found === 'string' && (wanted.includes('integer') || wanted.includes('number')) && /^[-+]?\d+(\.\d+)?$/.test(String(value))) {
    return `Write ${shown(String(value))} without quotes.`;
  }
  if (wanted.includes('string') && written !== null) {
    const read = found === 'boolean' ? 'a truth value' : WORDS[found];
    return `Without quotes YAML reads ${shown(written)} as ${read}: write ${quoted(written)}.`;
  }
  if (wanted.includes('array') && found !== 'object' && written !== null) {
    return `Write a list: ${shown(`[${found === 'string' ? `'${written.replaceAll("'", "''")}'` : written}]`)}.`;
  }
  return null;
}

/** YAML 1.2 knows `true` and `false` only; YAML 1.1 read `yes`, `on` and their like so too. */
function truthTrap(text: string): string | null {
  const meant = /^(true|yes|y|on)$/i.test(text) ? 'true' : /^(false|no|n|off)$/i.test(text) ? 'false' : null;
  if (meant === null) return null;
  return text.toLowerCase() === meant ? `Write \`${meant}\` without quotes.` : `YAML 1.2 reads ${shown(text)} as text: write \`${meant}\`.`;
}
