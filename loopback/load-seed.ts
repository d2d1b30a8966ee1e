import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { LineCounter, parseDocument } from 'yaml';
import { type Seed, SeedError } from './seed.ts';
import { SEED_SCHEMA } from './seed-schema.ts';

type Path = readonly (string | number)[];
/** Where a value of the seed stands, for messages. */
type Place = (path: Path) => string;

/** A seed that was checked, with what is needed to speak about it. */
export interface LoadedSeed {
  seed: Seed;
  /** Folder that `{ file: … }` starts from. */
  folder: string;
  place: Place;
}

/** Reads a YAML or JSON file. Throws SeedError with file and line of every problem. */
export function loadSeed(file: string): LoadedSeed {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new SeedError(`${file}: could not be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => `${file}:${lines.linePos(offset).line}`;
  if (document.errors.length > 0) throw new SeedError(document.errors.map((error) => `${at(error.pos[0])}: ${error.message}`).join('\n'));
  const place: Place = (path) => {
    // A key that is missing is reported where its parent stands.
    for (let length = path.length; length >= 0; length--) {
      const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      const range = (node as { range?: readonly number[] | null } | null | undefined)?.range;
      if (range?.[0] !== undefined) return at(range[0]);
    }
    return file;
  };
  return { seed: checkSeed(document.toJS(), place), folder: dirname(resolve(file)), place };
}

/** The same for a seed that is an object already; its places are paths like `repositories.0.name`. */
export function givenSeed(seed: Seed): LoadedSeed {
  const place: Place = (path) => `seed ${path.join('.')}`;
  return { seed: checkSeed(seed, place), folder: process.cwd(), place };
}

let compiled: ValidateFunction<Seed> | undefined;

function checkSeed(value: unknown, place: Place): Seed {
  compiled ??= new Ajv({ allErrors: true, strict: false, verbose: true }).compile<Seed>(SEED_SCHEMA);
  const validate = compiled;
  if (validate(value)) return value;
  // `anyOf` reports each of its branches and then itself: the last is the one that helps.
  const errors = (validate.errors ?? []).filter(
    (error) => !/\/anyOf\/|\/then\/|\/if/.test(error.schemaPath) || error.keyword === 'required',
  );
  throw new SeedError([...new Set(errors.map((error) => problem(value, error, place)))].join('\n'));
}

function problem(value: unknown, error: ErrorObject, place: Place): string {
  const path = keys(value, error.instancePath);
  const extra: unknown = error.params.additionalProperty;
  const where = path.length === 0 ? 'the seed' : `\`${path.join('.')}\``;
  if (typeof extra === 'string') {
    const known = Object.keys((error.parentSchema as { properties?: object } | undefined)?.properties ?? {});
    return `${place([...path, extra])}: ${where} has an unknown key \`${extra}\`; allowed are ${known.join(', ')}`;
  }
  const allowed: unknown = error.params.allowedValues;
  const says = Array.isArray(allowed) ? `must be one of ${allowed.join(', ')}` : (error.message ?? error.keyword);
  return `${place(path)}: ${where} ${says}`;
}

/** A JSON pointer as keys, numbers where the value is a list. */
function keys(value: unknown, pointer: string): (string | number)[] {
  const out: (string | number)[] = [];
  let here: unknown = value;
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replace(/~1/g, '/').replace(/~0/g, '~');
    const key = Array.isArray(here) ? Number(name) : name;
    out.push(key);
    here = (here as Record<string | number, unknown>)[key];
  }
  return out;
}
