import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { readActLog, type WorkflowRun } from './act-log.ts';
import { pathWithNode24, runTool, scratchFolder, tool } from './tool.ts';

export interface ActOptions {
  /** The files of the consumer's repository, by path, which becomes one commit; or the folder of a git repository. `workflow` is in it. */
  files: Readonly<Record<string, string>> | string;
  /** The workflow to run, as a path in `files`. */
  workflow: string;
  event: string;
  /** The webhook's payload. Booleans in `inputs` of a `workflow_dispatch` are given as text, as GitHub sends them. */
  payload?: unknown;
  /** What stands for `org/ops-actions@v1`: a folder as `suite()` makes it. */
  suite: string;
  /** The address of the API, a loopback. */
  apiUrl?: string;
  /** `OWNER/REPO`. */
  repository?: string;
  /** `GITHUB_TOKEN` among them is `github.token`. */
  secrets?: Readonly<Record<string, string>>;
  vars?: Readonly<Record<string, string>>;
  /** More environment for every step, and more of act's own options. */
  env?: Readonly<Record<string, string>>;
  args?: readonly string[];
  /** Told act's process id. */
  started?: (pid: number) => void;
  /** Folders of programs that the jobs find on PATH. */
  path?: readonly string[];
}

/**
 * Runs one workflow of a consumer's repository under act, on this machine without containers, with `uses: org/ops-actions/…@v1`
 * mapped to `suite`. Steps inherit no environment but PATH, with Node 24 in front. What act does otherwise than GitHub is in
 * docs/act-and-github.md. Resolves whatever the exit code; throws where act would have passed over a job or gone to the network.
 */
export async function runWorkflow(options: ActOptions): Promise<WorkflowRun> {
  const home = scratchFolder();
  const repository = typeof options.files === 'string' ? options.files : await repositoryWith(options.files);
  const event = join(home, 'event.json');
  writeFileSync(event, JSON.stringify(options.payload ?? {}));
  const env = {
    GITHUB_REPOSITORY: options.repository ?? 'acme/shop',
    GITHUB_RUN_ID: '77',
    GITHUB_RUN_ATTEMPT: '1',
    ...(options.apiUrl !== undefined && { GITHUB_API_URL: options.apiUrl, GITHUB_GRAPHQL_URL: `${options.apiUrl}/graphql` }),
    ...options.env,
  };
  const args = [
    options.event,
    ...['--workflows', options.workflow, '--eventpath', event, '--json'],
    ...RUNNERS.flatMap((label) => ['--platform', `${label}=-self-hosted`]),
    ...['--local-repository', `org/ops-actions@v1=${options.suite}`, '--action-cache-path', join(home, 'actions')],
    ...standIns().flatMap(([action, folder]) => ['--local-repository', `${action}=${folder}`]),
    ...['--container-daemon-socket', '-', '--no-cache-server', '--use-gitignore=false', '--rm'],
    ...pairs('--env', env),
    ...pairs('--secret', options.secrets ?? {}),
    ...pairs('--var', options.vars ?? {}),
    ...(options.args ?? []),
  ];
  const ownEnv = {
    ...{
      PATH: [...(options.path ?? []), pathWithNode24()].join(delimiter),
      HOME: home,
      TMPDIR: home,
      XDG_CACHE_HOME: home,
      LANG: 'C.UTF-8',
      ACT_DISABLE_VERSION_CHECK: '1',
    },
    // Nothing listens there: act, and a program that heeds it, gets no further than this machine. The loopback is not https.
    HTTPS_PROXY: 'http://127.0.0.1:9',
  };
  const { exitCode, stdout, stderr } = await runTool(tool('act'), args, repository, ownEnv, undefined, options.started);
  const run = readActLog(exitCode, stdout, stderr);
  const [, wrong] = /^.*?((?:Skipping unsupported platform|LocalRepositoryCache not matched).*)$/m.exec(run.messages) ?? [];
  if (wrong !== undefined) throw new Error(`act would not run this as GitHub does: ${wrong}`);
  return run;
}

/**
 * Third-party actions of the reusable workflows, which would come from the network: GitHub's own storage for artifacts is not there. What
 * stands in for the upload prints what it was given and keeps it in a folder of this run, from which the other takes it.
 */
function standIns(): [action: string, folder: string][] {
  const storage = scratchFolder();
  const upload = composite(
    'upload-artifact',
    ['name', 'path', 'retention-days'],
    `mkdir -p '${storage}'/"$NAME"; cp -- "$FILE" '${storage}'/"$NAME"; printf '%s\\n' "$NAME"; cat -- "$FILE"`,
  );
  const download = composite('download-artifact', ['name', 'path'], `mkdir -p "$FILE"; cp -- '${storage}'/"$NAME"/* "$FILE"`);
  return [
    ['actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f', upload],
    ['actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c', download],
  ];
}

/** A folder with an action of one step. */
function composite(name: string, inputs: readonly string[], script: string): string {
  const folder = scratchFolder();
  writeFileSync(
    join(folder, 'action.yml'),
    `name: ${name}
description: Stands in for the real one.
inputs: { ${inputs.map((input) => `${input}: { description: ${input} }`).join(', ')} }
runs:
  using: composite
  steps:
    - id: stand-in
      shell: bash
      env: { NAME: '\${{ inputs.name }}', FILE: '\${{ inputs.path }}' }
      run: |
        ${script}
`,
  );
  return folder;
}

/** Labels that run on this machine; a job with another one is an error. */
const RUNNERS = ['ubuntu-latest', 'ubuntu-24.04'];

function pairs(option: string, values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => [option, `${name}=${value}`]);
}

/** A git repository of one commit, as act reads the ref and the commit from it. */
async function repositoryWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = scratchFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const identity = ['-c', 'user.name=Consumer', '-c', 'user.email=consumer@example.com', '-c', 'commit.gpgsign=false'];
  const commands = [
    ['init', '--quiet', '--initial-branch=main'],
    ['add', '--all'],
    [...identity, 'commit', '--quiet', '--message', 'All of it'],
  ];
  for (const args of commands) {
    const { exitCode, stderr } = await runTool('git', args, folder, { HOME: folder, GIT_CONFIG_NOSYSTEM: '1' });
    if (exitCode !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  }
  return folder;
}
