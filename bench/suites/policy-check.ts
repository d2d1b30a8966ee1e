import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLoopback } from '../../loopback/main.ts';
import { runAction } from '../../loopback/run-action.ts';
import { measureInTurn, timingTable } from '../measure.ts';

const TOKEN = ['ghs', 'bench0000000000000000'].join('_');
const POLICY = `version: 1
rules:
  required_sections: { sections: [{ tag: '[QA]' }] }
  allowed_paths: {}
  forbidden_paths: { paths: ['secrets/**', '**/*.pem'] }
`;
const BODY = '## [QA]\nBoth totals.\n\nAllowed paths: `src/**`\n';
const SIZES = [10, 300, 2999];
const LATENCIES = [0, 20];

/** Cold start of the bundle against bare Node, and whole runs by number of files and latency of the API. */
export async function policyCheckBench(root: string): Promise<string> {
  return `### Cold start\n\n${await coldStart(root)}\n\n### Whole runs, process start to exit\n\n${await wholeRuns(root)}`;
}

async function coldStart(root: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const empty = join(folder, 'empty.mjs');
    writeFileSync(empty, '');
    const toolkit = join(folder, 'toolkit.mjs');
    const modules = ['@actions/core/lib/core.js', '@actions/github/lib/github.js'].map((path) => join(root, 'node_modules', path));
    writeFileSync(toolkit, modules.map((path) => `await import(${JSON.stringify(path)});`).join('\n'));
    const node =
      (...args: string[]) =>
      async () =>
        spawnSync(process.execPath, args, { env: { PATH: process.env.PATH }, stdio: 'ignore' });
    const timings = await measureInTurn(15, {
      'bare Node': node(empty),
      'ops-actions --help': node(join(root, 'dist/cli.js'), '--help'),
      'policy-check, up to its first complaint': node(join(root, 'dist/policy-check.js')),
      '@actions/core and @actions/github from node_modules': node(toolkit),
    });
    return timingTable(timings);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function wholeRuns(root: string): Promise<string> {
  const things: Record<string, () => Promise<unknown>> = {};
  const servers = [];
  for (const latencyMs of LATENCIES) {
    for (const size of SIZES) {
      const github = await startLoopback({ seed: seedOf(size), latencyMs, unref: true });
      servers.push(github);
      things[`${size} files, ${latencyMs} ms a request`] = () =>
        runAction({
          script: join(root, 'dist/policy-check.js'),
          apiUrl: github.url,
          repository: 'acme/shop',
          event: 'pull_request_target',
          payload: { pull_request: { number: 7, base: { ref: 'main' } } },
          inputs: { token: TOKEN },
        });
    }
  }
  try {
    return timingTable(await measureInTurn(7, things));
  } finally {
    await Promise.all(servers.map((server) => server.close()));
  }
}

function seedOf(size: number): Parameters<typeof startLoopback>[0]['seed'] {
  return {
    tokens: [{ token: TOKEN, permissions: { contents: 'read', 'pull-requests': 'write', statuses: 'write' } }],
    repositories: [
      {
        name: 'acme/shop',
        branches: { main: { files: { '.github/ops/policy.yml': POLICY } } },
        'pull-requests': [
          { number: 7, title: 'x', user: 'ben', head: 'x', body: BODY, files: Array.from({ length: size }, (_, i) => `A src/${i}.ts`) },
        ],
      },
    ],
  };
}
