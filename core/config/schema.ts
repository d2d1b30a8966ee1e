import { type Schema, Validator } from '@cfworker/json-schema';
import { type Complaint, complaints, type SchemaNode } from './complaints.ts';
import type { PlacedProblem } from './problems.ts';
import { sayUnknownKey, sayWrong } from './schema-words.ts';
import type { ParsedYaml, Path } from './yaml.ts';

/**
 * Everything in which a file breaks its JSON Schema (draft 2020-12), in words, at the key or value that is wrong. Whether it does is
 * the validator's decision alone. `patternErrorMessage` and `errorMessage` in the schema, which editors show too, become remedies.
 * `notYet` names keys of later versions of the format: `extends`, or `rules.*.locked` with `*` for any one key.
 */
export function schemaProblems(parsed: ParsedYaml, schema: object, notYet: readonly string[] = []): PlacedProblem[] {
  const { valid, errors } = new Validator(schema as Schema, '2020-12', false).validate(parsed.value);
  if (valid) return [];
  const problems = complaints(errors, parsed.value, schema as SchemaNode).map((complaint) => place(complaint, parsed, notYet));
  if (problems.length > 0) return problems;
  return [{ at: { line: 1, column: 1 }, message: `The file does not fit its schema: ${errors.map(({ error }) => error).join(' ')}` }];
}

function place(complaint: Complaint, parsed: ParsedYaml, notYet: readonly string[]): PlacedProblem {
  const { keyword, path } = complaint;
  const atKey = keyword === 'unknown key' || keyword === 'required' || keyword === 'dependentRequired';
  const at = parsed.positionOf(path, atKey ? 'key' : 'value') ?? { line: 1, column: 1 };
  const planned = notYet.some((pattern) => matches(pattern.split('.'), path));
  return { at, ...(keyword === 'unknown key' ? sayUnknownKey(complaint, planned) : sayWrong(complaint, parsed.sourceOf(path))) };
}

function matches(pattern: readonly string[], path: Path): boolean {
  return pattern.length === path.length && pattern.every((step, index) => step === '*' || step === path[index]);
}
