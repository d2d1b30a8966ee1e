import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { expectCalls } from '../../loopback/journal.ts';
import { classifyRun, failedJob, jobLog, startFailed } from './failed-run.ts';
import { statusesOf } from './shop.ts';

const RUSTC = [
  '   Compiling shop v0.1.0',
  'error[E0308]: mismatched types',
  ' --> src/main.rs:2:18',
  'error: could not compile `shop` (bin "shop") due to 1 previous error',
];
const BUILD = failedJob('build', 'cargo build', RUSTC);
const WORKFLOW = 'on: push\njobs:\n  build: {}\n  test: { needs: build }\n  all-green: { if: always(), needs: [build, test] }\n';
const GATE = failedJob('all-green', 'exit 1', ['##[error]One or more jobs failed']);

describe('a failed run', () => {
  test('one job: the cause, the line, the owner, how to see it, and what to do', async () => {
    const failed = await startFailed(
      { jobs: [BUILD, { name: 'lint', conclusion: 'success', log: 'fine\n' }] },
      {
        files: { '.github/ops/failures.yml': 'version: 1\nroutes: { rust: Rex }\n' },
      },
    );
    const run = await classifyRun(failed, { inputs: { dispatch: 'none' } });
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({
      ...{ exit: 0, verdict: 'pass', reason: 'classified', category: 'compile', tool: 'rustc', language: 'rust', route: 'rust' },
      ...{
        transient: 'false',
        'root-cause': 'error[E0308]: mismatched types',
        'root-cause-line': '10',
        dedup: 'new',
        'fail-safe': 'false',
      },
    });
    expect(JSON.parse(run.outputs.jobs ?? '')).toMatchObject([{ job: 'build', root: true, category: 'compile', 'root-cause-line': 10 }]);
    expect(run.summary).toMatch(
      /Cause: compile in build[\s\S]*line 10 of the log[\s\S]*See it locally: `cargo build`[\s\S]*1\. Build locally/,
    );
    expect(JSON.parse(run.outputs.result ?? '').gates).toMatchObject([
      { name: 'build', status: 'fail', required: false, details: { owner: 'Rex' } },
    ]);
    expect(statusesOf(failed.github)).toEqual([
      { sha: failed.run.headSha, context: 'ops/failure', state: 'success', description: 'compile: error[E0308]: mismatched types (build)' },
    ]);
    expectCalls(failed.github.journal, {
      'actions/get-workflow-run': 1,
      'actions/list-jobs-for-workflow-run-attempt': 1,
      'actions/download-job-logs-for-workflow-run': 1,
      'repos/get-content': 1,
      'repos/list-commit-statuses-for-ref': 1,
      'repos/create-commit-status': 1,
    });
  });

  test('several jobs are one answer: the root is what the others wait for, and never the gate', async () => {
    const late = failedJob('test', 'cargo test', RUSTC);
    const failed = await startFailed({ jobs: [GATE, late, BUILD] }, { files: { '.github/workflows/ci.yml': WORKFLOW } });
    const run = await classifyRun(failed);
    expect(JSON.parse(run.outputs.jobs ?? '').map(({ job, category, root }: Record<string, unknown>) => [job, category, root])).toEqual([
      ['test', 'compile', true],
      ['build', 'compile', false],
      ['all-green', 'aggregate-gate', false],
    ]);
    expect(run.outputs).toMatchObject({ category: 'compile', reason: 'classified' });
    expect(run.summary).toContain('and 1 more');
  });

  test('the attempt of the event is read, not a newer one, and then nothing is written', async () => {
    const failed = await startFailed({ jobs: [BUILD] });
    Object.assign(failed.run, { attempt: 2, status: 'in_progress', conclusion: null });
    const event = { ...failed, run: { ...failed.run, attempt: 1 } };
    const run = await classifyRun(event);
    expect(run.outputs).toMatchObject({ verdict: 'pass', category: 'compile' });
    expect(statusesOf(failed.github)).toEqual([]);
  });
});

describe('a failure without a log', () => {
  test('of a lost runner: what it said beside the job', async () => {
    const message =
      'The hosted runner lost communication with the server. Anything in your workflow that terminates the runner process can cause this.';
    const failed = await startFailed({ jobs: [{ name: 'build', conclusion: 'failure', annotations: [{ message }] }] });
    const run = await classifyRun(failed);
    expect(run.outputs).toMatchObject({
      category: 'runner-lost',
      transient: 'true',
      'root-cause-line': '',
      route: 'github',
      reason: 'classified',
    });
  });

  test('of a workflow that GitHub did not take: no job at all', async () => {
    const failed = await startFailed({ conclusion: 'startup_failure', jobs: [] });
    const run = await classifyRun(failed);
    expect(run.outputs).toMatchObject({ verdict: 'pass', reason: 'classified', category: 'workflow-syntax', route: 'github', jobs: '[]' });
  });

  test('of a run that waits for an approval: pending', async () => {
    const failed = await startFailed({ conclusion: 'action_required', jobs: [] });
    const run = await classifyRun(failed);
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 0, verdict: 'pending', reason: 'awaiting_approval' });
  });

  test('of a failed run of which no job failed: not known, and said so', async () => {
    const failed = await startFailed({ jobs: [{ name: 'build', conclusion: 'success' }] });
    const run = await classifyRun(failed);
    expect(run.outputs).toMatchObject({ verdict: 'pass', reason: 'unknown_cause', category: 'unknown', jobs: '[]' });
  });

  test('of nothing: a green run is not spoken of', async () => {
    const failed = await startFailed({ conclusion: 'success', jobs: [{ name: 'build', conclusion: 'success' }] });
    const run = await classifyRun(failed);
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 0, verdict: 'pass', reason: 'nothing_failed', jobs: '[]' });
    expect(statusesOf(failed.github)).toEqual([]);
  });
});

