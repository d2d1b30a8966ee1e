import { loadConfig } from '../../../core/config/load.ts';
import { type PlacedProblem, refusal } from '../../../core/config/problems.ts';
import type { ParsedYaml, Path } from '../../../core/config/yaml.ts';
import schema from '../../../schemas/failures.schema.json' with { type: 'json' };
import { lintPattern } from './lint-pattern.ts';
import { commonest, LEAST_LITERAL_BYTES, lowerAscii, requiredLiterals } from './literals.ts';
import { rarestPart, rarity } from './rarity.ts';
import { expressionOf, type Need, type Rule, type RuleEntry, type WayNeeds } from './rules-model.ts';

/** Each costs a little on every line, and all together seldom let a line through for nothing. */
const MOST_NEEDS = 3;
const RARE_BITS = 14;

/** A family's file: the rules that come with the action. */
const FAMILY_SCHEMA = {
  $schema: schema.$schema,
  type: 'object',
  required: ['family', 'rules'],
  additionalProperties: false,
  properties: { family: { type: 'string', minLength: 1 }, rules: { type: 'array', items: { $ref: '#/$defs/rule' } } },
  $defs: schema.$defs,
};

/** Reads and checks the YAML file of one family. Throws one ConfigurationError with all problems, at `file:line:column`. */
export function loadFamily(file: string, text: string): Rule[] {
  const { value, positionOf } = loadConfig<{ family: string; rules: RuleEntry[] }>({ file, text, schema: FAMILY_SCHEMA });
  return checkRules(file, value.rules, positionOf);
}

/** Rules of one file, checked beyond the schema and completed. `rules:` is at the top of the file. */
export function checkRules(file: string, entries: readonly RuleEntry[], positionOf: ParsedYaml['positionOf']): Rule[] {
  const problems: PlacedProblem[] = [];
  const seen = new Set<string>();
  entries.forEach((entry, index) => {
    const tell = (key: string, message: string, remedy?: string): void => {
      const path: Path = ['rules', index, key];
      const at = positionOf(path, 'value') ?? positionOf(['rules', index], 'value') ?? { line: 1, column: 1 };
      problems.push({ at, message: `Rule \`${entry.id}\`: ${message}`, ...(remedy === undefined ? {} : { remedy }) });
    };
    if (seen.has(entry.id)) tell('id', 'the id is there twice.');
    seen.add(entry.id);
    checkEntry(entry, tell);
  });
  if (problems.length > 0) throw refusal(file, problems);
  return entries.map(complete);
}

function checkEntry(entry: RuleEntry, tell: (key: string, message: string, remedy?: string) => void): void {
  const refused = lintPattern(entry.pattern);
  if (refused !== null) {
    tell('pattern', `the pattern is refused: ${refused}.`);
    return;
  }
  const refusedException = entry.except === undefined ? null : lintPattern(entry.except);
  if (refusedException !== null) tell('except', `the exception is refused: ${refusedException}.`);
  const short = entry.anchors?.find((anchor) => Buffer.byteLength(anchor) < LEAST_LITERAL_BYTES);
  if (short !== undefined) tell('anchors', `the anchor \`${short}\` has less than ${LEAST_LITERAL_BYTES} bytes.`);
  if (entry.anchors === undefined && requiredLiterals(entry.pattern).some(({ sets }) => sets.length === 0)) {
    tell(
      'pattern',
      `no text of ${LEAST_LITERAL_BYTES} bytes stands in every line that the pattern matches.`,
      'Name such texts in `anchors`.',
    );
  }
  const { capture } = entry;
  if (capture === undefined) return;
  // An alternative that matches anything shows which groups there are.
  const groups = new RegExp(`${expressionOf(entry.pattern).source}|`).exec('');
  const found = typeof capture === 'number' ? groups !== null && capture < groups.length : groups?.groups && capture in groups.groups;
  if (!found) tell('capture', `the pattern has no group \`${capture}\`.`);
}

/**
 * What is looked for, for each way through the pattern: the anchors that the rule names and what can be had from the pattern; the rarest of
 * them.
 */
function waysOf({ pattern, anchors }: RuleEntry): WayNeeds[] {
  const cased = !pattern.startsWith('(?i)');
  const own = anchors === undefined ? [] : [needOf(anchors.map(lowerAscii), false)];
  const ways = requiredLiterals(pattern).map(({ starts, sets }) => {
    const all = [...sets.map((texts) => needOf(cased ? texts : texts.map(lowerAscii), cased)), ...own];
    all.sort((a, b) => commonest(b.texts) - commonest(a.texts));
    // What is there whenever another is there says nothing more.
    const telling = all.filter(
      (need, index) => index === 0 || (isRare(need) && !all.slice(0, index).some((other) => saysMore(other, need))),
    );
    return { starts, needs: telling.slice(0, MOST_NEEDS) };
  });
  // Two ways may ask for the same.
  return [...new Map(ways.map((way) => [JSON.stringify(way), way])).values()];
}

/** What is met all the time costs more than it saves. */
function isRare({ texts }: Need): boolean {
  return texts.every((text) => rarity(rarestPart(text)) >= RARE_BITS);
}

/** Whether each text of the first has one of the second in it. */
function saysMore(first: Need, second: Need): boolean {
  return first.texts.every((text) => second.texts.some((part) => lowerAscii(text).includes(lowerAscii(part))));
}

function needOf(texts: readonly string[], cased: boolean): Need {
  const unique = [...new Set(texts)];
  return { texts: unique, keys: unique.map((text) => keyOf(text)), cased };
}

function keyOf(text: string): string {
  const key = rarestPart(text);
  return key === text.toLowerCase() ? '' : key;
}

function complete(entry: RuleEntry): Rule {
  const { id, category, tool, route, pattern, hint } = entry;
  const ways = waysOf(entry);
  return {
    id,
    category,
    tool,
    language: entry.language ?? null,
    route,
    pattern,
    ways,
    specificity:
      Math.min(...ways.flatMap(({ needs: [first] }) => first?.texts.map(({ length }) => length) ?? [0])) +
      (pattern.startsWith('^') ? 4 : 0),
    scope: entry.scope ?? 'any',
    capture: entry.capture === undefined ? null : String(entry.capture),
    rank: entry.rank ?? 'cause',
    transient: entry.transient ?? false,
    wraps: entry.wraps ?? false,
    except: entry.except ?? null,
    priority: entry.priority ?? 0,
    hint,
  };
}
