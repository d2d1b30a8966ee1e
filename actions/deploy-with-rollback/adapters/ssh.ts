import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ConfigurationError, messageOf } from '../../../core/errors.ts';
import type { VerbResult } from '../ports.ts';
import { childEnv, type OpsValues } from './child-env.ts';
import type { AdapterDeps, SshConfig } from './config.ts';
import { shellQuote } from './shell-quote.ts';
import { type CommandEnd, type Limits, runCommand } from './verb.ts';

const CONNECT_SECONDS = 10;
/** ssh(1): 255 is an error of ssh itself; everything else is the remote command's. */
const SSH_FAILED = 255;
/** The machine was reached and did not let us in, or is not the one that is known. */
const LASTING = /Host key verification failed|REMOTE HOST IDENTIFICATION HAS CHANGED|Permission denied \(|Load key .*(invalid|error)/;

/** How lines of an answer begin, see `remote-script.ts`. */
const ANSWER = /^ops:[0-9a-f]{24} /;

export interface Ssh {
  /** Runs a POSIX script on the other machine. 255 and a broken connection are transient, and say nothing on what is there. */
  run(script: string, args: readonly string[], values: OpsValues, limits: Limits): Promise<CommandEnd>;
}

/** The system's `ssh` with nothing of the user's own configuration. */
export function openSsh(config: SshConfig, deps: AdapterDeps): Ssh {
  return {
    async run(script, args, values, limits) {
      const folder = await mkdtemp(join(deps.env.RUNNER_TEMP || tmpdir(), 'ops-ssh-'));
      try {
        const argv = await sshArgv(config, deps, folder);
        const command = ['sh', '-c', script, 'ops', ...args].map(shellQuote).join(' ');
        // Answers are for us, the rest of what the other machine prints is for people.
        const print = (line: string): void => void (ANSWER.test(line) || deps.print(line));
        return unreached(await runCommand({ ...deps, print }, [...argv, command], values, limits));
      } catch (error) {
        const result: VerbResult = { state: 'failed', transient: false, why: messageOf(error) };
        return { result, code: null, stdout: { text: '', isWhole: false }, text: '' };
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

function unreached(end: CommandEnd): CommandEnd {
  if (end.code !== SSH_FAILED || end.result.state !== 'failed') return end;
  const transient = !LASTING.test(end.result.why);
  return { ...end, result: { ...end.result, transient, why: `ssh could not connect, or lost the connection (${end.result.why})` } };
}

/**
 * The program and its arguments up to the remote command. Never asks, never trusts a host that is not known. `folder` is private and
 * short-lived. ssh takes the first value of an option that is given twice, so ours are first. Throws a ConfigurationError for a key that
 * is not there.
 */
export async function sshArgv(config: SshConfig, deps: AdapterDeps, folder: string): Promise<string[]> {
  const { host, port = 22, user, known_hosts: lines, known_hosts_file: file, options = [] } = config;
  let hosts = file === undefined ? null : resolve(deps.workspace, file);
  if (lines !== undefined) {
    hosts = join(folder, 'known_hosts');
    await writeFile(hosts, `${lines.trim()}\n`, { mode: 0o600 });
  }
  const key = await keyFile(config, deps, folder);
  const set = [
    'BatchMode=yes',
    'StrictHostKeyChecking=yes',
    // ssh splits this option at white space and expands % in it.
    `UserKnownHostsFile="${hosts ?? ''}"`.replaceAll('%', '%%'),
    'GlobalKnownHostsFile=none',
    'UpdateHostKeys=no',
    `ConnectTimeout=${CONNECT_SECONDS}`,
    'ServerAliveInterval=5',
    'ServerAliveCountMax=3',
    'LogLevel=ERROR',
    'ClearAllForwardings=yes',
    'ControlPath=none',
    ...(key === null ? [] : ['IdentitiesOnly=yes', `IdentityFile="${key.replaceAll('%', '%%')}"`]),
    ...options,
  ];
  return [
    ...['ssh', '-F', 'none', '-a', '-x', '-T', '-p', `${port}`],
    ...(user === undefined ? [] : ['-l', user]),
    ...set.flatMap((option) => ['-o', option]),
    ...['--', host],
  ];
}

async function keyFile({ key_file: file, key_env: variable }: SshConfig, deps: AdapterDeps, folder: string): Promise<string | null> {
  if (file !== undefined) return resolve(deps.workspace, file);
  if (variable === undefined) return null;
  const value = childEnv({ ...deps, passEnv: [] }, {})[variable]?.trim() ?? '';
  const pem = value.startsWith('-----BEGIN') ? value : Buffer.from(value, 'base64').toString('latin1').trim();
  if (!pem.startsWith('-----BEGIN')) {
    const message = value === '' ? `The variable ${variable} is not set.` : `The variable ${variable} holds no private key.`;
    throw new ConfigurationError({ place: 'symlink.ssh.key_env', message, remedy: `Add ${variable}=BASE64 of the key to \`deploy-env\`.` });
  }
  const path = join(folder, 'key');
  await writeFile(path, `${pem}\n`, { mode: 0o600 });
  return path;
}
