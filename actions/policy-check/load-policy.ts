import { shown } from '../../core/config/words.ts';
import { approversOf, buildRules } from './load/build-rules.ts';
import { checkParts } from './load/check-parts.ts';
import { checkWhole } from './load/check-whole.ts';
import { type ParentAddress, parseExtends } from './load/extends.ts';
import { lockViolations, nestedExtends } from './load/locks.ts';
import { lockedBy, mergeSources } from './load/merge.ts';
import type { PolicyFile, TestFile } from './load/policy-file.ts';
import { mergedProblems, type PolicyProblem, placeNear, readSource, refusalOf, type Source } from './load/source.ts';
import type { AppliesTo, Exception, Policy, PolicyTest, RuleId } from './policy.ts';

export { type ParentAddress, parentName, parseExtends } from './load/extends.ts';

/** The policy that another extends; `name` is how people find it, as `extends` writes it, and stands in its problems and findings. */
export interface ParentText {
  text: string | Uint8Array;
  name: string;
}

/**
 * Reads the policy file, merged over its parent where it extends one, with every default filled in. `file` is how people find it.
 * Throws one ConfigurationError with all problems, each at `file:line:column`: what breaks the schema, what contradicts itself, what would
 * loosen a rule that the parent locks, a policy with no rule that is on, and `extends` without `parent` or `parent` without `extends`.
 */
export function loadPolicy(text: string | Uint8Array, file: string, parent?: ParentText): Policy {
  const own = readSource(text, file);
  if (own.value.extends === undefined) {
    if (parent) throw refusalOf([unextended(own, parent.name)]);
    return finish(own, new Set(), null);
  }
  if (!parent) throw refusalOf([withoutParent(own, own.value.extends)]);
  const above = readSource(parent.text, parent.name);
  const nested = nestedExtends(own, above);
  if (nested.length > 0) throw refusalOf(nested);
  // The parent has to be right by itself: what is wrong with it is told there, once, and not in every policy that extends it.
  const { appliesTo, bots } = finish(above, new Set(), null);
  const locked = lockedBy(above.value);
  const violations = [...lockViolations(own, above, locked), ...partProblems(own)];
  if (violations.length > 0) throw refusalOf(violations);
  const merged = mergeSources(own, above, locked);
  const wrong = mergedProblems(merged);
  if (wrong.length > 0) throw refusalOf(wrong);
  return finish(merged, locked, { appliesTo, bots });
}

/**
 * The parent that a policy file names, or null. Throws the ConfigurationError of `loadPolicy` if the file cannot be read, or is no policy.
 * A file without the word is not even parsed: whatever is wrong with it, `loadPolicy` tells.
 */
export function extendsOf(text: string | Uint8Array, file: string): ParentAddress | null {
  if (!Buffer.from(text).includes('extends')) return null;
  const { extends: address } = readSource(text, file).value;
  return address === undefined ? null : parseExtends(address);
}

/** What can be said of a policy whose parent is not at hand. Throws one ConfigurationError with every problem of the file itself. */
export function checkWithoutParent(text: string | Uint8Array, file: string): void {
  const problems = partProblems(readSource(text, file));
  if (problems.length > 0) throw refusalOf(problems);
}

function partProblems(source: Source): PolicyProblem[] {
  const problems = checkParts(source);
  buildRules(source, problems);
  return problems;
}

function finish(source: Source, locked: ReadonlySet<RuleId>, parent: Policy['parent']): Policy {
  const problems = checkParts(source);
  const policy = policyOf(source, locked, parent, problems);
  problems.push(...checkWhole(source, policy));
  if (problems.length > 0) throw refusalOf(problems);
  return policy;
}

function policyOf(source: Source, locked: ReadonlySet<RuleId>, parent: Policy['parent'], problems: PolicyProblem[]): Policy {
  const { bots, risk, exceptions = [], tests = [] } = source.value;
  return {
    file: source.file,
    appliesTo: appliesToOf(source.value),
    bots: { logins: bots?.logins ?? [], exempt: bots?.exempt ?? [] },
    rules: buildRules(source, problems),
    locked,
    parent,
    risk: { lowOnly: risk?.low?.only ?? null, highAny: risk?.high?.any ?? null, highBody: risk?.high?.body ?? null },
    exceptions: exceptions.map(({ rule, label, by, reason = 'optional', expires = null }, index): Exception => {
      return { rule, label, by: by ? approversOf(by) : null, reasonRequired: reason === 'required', expires, index };
    }),
    tests: tests.map((test, index) => testOf(test, placeNear(source, ['tests', index]).line)),
    locate(path) {
      const place = source.placeOf(path, 'key');
      return place && { file: place.file, line: place.line };
    },
  };
}

function appliesToOf({ applies_to: { branches = [], drafts = 'enforce' } = {} }: PolicyFile): AppliesTo {
  return { branches, drafts };
}

function testOf({ name, expect, ...given }: TestFile, line: number): PolicyTest {
  const { files = [], body = null, title = null, labels = [], author = null, head = null, base = null, draft = false } = given;
  return { name, files, body, title, labels, author, head, base, draft, expect, line };
}

function withoutParent(source: Source, name: string): PolicyProblem {
  const message = `The policy extends ${shown(name)}, which is not at hand.`;
  return { place: placeNear(source, ['extends']), message, remedy: 'On the command line give its text with `--parent FILE`.' };
}

function unextended(source: Source, name: string): PolicyProblem {
  const place = { file: source.file, line: 1, column: 1 };
  return { place, message: `The policy extends nothing, so ${shown(name)} cannot be its parent.`, remedy: 'Give no parent.' };
}
