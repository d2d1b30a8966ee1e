import type { Path } from '../../../core/config/yaml.ts';
import type { RuleId } from '../policy.ts';
import { metadataKeysOf, type PolicyFile, RULE_IDS, type RulesFile, sameName } from './policy-file.ts';
import type { Place, Source } from './source.ts';

/** The lists of locked rules that a policy may add to: more of them only asks for more. */
export const ADDABLE: { readonly [Id in RuleId]?: string } = { required_sections: 'sections', forbidden_paths: 'paths' };

/** The rules that a parent locks. */
export function lockedBy(parent: PolicyFile): ReadonlySet<RuleId> {
  return new Set(RULE_IDS.filter((id) => parent.rules?.[id]?.locked === true));
}

/**
 * A policy over its parent. Rules are merged key by key, lists replaced; a locked rule stays as the parent has it, but for what is added.
 * Of the rest, each part is the policy's own where it gives one, else the parent's; tests are never the parent's.
 */
export function mergeSources(child: Source, parent: Source, locked: ReadonlySet<RuleId>): Source {
  const { tests: _, ...inherited } = parent.value;
  const rules: RulesFile = {};
  for (const id of RULE_IDS) Object.assign(rules, mergedRule(id, child.value, parent.value, locked.has(id)));
  return {
    file: child.file,
    value: { ...inherited, ...child.value, rules },
    placeOf: (path, part) => placeOf(path, part, child, parent, locked),
  };
}

/** Whether a key of a locked rule adds to it: `metadata` lines that the parent does not have, and the lists above. */
export function addsTo(id: RuleId, key: string, parent: PolicyFile): boolean {
  if (id !== 'metadata') return ADDABLE[id] === key;
  const { metadata = {} } = parent.rules ?? {};
  return key !== 'mode' && key !== 'locked' && !metadataKeysOf(metadata).some(([known]) => sameName(known) === sameName(key));
}

function mergedRule(id: RuleId, child: PolicyFile, parent: PolicyFile, isLocked: boolean): RulesFile {
  const own = child.rules?.[id];
  const inherited = parent.rules?.[id];
  if (!own && !inherited) return {};
  if (!own || !inherited) return { [id]: own ?? inherited };
  if (!isLocked) return { [id]: { ...inherited, ...own } };
  const merged: Record<string, unknown> = { ...inherited };
  for (const [key, value] of Object.entries(own)) {
    if (addsTo(id, key, parent)) merged[key] = Array.isArray(value) ? [...listOf(merged[key]), ...value] : value;
  }
  return { [id]: merged };
}

function placeOf(path: Path, part: 'key' | 'value', child: Source, parent: Source, locked: ReadonlySet<RuleId>): Place | null {
  const [top, id, key, item, ...rest] = path;
  const own = child.placeOf(path, part);
  if (top === 'tests' || top === 'extends' || top === 'version' || top === undefined) return own;
  if (top !== 'rules') return child.placeOf([top], 'key') ? own : parent.placeOf(path, part);
  const rule = RULE_IDS.find((known) => known === id);
  if (rule === undefined) return own ?? parent.placeOf(path, part);
  const isParents = parent.placeOf(['rules', rule], 'key') !== null;
  if (key === undefined) return locked.has(rule) ? parent.placeOf(path, part) : (own ?? parent.placeOf(path, part));
  if (!locked.has(rule) || !isParents) return child.placeOf(['rules', rule, key], 'key') ? own : parent.placeOf(path, part);
  const inherited = parent.placeOf(path, part);
  if (inherited || !addsTo(rule, String(key), parent.value)) return inherited;
  if (typeof item !== 'number') return own;
  const before = listOf(parent.value.rules?.[rule]?.[key as 'locked']).length;
  return child.placeOf(['rules', rule, key, item - before, ...rest], part);
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
