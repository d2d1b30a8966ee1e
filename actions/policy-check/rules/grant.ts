import { compileGlob, type Glob, type Meter } from '../../../core/glob.ts';
import type { Finding } from '../../../core/model.ts';
import { withUnseen } from '../../../core/unseen.ts';
import type { AllowedPaths } from '../policy.ts';
import { breadthCap } from './breadth.ts';
import type { PathDeclaration } from './declared-paths.ts';
import { count, finding, listed, type RuleContext } from './rule.ts';

/** Far more than a person lists; they keep a hostile description from costing time. */
const MAX_PATTERNS = 500;
const MAX_PATTERN_LENGTH = 1024;
const MAX_LIST_LENGTH = 16 * 1024;
/** Unclear lines that are told one by one. */
const MAX_UNCLEAR = 20;

/**
 * Steps of the glob machine that one judgement of a change may take, a few seconds of work. Real lists take a hundredth of it, even for
 * 3,000 files; only patterns and names made for each other take more, and such a list fails instead of holding the run up.
 */
export const MAX_STEPS = 100_000_000;

/** A list of paths in the description or in an issue; `where` completes "on line 3 …", `whose` begins a sentence. */
export interface DeclaredList {
  declarations: readonly PathDeclaration[];
  where: string;
  whose: string;
}

/** What lists grant: the patterns that count, and a finding for all that does not. */
export interface Grant {
  granted: Glob[];
  refused: Finding[];
}

/**
 * The patterns of lists that count together: neither too wide, alone or together, nor too long, negated, or spelled so that people read them
 * in two ways. Their matching is counted in `meter`.
 */
export function grantOf(context: RuleContext, rule: AllowedPaths, lists: readonly DeclaredList[], meter: Meter): Grant {
  const refused: Finding[] = [];
  const kept: Glob[] = [];
  const cap = breadthCap(rule.deny);
  const narrower = `List what the change needs, such as ${suggestion(context)}.`;
  const refuse = (subject: string, message: string, fix: string, decidedBy: (string | number)[] = [], evidence = subject) =>
    refused.push(
      finding(context, 'fail', subject.slice(0, 200), message, ['allowed_paths', ...decidedBy], { evidence: evidence.slice(0, 200), fix }),
    );
  for (const list of lists) {
    refuseUnclear(list, refuse);
    const all = list.declarations.flatMap(({ patterns, star, line }) => patterns.map((pattern) => ({ pattern, star, line })));
    let length = 0;
    for (const { pattern, star, line } of all.slice(0, MAX_PATTERNS)) {
      const place = `on line ${line}${list.where}`;
      if (pattern.length > MAX_PATTERN_LENGTH) {
        refuse(pattern, `The pattern ${place} is longer than ${MAX_PATTERN_LENGTH} characters.`, 'Write shorter patterns.');
        continue;
      }
      length += pattern.length;
      if (length > MAX_LIST_LENGTH) break;
      const name = withUnseen(pattern) ?? pattern;
      const glob = compileGlob(pattern, { star, meter });
      const deny = pattern.startsWith('!') ? null : cap.alone(glob);
      const fault = deny === null ? spellingFault(pattern, rule.deny.length > 0) : null;
      if (deny !== null) {
        const widest = rule.deny[deny] ?? '';
        const message = `\`${pattern}\` ${place} is too wide: it lets in what \`${widest}\` does, which the policy denies.`;
        refuse(pattern, message, narrower, ['deny', deny], widest);
      } else if (fault) refuse(name, `\`${name}\` ${place} ${fault.why}`, fault.fix);
      else kept.push(glob);
    }
    const shorter = 'List folders (`app/**`) instead of files.';
    if (all.length > MAX_PATTERNS) refuse(`${all.length} patterns`, `${list.whose} lists more than ${MAX_PATTERNS} patterns.`, shorter);
    if (length > MAX_LIST_LENGTH)
      refuse('list of paths', `${list.whose} lists more than ${MAX_LIST_LENGTH} characters of patterns.`, shorter);
  }
  const wide = cap.together(kept);
  if (!wide) return { granted: kept, refused };
  const widest = rule.deny[wide.deny] ?? '';
  const patterns = listed(wide.globs.map(({ pattern }) => pattern));
  const message = `Together ${patterns} are too wide: they let in much of what \`${widest}\` does, which the policy denies.`;
  refuse(count(wide.globs.length, 'pattern'), message, narrower, ['deny', wide.deny], widest);
  return { granted: kept.filter((glob) => !wide.globs.includes(glob)), refused };
}

function refuseUnclear({ declarations, where }: DeclaredList, refuse: (subject: string, message: string, fix: string) => void): void {
  const lines = declarations.flatMap(({ unclear }) => unclear);
  for (const { line, text, why, fix } of lines.slice(0, MAX_UNCLEAR)) refuse(text, `Line ${line}${where} grants nothing: ${why}`, fix);
  const left = lines.length - MAX_UNCLEAR;
  if (left > 0)
    refuse(`${count(left, 'more line')}`, `${count(left, 'more line')}${where} grant nothing.`, 'Write nothing but paths in the list.');
}

/** What makes a pattern unfit for a list that nobody vouches for; `isCapped`: the policy denies something. */
function spellingFault(pattern: string, isCapped: boolean): { why: string; fix: string } | null {
  if (pattern.startsWith('!'))
    return {
      why: 'begins with `!`: a list of allowed paths cannot take anything away.',
      fix: 'List what the change needs, and nothing else.',
    };
  if (withUnseen(pattern) !== null)
    return {
      why: 'holds what nobody sees, so that it matches something else than it seems to.',
      fix: 'Write the pattern again without that; where a name really has it, `?` stands for it.',
    };
  const literal = pattern.replace(/\[[^\]/]*\]/g, '?');
  if (isCapped) {
    const [first = ''] = literal.replace(/^(?:\.?\/)+/, '').split('/');
    const namesNothing = !/[^*?/{},.\s]|(?:^|[/{,])\.[^/]/u.test(literal);
    if (namesNothing || (/^[*?]+$/.test(first) && !/^\*+$/.test(first) && literal.includes('/')))
      return {
        why: 'names no place: where a name is expected, there are nothing but wildcards.',
        fix: 'Name folders or files: `app/**`, `app/*.ts`, or `**/` before a name (`**/*.md`).',
      };
  }
  if (literal.split(/[/{},]/).some((segment) => /\*\*/.test(segment) && !/^\*+$/.test(segment)))
    return {
      why: 'has `**` beside other characters, which is read in different ways.',
      fix: 'Write `**` between slashes: `app/**` is all in a folder, `**/*.pem` are files by their ending; one `*` stays inside a name.',
    };
  return null;
}

/** The one finding of lists that take too many steps to match: nothing else is said, because what was found until then is chance. */
export function tooCostly(context: RuleContext): Finding {
  const message = `Matching the declared patterns takes more than ${MAX_STEPS} steps, so this was not judged to its end.`;
  const fix = 'Declare fewer and simpler patterns: folders (`app/**`) instead of long ones with many `*` and braces.';
  return finding(context, 'fail', 'declared paths', message, ['allowed_paths'], { evidence: `at most ${MAX_STEPS} steps`, fix });
}

/** Patterns for the folders that the change touches, up to three. */
export function suggestion(context: RuleContext, quote = '`'): string {
  const folders = context.files.names.map(({ path }) => (path.includes('/') ? `${path.slice(0, path.lastIndexOf('/'))}/**` : path));
  const shown = [...new Set(folders)].slice(0, 3).map((pattern) => `${quote}${pattern}${quote}`);
  return shown.join(', ') || `${quote}app/**${quote}`;
}
