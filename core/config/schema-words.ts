import type { JsonValue } from '../model.ts';
import { closest } from './closest.ts';
import type { Complaint, SchemaNode } from './complaints.ts';
import { describe, kindOf, kindsOf, kindWords, trap } from './kinds.ts';
import { listed, shown } from './words.ts';
import type { Path } from './yaml.ts';

interface Said {
  message: string;
  remedy?: string;
}

/** A key that the schema does not know. `planned`: a later version does. */
export function sayUnknownKey({ path, schema }: Complaint, planned: boolean): Said {
  if (planned)
    return { message: `${nameOf(path)} is not supported by this version.`, remedy: 'Remove it: no part of the file is ignored.' };
  const key = String(path.at(-1) ?? '');
  const known = Object.keys(Object(schema.properties));
  const guess = closest(key, known);
  const where = path.length === 1 ? 'the top level' : nameOf(path.slice(0, -1));
  return said(`${shown(key)} is not a key of ${where}.`, [
    guess === null ? null : `Did you mean ${shown(guess)}?`,
    known.length === 0 ? null : `Known: ${listed(known, 'and')}.`,
  ]);
}

/** Anything else that a schema can find wrong. `source` is the value as the file writes it. */
export function sayWrong(complaint: Complaint, source: string | null): Said {
  const { keyword, path, schema, value = null, error } = complaint;
  const predicate = PREDICATES[keyword]?.(schema[keyword], value, source, complaint) ?? `is not valid: ${error}`;
  return said(`${nameOf(path)} ${predicate.replace(/\.$/, '')}.`, [
    keyword === 'enum' && typeof value === 'string' ? guessed(value, schema.enum) : null,
    keyword === 'type' || keyword === 'enum' ? (otherForm(complaint) ?? trap(value, source, kindsOf(schema))) : null,
    keyword === 'type' && value === null && takesNothing(schema) ? '`{}` takes the defaults.' : null,
    keyword === 'const' ? onlyValue(complaint, source) : null,
    keyword === 'required' ? onlyLines(complaint) : null,
    keyword === 'pattern' ? (schema.patternErrorMessage ?? `It must match ${shown(String(schema.pattern))}.`) : null,
    schema.errorMessage,
  ]);
}

type Predicate = (limit: unknown, value: JsonValue, source: string | null, complaint: Complaint) => string;

/** What is said of the value, by keyword; `limit` is the keyword's value in the schema. A keyword that is not here is told in the validator's words. */
const PREDICATES: { readonly [keyword: string]: Predicate | undefined } = {
  type: (_limit, value, source, { schema }) => `must be ${kindWords(kindsOf(schema))}, but is ${describe(value, source)}`,
  const: (limit, value, source) => `must be ${shown(String(limit))}, but is ${describe(value, source)}`,
  enum: (limit, value, source) => `must be ${listed([...new Set([limit].flat().map(String))], 'or')}, but is ${describe(value, source)}`,
  anyOf: (limit, value, source) => alternatives(limit, value, source),
  oneOf: (limit, value, source, { error }) =>
    error.includes('(0 matches)') ? alternatives(limit, value, source) : 'fits more than one of the allowed forms',
  required: (limit, value) => `lacks ${listed(absent(limit, value), 'and')}`,
  dependentRequired: (limit, value) =>
    Object.entries(Object(limit))
      .filter(([key, needed]) => key in Object(value) && absent(needed, value).length > 0)
      .map(([key, needed]) => `has ${shown(key)}, which needs ${listed(absent(needed, value), 'and')} beside it`)
      .join(' and '),
  pattern: (_limit, value) => `cannot be ${shown(String(value))}`,
  minLength: (limit, value) => (value === '' ? 'must not be empty' : `must have at least ${limit} characters, but has ${lengthOf(value)}`),
  maxLength: (limit, value) => `must have at most ${limit} characters, but has ${lengthOf(value)}`,
  minItems: (limit, value) =>
    lengthOf(value) === 0 ? 'must not be an empty list' : `must have at least ${limit} entries, but has ${lengthOf(value)}`,
  maxItems: (limit, value) => `must have at most ${limit} entries, but has ${lengthOf(value)}`,
  minProperties: (limit) => `must have at least ${limit} ${limit === 1 ? 'key' : 'keys'}`,
  maxProperties: (limit) => `must have at most ${limit} ${limit === 1 ? 'key' : 'keys'}`,
  minimum: (limit, _value, source) => `must be at least ${limit}, but is ${source}`,
  maximum: (limit, _value, source) => `must be at most ${limit}, but is ${source}`,
  exclusiveMinimum: (limit, _value, source) => `must be more than ${limit}, but is ${source}`,
  exclusiveMaximum: (limit, _value, source) => `must be less than ${limit}, but is ${source}`,
  multipleOf: (limit, _value, source) => `must be a multiple of ${limit}, but is ${source}`,
  false: () => 'is not allowed here',
  uniqueItems: () => 'has the same entry twice',
};

