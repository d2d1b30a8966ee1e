import { readFileSync } from 'node:fs';
import { extendsOf, loadPolicy, type ParentText } from '../../actions/policy-check/load-policy.ts';
import type { Policy } from '../../actions/policy-check/policy.ts';
import { type PolicyReason, reportOfInvalidPolicy } from '../../actions/policy-check/report.ts';
import { ConfigurationError, formatProblem, messageOf } from '../../core/errors.ts';
import type { Report } from '../../core/model.ts';
import { plain } from '../../core/report/escape.ts';
import { count } from '../../core/report/words.ts';
import { parseArguments } from '../arguments.ts';

/** Where policies are, unless a repository says otherwise. */
export const POLICY_FILE = '.github/ops/policy.yml';

/** The options that the policy commands share. */
export const POLICY_OPTIONS = { parent: { type: 'string' }, json: { type: 'boolean', default: false } } as const;

/** The arguments of lint and test: at most one file. Throws a ConfigurationError for others. */
export function policyArguments(argv: readonly string[]): { values: { parent?: string; json: boolean }; file: string } {
  const { values, positionals } = parseArguments('policy', argv, POLICY_OPTIONS, true);
  const [file = POLICY_FILE, more] = positionals;
  if (more === undefined) return { values, file };
  throw new ConfigurationError({ place: 'arguments', message: `One file at a time: \`${more}\` is one too many.` });
}

/** A policy file as it is on disk, with the parent that was given. Problems of either name it by its path here. */
export interface PolicyText {
  file: string;
  text: Uint8Array;
  parent: ParentText | undefined;
}

/** Reads both files. Throws a ConfigurationError for one that cannot be read. */
export function readPolicyText(file: string, parent: string | undefined): PolicyText {
  const text = readLocal(file, file, 'Run it at the root of the checkout, or name the file.');
  return {
    file,
    text,
    parent: parent === undefined ? undefined : { text: readLocal('--parent', parent, 'Give the path from here.'), name: parent },
  };
}

/** `place` is how the file was asked for, `remedy` what to do where there is none. */
function readLocal(place: string, path: string, remedy: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const name = place === path ? '' : ` \`${path}\``;
    if (isMissing(error)) throw new ConfigurationError({ place, message: `There is no such file${name} here.`, remedy });
    throw new ConfigurationError({ place, message: `The file${name} could not be read: ${messageOf(error)}` });
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

/** The policy, or the report of why there is none. Throws a ConfigurationError where only the parent is missing. */
export function loadLocal({ file, text, parent }: PolicyText): Policy | Report<PolicyReason> {
  return orReport(file, () => {
    if (!parent) assertExtendsNothing(file, text);
    return loadPolicy(text, file, parent);
  });
}

/** What `load` gives, or a report of all problems that it throws. */
export function orReport<T>(file: string, load: () => T): T | Report<PolicyReason> {
  try {
    return load();
  } catch (error) {
    if (error instanceof ConfigurationError && !(error instanceof MissingParent)) return reportOfInvalidPolicy(file, error, null);
    throw error;
  }
}

/** Without its parent a policy says nothing that could be relied on. */
class MissingParent extends ConfigurationError {}

function assertExtendsNothing(file: string, text: Uint8Array): void {
  const address = extendsOf(text, file);
  if (!address) return;
  const message = `\`${file}\` extends \`${address.path}\` of \`${address.owner}/${address.repo}\`, and cannot be judged without it.`;
  throw new MissingParent({ place: 'arguments', message, remedy: 'Give its text with --parent FILE.' });
}

/** Whether loading gave a report of problems in place of a policy. */
export function isReport(loaded: object): loaded is Report<PolicyReason> {
  return 'verdict' in loaded;
}

/** Prints why a policy cannot be used, a problem a line, for people or as JSON. Gives the exit code. */
export function printInvalid(report: Report<PolicyReason>, json: boolean): number {
  if (json) process.stdout.write(`${JSON.stringify(report)}\n`);
  else {
    const problems = report.findings.map(({ subject, message, fix }) =>
      plain(formatProblem({ place: subject, message, ...(fix === undefined ? {} : { remedy: fix }) })),
    );
    process.stdout.write(`${problems.join('\n')}\n\n${count(problems.length, 'problem')}\n`);
  }
  return 1;
}
