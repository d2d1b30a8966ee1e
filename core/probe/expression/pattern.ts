import { RE2JS, RE2JSException } from 're2js';

/** A regular expression in RE2's syntax: no look-around and no back-references, and therefore linear in the length of the text. */
export interface Pattern {
  source: string;
  /** Whether it matches anywhere in the text. */
  test(text: string): boolean;
}

/** Longer ones are no expressions of people. */
const MOST_CHARACTERS = 1_000;
/**
 * RE2's program size. The time is bounded by size × length of the text: 300 took about two seconds for a hostile 1 MiB on one slow core,
 * 900 seven. `[0-9a-f]{40}` has 42.
 */
const MOST_STEPS = 300;

/** Compiles a user's expression. Throws an Error whose message says in a few words why it cannot be used, without the expression itself. */
export function compilePattern(source: string): Pattern {
  if (source.length > MOST_CHARACTERS) throw new Error(`it has more than ${MOST_CHARACTERS} characters`);
  const program = compile(source);
  if (program.programSize() > MOST_STEPS) throw new Error('it repeats too much: a hostile answer could keep it busy for seconds');
  return { source, test: (text) => program.test(text) };
}

function compile(source: string): RE2JS {
  try {
    return RE2JS.compile(source);
  } catch (error) {
    const said = error instanceof RE2JSException ? error.message.replace(/^error parsing regexp: /, '') : '';
    throw new Error(explain(said), { cause: error });
  }
}

function explain(said: string): string {
  if (/Perl syntax|named capture|invalid escape sequence: `\\\d/.test(said)) return 'RE2 has no look-around and no back-references';
  const what = said.split(':', 1)[0] ?? '';
  return what === '' ? 'it is too deeply nested' : what;
}
