import { compileGlob, compileGlobs, type Glob } from '../../../core/glob.ts';
import type { Finding } from '../../../core/model.ts';
import type { AllowedPaths } from '../policy.ts';
import { breadthCap } from './breadth.ts';
import { declaredPaths, hiddenDeclaration, type PathDeclaration } from './declared-paths.ts';
import { count, finding, listed, type RuleContext, type RuleResult, whyHidden, withoutBody } from './rule.ts';

/** Far more than a person lists; keeps a hostile description from costing time. */
const MAX_PATTERNS = 500;
const MAX_PATTERN_LENGTH = 1024;

/** Every changed name must be inside a pattern that the description declares, or that the policy always allows. */
export function judgeAllowedPaths(context: RuleContext, rule: AllowedPaths): RuleResult {
  if (rule.from.includes('issue')) return fromIssue(context, rule);
  const { body } = context;
  if (!body) return withoutBody(context, 'allowed_paths');
  const declarations = declaredPaths(body, rule.labels);
  if (declarations.every((declaration) => declaration.patterns.length === 0)) return undeclared(context, rule, declarations);
  const { granted, refused } = grant(context, rule, declarations);
  const outside = namesOutside(context, rule, granted, declarations);
  const findings = [...refused, ...outside.findings];
  const { rows, gap } = context.files;
  if (gap) {
    const message = `Only ${count(rows, 'file')} could be judged, because the list of changed files is not whole.`;
    findings.push(finding(context, 'unknown', 'changed files', message, ['allowed_paths']));
  }
  if (findings.length > 0) return { findings, summary: summaryOf(refused.length, outside.findings.length, gap !== null) };
  const byPolicy = outside.byPolicy > 0 ? `, ${outside.byPolicy} of them by \`always\` of the policy` : '';
  const message = `Every changed name is inside the declared paths${byPolicy}.`;
  const evidence = listed(granted.map((glob) => glob.pattern));
  return {
    findings: [finding(context, 'pass', count(rows, 'file'), message, ['allowed_paths'], { evidence })],
    summary: `Every changed name is inside ${count(granted.length, 'declared pattern')}`,
  };
}

/** The declared patterns that grant something, and a finding for each that does not. */
function grant(
  context: RuleContext,
  rule: AllowedPaths,
  declarations: readonly PathDeclaration[],
): { granted: Glob[]; refused: Finding[] } {
  const granted: Glob[] = [];
  const refused: Finding[] = [];
  const deniedBy = breadthCap(rule.deny);
  const refuse = (pattern: string, message: string, fix: string, decidedBy: (string | number)[] = [], evidence = pattern) =>
    refused.push(
      finding(context, 'fail', pattern.slice(0, 200), message, ['allowed_paths', ...decidedBy], { evidence: evidence.slice(0, 200), fix }),
    );
  const all = declarations.flatMap(({ patterns, star, line }) => patterns.map((pattern) => ({ pattern, star, line })));
  for (const { pattern, star, line } of all.slice(0, MAX_PATTERNS)) {
    const glob = pattern.length <= MAX_PATTERN_LENGTH ? compileGlob(pattern, { star }) : null;
    const deny = glob && deniedBy(glob);
    if (!glob) {
      refuse(pattern, `The pattern on line ${line} is longer than ${MAX_PATTERN_LENGTH} characters.`, 'Write shorter patterns.');
    } else if (pattern.startsWith('!')) {
      refuse(
        pattern,
        `\`${pattern}\` on line ${line} begins with \`!\`: a list of allowed paths cannot take anything away.`,
        'List what the change needs, and nothing else.',
      );
    } else if (deny !== null) {
      const widest = rule.deny[deny] ?? '';
      const message = `\`${pattern}\` on line ${line} is too wide: it lets in all that \`${widest}\` does, which the policy denies.`;
      refuse(pattern, message, `List what the change needs, such as ${suggestion(context)}.`, ['deny', deny], widest);
    } else {
      granted.push(glob);
    }
  }
  if (all.length > MAX_PATTERNS) {
    refuse(
      `${all.length} patterns`,
      `The description lists more than ${MAX_PATTERNS} patterns.`,
      'List folders (`app/**`) instead of files.',
    );
  }
  return { granted, refused };
}

