import { refusal } from './problems.ts';
import { schemaProblems } from './schema.ts';
import { type ParsedYaml, parseYaml } from './yaml.ts';

export interface ConfigSource {
  /** How people find the file; every problem names it. */
  file: string;
  text: string | Uint8Array;
  /** JSON Schema, draft 2020-12. */
  schema: object;
  /** Keys of later versions, as `schemaProblems` takes them. */
  notYet?: readonly string[];
  /** What to do about an empty file, as a sentence. */
  ifEmpty?: string;
}

/** A configuration file that its schema accepts. `T` is the caller's word for what that schema describes. */
export interface Config<T> {
  value: T;
  positionOf: ParsedYaml['positionOf'];
}

/** Reads and validates a YAML configuration file. Throws one ConfigurationError with all problems, at `file:line:column`. */
export function loadConfig<T>({ file, text, schema, notYet = [], ifEmpty }: ConfigSource): Config<T> {
  const parsed = parseYaml(file, text, ifEmpty);
  const problems = schemaProblems(parsed, schema, notYet);
  if (problems.length > 0) throw refusal(file, problems);
  return { value: parsed.value as T, positionOf: parsed.positionOf };
}
