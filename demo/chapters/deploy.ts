import { mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Loopback, startLoopback } from '../../loopback/main.ts';
import type { ActionRun } from '../../loopback/run-action.ts';
import type { Seed } from '../../loopback/seed.ts';
import { stateOf } from '../../loopback/state/deployments.ts';
import type { Repository } from '../../loopback/state/repository.ts';
import { expectThat, type Stage } from '../stage.ts';

const NAME = 'acme/shop';
const TOKEN = 'demo-token';
const LEDGER = 'refs/heads/ops-ledger/deploy-production';

const SEED: Seed = {
  tokens: [{ token: TOKEN, permissions: { actions: 'read', contents: 'write', deployments: 'write', issues: 'write' } }],
  repositories: [
    {
      name: NAME,
      collaborators: { ana: 'maintain' },
      branches: { main: { files: { 'README.md': '# Shop\n' } } },
      workflows: [{ name: 'Deploy', path: '.github/workflows/deploy.yml', runs: [{ conclusion: null, event: 'workflow_dispatch' }] }],
    },
  ],
};

/** Versions of the shop, and what each answers once it serves. */
const RELEASES: Readonly<Record<string, number>> = { v41: 200, v42: 200, v43: 500, v44: 200 };

/** A real server behind a symbolic link: good and bad releases, a freeze, and a way back. */
export async function deployChapter(stage: Stage): Promise<void> {
  stage.chapter('deploy-with-rollback: a release that proves itself, or undoes itself');
  const shop = await openShop();
  const github = await startLoopback({ seed: SEED, unref: true });
  try {
    const repository = github.state.repository(NAME);
    if (repository === undefined) throw new Error(`${NAME} is not seeded.`);
    const act = (inputs: Readonly<Record<string, string>>) => step(stage, github, repository, shop.folder, inputs);
    const serves = (version: string): void => {
      stage.say(`What answers now: ${shop.served()}.`);
      expectThat(shop.served() === version, `${version} serves`);
    };

    stage.say('v41 is the first release, v42 the second. Each is looked at until it has proven itself.');
    tell(stage, await act({ artifact: 'v41' }), { outcome: 'verified' });
    const good = tell(stage, await act({ artifact: 'v42' }), { outcome: 'verified', from: 'v41', served: 'v42' });
    stage.keep('Job summary of a good release', good.summary);
    serves('v42');

    stage.say('v43 answers with errors. Nobody has to do anything.');
    const bad = tell(stage, await act({ artifact: 'v43' }), { verdict: 'fail', outcome: 'rolled_back', reason: 'verify_failed' });
    stage.keep('Job summary of a bad release, which undid itself', bad.summary);
    serves('v42');
    stage.say('Somebody runs it again: what was rolled back is refused.');
    tell(stage, await act({ artifact: 'v43' }), { outcome: 'blocked', reason: 'frozen_after_rollback' });

    stage.say('Before the sale nothing is to change: ana freezes production.');
    tell(stage, await act({ operation: 'freeze', reason: 'The sale begins at noon' }), { frozen: 'true' });
    const frozen = tell(stage, await act({ artifact: 'v44' }), { verdict: 'fail', outcome: 'blocked', reason: 'frozen_by_hand' });
    stage.keep('Job summary of a deploy that is refused while frozen', frozen.summary);
    serves('v42');
    tell(stage, await act({ operation: 'unfreeze', reason: 'The sale is over' }), { frozen: 'false' });
    tell(stage, await act({ artifact: 'v44' }), { outcome: 'verified', served: 'v44' });

    stage.say('v44 is well by every probe, and the orders go down. ana goes back.');
    const back = tell(stage, await act({ operation: 'rollback', reason: 'Orders have gone down since v44' }), {
      verdict: 'pass',
      outcome: 'rolled_back',
      served: 'v42',
    });
    stage.keep('Job summary of a rollback by hand', back.summary);
    serves('v42');

    const deployments = repository.deployments.map(
      (one) => `${one.task} of ${(one.payload as { artifact: string }).artifact}: ${stateOf(one)}`,
    );
    stage.show(deployments.join('\n'));
    stage.keep('Deployments of the environment', deployments.join('\n'), 'terminal');
    stage.keep('The ledger', ledgerOf(repository).join('\n'), 'terminal');
    expectThat(!deployments.some((one) => /pending|progress/.test(one)), 'every deployment is at an end');
    expectThat(![...repository.refs.keys()].some((ref) => ref.includes('/lock-')), 'no lock is held');
    const { invalid } = github.journal;
    expectThat(invalid.length === 0 && github.journal.lint().length === 0, 'every request and answer fits the API description');
  } finally {
    await github.close();
    await shop.close();
  }
}

