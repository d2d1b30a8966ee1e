import { compileGlobs, type Meter } from '../../../core/glob.ts';
import type { Finding } from '../../../core/model.ts';
import type { AllowedPaths } from '../policy.ts';
import { declaredPaths, declaresAnything, hiddenDeclaration, type PathDeclaration } from './declared-paths.ts';
import { type DeclaredList, grantOf, MAX_STEPS, suggestion, tooCostly } from './grant.ts';
import { type IssuePaths, pathsOfIssues, refusedFindings } from './issue-paths.ts';
import { policyGlobs } from './policy-globs.ts';
import { count, finding, gapFinding, listed, type RuleContext, type RuleResult, sentence, withoutBody } from './rule.ts';

/**
 * Every changed name must be inside a pattern that the issue declares (if the policy takes the paths from there) and inside one of the
 * description's (if it declares any), or be one that the policy always allows.
 */
export function judgeAllowedPaths(context: RuleContext, rule: AllowedPaths): RuleResult {
  const { body } = context;
  if (!body) return withoutBody(context, 'allowed_paths');
  const own = rule.from.includes('body') ? declaredPaths(body, rule.labels) : [];
  const ownList: DeclaredList = { declarations: own, where: '', whose: 'The description' };
  const declaresPaths = own.some(declaresAnything);
  if (!rule.from.includes('issue')) {
    return declaresPaths ? judgeNames(context, rule, [], ownList, null) : undeclared(context, rule, own);
  }
  const issues = pathsOfIssues(context, rule);
  if (issues.lists.length > 0) return judgeNames(context, rule, issues.lists, declaresPaths ? ownList : null, issues);
  if (issues.unknown.length > 0) return { findings: issues.unknown, summary: 'The issue could not be read' };
  if (rule.required) return ungranted(context, rule, issues);
  // Nothing has to be granted; what the description says of its own reach still holds.
  return declaresPaths ? judgeNames(context, rule, [], ownList, issues) : undeclared(context, rule, own);
}

function judgeNames(
  context: RuleContext,
  rule: AllowedPaths,
  issueLists: readonly DeclaredList[],
  ownList: DeclaredList | null,
  issues: IssuePaths | null,
): RuleResult {
  const meter: Meter = { steps: 0 };
  const fromIssues = issueLists.length > 0 ? grantOf(context, rule, issueLists, meter) : null;
  const fromBody = ownList ? grantOf(context, rule, [ownList], meter) : null;
  const refused = [...(fromIssues?.refused ?? []), ...(fromBody?.refused ?? [])];
  const layers: Layer[] = [];
  if (fromIssues) layers.push(layerOf(issueLists, fromIssues.granted, 'issue'));
  if (ownList && fromBody) layers.push(layerOf([ownList], fromBody.granted, 'body'));
  const outside = namesOutside(context, rule, layers, meter);
  if (!outside) return { findings: [tooCostly(context)], summary: 'The declared patterns cost too much to match' };
  // An issue that could not be read may allow what the others do not.
  const isOpen = (issues?.unknown.length ?? 0) > 0 && outside.findings.some(({ layer }) => layer === 'issue');
  const names = outside.findings.filter(({ layer }) => !(isOpen && layer === 'issue')).map((one) => one.finding);
  const { rows, gap } = context.files;
  const findings = [
    ...refused,
    ...names,
    ...(isOpen ? (issues?.unknown ?? []) : []),
    ...(gap ? [gapFinding(context, 'allowed_paths')] : []),
  ];
  const aside = issues ? refusedFindings(context, issues, 'skipped') : [];
  if (findings.length > 0) {
    return { findings: [...findings, ...aside], summary: summaryOf(refused.length, names.length, isOpen, gap !== null) };
  }
  const byPolicy = outside.byPolicy > 0 ? `, ${outside.byPolicy} of them by \`always\` of the policy` : '';
  const message = `Every changed name is inside the ${layers[0]?.layer === 'issue' ? "issue's" : 'declared'} paths${byPolicy}.`;
  const evidence = layers.map((layer) => layer.evidence).join(' and ');
  const patterns = Math.min(...layers.map(({ globs }) => globs.globs.length));
  return {
    findings: [finding(context, 'pass', count(rows, 'file'), message, ['allowed_paths'], { evidence }), ...aside],
    summary: `Every changed name is inside ${count(patterns, 'declared pattern')}`,
  };
}

/** All patterns of one source; a name must be inside every layer. */
interface Layer {
  layer: 'issue' | 'body';
  globs: ReturnType<typeof compileGlobs>;
  evidence: string;
  /** Where a name would have to be added. */
  place: string;
}

