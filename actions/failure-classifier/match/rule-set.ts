import { expressionOf, type Rule } from '../rules/rules-model.ts';
import { type Automaton, buildAutomaton } from './automaton.ts';

/** Texts that say how a log is built, found in the same pass as the rules'. */
export const MARKS = [
  ...['##[group]', '##[endgroup]', '##[error]', '::error', 'travis_fold:', 'the command "', 'section_start:', 'section_end:'],
  ...['post job cleanup', 'operation was cancel', 'error: job failed', '[pipeline]', 'cleaning up orphan processes'],
  ...['evaluate and set job outputs', 'process completed with exit code', 'print service container logs', 'stop and remove container'],
] as const;

/** A text that rules need, of which the automaton looks for a part. */
export interface Literal {
  index: number;
  /** The whole text, with wild signs; lower-cased unless its case matters. */
  bytes: Uint8Array;
  cased: boolean;
  /** Where in it the part stands that the automaton finds. */
  keyStart: number;
  keyEnd: number;
  /** Indices of ways (`RuleSet.ways`) that begin with it; none for a mark. */
  ways: number[];
  isMark: boolean;
}

/** One way through the pattern of a rule: of each list of literals one must stand in the line as well. */
export interface Way {
  rule: number;
  also: readonly (readonly number[])[];
  /** Byte -> whether a line may begin with it, prefixes aside; null if it may begin with any. */
  starts: Uint8Array | null;
  /** The rule is asked about the runner's error lines only. */
  ofErrorLines: boolean;
}

/** Rules made ready to be asked; built once for many logs. */
export interface RuleSet {
  rules: readonly Rule[];
  automaton: Automaton;
  literals: readonly Literal[];
  ways: readonly Way[];
  /** State of the automaton -> the literals of which the part that is looked for ends there; null where none does. */
  endings: readonly (readonly Literal[] | null)[];
  /** The expression of a rule and of its exception, by the rule's index; made when first asked for. */
  expression(index: number): { pattern: RegExp; except: RegExp | null };
}

/** Throws a RangeError if the rules' texts are too many for the automaton. */
export function buildRuleSet(rules: readonly Rule[]): RuleSet {
  const table = new LiteralTable();
  for (const mark of MARKS) table.literal(table.indexOf(mark, mark.slice(0, 10), false)).isMark = true;
  const ways: Way[] = [];
  const startBytes = remembering(bytesOf);
  rules.forEach((one, rule) => {
    for (const {
      starts,
      needs: [first, ...others],
    } of one.ways) {
      first?.texts.forEach((text, which) => {
        table.literal(table.indexOf(text, keyOf(text, first.keys[which]), first.cased)).ways.push(ways.length);
      });
      const also = others.map(({ texts, keys, cased }) => texts.map((text, which) => table.indexOf(text, keyOf(text, keys[which]), cased)));
      ways.push({ rule, also, starts: startBytes(starts), ofErrorLines: one.scope === 'error-line' });
    }
  });
  const automaton = buildAutomaton([...table.users.keys()]);
  return { rules, automaton, literals: table.literals, ways, endings: table.endingsOf(automaton), expression: expressionsOf(rules) };
}

/** A key that is not written down is the whole text. */
function keyOf(text: string, key = ''): string {
  return key === '' ? text.toLowerCase() : key;
}

/** Many ways begin alike. */
function remembering(make: (starts: string) => Uint8Array): (starts: string | null) => Uint8Array | null {
  const made = new Map<string, Uint8Array>();
  return (starts) => {
    if (starts === null) return null;
    const known = made.get(starts) ?? make(starts);
    made.set(starts, known);
    return known;
  };
}

function bytesOf(starts: string): Uint8Array {
  const bytes = new Uint8Array(256).fill(1, 128);
  for (let at = 0; at < starts.length; at++) bytes[starts.charCodeAt(at)] = 1;
  return bytes;
}

/** Literals by their text, and the keys that they are looked for by. */
class LiteralTable {
  readonly literals: Literal[] = [];
  /** Key -> indices of the literals that it is a part of. */
  readonly users = new Map<string, number[]>();
  private readonly cased = new Map<string, number>();
  private readonly uncased = new Map<string, number>();

  literal(index: number): Literal {
    return this.literals[index] as Literal;
  }

  endingsOf({ found }: Automaton): (readonly Literal[] | null)[] {
    const ofKey = [...this.users.values()];
    return found.map((keys) => keys?.flatMap((key) => (ofKey[key] ?? []).map((index) => this.literal(index))) ?? null);
  }

  indexOf(text: string, key: string, cased: boolean): number {
    const list = cased ? this.cased : this.uncased;
    const known = list.get(text);
    if (known !== undefined) return known;
    const index = this.literals.length;
    list.set(text, index);
    const start = text.toLowerCase().indexOf(key);
    const keyStart = Buffer.byteLength(text.slice(0, start));
    this.literals.push({
      index,
      bytes: Buffer.from(text),
      cased,
      keyStart,
      keyEnd: keyStart + Buffer.byteLength(key),
      ways: [],
      isMark: false,
    });
    const users = this.users.get(key);
    if (users === undefined) this.users.set(key, [index]);
    else users.push(index);
    return index;
  }
}

function expressionsOf(rules: readonly Rule[]): RuleSet['expression'] {
  const made: { pattern: RegExp; except: RegExp | null }[] = [];
  return (index) => {
    const known = made[index];
    if (known !== undefined) return known;
    const rule = rules[index];
    if (rule === undefined) throw new RangeError(`There is no rule ${index}.`);
    const both = { pattern: expressionOf(rule.pattern), except: rule.except === null ? null : expressionOf(rule.except) };
    made[index] = both;
    return both;
  };
}
