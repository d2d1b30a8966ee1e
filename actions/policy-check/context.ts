import { scanMarkdown } from '../../core/markdown/scan.ts';
import type { Change, ChangedFile, Fact } from './facts.ts';
import type { Policy } from './policy.ts';
import { riskOf } from './risk.ts';
import { fileListOf } from './rules/file-list.ts';
import type { ChangeContext } from './rules/rule.ts';

/** A change as every rule sees it: its names, its description and its risk, worked out once. */
export function contextOf(policy: Policy, change: Change, changedFiles: Fact<readonly ChangedFile[]>): ChangeContext {
  const files = fileListOf(changedFiles, change);
  const body = change.body === null ? null : scanMarkdown(change.body);
  return { policy, change, files, body, risk: riskOf(policy.risk, files, body) };
}
