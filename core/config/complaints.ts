import type { OutputUnit } from '@cfworker/json-schema';
import type { JsonValue } from '../model.ts';
import type { Path } from './yaml.ts';

/** A schema, or a part of one. */
export interface SchemaNode {
  readonly [keyword: string]: unknown;
}

/** One statement of the validator that is worth telling, with its pointers resolved. */
export interface Complaint {
  /** A keyword of JSON Schema, or `unknown key`. */
  keyword: string;
  path: Path;
  value: JsonValue | undefined;
  /** The schema that holds the keyword. */
  schema: SchemaNode;
  /** The validator's own words. */
  error: string;
}

/** These only say that something inside them is wrong, and that is told itself. */
const CONTAINERS: ReadonlySet<string> = new Set([
  ...['properties', 'patternProperties', 'additionalProperties', 'unevaluatedProperties', 'propertyNames', 'dependentSchemas'],
  ...['items', 'prefixItems', 'unevaluatedItems', '$ref', 'allOf', 'if'],
]);
/** These are followed by the complaints of every alternative, most of which was never meant. */
const ALTERNATIVES: ReadonlySet<string> = new Set(['anyOf', 'oneOf', 'contains']);
/** A value is told one thing, the first of these before any other: it must be of the right kind, and be there at all, to have a form. */
const FIRST: readonly string[] = ['const', 'enum', 'type', 'minLength', 'minItems'];
const KINDS: readonly string[] = FIRST.slice(0, 3);
/** These are about the keys of a mapping, and told once each, beside what is wrong with the mapping itself. */
const ABOUT_KEYS: ReadonlySet<string> = new Set(['unknown key', 'required', 'dependentRequired']);

/** Picks out of the validator's errors (`shortCircuit` off) what tells people what to change, and nothing that only follows from it. */
export function complaints(errors: readonly OutputUnit[], value: JsonValue, schema: SchemaNode): Complaint[] {
  const all = withoutEchoes(placeRefusals(errors)).map((unit) => resolve(unit, value, schema));
  const told = new Map<string, Complaint>();
  for (const complaint of all) {
    const about = ABOUT_KEYS.has(complaint.keyword) ? complaint.keyword : 'value';
    const identity = JSON.stringify([complaint.path, about]);
    const earlier = told.get(identity);
    if (earlier === undefined || rank(complaint) < rank(earlier)) told.set(identity, complaint);
  }
  return [...told.values()];
}

function rank({ keyword }: Complaint): number {
  return FIRST.includes(keyword) ? FIRST.indexOf(keyword) : FIRST.length;
}

/** Where a schema is `false` (as in `additionalProperties: false`), the validator's error has lost its place in the schema; the error before has it. */
function placeRefusals(errors: readonly OutputUnit[]): OutputUnit[] {
  return errors.map((unit, index) => {
    const before = errors[index - 1];
    if (unit.keyword !== 'false' || before === undefined) return unit;
    const isKey = before.keyword === 'additionalProperties' || before.keyword === 'unevaluatedProperties';
    return isKey
      ? { ...unit, keyword: 'unknown key', keywordLocation: before.keywordLocation }
      : { ...unit, keywordLocation: `${before.keywordLocation}/false` };
  });
}

function withoutEchoes(errors: readonly OutputUnit[]): OutputUnit[] {
  const kept: OutputUnit[] = [];
  for (let index = 0; index < errors.length; index++) {
    const unit = errors[index];
    if (unit === undefined || CONTAINERS.has(unit.keyword)) continue;
    if (!ALTERNATIVES.has(unit.keyword)) {
      kept.push(unit);
      continue;
    }
    const inside: OutputUnit[] = [];
    for (let next = errors[index + 1]; next?.keywordLocation.startsWith(`${unit.keywordLocation}/`); next = errors[index + 1]) {
      inside.push(next);
      index++;
    }
    for (const meant of unit.keyword === 'contains' ? [unit] : meantAlternative(unit, inside)) kept.push(meant);
  }
  return kept;
}

/** The alternative of the right kind of value with the fewest errors; where none or several fit, only that. */
function meantAlternative(unit: OutputUnit, inside: readonly OutputUnit[]): OutputUnit[] {
  const alternatives = new Map<string, OutputUnit[]>();
  for (const error of inside) {
    const index = error.keywordLocation.slice(unit.keywordLocation.length + 1).split('/', 1)[0] ?? '';
    const same = alternatives.get(index);
    if (same === undefined) alternatives.set(index, [error]);
    else same.push(error);
  }
  const fitting = [...alternatives.values()]
    .map(withoutEchoes)
    .filter((errors) => !errors.some((error) => error.instanceLocation === unit.instanceLocation && KINDS.includes(error.keyword)))
    .sort((a, b) => a.length - b.length);
  return fitting.find((errors) => errors.length > 0) ?? [unit];
}

function resolve(unit: OutputUnit, value: JsonValue, schema: SchemaNode): Complaint {
  const steps = pointer(unit.instanceLocation);
  const path: (string | number)[] = [];
  let at: JsonValue | undefined = value;
  for (const step of steps) {
    path.push(Array.isArray(at) ? Number(step) : step);
    at = child(at, step) as JsonValue | undefined;
  }
  const node = pointer(unit.keywordLocation)
    .slice(0, -1)
    .reduce<unknown>((from, step) => follow(from, step, schema), schema);
  return { keyword: unit.keyword, path, value: at, schema: isNode(node) ? node : {}, error: unit.error };
}

/** One step into a schema; `$ref` leads to where it points, if that is in the same schema. */
function follow(from: unknown, step: string, root: SchemaNode): unknown {
  const next = child(from, step);
  if (step !== '$ref' || typeof next !== 'string' || !next.startsWith('#')) return next;
  return pointer(next).reduce<unknown>(child, root);
}

function child(from: unknown, step: string): unknown {
  return typeof from === 'object' && from !== null && Object.hasOwn(from, step) ? (from as SchemaNode)[step] : undefined;
}

function pointer(text: string): string[] {
  return text
    .split('/')
    .slice(1)
    .map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'));
}

function isNode(value: unknown): value is SchemaNode {
  return typeof value === 'object' && value !== null;
}
