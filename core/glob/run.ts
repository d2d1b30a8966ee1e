import { type CharacterSet, OP, type Program } from './program.ts';

const SLASH = 0x2f;

/** Counts what matching costs: one for every step of a pattern that is reached; work is in proportion to it. Only ever grows. */
export interface Meter {
  steps: number;
}

/**
 * Makes the matcher of a program. It walks a path once and keeps every step that the pattern may be at, so the cost is at most
 * (length of the path) x (length of the pattern) whatever the pattern: there is nothing to backtrack into.
 */
export function matcherOf(program: Program, meter: Meter = { steps: 0 }): (path: string) => boolean {
  const { ops, args, sets, crossing } = program;
  // Two marks a step: reached as usual, or reached from a `**` that stands at the start of a segment (then a `/` may be left out).
  const seen = [new Uint32Array(ops.length), new Uint32Array(ops.length)] as const;
  let round = 0;
  let active: number[] = [];
  let upcoming: number[] = [];
  const open: number[] = [];

  /** Adds a step, and all that it leads to without a character, to `upcoming`. */
  const reach = (start: number, segmentStart: boolean): void => {
    open.push(start * 2);
    while (open.length > 0) {
      const entry = open.pop() as number;
      meter.steps += 1;
      const step = entry >> 1;
      const leavesSlash = entry & 1;
      const marks = seen[leavesSlash as 0 | 1];
      if (marks[step] === round) continue;
      marks[step] = round;
      const op = ops[step];
      if (op === OP.split) {
        if ((args[step] as number) >= 0) open.push((args[step] as number) * 2 + leavesSlash);
        open.push((step + 1) * 2 + leavesSlash);
      } else if (op === OP.jump) {
        open.push((args[step] as number) * 2 + leavesSlash);
      } else {
        if (leavesSlash === 0 || seen[0][step] !== round) upcoming.push(step);
        if (op === OP.star) open.push((step + 1) * 2 + leavesSlash);
        else if (op === OP.globstar) open.push((step + 1) * 2 + (segmentStart ? 1 : 0));
        else if (op === OP.char && leavesSlash === 1 && args[step] === SLASH) open.push((step + 1) * 2);
      }
    }
  };

  return (path) => {
    upcoming = [];
    round += 1;
    reach(0, true);
    for (let at = 0; at < path.length; at += 1) {
      const code = path.codePointAt(at) as number;
      if (code > 0xffff) at += 1;
      [active, upcoming] = [upcoming, active];
      upcoming.length = 0;
      round += 1;
      const isSlash = code === SLASH;
      const stays = crossing || !isSlash;
      for (const step of active) {
        const op = ops[step];
        if (op === OP.char) {
          if (args[step] === code) reach(step + 1, isSlash);
        } else if (op === OP.one) {
          if (stays) reach(step + 1, isSlash);
        } else if (op === OP.set) {
          if (stays && holds(sets[args[step] as number] as CharacterSet, code)) reach(step + 1, isSlash);
        } else if (op === OP.star) {
          if (stays) reach(step, isSlash);
        } else if (op === OP.globstar) {
          reach(step, isSlash);
        }
      }
      if (upcoming.length === 0) return false;
    }
    return endsAt(program, upcoming);
  };
}

/** Whether the pattern may stop at one of these steps. A folder's own name stands for `name/**`: a submodule or symlink is listed so. */
function endsAt({ ops, args }: Program, steps: readonly number[]): boolean {
  const seen = [new Uint8Array(ops.length), new Uint8Array(ops.length)] as const;
  // An odd entry has just left out a `/`, and only a `**` may follow.
  const open = steps.map((step) => step * 2);
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    const step = entry >> 1;
    const owesGlobstar = entry & 1;
    const marks = seen[owesGlobstar as 0 | 1];
    if (marks[step]) continue;
    marks[step] = 1;
    const op = ops[step];
    if (op === OP.end && owesGlobstar === 0) return true;
    if (op === OP.split) {
      if ((args[step] as number) >= 0) open.push((args[step] as number) * 2 + owesGlobstar);
      open.push((step + 1) * 2 + owesGlobstar);
    } else if (op === OP.jump) open.push((args[step] as number) * 2 + owesGlobstar);
    else if (op === OP.globstar) open.push((step + 1) * 2);
    else if (op === OP.star && owesGlobstar === 0) open.push((step + 1) * 2);
    else if (op === OP.char && owesGlobstar === 0 && args[step] === SLASH) open.push((step + 1) * 2 + 1);
  }
  return false;
}

function holds(set: CharacterSet, code: number): boolean {
  return set.ranges.some(([from, to]) => from <= code && code <= to) !== set.negated;
}
