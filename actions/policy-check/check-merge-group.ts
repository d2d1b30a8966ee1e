import { PermissionError, UnreadableError } from '../../core/errors.ts';
import type { Finding, Report } from '../../core/model.ts';
import { type Published, publish } from '../../core/publish.ts';
import { statusContextOf } from './inputs.ts';
import { type Judgement, judgePullRequest, type Run } from './judge-pull-request.ts';
import { type GroupMember, type GroupRead, readGroup } from './read-group.ts';
import { type PolicyReason, withHeadMoved } from './report.ts';
import { fileListOf } from './rules/file-list.ts';
import { type Member, reportOfGroup, reportOfUnreadable } from './several-report.ts';
import type { MergeGroup } from './task.ts';

type JudgedMember = Member & { judgement: Judgement | null };

/**
 * Judges every pull request of a merge group by the policy of the group's base, and writes one status on the group's head, where the queue
 * looks for it. There is no comment: the queue is not where anybody discusses. The head of a group never moves, so it is not read again.
 */
export async function checkMergeGroup(run: Run, group: MergeGroup): Promise<Published> {
  const { inputs, runner, sources } = run;
  const home = `${runner.owner}/${runner.repo}`;
  const report = await judgeGroup(run, group, `${home}@${group.headSha}`);
  const plan = {
    sha: group.headSha,
    pullRequest: { number: group.last, url: `${runner.serverUrl}/${home}/pull/${group.last}` },
    statusContext: statusContextOf(inputs),
    comment: 'off',
    dryRun: inputs['dry-run'],
    secrets: [inputs.token],
  } as const;
  return publish(report, plan, runner, sources.github);
}

async function judgeGroup(run: Run, group: MergeGroup, subject: string): Promise<Report<PolicyReason>> {
  let read: GroupRead;
  try {
    read = await readGroup(run.sources.github, group);
  } catch (error) {
    if (error instanceof UnreadableError || error instanceof PermissionError) return reportOfUnreadable(subject, error.message);
    throw error;
  }
  const members = await Promise.all(read.members.map((member) => judgeMember(run, group, member)));
  return reportOfGroup(subject, members, strangers(subject, read, members));
}

async function judgeMember(run: Run, group: MergeGroup, { number, head }: GroupMember): Promise<JudgedMember> {
  const unread = { number, title: '', url: null, judgement: null };
  try {
    const judgement = await judgePullRequest(run, { number, expectedBase: null, policyRef: group.baseSha });
    const { change, isOpen, report } = judgement;
    if (!isOpen && head === null && number !== group.last) {
      const why = `A commit of the merge group names #${number}, which is closed, so it cannot be the one that is merged.`;
      return { ...unread, report: reportOfUnreadable(report.subject, why) };
    }
    if (change.baseRef !== group.baseRef) {
      const why = `#${number} goes to \`${change.baseRef}\`, and the merge group to \`${group.baseRef}\`.`;
      return { ...unread, report: reportOfUnreadable(report.subject, why) };
    }
    const hasMoved = head !== null && head !== change.headSha;
    return { number, title: change.title, url: change.url, judgement, report: hasMoved ? withHeadMoved(report) : report };
  } catch (error) {
    if (!(error instanceof UnreadableError || error instanceof PermissionError)) throw error;
    return { ...unread, report: reportOfUnreadable(`#${number}`, error.message) };
  }
}

/** What the group changes and none of its pull requests lists was never judged: a commit's text named the wrong one, or a merge moved a file. */
function strangers(subject: string, { names, isProven }: GroupRead, members: readonly JudgedMember[]): Finding[] {
  const about = (message: string, fix: string): Finding => ({ rule: 'merge_group', state: 'unknown', subject, message, fix });
  if (names === null) {
    if (isProven) return [];
    const message = 'The merge group changes more files than GitHub lists, so the pull requests that its commits name cannot be checked.';
    return [about(message, 'Let the queue use merge commits, or set its group size to 1.')];
  }
  const lists = members.map(({ judgement }) => (judgement === null ? null : fileListOf(judgement.files, judgement.change)));
  if (lists.some((list) => list === null || list.gap !== null)) return [];
  const judged = new Set(lists.flatMap((list) => list?.names.map(({ path }) => path) ?? []));
  const strange = names.filter((name) => !judged.has(name));
  if (strange.length === 0) return [];
  const numbers = members.map(({ number }) => `#${number}`).join(', ');
  const shown = strange
    .slice(0, 5)
    .map((name) => `\`${name}\``)
    .join(', ');
  const message = `The merge group changes ${shown}${strange.length > 5 ? ` and ${strange.length - 5} more` : ''}, which none of ${numbers} lists.`;
  return [about(message, 'Take the pull requests out of the queue, bring their branches up to date, and queue them again.')];
}
