import { type Loopback, startLoopback } from '../../loopback/main.ts';
import type { ActionRun } from '../../loopback/run-action.ts';
import type { Seed } from '../../loopback/seed.ts';
import type { Repository } from '../../loopback/state/repository.ts';
import { expectThat, type Stage } from '../stage.ts';

const NAME = 'acme/shop';
const TOKEN = 'demo-token';
const REQUIRED = 'test (*) min=2\nlint\ndeploy-preview@preview-app';

const SEED: Seed = {
  tokens: [
    { token: TOKEN, permissions: { actions: 'read', checks: 'read', contents: 'read', 'pull-requests': 'write', statuses: 'write' } },
  ],
  repositories: [
    {
      name: NAME,
      collaborators: { ana: 'maintain', ben: 'write' },
      branches: { main: { files: { 'src/cart.ts': 'export {};\n' } } },
      'pull-requests': [{ number: 7, title: 'Sum once', user: 'ben', head: 'sum', files: ['M src/cart.ts'] }],
      workflows: [
        {
          name: 'CI',
          path: '.github/workflows/ci.yml',
          runs: [
            {
              branch: 'sum',
              event: 'pull_request',
              conclusion: 'failure',
              jobs: [
                { name: 'test (20)', conclusion: 'success' },
                { name: 'test (22)', conclusion: null },
                { name: 'lint', conclusion: 'skipped' },
              ],
            },
          ],
        },
      ],
      'required-checks': { main: { rulesets: [{ context: 'ops/gates' }] } },
    },
  ],
};

/** Every gate of a commit in one status: what is skipped, missing, open, and what a person has to say. */
export async function gatesChapter(stage: Stage): Promise<void> {
  stage.chapter('gate-reporter: every gate of a commit, one status to require');
  const github = await startLoopback({ seed: SEED, unref: true });
  try {
    const repository = github.state.repository(NAME);
    if (repository === undefined) throw new Error(`${NAME} is not seeded.`);

    stage.say('One leg of the matrix still runs, `lint` was skipped, and the preview app has not reported.');
    const first = tell(stage, await gates(stage, github, repository, { required: REQUIRED, comment: 'always' }), {
      verdict: 'fail',
      reason: 'required_skipped',
    });
    stage.keep('Job summary: what blocks', first.summary);

    stage.say('The leg ends well, and skipping `lint` is allowed; the preview is still awaited.');
    finish(repository, 'success');
    tell(stage, await gates(stage, github, repository, { required: REQUIRED, 'allow-skipped': 'lint' }), {
      verdict: 'pending',
      'blocked-on': 'ci',
    });

    stage.say('This change goes to production with a high risk: somebody who may has to approve this very commit.');
    const risky = { required: 'test (*) min=2', risk: 'high', environment: 'production', approval: 'comment' };
    const waits = tell(stage, await gates(stage, github, repository, risky), {
      verdict: 'pending',
      reason: 'awaiting_approval',
      'blocked-on': 'human',
    });
    stage.keep('Job summary: waiting for a person', waits.summary);
    comment(github, repository, 'ben', `/approve production ${headOf(repository).slice(0, 12)}`);
    stage.say('ben, the author, approves himself: that does not count.');
    tell(stage, await gates(stage, github, repository, risky), { verdict: 'pending', reason: 'awaiting_approval' });
    comment(github, repository, 'ana', `/approve production ${headOf(repository).slice(0, 12)}`);
    stage.say('ana, a maintainer, approves.');
    const passed = tell(stage, await gates(stage, github, repository, risky), { verdict: 'pass', 'blocked-on': 'nothing' });
    stage.keep('Job summary: all gates', passed.summary);
    const { invalid } = github.journal;
    expectThat(invalid.length === 0 && github.journal.lint().length === 0, 'every request and answer fits the API description');
  } finally {
    await github.close();
  }
}

function gates(stage: Stage, github: Loopback, repository: Repository, inputs: Readonly<Record<string, string>>): Promise<ActionRun> {
  const pull = { number: 7, head: { sha: headOf(repository), ref: 'sum' }, base: { ref: 'main' } };
  return stage.run('gate-reporter', {
    apiUrl: github.url,
    repository: NAME,
    event: 'pull_request',
    payload: { action: 'synchronize', pull_request: pull },
    inputs: { token: TOKEN, 'self-check-run-id': '', ...inputs },
  });
}

function tell(stage: Stage, ended: ActionRun, outputs: Readonly<Record<string, string>>): ActionRun {
  const { verdict, reason, pending, failed, skipped } = ended.outputs;
  stage.say(`gate-reporter: verdict ${verdict}, reason ${reason}, exit code ${ended.exitCode}`);
  stage.show(`failed ${failed}  pending ${pending}  skipped ${skipped}`);
  for (const [name, value] of Object.entries(outputs))
    expectThat(ended.outputs[name] === value, `${name} is ${value}, not ${ended.outputs[name]}`);
  return ended;
}

function headOf(repository: Repository): string {
  return repository.pullRequest(7)?.pull.headSha ?? '';
}

function finish(repository: Repository, conclusion: string): void {
  for (const check of repository.checkRuns.values()) {
    if (check.status !== 'completed') Object.assign(check, { status: 'completed', conclusion });
  }
  for (const run of repository.workflowRuns) Object.assign(run, { status: 'completed', conclusion });
}

function comment(github: Loopback, repository: Repository, user: string, body: string): void {
  const id = github.state.nextId();
  const at = github.state.now();
  repository.comments.set(id, { id, issue: 7, user: github.state.user(user).login, body, createdAt: at, updatedAt: at });
}
