import { ConfigurationError } from '../../core/errors.ts';
import { isSha, valueAt } from '../../core/github/payload.ts';
import type { Subject } from '../../core/github/subject.ts';
import type { GateTarget } from './target.ts';

/** Key `dispatch` of the configuration: the run that is started once its commit is approved. */
export interface DispatchConfig {
  /** File name under `.github/workflows`; it runs on `workflow_dispatch`. */
  workflow: string;
  /** Branch or tag whose version of the workflow runs; null for the default branch. */
  ref: string | null;
  /** By name; `{sha}`, `{gate}`, `{environment}` and `{pull-request}` are filled in. One of them is `{sha}`. */
  inputs: Readonly<Record<string, string>>;
}

const SHA_PLACE = '{sha}';

/** The key as the file has it. Throws a ConfigurationError where no input would say which commit was approved. */
export function dispatchOf(
  value: { workflow: string; ref?: string; inputs?: Readonly<Record<string, string>> },
  file: string,
): DispatchConfig {
  const inputs = value.inputs ?? { sha: SHA_PLACE };
  if (!Object.values(inputs).includes(SHA_PLACE)) {
    throw new ConfigurationError({
      place: `${file} \`dispatch.inputs\``,
      message: 'has no input that is the approved commit.',
      remedy: "Add one, such as `sha: '{sha}'`, and let the workflow work on it.",
    });
  }
  return { workflow: value.workflow, ref: value.ref ?? null, inputs };
}

/** What is filled in. */
export interface DispatchValues {
  sha: string;
  gate: string;
  environment: string;
  pullRequest: number | null;
}

/** The inputs of the run that is started. Values that are filled in are not looked at for places again. */
export function dispatchInputs(
  { inputs }: DispatchConfig,
  { sha, gate, environment, pullRequest }: DispatchValues,
): Record<string, string> {
  const values: Readonly<Record<string, string>> = {
    sha,
    gate,
    environment,
    'pull-request': pullRequest === null ? '' : String(pullRequest),
  };
  const filled = (text: string): string =>
    text.replace(/\{(sha|gate|environment|pull-request)\}/g, (_, name: string) => values[name] ?? '');
  return Object.fromEntries(Object.entries(inputs).map(([name, text]) => [name, filled(text)]));
}

/**
 * In a run that was dispatched with an approved commit, that commit is what is judged, not the head of the branch that the workflow is on.
 * Throws a ConfigurationError where the input is there and is no whole commit id.
 */
export function dispatchedTarget(target: GateTarget, subject: Subject, dispatch: DispatchConfig | null): GateTarget {
  if (dispatch === null || subject.kind !== 'dispatch') return target;
  const name = Object.entries(dispatch.inputs).find(([, text]) => text === SHA_PLACE)?.[0] ?? '';
  const sha = valueAt(subject.inputs, name);
  if (sha === undefined || sha === null || sha === '') return target;
  if (isSha(sha)) return { ...target, sha: sha.toLowerCase() };
  throw new ConfigurationError({
    place: `input \`${name}\` of the dispatched run`,
    message: 'is no whole commit id.',
    remedy: 'Give all 40 digits: what is deployed has to be what was approved.',
  });
}
