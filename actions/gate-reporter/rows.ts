import type { Gate, GateStatus } from '../../core/model.ts';
import type { GateOptions } from './options.ts';
import { fitsName, isGlob, type NamePattern, type RequiredLine } from './pattern.ts';
import { fits, fitsAny, isOwnStatus, type Source, type Sources } from './sources.ts';

/** A check that must be there: a line of `required`, or one that the branch requires. */
export interface Requirement extends RequiredLine {
  /** As a branch's rule names an app; null for any source. */
  appId: number | null;
  /** A branch's rule: a `*` in its name is a star. */
  literal: boolean;
}

/** One row of the table. `effect` is what it means for the verdict, which is not always what happened. */
export interface Row {
  gate: Gate;
  effect: GateStatus;
  /** A required check that has not reported, or too few of its legs. */
  missing: boolean;
  waitsOn: 'ci' | 'human' | null;
  /** What somebody can do about it, where that is not plain. */
  fix?: string;
}

/** Several sources of one name: the worst of them. A skipped one is worse than one that passed. */
const WORST_OF_SOURCES: readonly GateStatus[] = ['fail', 'pending', 'skipped', 'pass'];
/** Several legs of one glob: skipped only if every leg is. */
const WORST_OF_LEGS: readonly GateStatus[] = ['fail', 'pending', 'pass', 'skipped'];

/**
 * All rows: first one for each requirement, in the given order, then one for each source that none of them takes, by name.
 * `late` says that what has not appeared by now is not waited for any more.
 */
export function rowsOf(sources: Sources, requirements: readonly Requirement[], options: GateOptions, late: boolean): Row[] {
  const taken = new Set<string>();
  const required = requirements.map((requirement) => {
    const matching = (from: readonly Source[]): Source[] =>
      from.filter((source) => meets(requirement, source) && !fitsAny(options.optional, source)).sort(bySource);
    for (const { key } of matching(sources.latest)) taken.add(key);
    return requiredRow(requirement, matching(requirement.duplicates === 'all' ? sources.all : sources.latest), sources, options, late);
  });
  const others = sources.latest.filter(({ key }) => !taken.has(key)).sort(bySource);
  return [...required, ...others.map((source) => otherRow(source, options))];
}

function meets(requirement: Requirement, source: Source): boolean {
  // Which app set a commit status cannot be told from the combined status; GitHub itself holds the rule's app against it.
  if (requirement.appId !== null && source.kind !== 'status' && source.app?.id !== requirement.appId) return false;
  if (!requirement.literal) return fits(requirement, source);
  return source.name === requirement.name || (source.kind === 'status' && source.name.toLowerCase() === requirement.name.toLowerCase());
}

function takesLegs(requirement: Requirement): boolean {
  return !requirement.literal && isGlob(requirement);
}

function otherRow(source: Source, options: GateOptions): Row {
  const { key, name, outcome, url } = source;
  const required = options.scope === 'all' && !fitsAny(options.optional, source);
  const gate: Gate = {
    key,
    name,
    status: outcome.status,
    required,
    reason: outcome.reason,
    url,
    details: { sources: 1, kind: source.kind },
  };
  return { gate, effect: effectOf(source, null, options), missing: false, waitsOn: outcome.waitsOn };
}

function requiredRow(requirement: Requirement, found: readonly Source[], sources: Sources, options: GateOptions, late: boolean): Row {
  const glob = takesLegs(requirement);
  const legs = glob ? groupedByName(found) : found.length === 0 ? [] : [found];
  const effects = legs.map((leg) =>
    worst(
      leg.map((source) => effectOf(source, requirement, options)),
      WORST_OF_SOURCES,
    ),
  );
  const statuses = legs.map((leg) =>
    worst(
      leg.map(({ outcome }) => outcome.status),
      WORST_OF_SOURCES,
    ),
  );
  const reported = glob ? legs.length : found.length;
  const wanted = requirement.min ?? 1;
  const missing = reported < wanted;
  const absent: GateStatus = late ? 'fail' : 'pending';
  const status = worst([...statuses, ...(missing ? [absent] : [])], WORST_OF_LEGS);
  const effect = worst([...effects, ...(missing ? [absent] : [])], WORST_OF_LEGS);
  const decider = found.find(({ outcome }) => outcome.status === status);
  const reason =
    missing && (decider === undefined || status === 'pending') ? missingReason(requirement, reported, wanted, sources, late) : null;
  const pin = requirement.app ?? (requirement.appId === null ? '' : String(requirement.appId));
  return {
    gate: {
      key: `required:${requirement.name}${pin === '' ? '' : `@${pin}`}`,
      name: requirement.name,
      status,
      required: true,
      reason: reason ?? reasonOf(decider, found, glob),
      url: decider?.url ?? null,
      details: { sources: found.length, legs: reported, min: wanted },
    },
    effect,
    missing: missing && effect === absent && !effects.includes(absent),
    waitsOn: effect === 'pending' ? waitsOn(found, missing) : null,
  };
}