/** `rules.required_sections.sections[0].tag`, in backquotes; the top level is `The file`. */
function nameOf(path: Path): string {
  if (path.length === 0) return 'The file';
  return shown(
    path
      .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
      .join('')
      .slice(1),
  );
}

function said(message: string, remedies: readonly unknown[]): Said {
  const remedy = remedies.filter((part) => typeof part === 'string').join(' ');
  return remedy === '' ? { message } : { message, remedy };
}

/** Where quotes alone do not mend a number, as with a time of day, the schema says how it is written. */
function otherForm({ keyword, schema, value }: Complaint): string | null {
  const { typeErrorMessage: form } = schema;
  return keyword === 'type' && typeof value === 'number' && typeof form === 'string' ? form : null;
}

function guessed(value: string, allowed: unknown): string | null {
  const guess = closest(value, [allowed].flat().map(String));
  return guess === null ? null : `Did you mean ${shown(guess)}?`;
}

/** Whether a mapping may be left empty and still means something: then the schema has the empty one among its examples. */
function takesNothing({ examples }: SchemaNode): boolean {
  return Array.isArray(examples) && examples.some((one: JsonValue) => kindOf(one) === 'object' && Object.keys(Object(one)).length === 0);
}

/** A key that can have one value is written out, unless YAML read what was meant as something else. */
function onlyValue({ path, schema, value = null }: Complaint, source: string | null): string | null {
  const key = path.at(-1);
  const meant = value === null ? null : trap(value, source, kindsOf(schema));
  return meant ?? (typeof key === 'string' ? `Write ${shown(`${key}: ${String(schema.const)}`)}.` : null);
}

/** Lines for those of the missing keys that can have one value only. */
function onlyLines({ schema, value = null }: Complaint): string | null {
  const lines = absent(schema.required, value).flatMap((key) => {
    const property = Object(Object(schema.properties)[key]);
    return Object.hasOwn(property, 'const') ? [`${key}: ${String(property.const)}`] : [];
  });
  return lines.length === 0 ? null : `Write ${listed(lines, 'and')}.`;
}

function alternatives(schemas: unknown, value: JsonValue, source: string | null): string {
  const kinds = [schemas].flat().flatMap((schema) => kindsOf(Object(schema)));
  return kinds.length === 0 || kinds.includes(kindOf(value))
    ? 'has none of the allowed forms'
    : `must be ${kindWords([...new Set(kinds)])}, but is ${describe(value, source)}`;
}

function absent(keys: unknown, value: JsonValue): string[] {
  return [keys]
    .flat()
    .map(String)
    .filter((key) => !Object.hasOwn(Object(value), key));
}

/** Entries of a list, or characters of a text as JSON Schema counts them. */
function lengthOf(value: JsonValue): number {
  return Array.isArray(value) ? value.length : [...String(value)].length;
}
