import type { Finding } from '../../../core/model.ts';
import type { Docs } from '../policy.ts';
import { policyGlobs } from './policy-globs.ts';
import { count, finding, gapFinding, listed, type RuleContext, type RuleResult, sentence } from './rule.ts';

/** Documentation may only live where `allow` says, and code of `require_for` must come with a change of its documentation. */
export function judgeDocs(context: RuleContext, rule: Docs): RuleResult {
  const misplaced = judgePlaces(context, rule);
  const missing = judgeCompanions(context, rule);
  const findings = [...misplaced, ...missing.findings];
  const { gap, rows } = context.files;
  if (gap) findings.push(gapFinding(context, 'docs'));
  if (findings.length === 0) {
    const message = missing.applied > 0 ? 'Documentation is in its place and comes with the code.' : 'Documentation is in its place.';
    return { findings: [finding(context, 'pass', count(rows, 'file'), message, ['docs'])], summary: message.slice(0, -1) };
  }
  const parts = [
    ...(misplaced.length > 0 ? [`${count(misplaced.length, 'document')} out of place`] : []),
    ...(missing.findings.length > 0 ? [`${count(missing.findings.length, 'change')} without documentation`] : []),
    ...(gap ? ['the file list is not whole'] : []),
  ];
  return { findings, summary: sentence(parts.join(', ')) };
}

/** Deleting a misplaced document is always fine: only what is there afterwards counts. */
function judgePlaces(context: RuleContext, rule: Docs): Finding[] {
  if (rule.allow === null) return [];
  const [documents, allowed] = [policyGlobs(rule.of), policyGlobs(rule.allow)];
  const evidence = listed(rule.allow);
  return context.files.names
    .filter(({ path, remains }) => remains && documents.matches(path) && !allowed.matches(path))
    .map(({ path, deed }) => {
      const message = `This change ${deed}, but documentation belongs in ${evidence}.`;
      const fix = `Move \`${path}\` to where the policy lets documentation live, or leave it out.`;
      return finding(context, 'fail', path, message, ['docs', 'allow'], { evidence, fix });
    });
}

function judgeCompanions(context: RuleContext, rule: Docs): { findings: Finding[]; applied: number } {
  const findings: Finding[] = [];
  let applied = 0;
  rule.requireFor.forEach((entry, index) => {
    const [code, documents] = [policyGlobs(entry.paths), policyGlobs(entry.docs)];
    const touched = context.files.names.flatMap(({ path }) => (code.matches(path) ? [path] : [])).sort();
    const first = touched[0];
    if (first === undefined) return;
    applied += 1;
    // A list that is not whole may hold the document further on.
    if (context.files.gap || context.files.names.some(({ path, remains }) => remains && documents.matches(path))) return;
    const more = touched.length > 1 ? ` and ${count(touched.length - 1, 'other name')}` : '';
    const message = `This change touches \`${first}\`${more}, but no documentation of it: nothing in ${listed(entry.docs)} is added or changed.`;
    const fix = `Describe the change in ${listed(entry.docs)}.`;
    const evidence = `${listed(entry.paths)} come with ${listed(entry.docs)}`;
    findings.push(finding(context, 'fail', first, message, ['docs', 'require_for', index], { evidence, fix }));
  });
  return { findings, applied };
}
