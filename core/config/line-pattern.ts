/** A longer line matches no pattern. With the limit below it bounds the time that a hostile line can cost. */
const LONGEST_LINE = 200;
/** A backtracking matcher tries at most every way; so many steps take milliseconds. Two unbounded repetitions have about 40,000 ways. */
const MOST_WAYS = 500_000;

const TOO_MANY_WAYS =
  'it can match in so many ways that a hostile text could stall the check. Repeat less, or only single characters and classes: `[ab]*` for `(a|b)*`';

/** An atom (escape, class, group bracket, bar or character) and the quantifier after it. */
const TOKEN = /(\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:<?[=!]|<[^>]+>|[a-z-]*:))?|.)([*+?]|\{\d+(?:,\d*)?\})?\??/gsu;

/**
 * Compiles a regular expression from a configuration file for untrusted lines: `test(line)` says whether it matches a whole line
 * of at most 200 characters, upper and lower case alike (flags `iu`). Throws an Error that says why not: it is invalid,
 * or there are so many ways in which it can match that a hostile line would keep it busy for minutes (`(a+)+`).
 */
export function compileLinePattern(source: string): RegExp {
  try {
    // Alone first: `a)|(b` is valid only inside the group below.
    new RegExp(source, 'iu');
  } catch (error) {
    throw new Error(reasonOf(error), { cause: error });
  }
  if (waysToMatch(source) > MOST_WAYS) throw new Error(TOO_MANY_WAYS);
  return new RegExp(`^(?=[^]{0,${LONGEST_LINE}}$)(?:${source})$`, 'iu');
}

/** In how many ways a valid expression can match a line, at most: alternatives add up, what follows multiplies, repetition raises to a power. */
function waysToMatch(source: string): number {
  const groups: { before: number; here: number }[] = [];
  let group = { before: 0, here: 1 };
  for (const [, atom = '', quantifier] of source.matchAll(TOKEN)) {
    if (atom === '|') {
      group = { before: group.before + group.here, here: 1 };
    } else if (atom.startsWith('(')) {
      groups.push(group);
      group = { before: 0, here: 1 };
    } else {
      const inner = atom === ')' ? group.before + group.here : 1;
      if (atom === ')') group = groups.pop() ?? group;
      group = { ...group, here: group.here * repeated(inner, quantifier) };
    }
  }
  return group.before + group.here;
}

function repeated(ways: number, quantifier: string | undefined): number {
  if (quantifier === undefined) return ways;
  const [least, most] = limitsOf(quantifier);
  let sum = 0;
  for (let times = least; times <= most; times++) sum += ways ** times;
  return sum;
}

function limitsOf(quantifier: string): [least: number, most: number] {
  if (quantifier === '?') return [0, 1];
  if (quantifier === '*' || quantifier === '+') return [quantifier === '*' ? 0 : 1, LONGEST_LINE];
  const [least = '0', most = least] = quantifier.slice(1, -1).split(',');
  const cap = (text: string) => Math.min(Number(text), LONGEST_LINE);
  return [cap(least), most === '' ? LONGEST_LINE : cap(most)];
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.slice(message.lastIndexOf(': ') + 2).toLowerCase();
}
