import { codesIn } from './markdown.ts';
import { parseUses } from './uses.ts';
import { type Fields, fields, list, text } from './values.ts';

/** Levels of a permission, lowest first. */
const LEVELS = ['none', 'read', 'write'] as const;
type Level = (typeof LEVELS)[number];
export type Grants = { readonly [scope: string]: Level };

/** One row of docs/permissions.md. It applies where every input of `when` has one of the values; `*` is any but the empty one. */
export interface GrantRow {
  action: string;
  when: { input: string; values: string[] }[];
  scope: string;
  level: Level;
  /** Needed only where a configuration file asks for it, which a workflow cannot show. */
  optional: boolean;
}

/** What other people's actions need of the job's token. */
const THIRD_PARTY: { readonly [repository: string]: Grants } = { 'actions/checkout': { contents: 'read' } };

/**
 * Reads the table of docs/permissions.md: columns action, use, permission, … with the machine's part in code spans.
 * Throws on a row that it cannot read.
 */
export function readGrantRows(rows: readonly (readonly string[])[]): GrantRow[] {
  return rows.map((row) => {
    const [[action], uses, [permission]] = [codesIn(row[0]), codesIn(row[1]), codesIn(row[2])];
    const [, scope, level] = /^([a-z-]+): (read|write)$/.exec(permission ?? '') ?? [];
    const when = uses.map((use) => /^([a-z-]+): (.+)$/.exec(use));
    if (action === undefined || scope === undefined || when.length === 0 || when.includes(null)) {
      throw new Error(`Not a row of the table: | ${row.join(' | ')} |`);
    }
    return {
      action,
      scope,
      optional: /\bif asked\b/.test(row[1] ?? ''),
      level: level === 'write' ? 'write' : 'read',
      when: when.map((use) => ({ input: use?.[1] ?? '', values: (use?.[2] ?? '').split(' or ') })),
    };
  });
}

/** What one step's action needs for sure (`must`), and what it may need where an input is an expression (`may`). */
export function neededGrants(rows: readonly GrantRow[], action: string, metadata: unknown, given: Fields): { must: Grants; may: Grants } {
  const { inputs } = fields(metadata);
  const values = (name: string): string => (name in given ? text(given[name]) : text(fields(fields(inputs)[name]).default));
  const own = rows.filter((row) => row.action === action);
  const apply = (unknown: boolean): GrantRow[] =>
    own.filter(
      ({ when, optional }) => (unknown || !optional) && when.every(({ input, values: wanted }) => matches(values(input), wanted, unknown)),
    );
  // With a token of its own, the job's grants are of no use to the step.
  const ownToken = 'token' in given && !/github\.token|GITHUB_TOKEN/.test(text(given.token));
  return { must: ownToken ? {} : highest(apply(false)), may: ownToken ? {} : highest(apply(true)) };
}

function matches(value: string, wanted: readonly string[], unknown: boolean): boolean {
  if (value.includes('${{')) return unknown;
  return wanted.includes(value) || (wanted.includes('*') && value !== '');
}

function highest(grants: readonly { scope: string; level: Level }[]): Grants {
  const merged: Record<string, Level> = {};
  for (const { scope, level } of grants) merged[scope] = rank(level) > rank(merged[scope]) ? level : (merged[scope] ?? level);
  return merged;
}

function rank(level: Level | undefined): number {
  return LEVELS.indexOf(level ?? 'none');
}

/** The union of several sets of grants: of each scope the highest level. */
export function union(sets: readonly Grants[]): Grants {
  return highest(sets.flatMap((grants) => Object.entries(grants).map(([scope, level]) => ({ scope, level }))));
}

/** `permissions:` of a job as grants; a text such as `read-all` is none of them, and is refused elsewhere. */
export function grantsOf(permissions: unknown): Grants {
  const entries = Object.entries(fields(permissions)).map(([scope, level]) => [scope, LEVELS.find((known) => known === level) ?? 'none']);
  return Object.fromEntries(entries) as Grants;
}

/** How a job's grants differ from what its own actions need. Says nothing of a job without one of them. */
export function jobGrantProblems(job: Fields, rows: readonly GrantRow[], actions: Fields): string[] {
  const steps = list(job.steps).map(fields);
  const needs = steps.map((step) => {
    const uses = parseUses(text(step.uses));
    if (uses.kind === 'own-action') return { own: true, ...neededGrants(rows, uses.name, actions[uses.name], fields(step.with)) };
    const known = uses.kind === 'third-party' ? (THIRD_PARTY[uses.repository] ?? {}) : {};
    return { own: false, must: known, may: known };
  });
  if (!needs.some(({ own }) => own)) return [];
  return grantDifferences(grantsOf(job.permissions), union(needs.map(({ must }) => must)), union(needs.map(({ may }) => may)));
}

/** `granted` must reach `must` and not exceed `may`. */
export function grantDifferences(granted: Grants, must: Grants, may: Grants = must): string[] {
  const missing = Object.entries(must).filter(([scope, level]) => rank(granted[scope]) < rank(level));
  const extra = Object.entries(granted).filter(([scope, level]) => rank(level) > rank(may[scope]));
  return [
    ...missing.map(([scope, level]) => `needs ${scope}: ${level}, has ${granted[scope] ?? 'none'}`),
    ...extra.map(([scope, level]) => `grants ${scope}: ${level}, needs ${may[scope] ?? 'none'}`),
  ];
}
