import type { Finding } from '../../../core/model.ts';
import type { ForbiddenPaths } from '../policy.ts';
import { policyGlobs } from './policy-globs.ts';
import { count, finding, gapFinding, type RuleContext, type RuleResult } from './rule.ts';

/** No changed name may be inside a forbidden pattern: old and new names, deleted files, and a folder's own name. `except` subtracts. */
export function judgeForbiddenPaths(context: RuleContext, rule: ForbiddenPaths): RuleResult {
  const forbidden = policyGlobs(rule.paths);
  const except = policyGlobs(rule.except);
  const { names, rows, gap } = context.files;
  const findings: Finding[] = [];
  for (const { path, deed } of names) {
    const hit = forbidden.firstMatch(path);
    if (!hit || except.matches(path)) continue;
    const { pattern } = hit.glob;
    const fix =
      `Leave \`${path}\` as it is on \`${context.change.baseRef}\`. ` +
      `If the change is meant, the owners of \`${context.policy.file}\` can list it under \`except\`.`;
    const message = `This change ${deed}, and \`${pattern}\` is forbidden.`;
    findings.push(finding(context, 'fail', path, message, ['forbidden_paths', 'paths', hit.index], { evidence: pattern, fix }));
  }
  const found = findings.length;
  if (gap) {
    findings.push(gapFinding(context, 'forbidden_paths'));
    return {
      findings,
      summary: found > 0 ? `${count(found, 'forbidden name')}, and the file list is not whole` : 'The file list is not whole',
    };
  }
  if (found > 0) return { findings, summary: `${count(found, 'forbidden name')} in ${count(rows, 'changed file')}` };
  const summary = rows === 1 ? 'The changed file is not forbidden' : `None of the ${rows} changed files is forbidden`;
  return { findings: [finding(context, 'pass', count(rows, 'file'), `${summary}.`, ['forbidden_paths'])], summary };
}
