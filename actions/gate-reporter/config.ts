import { type Config, loadConfig } from '../../core/config/load.ts';
import { refusal } from '../../core/config/problems.ts';
import { ConfigurationError, UnreadableError } from '../../core/errors.ts';
import type { Fact } from '../../core/fact.ts';
import type { Requester } from '../../core/github/client.ts';
import { readTextFile } from '../../core/github/contents.ts';
import { parseDuration } from '../../core/inputs.ts';
import schema from '../../schemas/gates.schema.json' with { type: 'json' };
import { type DispatchConfig, dispatchOf } from './dispatch.ts';
import { GATE_INPUTS, type GateInputs } from './inputs.ts';

/** What schemas/gates.schema.json describes, besides `version`: keys are names of inputs. */
type GateFile = { [key in ConfigKey]?: string | boolean | number | string[] } & {
  dispatch?: Parameters<typeof dispatchOf>[0];
  'tracking-issue'?: number;
};
type ConfigKey = Exclude<keyof GateInputs & keyof typeof schema.properties, 'version'>;

/** Keys that are no inputs. */
export interface FileOnly {
  /** null: no run is started once a commit is approved. */
  dispatch: DispatchConfig | null;
  /** Number of the issue on which a commit without a pull request is approved; null for none. */
  trackingIssue: number | null;
}

/** The inputs with the file's keys in them, and what the summary has to say of the file (null for nothing). */
export interface Configured {
  inputs: GateInputs;
  note: string | null;
  fileOnly: FileOnly;
}

const NOTHING: FileOnly = { dispatch: null, trackingIssue: null };

/**
 * Reads the file `config` at the tip of `branch` (null: the default branch) in one request (`contents: read`), never from the change
 * that is judged. Without a file, or with an empty `config`, the inputs stand alone. A file that may not be read is a note where its
 * name is the default, because nobody asked for it, and else an error. Throws a ConfigurationError with each problem at its place, and an
 * UnreadableError where GitHub did not give the file.
 */
export async function configured(github: Requester, inputs: GateInputs, branch: string | null): Promise<Configured> {
  const file = inputs.config;
  if (file === '') return { inputs, note: null, fileOnly: NOTHING };
  const text: Fact<string> = await readTextFile(github, file, branch ?? 'HEAD');
  const isDefault = file === GATE_INPUTS.config.default;
  if (text.state === 'read') return { ...withFile(inputs, text.value, file), note: null };
  if (isDefault && text.state === 'absent') return { inputs, note: null, fileOnly: NOTHING };
  const why = text.state === 'absent' ? 'is not there' : `could not be read: ${text.why}`;
  if (isDefault && /`contents: read`/.test(why)) return { inputs, note: `\`${file}\` was not looked for: ${why}`, fileOnly: NOTHING };
  if (text.state === 'unreadable') throw new UnreadableError(`\`${file}\` ${why}`);
  throw new ConfigurationError({
    place: 'input `config`',
    message: `\`${file}\` ${why}`,
    remedy: 'Add the file, or set `config` to empty.',
  });
}

/** An input that is at its default gives way to the file; any other wins. Throws a ConfigurationError. */
export function withFile(inputs: GateInputs, text: string, file: string): Omit<Configured, 'note'> {
  const config = loadConfig<GateFile & { version: 1 }>({ file, text, schema });
  const merged: Record<string, unknown> = { ...inputs };
  for (const key of Object.keys(config.value) as (ConfigKey | NoInput)[]) {
    if (isNoInput(key) || inputs[key] !== defaultOf(key)) continue;
    merged[key] = valueIn(config, key, file);
  }
  const { dispatch, 'tracking-issue': trackingIssue = null } = config.value;
  const fileOnly = { dispatch: dispatch === undefined ? null : dispatchOf(dispatch, file), trackingIssue };
  return { inputs: merged as GateInputs, fileOnly };
}

const NO_INPUTS = ['version', 'dispatch', 'tracking-issue'] as const;
type NoInput = (typeof NO_INPUTS)[number];

function isNoInput(key: string): key is NoInput {
  return NO_INPUTS.some((one) => one === key);
}

function defaultOf(key: ConfigKey): unknown {
  const spec = GATE_INPUTS[key];
  if (spec.kind === 'flag') return (spec.default as string) === 'true';
  if (spec.kind === 'integer') return Number(spec.default);
  return spec.kind === 'duration' ? parseDuration(key, spec.default) : spec.default;
}

function valueIn(config: Config<GateFile>, key: ConfigKey, file: string): unknown {
  const value = config.value[key];
  const spec = GATE_INPUTS[key];
  if (Array.isArray(value)) return value.join('\n');
  if (spec.kind !== 'duration') return value;
  try {
    return parseDuration(key, String(value), spec.minMs, spec.maxMs);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    const at = config.positionOf([key], 'value') ?? { line: 1, column: 1 };
    throw refusal(
      file,
      error.problems.map(({ message }) => ({ at, message })),
    );
  }
}
