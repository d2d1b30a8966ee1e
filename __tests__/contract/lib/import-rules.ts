import { posix } from 'node:path';
import type { Source } from './source.ts';

/**
 * Folder -> what it may import, as prefixes of paths. `SELF` is the action's own folder: action folders do not import each other.
 * The first entry that a file starts with decides. Source: "Imports go one way".
 */
const ALLOWED: readonly (readonly [from: string, to: readonly string[] | 'anything'])[] = [
  ['__tests__/', 'anything'],
  ['demo/', 'anything'],
  ['bench/', 'anything'],
  // What writes and scores the classifier's rules stands on the classifier itself.
  ['scripts/classifier/', ['scripts/', 'actions/failure-classifier/', 'core/']],
  ['scripts/', ['scripts/', 'node_modules/']],
  ['bundle.ts', ['actions/entry.ts', 'cli/main.ts']],
  ['actions/entry.ts', ['actions/']],
  ['actions/', ['SELF', 'core/', 'schemas/']],
  ['core/', ['core/', 'schemas/', 'package.json']],
  ['cli/', ['cli/', 'actions/', 'core/', 'loopback/']],
  // A thin voice over policy-check's judge, with what that judge is read and written by.
  ['danger/', ['danger/', 'actions/policy-check/', 'core/']],
  ['loopback/', ['loopback/']],
  ['jest.', ['jest.']],
];

/** Packages that one place wraps for all. */
const WRAPPED: readonly (readonly [pattern: RegExp, only: string])[] = [
  [/^(@actions\/github|octokit|@octokit\/.+)$/, 'core/github/'],
  [/^(@actions\/core)$/, 'core/'],
];

/** Names of the toolkit that one file wraps for all; `''` for nowhere. */
const WRAPPED_NAMES: { readonly [name: string]: string } = {
  setOutput: 'core/action.ts',
  getInput: '',
  getBooleanInput: '',
  getMultilineInput: '',
};

/** Code that could read an input past `readInputs`. In loopback and scripts the word is GraphQL's, or the runner's part is played. */
const READS_INPUTS = /^(?!core\/inputs\.ts$)(actions|core|cli|danger)\//;

/**
 * What is wrong with the imports of `file`, a path from the root with `/`. `packages` are those that package.json declares:
 * one that is only there because another brought it may be gone tomorrow.
 */
export function importProblems(file: string, source: Source, packages: readonly string[]): string[] {
  const problems: string[] = [];
  const allowed = ALLOWED.find(([from]) => file.startsWith(from))?.[1];
  if (allowed === undefined) return [`${file}: its folder is not in the table of imports`];
  if (allowed === 'anything') return [];
  if (source.computedImports > 0) problems.push(`${file}: an import whose module is computed cannot be checked`);
  for (const { from: module } of source.imports) {
    if (module.startsWith('node:')) continue;
    if (module.startsWith('.')) {
      const target = posix.join(posix.dirname(file), module);
      const self = `${file.split('/').slice(0, 2).join('/')}/`;
      if (!allowed.some((prefix) => target.startsWith(prefix === 'SELF' ? self : prefix)))
        problems.push(`${file}: may not import ${target}`);
      continue;
    }
    const name = module.split('/', module.startsWith('@') ? 2 : 1).join('/');
    if (!packages.includes(name)) problems.push(`${file}: package.json does not declare ${name}`);
    const only = WRAPPED.find(([pattern]) => pattern.test(name))?.[1];
    if (only !== undefined && !file.startsWith(only)) problems.push(`${file}: only ${only} may import ${name}`);
  }
  for (const [name, only] of Object.entries(WRAPPED_NAMES)) {
    if (source.identifiers.has(name) && file !== only)
      problems.push(`${file}: \`${name}\` belongs to ${only || 'core/inputs.ts, as readInputs'}`);
  }
  const readsInput = [...source.identifiers, ...source.strings].some((word) => word.startsWith('INPUT_'));
  if (readsInput && READS_INPUTS.test(file)) problems.push(`${file}: inputs are read by core/inputs.ts`);
  return problems;
}
