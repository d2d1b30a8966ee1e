import { type PlacedProblem, type Position, refusal } from '../../../core/config/problems.ts';
import { schemaProblems } from '../../../core/config/schema.ts';
import { type ParsedYaml, type Path, parseYaml } from '../../../core/config/yaml.ts';
import schema from '../../../schemas/deploy.schema.json' with { type: 'json' };
import type { DeployFile } from './deploy-file.ts';

/** A deploy file that its schema accepts, with what is found wrong with it besides. */
export interface Source {
  file: string;
  text: string | Uint8Array;
  value: DeployFile;
  parsed: ParsedYaml;
  problems: PlacedProblem[];
}

/** Keys of later versions. */
const NOT_YET = ['helm', 'kubectl', 'compose', 'vercel', 'steps', 'canary'].map((key) => `environments.*.${key}`);

/** Reads the file. Throws one ConfigurationError with everything in which it is no YAML or breaks the schema. */
export function readSource(text: string | Uint8Array, file: string): Source {
  const parsed = parseYaml(file, text);
  const problems = schemaProblems(parsed, schema, NOT_YET);
  if (problems.length > 0) throw refusal(file, problems);
  return { file, text, value: parsed.value as unknown as DeployFile, parsed, problems: [] };
}

/** Notes a problem with the value at `path`, or with its key. */
export function tell(source: Source, path: Path, message: string, remedy?: string, part: 'key' | 'value' = 'value'): void {
  source.problems.push({ at: positionOf(source, path, part), message, ...(remedy === undefined ? {} : { remedy }) });
}

/** The place of a path, or of the nearest thing around it that stands in the file. */
export function positionOf({ parsed }: Pick<Source, 'parsed'>, path: Path, part: 'key' | 'value'): Position {
  for (let length = path.length; length > 0; length -= 1) {
    const found = parsed.positionOf(path.slice(0, length), length === path.length ? part : 'key');
    if (found !== null) return found;
  }
  return { line: 1, column: 1 };
}

/** `file:line:column` of a key's value, as a problem of somebody else's names it. */
export function placeOf(source: Source, path: Path): string {
  const { line, column } = positionOf(source, path, 'value');
  return `${source.file}:${line}:${column}`;
}