function namesOutside(
  context: RuleContext,
  rule: AllowedPaths,
  granted: readonly Glob[],
  declarations: readonly PathDeclaration[],
): { findings: Finding[]; byPolicy: number } {
  const allowed = compileGlobs(granted);
  const always = compileGlobs(rule.always);
  const evidence = granted.length > 0 ? listed(granted.map((glob) => glob.pattern)) : 'no pattern that grants anything';
  const place = declarations.map(({ label, line }) => `\`${label}\` (line ${line})`).join(', ');
  const findings: Finding[] = [];
  let byPolicy = 0;
  for (const { path, deed } of context.files.names) {
    if (allowed.matches(path)) continue;
    if (always.matches(path)) {
      byPolicy += 1;
      continue;
    }
    const fix = `If this change is meant to touch it, add \`${path}\` under ${place} in the description. If not, leave it as it is on \`${context.change.baseRef}\`.`;
    findings.push(
      finding(context, 'fail', path, `This change ${deed}, but it is outside the declared paths.`, ['allowed_paths'], { evidence, fix }),
    );
  }
  return { findings, byPolicy };
}

function undeclared(context: RuleContext, rule: AllowedPaths, declarations: readonly PathDeclaration[]): RuleResult {
  const label = rule.labels[0] ?? 'Allowed paths';
  if (!rule.required) {
    const message = 'The description declares no paths, and the policy does not ask for them.';
    return {
      findings: [finding(context, 'not_applicable', label, message, ['allowed_paths', 'required'])],
      summary: 'No paths declared; none are required',
    };
  }
  const empty = declarations[0];
  const hidden = context.body && !empty ? hiddenDeclaration(context.body, rule.labels) : null;
  const hint = hidden ? ` Line ${hidden.number} has it, but ${whyHidden(hidden)}, where it does not count.` : '';
  const message = empty ? `\`${empty.label}\` on line ${empty.line} lists no path.` : `The description has no line \`${label}: …\`.${hint}`;
  const fix = `${empty ? 'Write' : 'Add'} the line \`${label}: ${suggestion(context, '')}\`, as far as this change is meant to reach.`;
  return {
    findings: [finding(context, 'fail', label, message, ['allowed_paths', 'labels'], { fix })],
    summary: 'The description declares no paths',
  };
}

/** A policy that asks for the issue's list must not be answered with the author's own. */
function fromIssue(context: RuleContext, rule: AllowedPaths): RuleResult {
  const message = 'The policy takes the paths from the issue, which this version cannot read.';
  const fix = `Set \`from: [body]\` in \`${context.policy.file}\`, or use a version that reads issues.`;
  const evidence = `from: [${rule.from.join(', ')}]`;
  return {
    findings: [finding(context, 'error', 'from', message, ['allowed_paths', 'from'], { evidence, fix })],
    summary: 'Paths from the issue cannot be read',
  };
}

/** Patterns for the folders that the change touches, up to three. */
function suggestion(context: RuleContext, quote = '`'): string {
  const folders = context.files.names.map(({ path }) => (path.includes('/') ? `${path.slice(0, path.lastIndexOf('/'))}/**` : path));
  const shown = [...new Set(folders)].slice(0, 3).map((pattern) => `${quote}${pattern}${quote}`);
  return shown.join(', ') || `${quote}app/**${quote}`;
}

function summaryOf(refused: number, outside: number, hasGap: boolean): string {
  const parts = [
    ...(refused > 0 ? [`${count(refused, 'declared pattern')} refused`] : []),
    ...(outside > 0 ? [`${count(outside, 'name')} outside the declared paths`] : []),
    ...(hasGap ? ['the file list is not whole'] : []),
  ];
  const text = parts.join(', ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