function layerOf(lists: readonly DeclaredList[], granted: Parameters<typeof compileGlobs>[0], layer: Layer['layer']): Layer {
  const globs = compileGlobs(granted);
  const evidence = globs.globs.length > 0 ? listed(globs.globs.map((glob) => glob.pattern)) : 'no pattern that grants anything';
  const place = lists.flatMap(({ declarations, where }) => declarations.map(({ label, line }) => `\`${label}\` (line ${line}${where})`));
  return { layer, globs, evidence, place: place.join(', ') };
}

/** Null where the patterns cost too much. */
function namesOutside(
  context: RuleContext,
  rule: AllowedPaths,
  layers: readonly Layer[],
  meter: Meter,
): { findings: { layer: Layer['layer']; finding: Finding }[]; byPolicy: number } | null {
  const always = policyGlobs(rule.always);
  const findings: { layer: Layer['layer']; finding: Finding }[] = [];
  let byPolicy = 0;
  for (const { path, deed } of context.files.names) {
    const missed = layers.find(({ globs }) => !globs.matches(path));
    if (meter.steps > MAX_STEPS) return null;
    if (!missed) continue;
    if (always.matches(path)) {
      byPolicy += 1;
      continue;
    }
    const { layer, globs, evidence, place } = missed;
    const folder = globs.globs.find(({ pattern }) => path.startsWith(`${pattern}/`))?.pattern;
    const add =
      folder !== undefined
        ? `write \`${folder}/**\` for what is in the folder \`${folder}\``
        : layer === 'body'
          ? `add \`${path}\` under ${place} in the description`
          : `have \`${path}\` added under ${place}`;
    const fix = `If this change is meant to touch it, ${add}. If not, leave it as it is on \`${context.change.baseRef}\`.`;
    const message = `This change ${deed}, but it is outside the ${layer === 'issue' ? "issue's" : 'declared'} paths.`;
    findings.push({ layer, finding: finding(context, 'fail', path, message, ['allowed_paths'], { evidence, fix }) });
  }
  return { findings, byPolicy };
}

function undeclared(context: RuleContext, rule: AllowedPaths, declarations: readonly PathDeclaration[]): RuleResult {
  const label = labelOf(rule);
  if (!rule.required) {
    const message = 'The description declares no paths, and the policy does not ask for them.';
    return {
      findings: [finding(context, 'not_applicable', label, message, ['allowed_paths', 'required'])],
      summary: 'No paths declared; none are required',
    };
  }
  const empty = declarations[0];
  const hint = context.body && !empty ? hiddenDeclaration(context.body, rule.labels) : '';
  const unticked = empty?.unticked[0] === undefined ? '' : ` The box on line ${empty.unticked[0]} is not ticked.`;
  const message = empty
    ? `\`${empty.label}\` on line ${empty.line} lists no path.${unticked}`
    : `The description has no line \`${label}: …\`.${hint}`;
  const fix = `${empty ? 'Write' : 'Add'} the line \`${label}: ${suggestion(context, '')}\`, as far as this change is meant to reach.`;
  return {
    findings: [finding(context, 'fail', label, message, ['allowed_paths', 'labels'], { fix })],
    summary: 'The description declares no paths',
  };
}

/** Paths must come from an issue, and none grants any: the description cannot stand in for it. */
function ungranted(context: RuleContext, rule: AllowedPaths, issues: IssuePaths): RuleResult {
  const decidedBy = ['allowed_paths', 'from'] as const;
  const evidence = `from: [${rule.from.join(', ')}]`;
  const line = `\`${labelOf(rule)}: ${suggestion(context, '')}\``;
  if (issues.numbers.length === 0) {
    const message = 'The paths come from the issue, and the description links no issue of this repository. It cannot grant paths itself.';
    const fix = `Link the issue with a line such as \`Fixes #12\`; the issue needs the line ${line}.`;
    return {
      findings: [finding(context, 'fail', 'description', message, decidedBy, { evidence, fix })],
      summary: 'No issue is linked that could grant paths',
    };
  }
  const silent = issues.withoutList.map((number) => {
    const message = `The linked issue #${number} declares no paths, and the description cannot grant them itself.`;
    const fix = `Have the line ${line} added to issue #${number}, as far as this change is meant to reach.`;
    return finding(context, 'fail', `#${number}`, message, decidedBy, { evidence, fix });
  });
  const findings = [...silent, ...refusedFindings(context, issues, 'fail')];
  return { findings, summary: 'The linked issue grants no paths' };
}

function labelOf(rule: AllowedPaths): string {
  return rule.labels[0] ?? 'Allowed paths';
}

function summaryOf(refused: number, outside: number, isOpen: boolean, hasGap: boolean): string {
  const parts = [
    ...(refused > 0 ? [`${count(refused, 'part')} of the list refused`] : []),
    ...(outside > 0 ? [`${count(outside, 'name')} outside the declared paths`] : []),
    ...(isOpen ? ['an issue could not be read'] : []),
    ...(hasGap ? ['the file list is not whole'] : []),
  ];
  return sentence(parts.join(', '));
}
