import { scanMarkdown } from '../../../core/markdown/scan.ts';
import { plain } from '../../../core/report/escape.ts';

/**
 * A command of a comment. `sha` is in lower case, 7 to 64 digits. A line that begins like a command and does not keep the grammar is
 * `malformed`, with what is wrong as the end of a sentence about it, so that its author can be told.
 */
export type Command =
  | { verb: 'approve'; gate: string; sha: string }
  | { verb: 'deny'; gate: string; sha: string | null }
  | { verb: 'override'; gate: string; sha: string | null; reason: string }
  | { verb: 'malformed'; gate: string | null; problem: string };

/** Characters that the reason of an override must have. */
export const REASON_CHARACTERS = 10;

const LINE = /^\/(approve|deny|override)(?:[ \t]+(\S+))?(?:[ \t]+(\S.*?))?[ \t]*$/;
const SHA = /^[0-9a-f]{7,64}$/i;
/** Longer lines are no commands: a reason has at most a few sentences, and a summary has room for few. */
const LINE_CHARACTERS = 1000;

/**
 * The commands of one comment, in their order: `/approve GATE SHA`, `/deny GATE [SHA]`, `/override GATE [SHA] REASON`, each alone on a
 * line that begins with it. What a reader does not see as text (code, HTML comments) and what is quoted with `>` holds none.
 * The text is hostile: linear, never throws.
 */
export function commandsOf(body: string): Command[] {
  return scanMarkdown(body).lines.flatMap((line): Command[] => {
    const { raw } = line;
    if (!raw.startsWith('/') || raw.length > LINE_CHARACTERS) return [];
    // A line right below a quote is shown inside it, but nobody quoted it.
    const read = line.kind === 'text' ? line.prose : line.kind === 'quote' ? line.visible : '';
    const [, verb, gate = null, rest = ''] = LINE.exec(raw) ?? [];
    if (verb === undefined || !read.startsWith(`/${verb}`)) return [];
    return [parsed(verb, gate, rest)];
  });
}

/** Whether a run may be asked for by this text at all: it holds a command, of whichever gate, or something meant as one. */
export function hasCommand(body: string): boolean {
  return commandsOf(body).length > 0;
}

function parsed(verb: string, gate: string | null, rest: string): Command {
  const malformed = (problem: string): Command => ({ verb: 'malformed', gate, problem });
  if (gate === null) return malformed(`names no gate: \`/${verb} GATE\``);
  if (verb === 'approve') {
    if (rest === '') return malformed('names no commit: `/approve GATE SHA`');
    return SHA.test(rest)
      ? { verb, gate, sha: rest.toLowerCase() }
      : malformed('needs at least 7 digits of the commit, and nothing behind');
  }
  if (verb === 'deny') {
    if (rest === '') return { verb, gate, sha: null };
    // A refusal that was not understood must not be lost: the word may as well be a reason.
    return { verb, gate, sha: SHA.test(rest) ? rest.toLowerCase() : null };
  }
  const [first = '', ...words] = rest.split(/[ \t]+/);
  const sha = SHA.test(first) ? first.toLowerCase() : null;
  const reason = plain((sha === null ? [first, ...words] : words).join(' '));
  if ([...reason].length < REASON_CHARACTERS) return malformed(`needs a reason of at least ${REASON_CHARACTERS} characters`);
  return { verb: 'override', gate, sha, reason };
}
