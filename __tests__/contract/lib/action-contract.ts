import { isDeepStrictEqual } from 'node:util';
import type { InputSpecs } from '../../../core/inputs.ts';
import { fields, list, text } from './values.ts';

/** What the code of an action says of its inputs and of the outputs that it adds to the common ones. */
export interface Registry {
  inputs: InputSpecs;
  outputs: readonly string[];
}

/**
 * How `action.yml` of the action `name` differs from the code: the names and their order, each default as literal text, what is
 * required, that the description of a choice names every option, and what runs.
 */
export function actionProblems(name: string, metadata: unknown, registry: Registry, commonOutputs: readonly string[]): string[] {
  const { inputs, outputs, runs, ...head } = fields(metadata);
  const problems: string[] = [];
  const expectSame = (what: string, declared: readonly string[], coded: readonly string[]): void => {
    const differing = [...declared.filter((key) => !coded.includes(key)), ...coded.filter((key) => !declared.includes(key))];
    if (differing.length > 0) problems.push(`${name}: ${what} of action.yml and of the code differ in ${differing.join(', ')}`);
  };
  expectSame('inputs', Object.keys(fields(inputs)), Object.keys(registry.inputs));
  expectSame('outputs', Object.keys(fields(outputs)), [...commonOutputs, ...registry.outputs]);
  for (const [key, spec] of Object.entries(registry.inputs)) {
    const { default: fallback, required = false, description } = fields(fields(inputs)[key]);
    if (text(fallback) !== spec.default)
      problems.push(`${name}: the default of ${key} is \`${text(fallback)}\`, in the code \`${spec.default}\``);
    // With a default, the runner never leaves it out; the code's `required` then only refuses an empty value.
    const mustBeGiven = 'required' in spec && spec.required === true && spec.default === '';
    if (required !== mustBeGiven) problems.push(`${name}: ${key} is required: ${String(required)}, in the code ${String(mustBeGiven)}`);
    const unnamed = spec.kind === 'choice' ? spec.options.filter((option) => !text(description).includes(`\`${option}\``)) : [];
    if (unnamed.length > 0) problems.push(`${name}: the description of ${key} does not name ${unnamed.join(', ')}`);
  }
  const post = { post: `../dist/${name}.js`, 'post-if': 'always()' };
  const expectedRuns = { using: 'node24', main: `../dist/${name}.js`, ...('post' in fields(runs) && post) };
  if (!isDeepStrictEqual(runs, expectedRuns))
    problems.push(`${name}: runs is ${JSON.stringify(runs)}, not ${JSON.stringify(expectedRuns)}`);
  // The runner evaluates expressions in descriptions, where none is allowed, and then refuses to load the whole action.
  const described = [...Object.entries(fields(inputs)), ...Object.entries(fields(outputs)), ['action', head] as const];
  for (const [key, value] of described)
    if (text(fields(value).description).includes('${{')) problems.push(`${name}: the description of ${key} holds an expression`);
  for (const key of ['name', 'description', 'author']) if (text(head[key]) === '') problems.push(`${name}: has no ${key}`);
  return problems;
}

/** `actions/NAME/inputs.ts` exports one `…_INPUTS` and one `…_OUTPUTS`. Throws if it does not. */
export function registryOf(module: unknown): Registry {
  const find = (suffix: string): unknown => {
    const found = Object.entries(fields(module)).filter(([name]) => name.endsWith(suffix));
    if (found.length !== 1)
      throw new Error(`Expected one export that ends in ${suffix}, found ${found.map(([name]) => name).join(', ') || 'none'}.`);
    return found[0]?.[1];
  };
  return { inputs: find('_INPUTS') as InputSpecs, outputs: list(find('_OUTPUTS')).map(text) };
}
