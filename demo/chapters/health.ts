import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Loopback, startLoopback } from '../../loopback/main.ts';
import type { ActionRun } from '../../loopback/run-action.ts';
import type { Seed } from '../../loopback/seed.ts';
import { expectThat, type Stage } from '../stage.ts';

const NAME = 'acme/shop';
const TOKEN = 'demo-token';
const SEED: Seed = {
  tokens: [{ token: TOKEN, permissions: { contents: 'read' } }],
  repositories: [{ name: NAME, branches: { main: { files: { 'README.md': '# Shop\n' } } } }],
};

/** Asked this often, the shop still answers with its old release; then the new one has been switched to. */
const OLD_ANSWERS = 4;

const HEALTH = `version: 1
defaults: { timeout: 2s, retries: 0 }
targets:
  - name: shop
    http: { url: 'http://127.0.0.1:\${{ env.SHOP_PORT }}/health' }
    expect: ['status == 200', 'body.status == "ok"', 'len(body.carts) > 0', 'time.total < 1s']
  - { name: port, tcp: { host: 127.0.0.1, port: '\${{ env.SHOP_PORT }}' } }
`;

/** A deploy's gate: the old release that still answers is not the new one, and what is not well is explained. */
export async function healthChapter(stage: Stage): Promise<void> {
  stage.chapter('health-probe: the old release answering is not healthy');
  const github = await startLoopback({ seed: SEED, unref: true });
  const shop = await startShop();
  const workspace = mkdtempSync(join(tmpdir(), 'demo-health-'));
  try {
    mkdirSync(join(workspace, '.github/ops'), { recursive: true });
    writeFileSync(join(workspace, '.github/ops/health.yml'), HEALTH);
    const probe = (inputs: Readonly<Record<string, string>>) =>
      stage.run('health-probe', {
        apiUrl: github.url,
        repository: NAME,
        event: 'push',
        payload: {},
        workspace,
        env: { SHOP_PORT: String(shop.port) },
        inputs: { token: TOKEN, state: 'none', ...inputs },
      });
    const gate = { mode: 'gate', 'wait-for': '30s', poll: '200ms', 'expect-version': 'v2' };

    stage.say('v2 of the shop is being switched to; for a while v1 goes on answering.');
    const waited = tell(stage, await probe(gate), { verdict: 'pass', up: '2' });
    expectThat(shop.asked() > OLD_ANSWERS, 'the gate waited for the new release');
    stage.keep('Job summary: the gate waited for v2', waited.summary);

    stage.say('Now its database is gone: it still answers 200, and an empty list.');
    shop.loseCarts();
    const failed = tell(stage, await probe({ ...gate, 'wait-for': '1s' }), { verdict: 'fail', reason: 'targets_down', down: '1' });
    expectThat(failed.exitCode === 1, 'a gate that nobody passes is red');
    expectThat(failed.summary.includes('len(body.carts)'), 'the summary shows what was expected');
    stage.keep('Job summary: what is wrong, and where', failed.summary);
    expectNoComplaint(github);
  } finally {
    rmSync(workspace, { recursive: true });
    await shop.close();
    await github.close();
  }
}

interface Shop {
  port: number;
  /** How often it was asked for its health. */
  asked(): number;
  loseCarts(): void;
  close(): Promise<void>;
}

async function startShop(): Promise<Shop> {
  let asked = 0;
  let carts = ['a1', 'b2'];
  const server = createServer((_request, response) => {
    asked += 1;
    const version = asked > OLD_ANSWERS ? 'v2' : 'v1';
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ status: 'ok', version, carts }));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    asked: () => asked,
    loseCarts: () => {
      carts = [];
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function tell(stage: Stage, ended: ActionRun, outputs: Readonly<Record<string, string>>): ActionRun {
  const { verdict, reason, targets } = ended.outputs;
  stage.say(`health-probe: verdict ${verdict}, reason ${reason}, exit code ${ended.exitCode}`);
  for (const { name, state, attempts, version, detail } of JSON.parse(targets ?? '[]') as Told[]) {
    const said = version === null ? '' : `, version ${version}`;
    stage.show(`${name}: ${state} after ${attempts} ${attempts === 1 ? 'try' : 'tries'}${said}${detail === '' ? '' : `. ${detail}`}`);
  }
  for (const [name, value] of Object.entries(outputs))
    expectThat(ended.outputs[name] === value, `${name} is ${value}, not ${ended.outputs[name]}`);
  return ended;
}

/** The part of an entry of the output `targets` that the demo reads. */
interface Told {
  name: string;
  state: string;
  attempts: number;
  version: string | null;
  detail: string;
}

function expectNoComplaint(github: Loopback): void {
  const { invalid } = github.journal;
  expectThat(invalid.length === 0 && github.journal.lint().length === 0, 'every request and answer fits the API description');
}