interface Shop {
  folder: string;
  served(): string;
  close(): Promise<void>;
}

/** A folder of releases with a link to the one that serves, a server that answers as that one does, and the checkout's deploy.yml. */
async function openShop(): Promise<Shop> {
  const folder = mkdtempSync(join(tmpdir(), 'ops-demo-'));
  const link = join(folder, 'current');
  for (const [version, status] of Object.entries(RELEASES)) {
    mkdirSync(join(folder, 'releases', version), { recursive: true });
    writeFileSync(join(folder, 'releases', version, 'status'), String(status));
  }
  mkdirSync(join(folder, 'releases', 'v40'));
  writeFileSync(join(folder, 'releases', 'v40', 'status'), '200');
  symlinkSync(join(folder, 'releases', 'v40'), link);
  const served = (): string => basename(readlinkSync(link));
  const server = createServer((_, response) => {
    const status = Number(readFileSync(join(folder, 'releases', served(), 'status'), 'utf8'));
    response.writeHead(status, { 'x-version': served(), connection: 'close' }).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/health`;
  const production = {
    adapter: 'symlink',
    symlink: { releases: join(folder, 'releases'), current: link },
    probes: [{ name: 'shop', http: { url }, expect: ['status == 200', 'header["x-version"] == artifact'] }],
    verify: { interval: '50ms', failures: 3, successes: 3, soak: '200ms' },
    windows: [],
  };
  mkdirSync(join(folder, '.github/ops'), { recursive: true });
  writeFileSync(join(folder, '.github/ops/deploy.yml'), JSON.stringify({ version: 1, environments: { production } }));
  return {
    folder,
    served,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One operation in a run of its own, started by ana. */
async function step(
  stage: Stage,
  github: Loopback,
  repository: Repository,
  workspace: string,
  inputs: Readonly<Record<string, string>>,
): Promise<ActionRun> {
  const run = repository.workflowRuns.at(-1);
  if (run === undefined) throw new Error('The seed has no run.');
  const ended = await stage.run('deploy-with-rollback', {
    apiUrl: github.url,
    repository: NAME,
    event: 'workflow_dispatch',
    payload: { ref: 'refs/heads/main', inputs: {}, repository: { default_branch: 'main' } },
    workspace,
    inputs: { token: TOKEN, environment: 'production', ...inputs },
    env: {
      ...{ GITHUB_RUN_ID: String(run.id), GITHUB_RUN_ATTEMPT: '1', GITHUB_SHA: run.headSha, GITHUB_REF: 'refs/heads/main' },
      ...{ GITHUB_ACTOR: 'ana', GITHUB_TRIGGERING_ACTOR: 'ana' },
    },
  });
  Object.assign(run, { status: 'completed', conclusion: ended.exitCode === 0 ? 'success' : 'failure' });
  const { workflow, headBranch, headSha, event } = run;
  github.state.addWorkflowRun(repository, workflow, { event, conclusion: null, headBranch, headSha });
  return ended;
}

function tell(stage: Stage, ended: ActionRun, outputs: Readonly<Record<string, string>>): ActionRun {
  const { verdict, reason, outcome } = ended.outputs;
  stage.say(`deploy-with-rollback: verdict ${verdict}, outcome ${outcome}, reason ${reason}, exit code ${ended.exitCode}`);
  const { findings } = JSON.parse(ended.outputs.result ?? '{}') as { findings: { message: string; evidence?: string }[] };
  const [first] = findings;
  if (first !== undefined) stage.show(`${first.message}${first.evidence === undefined ? '' : `\n(${first.evidence})`}`);
  for (const [name, value] of Object.entries(outputs))
    expectThat(ended.outputs[name] === value, `${name} is ${value}, not ${ended.outputs[name]}`);
  return ended;
}

/** The events of the ledger, a line each. */
function ledgerOf(repository: Repository): string[] {
  const commit = repository.git.commit(repository.refs.get(LEDGER) ?? '');
  const files = [...repository.git.files(commit?.tree ?? '').values()];
  const lines = files.flatMap(({ sha }) => repository.git.blob(sha)?.toString('utf8').trim().split('\n') ?? []);
  return lines.map((line) => {
    const { seq, event, from, to, actor, reason } = JSON.parse(line) as Readonly<Record<string, string | number | null>>;
    return [seq, event, `${from ?? '-'} > ${to ?? '-'}`, actor, reason].join('  ').trimEnd();
  });
}
