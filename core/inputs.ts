import { closest } from './config/closest.ts';
import { ConfigurationError, type Problem } from './errors.ts';
import { repositoryPath } from './repository-path.ts';

/**
 * How an input is read. `default` is the literal text of `action.yml`; a default that is an expression
 * (`${{ … }}`) can only be filled in by the runner, so without it the input is required, or empty where `emptyIsValue`.
 */
export type InputSpec =
  | { kind: 'text'; default: string; required?: boolean; emptyIsValue?: boolean }
  | { kind: 'secret'; default: string; required?: boolean }
  | { kind: 'choice'; default: string; options: readonly string[] }
  | { kind: 'flag'; default: 'true' | 'false' }
  | { kind: 'integer'; default: string; min: number; max: number }
  | { kind: 'duration'; default: string; minMs: number; maxMs: number }
  | { kind: 'list'; default: string }
  /** A file of the repository, from its root; comes back as GitHub writes it. */
  | { kind: 'path'; default: string };

export type InputSpecs = { readonly [name: string]: InputSpec };

type ValueOf<S extends InputSpec> = S extends { kind: 'flag' }
  ? boolean
  : S extends { kind: 'integer' }
    ? S['default'] extends ''
      ? number | null
      : number
    : S extends { kind: 'duration' }
      ? number
      : S extends { kind: 'list' }
        ? string[]
        : S extends { kind: 'choice'; options: readonly (infer O)[] }
          ? O
          : string;

export type InputValues<S extends InputSpecs> = { readonly [K in keyof S]: ValueOf<S[K]> };

const DURATION_UNITS: { readonly [unit: string]: number } = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/**
 * Reads all inputs of an action from `INPUT_*` as the runner sets them (docs: "metadata syntax", `inputs`):
 * the name in upper case with spaces as underscores, dashes kept. Durations come back in ms, lists without blanks.
 * Throws one ConfigurationError that lists every missing, malformed and unknown input.
 */
export function readInputs<const S extends InputSpecs>(specs: S, env: NodeJS.ProcessEnv = process.env): InputValues<S> {
  return valuesOf(specs, (name) => env[variableOf(name)], unknownInputs(specs, env));
}

/** As `readInputs`, of values that are given by name: the command line's. What is not given is at its default. */
export function inputValues<const S extends InputSpecs>(specs: S, given: Readonly<Record<string, string>>): InputValues<S> {
  return valuesOf(specs, (name) => given[name], []);
}

function valuesOf<const S extends InputSpecs>(specs: S, given: (name: string) => string | undefined, problems: Problem[]): InputValues<S> {
  const values: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(specs)) {
    try {
      values[name] = parseInput(name, spec, given(name));
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ConfigurationError(problems);
  return values as InputValues<S>;
}

function variableOf(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

/** One input, from the text that was given for it; none and blanks give the default. Throws a ConfigurationError that names it. */
export function parseInput(name: string, spec: InputSpec, given: string | undefined): unknown {
  const keepsEmpty = spec.kind === 'text' && spec.emptyIsValue === true;
  const text = given === undefined || (given.trim() === '' && !keepsEmpty) ? spec.default : given.trim();
  // What this server's runner has no value for arrives empty, and a run without a runner gives nothing: both mean the same.
  if (keepsEmpty && text.startsWith('${{')) return '';
  if (text.startsWith('${{') || ('required' in spec && spec.required === true && text === '')) {
    throw problem(name, 'is required and was not given.', `Add \`${name}:\` under \`with:\`.`);
  }
  switch (spec.kind) {
    case 'text':
    case 'secret':
      return text;
    case 'choice':
      if (spec.options.includes(text)) return text;
      throw problem(name, `\`${text}\` is not one of ${spec.options.map((option) => `\`${option}\``).join(', ')}.`);
    case 'flag':
      if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
      throw problem(name, `\`${text}\` is neither \`true\` nor \`false\`.`);
    case 'integer':
      return text === '' ? null : parseInteger(name, text, spec.min, spec.max);
    case 'duration':
      return parseDuration(name, text, spec.minMs, spec.maxMs);
    case 'list':
      return splitList(text);
    case 'path':
      return text === '' ? '' : repositoryPath(text, `input \`${name}\``);
    default: {
      const never: never = spec;
      throw new TypeError(`Unknown kind of input: ${JSON.stringify(never)}`);
    }
  }
}

function parseInteger(name: string, text: string, min: number, max: number): number {
  const value = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw problem(name, `\`${text}\` is not a whole number from ${min} to ${max}.`);
}

/** `90s`, `5m`, `250ms`, `1h30m` to milliseconds. Throws a ConfigurationError that names `name`. */
export function parseDuration(name: string, text: string, minMs = 0, maxMs = Number.MAX_SAFE_INTEGER): number {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)];
  const total = parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (DURATION_UNITS[unit ?? ''] ?? Number.NaN), 0);
  const complete = parts.map(([whole]) => whole).join('') === text && parts.length > 0;
  if (complete && total >= minMs && total <= maxMs) return total;
  const range = maxMs === Number.MAX_SAFE_INTEGER ? '' : ` from ${durationText(minMs)} to ${durationText(maxMs)}`;
  throw problem(name, `\`${text}\` is not a duration such as \`90s\`, \`5m\` or \`1h30m\`${range}.`);
}

/** `1d`, `90s`: in the largest unit that it is a whole number of; none at all is `0s`. */
function durationText(ms: number): string {
  const [unit, size] = Object.entries(DURATION_UNITS).findLast(([, length]) => ms > 0 && ms % length === 0) ?? ['s', 1_000];
  return `${ms / size}${unit}`;
}

/** Commas or newlines separate, blanks and empty entries are dropped. */
export function splitList(text: string): string[] {
  return text
    .split(/[,\r\n]+/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

function problem(name: string, message: string, remedy?: string): ConfigurationError {
  return new ConfigurationError({ place: `input \`${name}\``, message, ...(remedy === undefined ? {} : { remedy }) });
}

/**
 * The runner passes inputs that `action.yml` does not know with no more than a warning; a typo would then be silent. What an `env:` of the
 * workflow or the job calls `INPUT_…` looks the same to the action.
 */
function unknownInputs(specs: InputSpecs, env: NodeJS.ProcessEnv): Problem[] {
  const names = Object.keys(specs);
  const known = new Set(names.map(variableOf));
  return Object.keys(env)
    .filter((variable) => variable.startsWith('INPUT_') && !known.has(variable))
    .map((variable) => {
      const name = variable.slice('INPUT_'.length).toLowerCase();
      const meant = closest(name, names);
      return {
        place: `input \`${name}\``,
        message: 'is not an input of this action.',
        remedy:
          `${meant === null ? '' : `Did you mean \`${meant}\`? `}Known: ${names.join(', ')}. If no \`with:\` names it, an \`env:\` of the ` +
          `workflow or the job sets \`${variable}\`: give that variable another name, \`INPUT_*\` belongs to the runner.`,
      };
    });
}
