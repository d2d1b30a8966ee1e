/**
 * A glob as a small program for the state machine in `run.ts`.
 * Braces become branches instead of an expanded list, so the program never grows beyond a few steps per character.
 */

/** What a step does. `char`, `one` and `set` consume one character, `star` and `globstar` any number of them. */
export const OP = { char: 0, one: 1, set: 2, star: 3, globstar: 4, split: 5, jump: 6, end: 7 } as const;

/** `[a-z]`: ranges of code points, inclusive at both ends. */
export interface CharacterSet {
  negated: boolean;
  ranges: readonly (readonly [number, number])[];
}

/** Step `i` does `ops[i]` and goes on at `i + 1`; `args[i]` is its character, its set, or the step that a branch goes to (-1: nowhere). */
export interface Program {
  ops: readonly number[];
  args: readonly number[];
  sets: readonly CharacterSet[];
  /** Whether `*`, `?` and sets may take a `/`, as in fnmatch. */
  crossing: boolean;
  /** Text that every match begins with and ends with; what stands between holds a wildcard. */
  head: string;
  tail: string;
  /** The longest text that every match holds somewhere: most paths are told apart by it, without the machine. */
  core: string;
  /** Whether the pattern holds no wildcard, set or brace: `head` is then the whole name. */
  literal: boolean;
}

const BRACE = { none: 0, open: 1, comma: 2, close: 3 } as const;

/**
 * Compiles a pattern whose leading and trailing slashes are already in order. Never throws: an unclosed `[` or `{`,
 * and braces without a comma, stand for themselves. A set also matches its own text, because `app/[id]/**` names a real folder.
 */
export function compileProgram(pattern: string, crossing: boolean): Program {
  const characters = Array.from(pattern);
  const braces = findBraces(characters);
  const ops: number[] = [];
  const args: number[] = [];
  const sets: CharacterSet[] = [];
  const emit = (op: number, arg = -1): number => {
    args.push(arg);
    return ops.push(op) - 1;
  };
  const open: { split: number; jumps: number[] }[] = [];
  let noSetBefore = 0;
  let at = 0;
  while (at < characters.length) {
    const character = characters[at] as string;
    const frame = open.at(-1);
    if (braces[at] === BRACE.open) {
      open.push({ split: emit(OP.split), jumps: [] });
    } else if (braces[at] === BRACE.comma && frame) {
      frame.jumps.push(emit(OP.jump));
      args[frame.split] = ops.length;
      frame.split = emit(OP.split);
    } else if (braces[at] === BRACE.close && frame) {
      for (const jump of frame.jumps) args[jump] = ops.length;
      open.pop();
    } else if (character === '*') {
      const run = starsFrom(characters, at);
      emit(run > 1 ? OP.globstar : OP.star);
      at += run - 1;
    } else if (character === '?') {
      emit(OP.one);
    } else if (character === '[' && at >= noSetBefore) {
      const { set, end } = readSet(characters, braces, at);
      if (set) {
        const split = emit(OP.split);
        emit(OP.set, sets.push(set) - 1);
        const jump = emit(OP.jump);
        args[split] = ops.length;
        for (const own of characters.slice(at, end + 1)) emit(OP.char, codeOf(own));
        args[jump] = ops.length;
        at = end;
      } else {
        noSetBefore = end;
        emit(OP.char, codeOf(character));
      }
    } else {
      if (character === '\\' && at + 1 < characters.length) at += 1;
      emit(OP.char, codeOf(characters[at] as string));
    }
    at += 1;
  }
  emit(OP.end);
  return { ops, args, sets, crossing, ...fixedEnds(ops, args), core: fixedCore(ops, args) };
}

/** Marks the braces and commas that make alternatives: closed, with at least one comma of their own. */
function findBraces(characters: readonly string[]): Uint8Array {
  const roles = new Uint8Array(characters.length);
  const open: { at: number; commas: number[] }[] = [];
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at];
    if (character === '\\') at += 1;
    else if (character === '{') open.push({ at, commas: [] });
    else if (character === ',') open.at(-1)?.commas.push(at);
    else if (character === '}') {
      const pair = open.pop();
      if (pair && pair.commas.length > 0) {
        roles[pair.at] = BRACE.open;
        roles[at] = BRACE.close;
        for (const comma of pair.commas) roles[comma] = BRACE.comma;
      }
    }
  }
  return roles;
}

function starsFrom(characters: readonly string[], start: number): number {
  let end = start;
  while (characters[end] === '*') end += 1;
  return end - start;
}

/** Reads the set that opens at `start`. Without a set, `end` is where the search gave up: no set can begin before it. */
function readSet(characters: readonly string[], braces: Uint8Array, start: number): { set: CharacterSet | null; end: number } {
  let at = start + 1;
  const negated = characters[at] === '!' || characters[at] === '^';
  if (negated) at += 1;
  const first = at;
  const ranges: [number, number][] = [];
  let mayOpenRange = false;
  for (; at < characters.length; at += 1) {
    let character = characters[at] as string;
    if (character === '/' || braces[at] !== BRACE.none) break;
    if (character === ']' && at > first) return { set: { negated, ranges }, end: at };
    const upper = characters[at + 1];
    const previous = ranges.at(-1);
    if (character === '-' && mayOpenRange && previous && upper !== undefined && upper !== ']' && upper !== '/' && upper !== '\\') {
      previous[1] = codeOf(upper);
      at += 1;
      mayOpenRange = false;
      continue;
    }
    if (character === '\\' && upper !== undefined && upper !== '/') {
      character = upper;
      at += 1;
    }
    ranges.push([codeOf(character), codeOf(character)]);
    mayOpenRange = true;
  }
  return { set: null, end: at };
}

/** The literal text before the first and after the last wildcard. */
function fixedEnds(ops: readonly number[], args: readonly number[]): { head: string; tail: string; literal: boolean } {
  const last = ops.length - 1;
  let from = 0;
  while (ops[from] === OP.char) from += 1;
  if (from === last) return { head: textOf(args.slice(0, last)), tail: '', literal: true };
  let to = last;
  while (ops[to - 1] === OP.char) to -= 1;
  // What a branch can pass by is not certain either.
  for (let step = 0; step < last; step += 1) if (ops[step] === OP.split || ops[step] === OP.jump) to = Math.max(to, args[step] as number);
  // `x/**` also matches `x`, and `**/x` also matches `x`: the slash beside the wildcard is not certain.
  return { head: textOf(args.slice(0, from)).replace(/\/$/, ''), tail: textOf(args.slice(to, last)).replace(/^\//, ''), literal: false };
}

/** The longest run of characters that no branch passes by, without the slashes at its ends, which a `**` beside them may leave out. */
function fixedCore(ops: readonly number[], args: readonly number[]): string {
  let core = '';
  let run: number[] = [];
  let passedBy = 0;
  for (let step = 0; step < ops.length; step += 1) {
    const arg = args[step] as number;
    if (ops[step] === OP.split || ops[step] === OP.jump) passedBy = Math.max(passedBy, arg);
    if (ops[step] === OP.char && step >= passedBy) {
      run.push(arg);
      continue;
    }
    const text = textOf(run).replace(/^\/|\/$/g, '');
    if (text.length > core.length) core = text;
    run = [];
  }
  return core;
}

function textOf(codes: readonly number[]): string {
  return codes.map((code) => String.fromCodePoint(code)).join('');
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
