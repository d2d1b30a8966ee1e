import { UnreadableError } from '../../core/errors.ts';
import { type GitHub, NotFoundError, RejectedError, type Requester } from '../../core/github/client.ts';
import { textOrNull } from '../../core/github/payload.ts';
import type { Subject } from '../../core/github/subject.ts';
import type { Runner } from '../../core/runner.ts';
import { rowOf, textOrNull as textIn } from './answer.ts';
import { commandsOf } from './approval/commands.ts';
import { configured } from './config.ts';
import { defaultBranch } from './effects.ts';
import type { GateInputs } from './inputs.ts';
import type { GateTarget } from './target.ts';

/** The commit that a comment asks to be judged anew, or why there is none. */
export type Asked = { is: 'target'; target: GateTarget } | { is: 'nothing'; why: string };

const PULL = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
const COMMITS = 'GET /repos/{owner}/{repo}/commits';

/**
 * What a comment (`issue_comment`) asks for; null for every other event. The event only says where to look: whose word counts is read
 * again from GitHub. On a pull request it is the head; on the tracking issue, the commit that the command names. A comment without a
 * command, before and after an edit, asks for nothing.
 */
export async function targetOfComment(github: GitHub, subject: Subject, runner: Runner, inputs: GateInputs): Promise<Asked | null> {
  if (subject.event !== 'issue_comment' || (subject.kind !== 'pull-request-comment' && subject.kind !== 'issue')) return null;
  const texts = ['comment.body', 'changes.body.from'].map((path) => textOrNull(runner.payload, path)).filter((text) => text !== null);
  const commands = texts.flatMap(commandsOf);
  if (texts.length > 0 && commands.length === 0) return nothing('The comment holds no command.');
  if (subject.kind === 'pull-request-comment') return { is: 'target', target: await headOf(github, subject.number) };
  const branch = textOrNull(runner.payload, 'repository.default_branch') ?? (await defaultBranch(github));
  const { trackingIssue } = (await configured(github, inputs, branch)).fileOnly;
  if (trackingIssue !== subject.number)
    return nothing(`#${subject.number} is no pull request, and not the \`tracking-issue\` of the configuration.`);
  const named = [...new Set(commands.flatMap((command) => ('sha' in command && command.sha !== null ? [command.sha] : [])))];
  const [prefix, ...others] = named;
  if (prefix === undefined) return nothing('On the tracking issue a command has to name its commit.');
  if (others.length > 0) return nothing('The comment names more than one commit: write a comment for each.');
  const sha = await commitOf(github, prefix);
  if (sha === null) return nothing(`There is no one commit that begins with \`${prefix}\`.`);
  return { is: 'target', target: { sha, branch, pullRequest: null, approves: 'commit', forkRun: null, eventTime: null } };
}

async function headOf(github: Requester, number: number): Promise<GateTarget> {
  const { data } = await github.request<unknown>(PULL, { pull_number: number });
  const pull = rowOf(data);
  const sha = textIn(rowOf(pull.head).sha);
  const branch = textIn(rowOf(pull.base).ref);
  if (sha === null || branch === null)
    throw new UnreadableError(`The answer is no pull request #${number} with a head and a base. Run again.`);
  return { sha, branch, pullRequest: number, approves: 'commit', forkRun: null, eventTime: null };
}

/** The whole id of the one commit with that beginning; null for none. A branch can have such a name: what it leads to does not count. */
async function commitOf(github: Requester, prefix: string): Promise<string | null> {
  try {
    const { data } = await github.request<unknown>(COMMITS, { sha: prefix, per_page: 1 });
    const sha = textIn(rowOf(Array.isArray(data) ? data[0] : null).sha);
    return sha?.startsWith(prefix) === true ? sha : null;
  } catch (error) {
    if (error instanceof NotFoundError || (error instanceof RejectedError && error.status === 422)) return null;
    throw error;
  }
}

function nothing(why: string): Asked {
  return { is: 'nothing', why };
}
