/** A regular expression taken apart, as far as the linter and the literals need it. */
export type RegexNode =
  | { kind: 'either'; options: RegexNode[] }
  | { kind: 'sequence'; items: RegexNode[] }
  /** One character, written as `source`: one of `characters`, or too many to list (null). `except` holds what a negated class leaves out. */
  | { kind: 'character'; source: string; characters: string[] | null; except: string[] | null }
  | { kind: 'repeat'; node: RegexNode; min: number; max: number }
  | { kind: 'look'; node: RegexNode; behind: boolean }
  /** `^`, `$`, `\b`, `\B`: matches no character. */
  | { kind: 'edge'; sign: string }
  | { kind: 'back-reference' };

/** A class with more characters is "many". */
const MOST_LISTED = 12;
/** What the negated classes leave out. */
const EXCLUDED: Readonly<Record<string, string[]>> = { S: [' ', '\t'], D: [...'0123456789'], W: [], P: [] };
const CONTROLS: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f', v: '\v', 0: '\0' };

/** Takes apart an expression that `new RegExp(source)` accepts (no `v` flag); a leading `(?i)` is skipped. */
export function parseRegex(source: string): RegexNode {
  const reader = new Reader(source.startsWith('(?i)') ? source.slice('(?i)'.length) : source);
  return reader.alternatives();
}

class Reader {
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  alternatives(): RegexNode {
    const options = [this.sequence()];
    while (this.take('|')) options.push(this.sequence());
    return options.length === 1 ? (options[0] as RegexNode) : { kind: 'either', options };
  }

  private sequence(): RegexNode {
    const items: RegexNode[] = [];
    while (this.at < this.source.length && !this.sees('|') && !this.sees(')')) items.push(this.quantified());
    return { kind: 'sequence', items };
  }

  private quantified(): RegexNode {
    const node = this.atom();
    const [, sign = '', least, comma, most] = this.match(/^([*+?]|\{(\d+)(,?)(\d*)\})\??/) ?? [];
    if (sign === '') return node;
    if (sign === '*') return { kind: 'repeat', node, min: 0, max: Number.POSITIVE_INFINITY };
    if (sign === '+') return { kind: 'repeat', node, min: 1, max: Number.POSITIVE_INFINITY };
    if (sign === '?') return { kind: 'repeat', node, min: 0, max: 1 };
    const max = comma === '' ? Number(least) : most === '' ? Number.POSITIVE_INFINITY : Number(most);
    return { kind: 'repeat', node, min: Number(least), max };
  }

  private atom(): RegexNode {
    const character = this.source.charAt(this.at);
    if (character === '(') return this.group();
    if (character === '[') return this.characterClass();
    this.at += 1;
    if (character === '\\') return this.escape();
    if (character === '^' || character === '$') return { kind: 'edge', sign: character };
    if (character === '.') return { kind: 'character', source: '.', characters: null, except: ['\n'] };
    return one(character);
  }

  private group(): RegexNode {
    const [opening = '('] = this.match(/^\((?:\?(?:<?[=!]|<[^>]+>|[a-z-]*:))?/) ?? [];
    const node = this.alternatives();
    this.take(')');
    if (/[=!]$/.test(opening)) return { kind: 'look', node, behind: opening.includes('<') };
    return node;
  }

  private escape(): RegexNode {
    const named = this.match(/^k<[^>]+>/);
    if (named !== null) return { kind: 'back-reference' };
    const unit = this.match(/^(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4}))/);
    if (unit !== null) return one(String.fromCharCode(Number.parseInt(unit[1] ?? unit[2] ?? '', 16)));
    const character = this.source.charAt(this.at);
    this.at += 1;
    if (/[1-9]/.test(character)) return { kind: 'back-reference' };
    if (/[bB]/.test(character)) return { kind: 'edge', sign: `\\${character}` };
    if (/[dDwWsSpP]/.test(character)) {
      // Without the flag `u` a property is only its letter; nothing is known of it here.
      if (/[pP]/.test(character)) this.match(/^\{[^}]*\}/);
      return { kind: 'character', source: `\\${character}`, characters: null, except: EXCLUDED[character] ?? null };
    }
    return one(CONTROLS[character] ?? character);
  }

  private characterClass(): RegexNode {
    const [source = '', sign = '', body = ''] = this.match(/^\[(\^?)((?:\\.|[^\]\\])*)\]/s) ?? [];
    const listed = listClass(body);
    if (sign === '^') return { kind: 'character', source, characters: null, except: listed ?? [] };
    return { kind: 'character', source, characters: listed, except: null };
  }

  private sees(character: string): boolean {
    return this.source.charAt(this.at) === character;
  }

  private take(character: string): boolean {
    if (!this.sees(character)) return false;
    this.at += 1;
    return true;
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    const found = pattern.exec(this.source.slice(this.at));
    if (found !== null) this.at += found[0].length;
    return found;
  }
}

function one(character: string): RegexNode {
  return { kind: 'character', source: character.replace(/[^\w\s]/, '\\$&'), characters: [character], except: null };
}

/** The characters of a class, or null if there are more than can be listed. */
function listClass(body: string): string[] | null {
  const characters: string[] = [];
  for (const [, first = '', last] of body.matchAll(/(\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\.|[\s\S])(?:-(\\.|[\s\S]))?/g)) {
    const from = plainOf(first);
    const to = last === undefined ? from : plainOf(last);
    if (from === null || to === null) return null;
    for (let code = from.charCodeAt(0); code <= to.charCodeAt(0); code++) {
      characters.push(String.fromCharCode(code));
      if (characters.length > MOST_LISTED) return null;
    }
  }
  return characters;
}

function plainOf(text: string): string | null {
  if (!text.startsWith('\\')) return text;
  if (/^\\[ux]/.test(text) && text.length > 2) return String.fromCharCode(Number.parseInt(text.slice(2), 16));
  const character = text.slice(1);
  if (/[dDwWsSpPbB]/.test(character)) return null;
  return CONTROLS[character] ?? character;
}
