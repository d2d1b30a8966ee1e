import { refusal } from '../../../core/config/problems.ts';
import { schemaProblems } from '../../../core/config/schema.ts';
import { type Path, parseYaml } from '../../../core/config/yaml.ts';
import { ConfigurationError, type Problem } from '../../../core/errors.ts';
import schema from '../../../schemas/policy.schema.json' with { type: 'json' };
import type { PolicyFile } from './policy-file.ts';

/** A place in one of the files that a policy is made of. Both numbers count from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** A policy that its schema accepts, and where everything in it stands: one file, or a file merged over its parent. */
export interface Source {
  file: string;
  value: PolicyFile;
  /** Where a key (of a list item: the item) or its value stands; null where no file has such a path. */
  placeOf(path: Path, part: 'key' | 'value'): Place | null;
}

/** One thing wrong with a policy, before its place is written as `file:line:column`. */
export interface PolicyProblem {
  place: Place;
  message: string;
  remedy?: string;
}

/** Reads one file. Throws one ConfigurationError with everything in which it is no YAML or breaks the schema. */
export function readSource(text: string | Uint8Array, file: string): Source {
  const parsed = parseYaml(file, text, 'Start with `version: 1` and `rules:`.');
  const problems = schemaProblems(parsed, schema);
  if (problems.length > 0) throw refusal(file, problems);
  return {
    file,
    value: parsed.value as unknown as PolicyFile,
    placeOf(path, part) {
      const at = parsed.positionOf(path, part);
      return at && { file, ...at };
    },
  };
}

/** In what a merged policy breaks the schema: a key that neither file gives, or lists that are too long together. */
export function mergedProblems(merged: Source): PolicyProblem[] {
  const { extends: _, ...value } = merged.value;
  const parsed = {
    file: merged.file,
    value: value as never,
    positionOf: (path: Path, part: 'key' | 'value') => placeNear(merged, path, part),
    sourceOf: () => null,
  };
  return schemaProblems(parsed, schema).map(({ at, ...said }) => ({ place: { file: merged.file, ...at }, ...said }));
}

/** The place of a path, or of the nearest thing around it that stands in a file. */
export function placeNear(source: Source, path: Path, part: 'key' | 'value' = 'key'): Place {
  for (let length = path.length; length > 0; length -= 1) {
    const place = source.placeOf(path.slice(0, length), length === path.length ? part : 'key');
    if (place) return place;
  }
  return { file: source.file, line: 1, column: 1 };
}

/** All problems as one error: those of each file in its order, the file of the first problem first. */
export function refusalOf(problems: readonly PolicyProblem[]): ConfigurationError {
  const files = [...new Set(problems.map(({ place }) => place.file))];
  const told = files.flatMap((file): readonly Problem[] => {
    const own = problems.filter(({ place }) => place.file === file);
    return refusal(
      file,
      own.map(({ place, ...said }) => ({ at: place, ...said })),
    ).problems;
  });
  return new ConfigurationError(told);
}
