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
}

/** Rules made ready to be asked; built once for many logs. */
export interface RuleSet {
  rules: readonly Rule[];
  automaton: Automaton;
  literals: readonly Literal[];
  ways: readonly Way[];
  /** Index of a key of the automaton -> indices of the literals that it is a part of. */
  literalsOf: readonly (readonly number[])[];
  /** The expression of a rule and of its exception, by the rule's index; made when first asked for. */
  expression(index: number): { pattern: RegExp; except: RegExp | null };
}

/** Throws a RangeError if the rules' texts are too many for the automaton. */
export function buildRuleSet(rules: readonly Rule[]): RuleSet {
  const table = new LiteralTable();
  for (const mark of MARKS) table.literal(table.indexOf(mark, mark.slice(0, 10), false)).isMark = true;
  const ways: Way[] = [];
  rules.forEach((one, rule) => {
    for (const {
      starts,
      needs: [first, ...others],
    } of one.ways) {
      first?.texts.forEach((text, which) => {
        table.literal(table.indexOf(text, keyOf(text, first.keys[which]), first.cased)).ways.push(ways.length);
      });
      const also = others.map(({ texts, keys, cased }) => texts.map((text, which) => table.indexOf(text, keyOf(text, keys[which]), cased)));
      ways.push({ rule, also, starts: starts === null ? null : bytesOf(starts) });
    }
  });
  const automaton = buildAutomaton([...table.users.keys()]);
  return { rules, automaton, literals: table.literals, ways, literalsOf: [...table.users.values()], expression: expressionsOf(rules) };
}

/** A key that is not written down is the whole text. */
function keyOf(text: string, key = ''): string {
  return key === '' ? text.toLowerCase() : key;
}

function bytesOf(starts: string): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => (byte > 127 || starts.includes(String.fromCharCode(byte)) ? 1 : 0));
}

/** Literals by their text, and the keys that they are looked for by. */
class LiteralTable {
  readonly literals: Literal[] = [];
  /** Key -> indices of the literals that it is a part of. */
  readonly users = new Map<string, number[]>();
  private readonly known = new Map<string, number>();

  literal(index: number): Literal {
    return this.literals[index] as Literal;
  }

  indexOf(text: string, key: string, cased: boolean): number {
    const identity = `${cased ? '=' : '~'}${text}`;
    const known = this.known.get(identity);
    if (known !== undefined) return known;
    const index = this.literals.length;
    this.known.set(identity, index);
    const start = text.toLowerCase().indexOf(key);
    const keyStart = Buffer.byteLength(text.slice(0, start));
    this.literals.push({ bytes: Buffer.from(text), cased, keyStart, keyEnd: keyStart + Buffer.byteLength(key), ways: [], isMark: false });
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
