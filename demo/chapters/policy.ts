import { join } from 'node:path';
import { type Loopback, startLoopback } from '../../loopback/main.ts';
import { expectThat, type PullAnswer, type Stage } from '../stage.ts';

const REPOSITORY = 'acme/shop';
const NUMBER = 3;

const MENDED_BODY = `## [BA] Business
The production settings get a page of their own.

## [QA]
Read the page on a branch deploy.

## [DEV]
Documentation only.

Allowed paths: \`docs/**\`
`;

/** A pull request breaks the policy, is told why, is mended, and turns green. */
export async function policyChapter(stage: Stage, root: string): Promise<void> {
  stage.chapter('policy-check: a pull request is refused, mended and passed');
  const github = await startLoopback({ seed: join(root, 'loopback/examples/pull-requests.yml'), unref: true });
  try {
    stage.say(`GitHub answers on ${github.url}; ${REPOSITORY}#${NUMBER} moves a file out of secrets/ and deletes the README.`);
    const red = await judge(stage, github);
    expectThat(red.exitCode === 1 && red.outputs.verdict === 'fail', 'the pull request is refused');
    stage.keep('Job summary', red.summary);
    stage.keep('Comment on the pull request', await commentsOf(github));
    await showStatus(stage, github);

    stage.say('The author takes the two files back and writes the description.');
    mend(github);
    await api(github, `pulls/${NUMBER}`, { method: 'PATCH', body: JSON.stringify({ body: MENDED_BODY }) });
    const green = await judge(stage, github);
    expectThat(green.exitCode === 0 && green.outputs.verdict === 'pass', 'the mended pull request passes');
    stage.keep('Job summary after the mend', green.summary);
    stage.keep('The same comment after the mend', await commentsOf(github));
    await showStatus(stage, github);

    const again = await judge(stage, github);
    const writes = github.journal.entries.slice(-7).filter(({ method }) => method !== 'GET').length;
    expectThat(again.exitCode === 0 && writes === 0, 'a second run of the same state writes nothing');
    stage.say('Run once more: nothing changed, so nothing is written.');
    expectThat(
      github.journal.invalid.length === 0 && github.journal.lint().length === 0,
      'every request and answer fits the API description',
    );
  } finally {
    await github.close();
  }
}

async function judge(stage: Stage, github: Loopback) {
  const pull = await api<PullAnswer>(github, `pulls/${NUMBER}`);
  const run = await stage.runOnPullRequest('policy-check', github.url, REPOSITORY, pull, 'demo-token');
  stage.say(`policy-check: verdict ${run.outputs.verdict}, reason ${run.outputs.reason}, exit code ${run.exitCode}`);
  if (run.outputs['failed-rules'] !== '[]') stage.say(`failed rules: ${run.outputs['failed-rules']}`);
  return run;
}

async function showStatus(stage: Stage, github: Loopback): Promise<void> {
  const { head } = await api<PullAnswer>(github, `pulls/${NUMBER}`);
  const [status] = await api<{ context: string; state: string; description: string }[]>(github, `commits/${head.sha}/statuses`);
  stage.say(`GitHub now holds on ${head.sha.slice(0, 7)}: ${status?.context} ${status?.state} "${status?.description}"`);
}

async function commentsOf(github: Loopback): Promise<string> {
  const comments = await api<{ user: { login: string }; body: string }[]>(github, `issues/${NUMBER}/comments`);
  expectThat(comments.length === 1, 'there is one comment');
  return comments.map(({ user, body }) => `_${user.login}_\n\n${body}`).join('\n');
}

/** A push to the pull request's branch that leaves only the new page. */
function mend(github: Loopback): void {
  const { state } = github;
  const repository = state.repository(REPOSITORY);
  if (repository === undefined) throw new Error(`${REPOSITORY} is not in the seed`);
  const changes = [
    { path: 'docs/production.env', content: null },
    { path: 'docs/production.md', content: '# Production settings\n' },
    { path: 'secrets/production.env', content: '# placeholder\n' },
    { path: 'README.md', content: '# Shop\n' },
  ];
  repository.commit('move-settings', changes, { message: 'Write a page instead', date: state.now() });
}

async function api<T>(github: Loopback, path: string, init: RequestInit = {}): Promise<T> {
  const headers = { authorization: 'Bearer demo-ana-token', 'content-type': 'application/json' };
  const response = await fetch(`${github.url}/repos/${REPOSITORY}/${path}`, { ...init, headers });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}
