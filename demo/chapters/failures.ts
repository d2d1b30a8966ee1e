import { type Loopback, startLoopback } from '../../loopback/main.ts';
import type { ActionRun } from '../../loopback/run-action.ts';
import type { SeedRunJob } from '../../loopback/seed.ts';
import { expectThat, type Stage } from '../stage.ts';

const NAME = 'acme/shop';
const TOKEN = 'demo-token';
const WORKFLOW = `on: push
jobs:
  build: { strategy: { matrix: { os: [linux, macos] } } }
  test: { needs: build }
  all-green: { needs: [build, test], if: always() }
`;
const OWNERS = 'version: 1\nroutes: { rust: Rex, frontend: Blaze, infra: Bolt, github: Atlas }\n';
const RUSTC = [
  '   Compiling shop v0.4.0 (/home/runner/work/shop/shop)',
  'error[E0308]: mismatched types',
  '  --> src/cart.rs:41:20',
  '   |',
  '41 |     total(items) + "0"',
  '   |                    ^^^ expected `u32`, found `&str`',
  'error: could not compile `shop` (lib) due to 1 previous error',
];

/** CI fails in four jobs for one reason, and the run says so once. */
export async function failuresChapter(stage: Stage): Promise<void> {
  stage.chapter('failure-classifier: one cause, its line and its owner, out of four red jobs');
  const jobs = [
    failed('build (linux)', 'cargo build --locked', RUSTC),
    failed('build (macos)', 'cargo build --locked', RUSTC),
    failed('all-green', 'exit 1', ['##[error]One or more jobs failed']),
    { name: 'notify', conclusion: 'failure', annotations: [{ message: 'The hosted runner lost communication with the server.' }] },
  ];
  const github = await startLoopback({
    seed: {
      tokens: [{ token: TOKEN, permissions: { actions: 'read', checks: 'read', contents: 'read', statuses: 'write' } }],
      repositories: [
        {
          name: NAME,
          branches: { main: { files: { '.github/workflows/ci.yml': WORKFLOW, '.github/ops/failures.yml': OWNERS } } },
          workflows: [{ name: 'CI', path: '.github/workflows/ci.yml', runs: [{ conclusion: 'failure', jobs }] }],
        },
      ],
    },
    unref: true,
  });
  try {
    stage.say('Four jobs of CI are red: two builds, the gate that adds them up, and one whose runner was lost.');
    const run = await classify(stage, github);
    const { category, route, 'root-cause': cause, 'root-cause-line': line } = run.outputs;
    expectThat(category === 'compile' && route === 'rust', `the root to be the compiler's error, not ${category} of ${route}`);
    stage.say(`failure-classifier: ${category}, line ${line}: ${cause}`);
    for (const entry of JSON.parse(run.outputs.jobs ?? '[]') as { job: string; category: string; root: boolean }[]) {
      stage.show(`${entry.root ? 'root  ' : '      '}${entry.job}: ${entry.category}`);
    }
    const [status] = github.state.repository(NAME)?.statuses ?? [];
    stage.say(`GitHub now holds: ${status?.context} ${status?.state} "${status?.description}"`);
    stage.keep('Job summary: why CI failed', run.summary);
  } finally {
    await github.close();
  }
}

function classify(stage: Stage, github: Loopback): Promise<ActionRun> {
  const [run] = github.state.repository(NAME)?.workflowRuns ?? [];
  return stage.run('failure-classifier', {
    apiUrl: github.url,
    repository: NAME,
    event: 'workflow_run',
    payload: {
      action: 'completed',
      workflow_run: {
        ...{ id: run?.id, run_attempt: 1, event: 'push', head_sha: run?.headSha, head_branch: 'main', pull_requests: [] },
        head_repository: { full_name: NAME },
      },
    },
    inputs: { token: TOKEN, dispatch: 'none' },
    env: { GITHUB_SHA: run?.headSha ?? '' },
  });
}

/** A job whose only step failed, with its log as the runner writes it. */
function failed(name: string, command: string, output: readonly string[]): SeedRunJob {
  const lines = [
    `##[group]Run ${command}`,
    command,
    'shell: /usr/bin/bash -e {0}',
    '##[endgroup]',
    ...output,
    '##[error]Process completed with exit code 101.',
  ];
  const log = lines.map((text, index) => `2026-01-01T00:00:${String(index).padStart(2, '0')}.0000000Z ${text}\n`).join('');
  return { name, conclusion: 'failure', steps: [{ name: `Run ${command}`, conclusion: 'failure' }], log };
}