function reasonOf(decider: Source | undefined, found: readonly Source[], glob: boolean): string {
  if (decider === undefined) return '';
  const { status, reason } = decider.outcome;
  if (!glob || status === 'pass') return reason;
  const done = found.filter(({ outcome }) => outcome.status !== 'pending').length;
  return `\`${decider.name}\`: ${reason}${status === 'pending' ? ` (${done} of ${found.length} done)` : ''}`;
}

/** The name of a matrix job is never reported as it is written in the workflow: `test` becomes `test (20)`, `test (22)`. */
function missingReason(requirement: Requirement, reported: number, wanted: number, sources: Sources, late: boolean): string {
  const counted = wanted > 1 ? `${reported} of ${wanted} reported` : '';
  const base = counted !== '' && reported > 0 ? counted : late ? 'never reported' : 'not reported yet';
  const hasLegs = !takesLegs(requirement) && reported === 0 && sources.latest.some(({ name }) => name.startsWith(`${requirement.name} (`));
  return hasLegs ? `${base}; was \`${requirement.name} (*)\` meant?` : base;
}

function waitsOn(found: readonly Source[], missing: boolean): 'ci' | 'human' {
  const pending = found.filter(({ outcome }) => outcome.status === 'pending');
  return missing || pending.some(({ outcome }) => outcome.waitsOn !== 'human') ? 'ci' : 'human';
}

/** What a source means for the verdict, once what is allowed has been allowed: to its own name, or to the line that it meets. */
function effectOf(source: Source, requirement: Requirement | null, options: GateOptions): GateStatus {
  const allowed = (patterns: readonly NamePattern[]): boolean =>
    fitsAny(patterns, source) ||
    (requirement !== null && patterns.some(({ name, app }) => name === requirement.name && app === requirement.app));
  const { status } = source.outcome;
  if (status === 'fail' && allowed(options.allowFailed)) return 'pass';
  return status === 'skipped' && allowed(options.allowSkipped) ? 'pass' : status;
}

function groupedByName(found: readonly Source[]): Source[][] {
  const groups = new Map<string, Source[]>();
  for (const source of found) groups.set(source.name, [...(groups.get(source.name) ?? []), source]);
  return [...groups.values()];
}

function worst(statuses: readonly GateStatus[], order: readonly GateStatus[]): GateStatus {
  return order.find((status) => statuses.includes(status)) ?? 'pass';
}

function bySource(a: Source, b: Source): number {
  return compare(a.name, b.name) || compare(a.key, b.key);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The requirements of a branch that no line of `required` says already, without those that would be waiting for oneself. */
export function requirementsOf(
  options: GateOptions,
  rules: readonly { context: string; appId: number | null }[],
  own: readonly string[],
): Requirement[] {
  const isOwn = (context: string): boolean => own.some((name) => name.toLowerCase() === context.toLowerCase());
  const given = options.required
    .filter((line) => line.app !== null || !isOwnStatus(line.name, options))
    .map((line): Requirement => ({ ...line, appId: null, literal: false }));
  const isNamed = (patterns: readonly NamePattern[], context: string): boolean =>
    patterns.some(({ name, app }) => app === null && fitsName(name, context));
  const added = rules
    .filter(({ context, appId }) => {
      if (isOwn(context) || isNamed(options.ignore, context) || isNamed(options.optional, context)) return false;
      return appId !== null || !given.some((line) => line.name === context && line.app === null);
    })
    .map(({ context, appId }): Requirement => ({ name: context, app: null, min: null, duplicates: 'latest', appId, literal: true }));
  const unique = new Map(added.map((one) => [`${one.name}\n${one.appId ?? ''}`, one]));
  return [...given, ...[...unique].sort(([a], [b]) => compare(a, b)).map(([, one]) => one)];
}
