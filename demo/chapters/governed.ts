import { join } from 'node:path';
import { enqueue } from '../../__tests__/actions/policy-check/queue.ts';
import { type Loopback, startLoopback } from '../../loopback/main.ts';
import type { ActionRun } from '../../loopback/run-action.ts';
import type { Repository } from '../../loopback/state/repository.ts';
import { expectThat, type Stage } from '../stage.ts';

const NAME = 'acme/shop';

/** The rules that read more than the pull request: approvals, paths from issues, exceptions, a red branch; and the merge queue. */
export async function governedChapter(stage: Stage, root: string): Promise<void> {
  stage.chapter('policy-check: people, issues, a red branch and the merge queue');
  const github = await startLoopback({ seed: join(root, 'demo/seeds/governed.yml'), unref: true });
  try {
    const repository = repositoryOf(github);
    const judge = (number: number) => run(stage, github, 'pull_request_target', { pull_request: pullPayload(repository, number) });

    stage.say('#11 changes a workflow. cy has approved it, and may only write.');
    tell(stage, await judge(11), { verdict: 'pending', reason: 'human_approval_required' });
    stage.say('ana, a maintainer, approves the head.');
    approve(github, repository, 11, 'ana');
    tell(stage, await judge(11), { verdict: 'pass' });

    stage.say('#12 lists infra/** in its own description; the issue grants src/** only.');
    tell(stage, await judge(12), { verdict: 'fail', 'failed-rules': '["allowed_paths"]' });

    stage.say('#13 has more files than `size` takes, and the label of an exception, put on by ana.');
    const waived = tell(stage, await judge(13), { verdict: 'pass' });
    stage.keep('Job summary of a waived failure', waived.summary);

    stage.say('CI turns main red. One run judges every open pull request again.');
    await endCi(stage, github, 'failure');
    showStatuses(stage, repository, { 11: 'failure', 12: 'failure', 13: 'failure', 14: 'success' });
    stage.keep('Job summary of #13 while main is red', (await judge(13)).summary);
    stage.say('CI turns main green.');
    await endCi(stage, github, 'success');
    showStatuses(stage, repository, { 11: 'success', 12: 'failure', 13: 'success', 14: 'success' });

    stage.say('Somebody queues #14 and #12 together: the group gets one status, and it is the worst.');
    const { payload, headSha } = enqueue(github, 'merge', [14, 12]);
    const group = tell(stage, await run(stage, github, 'merge_group', payload), { verdict: 'fail' });
    expectThat(repository.statuses.at(-1)?.sha === headSha, 'the status is on the head of the group');
    stage.keep('Job summary of the merge group', group.summary);
    const { invalid } = github.journal;
    expectThat(invalid.length === 0 && github.journal.lint().length === 0, 'every request and answer fits the API description');
  } finally {
    await github.close();
  }
}

function run(stage: Stage, github: Loopback, event: string, payload: unknown): Promise<ActionRun> {
  return stage.run('policy-check', { apiUrl: github.url, repository: NAME, event, payload, inputs: { token: 'demo-token' } });
}

/** Says the verdict, and what decided it; expects these outputs. */
function tell(stage: Stage, ended: ActionRun, outputs: Readonly<Record<string, string>>): ActionRun {
  const { verdict, reason } = ended.outputs;
  stage.say(`policy-check: verdict ${verdict}, reason ${reason}, exit code ${ended.exitCode}`);
  const { findings } = JSON.parse(ended.outputs.result ?? '{}') as { findings: { state: string; subject: string; message: string }[] };
  const said = findings.filter(({ state }) => ['fail', 'pending', 'waived'].includes(state));
  stage.show(said.map(({ state, subject, message }) => `${state}  ${subject}: ${message}`).join('\n'));
  for (const [name, value] of Object.entries(outputs)) expectThat(ended.outputs[name] === value, `${name} is ${value}`);
  return ended;
}

function approve(github: Loopback, repository: Repository, number: number, user: string): void {
  const pull = repository.pullRequest(number)?.pull;
  pull?.reviews.push({
    id: github.state.nextId(),
    user,
    state: 'APPROVED',
    body: '',
    commitId: pull.headSha,
    submittedAt: github.state.now(),
  });
}

/** A run of CI on main ends, and starts the workflow that waits for it. Its own verdict only says that all could be judged. */
async function endCi(stage: Stage, github: Loopback, conclusion: string): Promise<void> {
  const repository = repositoryOf(github);
  const [workflow] = repository.workflows;
  if (workflow === undefined) throw new Error('The seed has no workflow');
  const headSha = repository.refs.get('refs/heads/main') ?? '';
  const createdAt = new Date(github.state.now().getTime() + repository.workflowRuns.length * 60_000);
  const { id } = github.state.addWorkflowRun(repository, workflow, { conclusion, headBranch: 'main', headSha, createdAt });
  const own = { full_name: NAME };
  const ended = { id, name: workflow.name, path: workflow.path, event: 'push', run_attempt: 1, head_branch: 'main', head_sha: headSha };
  const payload = { workflow_run: { ...ended, status: 'completed', repository: own, head_repository: own, pull_requests: [] } };
  const { exitCode } = await run(stage, github, 'workflow_run', { action: 'completed', ...payload });
  expectThat(exitCode === 0, 'every open pull request could be judged');
}

function showStatuses(stage: Stage, repository: Repository, expected: Readonly<Record<number, string>>): void {
  const newest = (sha: string | undefined): string => repository.statuses.findLast((status) => status.sha === sha)?.state ?? 'none';
  const states = Object.keys(expected).map((number) => [number, newest(repository.pullRequest(Number(number))?.pull.headSha)] as const);
  stage.say(`ops/policy now: ${states.map(([number, state]) => `#${number} ${state}`).join(', ')}`);
  for (const [number, state] of states) expectThat(state === expected[Number(number)], `#${number} is ${expected[Number(number)]}`);
}

function pullPayload(repository: Repository, number: number): unknown {
  const pull = repository.pullRequest(number)?.pull;
  if (pull === undefined) throw new Error(`The seed has no pull request ${number}`);
  const repo = { full_name: NAME };
  return { number, head: { sha: pull.headSha, ref: pull.headRef, repo }, base: { sha: pull.baseSha, ref: pull.baseRef, repo } };
}

function repositoryOf(github: Loopback): Repository {
  const repository = github.state.repository(NAME);
  if (repository === undefined) throw new Error(`${NAME} is not in the seed`);
  return repository;
}
