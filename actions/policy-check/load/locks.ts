import { shown } from '../../../core/config/words.ts';
import type { RuleId } from '../policy.ts';
import { parseExtends } from './extends.ts';
import { ADDABLE, addsTo } from './merge.ts';
import { type PolicyProblem, placeNear, type Source } from './source.ts';

/** Everything in which a policy would loosen a rule that its parent locks, each at its own line. */
export function lockViolations(child: Source, parent: Source, locked: ReadonlySet<RuleId>): PolicyProblem[] {
  const because = (id: RuleId) => {
    const { line } = placeNear(parent, ['rules', id, 'locked']);
    return `${shown(`${parent.file}:${line}`)} locks the rule ${shown(id)}`;
  };
  return [
    ...[...locked].flatMap((id) => changedKeys(id, child, parent, because(id))),
    ...(child.value.bots?.exempt ?? []).flatMap((id, index): PolicyProblem[] => {
      const place = placeNear(child, ['bots', 'exempt', index], 'value');
      return locked.has(id) ? [{ place, message: `Bots cannot be exempt from ${shown(id)}: ${because(id)}.`, remedy: 'Remove it.' }] : [];
    }),
    ...(child.value.exceptions ?? []).flatMap(({ rule }, index): PolicyProblem[] => {
      const place = placeNear(child, ['exceptions', index, 'rule'], 'value');
      const message = `There can be no exception from ${shown(rule)}: ${because(rule)}.`;
      return locked.has(rule) ? [{ place, message, remedy: 'Remove it.' }] : [];
    }),
    ...changedRisk(child, parent, locked, because),
  ];
}

function changedKeys(id: RuleId, child: Source, parent: Source, because: string): PolicyProblem[] {
  return Object.entries(child.value.rules?.[id] ?? {}).flatMap(([key, value]): PolicyProblem[] => {
    if (addsTo(id, key, parent.value) || (key === 'locked' && value === true)) return [];
    return [
      { place: placeNear(child, ['rules', id, key]), message: `${shown(key)} cannot be given here: ${because}.`, remedy: additions(id) },
    ];
  });
}

function additions(id: RuleId): string {
  if (id === 'metadata') return 'Remove it. Only other metadata lines can be added.';
  const list = ADDABLE[id];
  return list === undefined ? 'Remove it.' : `Remove it. Only ${shown(list)} can be given, and are added.`;
}

/** A locked approval that depends on the risk must not be got round by calling nothing a risk. */
function changedRisk(child: Source, parent: Source, locked: ReadonlySet<RuleId>, because: (id: RuleId) => string): PolicyProblem[] {
  const usesRisk = parent.value.rules?.human_approval?.when?.some(({ risk }) => risk !== undefined) ?? false;
  if (!child.value.risk || !usesRisk || !locked.has('human_approval')) return [];
  const message = `${shown('risk')} cannot be given here: ${because('human_approval')}, which goes by it.`;
  return [{ place: placeNear(child, ['risk']), message, remedy: 'Remove it.' }];
}

/** One level only, so that the whole of a policy is in two files. A parent that names the very file that it was read from extends itself. */
export function nestedExtends(child: Source, parent: Source): PolicyProblem[] {
  if (parent.value.extends === undefined) return [];
  const name = fileOf(parent.value.extends);
  if (child.value.extends !== undefined && fileOf(child.value.extends) === name) {
    const message = `A policy cannot extend itself, and ${shown(name)} does.`;
    return [{ place: placeNear(parent, ['extends']), message, remedy: 'Remove `extends` from it, or name another policy there.' }];
  }
  const message = 'A policy that others extend cannot extend another itself.';
  return [{ place: placeNear(parent, ['extends']), message, remedy: 'Write its rules here, or extend the other policy directly.' }];
}

/** The file that `extends` names, whatever the version; GitHub tells no case in the names of owners and repositories. */
function fileOf(address: string): string {
  const { owner, repo, path } = parseExtends(address);
  return `${owner.toLowerCase()}/${repo.toLowerCase()}//${path}`;
}
