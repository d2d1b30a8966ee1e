import type { Section } from '../log/section.ts';
import type { Hit } from '../match/hit.ts';
import type { Rule } from '../rules/rules-model.ts';
import type { CommandKind } from './command.ts';
import { isReporting } from './failing-step.ts';

/** One rule in one section, and how likely it is the cause. */
export interface Candidate {
  rule: Rule;
  /** The first hit of the rule in the section: where it is pointed at. */
  hit: Hit;
  score: number;
  /** Why, for `--explain`: `failing step +1000`. */
  why: string[];
}

/** How far from the end of its step a `tail` rule counts. */
const TAIL_LINES = 60;

const RANK_POINTS = { cause: 300, summary: 100, boilerplate: -2000 } as const;
const WRAPS_POINTS = -150;
const PRIORITY_POINTS = 20;
const COHERENT_POINTS = 40;
const ERROR_LINE_POINTS = 12;
const WARNING_POINTS = -120;
const SPARSE_POINTS = -20;
const INDENTED_POINTS = -60;

/** Every rule that hit, the likeliest first. Pure. `failing` is the step that made the job fail, if the log shows it. */
export function rankCandidates(
  hits: readonly Hit[],
  rules: readonly Rule[],
  sections: readonly Section[],
  failing: Section | null,
  context: CommandKind | null = null,
): Candidate[] {
  const groups = groupHits(hits, rules, sections, failing);
  const spoken = wordOfTheEnd(groups, failing);
  return groups
    .map((group) => scored(group, sections[group.hit.section], failing, spoken, votes(group, groups, context)))
    .sort((a, b) => b.score - a.score || a.hit.line - b.hit.line || b.rule.specificity - a.rule.specificity);
}

interface Group {
  rule: Rule;
  hit: Hit;
  lastLine: number;
  /** How many hits were kept; not all that there were. */
  count: number;
}

function groupHits(hits: readonly Hit[], rules: readonly Rule[], sections: readonly Section[], failing: Section | null): Group[] {
  const groups = new Map<string, Group>();
  for (const hit of hits) {
    const rule = rules[hit.rule];
    const section = sections[hit.section];
    if (rule === undefined || section === undefined) continue;
    if (rule.scope === 'step' && failing !== null && failing.index !== hit.section) continue;
    if (rule.scope === 'tail' && endOf(section) - hit.line > TAIL_LINES) continue;
    const key = `${hit.section}:${hit.rule}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { rule, hit, lastLine: hit.line, count: 1 });
    else {
      known.lastLine = hit.line;
      known.count += 1;
    }
  }
  return [...groups.values()];
}

/** What the step says last about itself (`Tests: 1 failed`, a wrapper's statement): a cause of the same kind is likelier. */
function wordOfTheEnd(groups: readonly Group[], failing: Section | null): Rule | null {
  const said = groups.filter(
    ({ rule, hit }) => (rule.rank === 'summary' || rule.wraps) && (failing === null || hit.section === failing.index),
  );
  return said.reduce<Group | null>((last, group) => (last === null || group.lastLine > last.lastLine ? group : last), null)?.rule ?? null;
}

function scored(group: Group, section: Section | undefined, failing: Section | null, spoken: Rule | null, voices: number): Candidate {
  const { rule, hit } = group;
  const why: string[] = [];
  let score = 0;
  const add = (points: number, reason: string): void => {
    score += points;
    if (points !== 0) why.push(`${reason} ${points > 0 ? '+' : ''}${points}`);
  };
  if (failing !== null)
    add(
      hit.section === failing.index ? 1000 : hit.section > failing.index ? -200 : 0,
      hit.section === failing.index ? 'failing step' : 'later step',
    );
  if (section !== undefined && (section.kind === 'post' || isReporting(section))) add(-100, 'step that only reports');
  add(RANK_POINTS[rule.rank], rule.rank);
  if (rule.wraps) add(WRAPS_POINTS, 'wrapper');
  add(rule.priority * PRIORITY_POINTS, 'priority');
  if (spoken !== null && spoken.id !== rule.id && rule.rank === 'cause' && (spoken.category === rule.category || spoken.tool === rule.tool))
    add(COHERENT_POINTS, `fits ${spoken.id}`);
  if (hit.isErrorLine) add(ERROR_LINE_POINTS, 'error annotation');
  if (/^##\[warning\]|^::warning/.test(hit.text)) add(WARNING_POINTS, 'warning annotation');
  if (hit.isIndented === true) add(INDENTED_POINTS, 'indented');
  if (isSparse(group)) add(SPARSE_POINTS, 'scattered over the step');
  if (section !== undefined) add(nearness(endOf(section) - group.lastLine), 'near the end');
  add(voices, 'others of its route');
  return { rule, hit, score, why };
}

/** 0 to 24 points: a rule is likelier where the command, and other rules, speak of the same language or platform. */
function votes({ rule, hit }: Group, groups: readonly Group[], context: CommandKind | null): number {
  const others = groups.filter(
    (other) => other.hit.section === hit.section && other.rule.id !== rule.id && other.rule.route === rule.route,
  );
  return Math.min(24, (context?.route === rule.route ? 8 : 0) + 8 * others.length);
}

/** What is said now and then all through a step is seldom what ended it. */
function isSparse({ hit, lastLine, count }: Group): boolean {
  return count > 1 && lastLine - hit.line > 1500;
}

/** 0 to 40 points, in steps, so that of two causes not far apart the first decides: the cause seldom stands thousands of lines before the end (research, 4). */
function nearness(distance: number): number {
  if (distance <= 150) return 40;
  if (distance <= 600) return 25;
  return distance <= 3000 ? 10 : 0;
}

function endOf(section: Section): number {
  return section.exit?.line ?? section.errors.at(-1)?.line ?? section.lastLine;
}
