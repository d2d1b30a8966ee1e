import { createHash } from 'node:crypto';
import { ConfigurationError, type Problem } from '../../core/errors.ts';
import { type ApprovalNeed, approvalNeed } from './approval/need.ts';
import type { GateInputs } from './inputs.ts';
import { linesOf, type NamePattern, parseNames, parseRequired, type RequiredLine } from './pattern.ts';

/** What the judge goes by. */
export interface GateOptions {
  required: readonly RequiredLine[];
  scope: 'required' | 'all';
  optional: readonly NamePattern[];
  ignore: readonly NamePattern[];
  allowSkipped: readonly NamePattern[];
  allowFailed: readonly NamePattern[];
  neutral: 'pass' | 'skipped' | 'fail';
  cancelled: 'fail' | 'pending';
  onEmpty: 'fail' | 'pass';
  appearTimeoutMs: number;
  contextPrefix: string;
  /** null where nobody has to approve. */
  approval: ApprovalNeed | null;
}

/**
 * Checks the inputs against each other and reads their lists. `isWhole` is false before the file has been read, which may add what is
 * missing. Throws one ConfigurationError with all problems.
 */
export function optionsOf(inputs: GateInputs, isWhole = true): GateOptions {
  const problems: Problem[] = [];
  const names = (input: 'optional' | 'ignore' | 'allow-skipped' | 'allow-failed'): NamePattern[] =>
    parseNames(linesOf(inputs[input]), `input \`${input}\``, problems);
  const options: GateOptions = {
    required: parseRequired(linesOf(inputs.required), 'input `required`', problems),
    scope: inputs.scope,
    optional: names('optional'),
    ignore: names('ignore'),
    allowSkipped: names('allow-skipped'),
    allowFailed: names('allow-failed'),
    neutral: inputs.neutral,
    cancelled: inputs.cancelled,
    onEmpty: inputs['on-empty'],
    appearTimeoutMs: inputs['appear-timeout'],
    contextPrefix: inputs['context-prefix'],
    approval: approvalNeed(inputs, problems, isWhole),
  };
  for (const line of options.required) {
    const contrary = (['optional', 'ignore'] as const).find((list) => options[list].some((other) => isSame(line, other)));
    if (contrary !== undefined) problems.push({ place: 'input `required`', message: `\`${line.name}\` is in \`${contrary}\` too.` });
    if (options.required.find((other) => isSame(line, other)) !== line) {
      problems.push({ place: 'input `required`', message: `\`${line.name}\` is there twice.` });
    }
  }
  if (!/^[\w.@:/-]*$/.test(options.contextPrefix) || options.contextPrefix.length > 50) {
    const message = `\`${options.contextPrefix}\` is not made of at most 50 letters, digits and \`. _ @ : / -\`.`;
    problems.push({ place: 'input `context-prefix`', message });
  }
  if (problems.length > 0) throw new ConfigurationError(problems);
  return options;
}

/** The id of the job's own check run; null where the server does not give one (GitHub Enterprise Server). Throws for anything else. */
export function selfCheckRunId(text: string): number | null {
  if (text === '') return null;
  if (/^[1-9]\d{0,15}$/.test(text)) return Number(text);
  throw new ConfigurationError({
    place: 'input `self-check-run-id`',
    message: `\`${text}\` is no id of a check run.`,
    remedy: 'Leave the input out: its default is right.',
  });
}

/** The aggregate's own context, which is never read. */
export function aggregateContext({ contextPrefix }: Pick<GateOptions, 'contextPrefix'>): string {
  return `${contextPrefix}gates`;
}

/** Where an approval gate has its own status; null where there is none. */
export function approvalContext({ contextPrefix, approval }: Pick<GateOptions, 'contextPrefix' | 'approval'>): string | null {
  return approval === null ? null : `${contextPrefix}gate/${approval.slug}`;
}

/** The statuses that a judging run writes. */
export function ownContexts(options: Pick<GateOptions, 'contextPrefix' | 'approval'>): string[] {
  const approval = approvalContext(options);
  return [aggregateContext(options), ...(approval === null ? [] : [approval])];
}

/** 12 hex digits over what a verdict was earned under, the branch's own list included: another list, another hash. */
export function policyHash(options: GateOptions, rules: readonly { context: string; appId: number | null }[]): string {
  const byName = [...rules].map(({ context, appId }) => `${context}\n${appId ?? ''}`).sort();
  return createHash('sha256')
    .update(JSON.stringify([options, byName]))
    .digest('hex')
    .slice(0, 12);
}

function isSame(a: NamePattern, b: NamePattern): boolean {
  return a.name === b.name && a.app === b.app;
}
