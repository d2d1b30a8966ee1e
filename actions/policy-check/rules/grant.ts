import { compileGlob, type Glob, type Meter } from '../../../core/glob.ts';
import type { Finding } from '../../../core/model.ts';
import type { AllowedPaths } from '../policy.ts';
import { breadthCap } from './breadth.ts';
import type { PathDeclaration } from './declared-paths.ts';
import { finding, type RuleContext } from './rule.ts';

/** Far more than a person lists; they keep a hostile description from costing time. */
const MAX_PATTERNS = 500;
const MAX_PATTERN_LENGTH = 1024;
const MAX_LIST_LENGTH = 16 * 1024;

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

/** What a list grants: the patterns that count, and a finding for each that does not. */
export interface Grant {
  granted: Glob[];
  refused: Finding[];
}

/** The patterns of one list that are neither too wide, nor too long, nor negated. Their matching is counted in `meter`. */
export function grantOf(context: RuleContext, rule: AllowedPaths, list: DeclaredList, meter: Meter): Grant {
  const granted: Glob[] = [];
  const refused: Finding[] = [];
  const deniedBy = breadthCap(rule.deny);
  const refuse = (pattern: string, message: string, fix: string, decidedBy: (string | number)[] = [], evidence = pattern) =>
    refused.push(
      finding(context, 'fail', pattern.slice(0, 200), message, ['allowed_paths', ...decidedBy], { evidence: evidence.slice(0, 200), fix }),
    );
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
    const glob = compileGlob(pattern, { star, meter });
    const deny = deniedBy(glob);
    if (pattern.startsWith('!')) {
      const message = `\`${pattern}\` ${place} begins with \`!\`: a list of allowed paths cannot take anything away.`;
      refuse(pattern, message, 'List what the change needs, and nothing else.');
    } else if (deny !== null) {
      const widest = rule.deny[deny] ?? '';
      const message = `\`${pattern}\` ${place} is too wide: it lets in all that \`${widest}\` does, which the policy denies.`;
      refuse(pattern, message, `List what the change needs, such as ${suggestion(context)}.`, ['deny', deny], widest);
    } else {
      granted.push(glob);
    }
  }
  const shorter = 'List folders (`app/**`) instead of files.';
  if (all.length > MAX_PATTERNS) refuse(`${all.length} patterns`, `${list.whose} lists more than ${MAX_PATTERNS} patterns.`, shorter);
  if (length > MAX_LIST_LENGTH)
    refuse('list of paths', `${list.whose} lists more than ${MAX_LIST_LENGTH} characters of patterns.`, shorter);
  return { granted, refused };
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
