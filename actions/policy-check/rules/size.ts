import type { Finding } from '../../../core/model.ts';
import type { Size } from '../policy.ts';
import { count, finding, type RuleContext, type RuleResult } from './rule.ts';

/**
 * A change may not have more files, or more added and deleted lines, than the policy takes; as the pull request itself counts them. What it
 * does not count is unknown.
 */
export function judgeSize(context: RuleContext, rule: Size): RuleResult {
  const { changedFiles, changedLines } = context.change;
  const findings = [
    ...limited(context, changedFiles, rule.maxFiles, 'changed file', 'max_files'),
    ...limited(context, changedLines, rule.maxChangedLines, 'changed line', 'max_changed_lines'),
  ];
  const failed = findings.filter((one) => one.state !== 'pass');
  const shown = failed.length > 0 ? failed : findings;
  return { findings, summary: shown.map((one) => `${one.subject}, ${one.evidence}`).join('; ') };
}

function limited(
  context: RuleContext,
  actual: number | null,
  most: number | null,
  noun: string,
  key: 'max_files' | 'max_changed_lines',
): Finding[] {
  if (most === null) return [];
  if (actual === null) {
    const message = `GitHub's answer does not say how many ${noun}s the pull request has.`;
    return [finding(context, 'unknown', `${noun}s`, message, ['size', key], { evidence: `at most ${most}`, fix: 'Run the check again.' })];
  }
  const [subject, evidence] = [count(actual, noun), `at most ${most}`];
  if (actual <= most) return [finding(context, 'pass', subject, `The policy takes ${evidence}.`, ['size', key], { evidence })];
  const message = `This change has ${subject}; the policy takes ${evidence}.`;
  const fix = 'Split the change into parts that can be reviewed one by one.';
  return [finding(context, 'fail', subject, message, ['size', key], { evidence, fix })];
}