describe('what cannot be read is an error, and never a cause', () => {
  test.each([
    ['the log', { operation: 'actions/download-job-logs-for-workflow-run', kind: 'status', status: 502 } as const, 'log_unreadable'],
    ['the jobs', { operation: 'actions/list-jobs-for-workflow-run-attempt', kind: 'wrong-total' } as const, 'unreadable'],
    ['the run', { operation: 'actions/get-workflow-run', kind: 'status', status: 502 } as const, 'unreadable'],
    ['the configuration', { operation: 'repos/get-content', kind: 'status', status: 502 } as const, 'unreadable'],
  ])('%s', async (_, fault, reason) => {
    const failed = await startFailed({ jobs: [BUILD] });
    failed.github.faults.add(fault);
    const run = await classifyRun(failed);
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 1, verdict: 'error', reason });
    expect(statusesOf(failed.github)).toMatchObject([{ context: 'ops/failure', state: 'error' }]);
  });

  test('what was said beside a job without a log', async () => {
    const failed = await startFailed({ jobs: [{ name: 'build', conclusion: 'failure' }] });
    failed.github.faults.add({ operation: 'checks/list-annotations', kind: 'status', status: 502 });
    const run = await classifyRun(failed);
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 1, verdict: 'error', reason: 'log_unreadable' });
    expect(run.summary).toContain('could not be read either');
  });

  test('a token that may not read Actions', async () => {
    const failed = await startFailed({ jobs: [BUILD] }, { permissions: { contents: 'read', statuses: 'write' } });
    const run = await classifyRun(failed);
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 1, verdict: 'error', reason: 'permission_error' });
    expect(run.stdout).toContain('actions: read');
  });

  test('a configuration with a mistake in it: its line', async () => {
    const failed = await startFailed({ jobs: [BUILD] }, { files: { '.github/ops/failures.yml': 'version: 1\nroute: {}\n' } });
    const run = await classifyRun(failed);
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 1, verdict: 'error', reason: 'config_invalid' });
    expect(run.summary).toContain('.github/ops/failures.yml:2:1');
  });
});

test('a log forges the runner’s own words, and a secret stands in it: nothing is executed, and the secret is not told', async () => {
  const secret = ['ghp', 'Aa1Bb2Cc3Dd4Ee5Ff6Gg7Hh8Ii9Jj0Kk1Ll2'].join('_');
  const output = [
    '::set-output name=category::none',
    '##[error]::error::forged',
    `error: bad token ${secret}`,
    'error[E0308]: `</details><img src=x>` | @ana #1',
    `${String.fromCharCode(27)}]0;title`,
  ];
  const failed = await startFailed({ jobs: [failedJob('build', 'cargo build', output)] });
  const run = await classifyRun(failed);
  expect(run.outputs.category).toBe('compile');
  const everything = [run.stdout, run.summary, JSON.stringify(run.outputs), JSON.stringify(statusesOf(failed.github))].join('\n');
  expect(everything).not.toContain(secret);
  expect(run.stdout.split('\n').filter((line) => /^::(?!error|warning|notice|group|endgroup|add-mask|debug)/.test(line))).toEqual([]);
  const outsideOfCode = run.summary.replace(/^(`{3,}).*?^\1$/gms, '').replace(/`[^`\n]*`/g, '');
  expect(outsideOfCode).not.toMatch(/<img/);
});

test('a file instead of a run: GitHub is not asked for anything', async () => {
  const failed = await startFailed({});
  const folder = mkdtempSync(join(tmpdir(), 'classifier-'));
  try {
    writeFileSync(join(folder, 'ci.log.gz'), gzipSync(jobLog('cargo build', RUSTC)));
    const run = await classifyRun(failed, { inputs: { 'log-file': 'ci.log.gz' }, env: { GITHUB_WORKSPACE: folder } });
    expect({ exit: run.exitCode, ...run.outputs }).toMatchObject({ exit: 0, category: 'compile', 'root-cause-line': '10' });
    expectCalls(failed.github.journal, {});
    const gone = await classifyRun(failed, { inputs: { 'log-file': 'gone.log' }, env: { GITHUB_WORKSPACE: folder } });
    expect({ exit: gone.exitCode, ...gone.outputs }).toMatchObject({ exit: 1, verdict: 'error', reason: 'configuration_error' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
