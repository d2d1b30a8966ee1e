import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { until } from '../stage.ts';

/** An SSH server of our own on 127.0.0.1, with keys of its own, that lets in whom we run as. */
export interface Sshd {
  port: number;
  user: string;
  /** As a line of known_hosts has it. */
  knownHosts: string;
  /** A key that is let in, and one that is not. */
  key: string;
  strangersKey: string;
  /** A line of known_hosts with a key that the server does not have. */
  wrongHosts: string;
  stop(): Promise<void>;
}

/** Needs Debian's openssh-server (and openssh-client); without it the test fails. */
export async function startSshd(folder: string): Promise<Sshd> {
  const key = (name: string): string => {
    const file = join(folder, name);
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', file]);
    return file;
  };
  const [host, user, stranger] = [key('host'), key('user'), key('stranger')];
  const hostLine = (file: string): string => readFileSync(`${file}.pub`, 'utf8').split(' ').slice(0, 2).join(' ');
  writeFileSync(join(folder, 'authorized_keys'), readFileSync(`${user}.pub`), { mode: 0o600 });
  // Run by root, sshd wants its empty folder, which the package leaves to the service.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true, mode: 0o755 });
  const port = await freePort();
  const config = [
    ...[`Port ${port}`, 'ListenAddress 127.0.0.1', `HostKey ${host}`, `PidFile ${join(folder, 'pid')}`, 'StrictModes no', 'UsePAM no'],
    ...[`AuthorizedKeysFile ${join(folder, 'authorized_keys')}`, 'PasswordAuthentication no', 'KbdInteractiveAuthentication no'],
    ...['PermitRootLogin prohibit-password', 'MaxStartups 100', 'PrintMotd no'],
  ];
  writeFileSync(join(folder, 'sshd_config'), `${config.join('\n')}\n`);
  const server = spawn('/usr/sbin/sshd', ['-D', '-e', '-f', join(folder, 'sshd_config')], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  server.stderr.on('data', (data) => (said += String(data)));
  server.on('error', (error) => (said += `${error.message}. Install openssh-server.`));
  let answers = false;
  const look = (): void => void canConnect(port).then((yes) => (answers ||= yes));
  await until(() => {
    look();
    if (server.exitCode !== null || server.pid === undefined) throw new Error(`sshd: ${said}`);
    return answers;
  });
  return {
    ...{ port, user: userInfo().username, key: user, strangersKey: stranger },
    knownHosts: `[127.0.0.1]:${port} ${hostLine(host)}`,
    wrongHosts: `[127.0.0.1]:${port} ${hostLine(stranger)}`,
    stop: () => ended(server),
  };
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exit = once(server, 'exit');
  server.kill('SIGTERM');
  await exit;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function canConnect(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
