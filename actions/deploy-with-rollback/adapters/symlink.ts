import type { Problem } from '../../../core/errors.ts';
import type { Adapter, VerbContext, VerbResult } from '../ports.ts';
import type { AdapterDeps, SshConfig, SymlinkConfig } from './config.ts';
import { releaseFolder } from './release-folder.ts';
import { failed, type Releases } from './releases.ts';
import { remoteReleases } from './remote-releases.ts';
import { openSsh } from './ssh.ts';
import { valuesOf } from './verb.ts';

/**
 * A folder with a folder for each release, and a link to the one that serves: here, or on another machine over SSH. Nothing is uploaded:
 * a release is there under its name when its deploy begins, complete.
 */
export function symlinkAdapter(config: SymlinkConfig, deps: AdapterDeps): Adapter {
  const releases: Releases = config.ssh === undefined ? releaseFolder(config, deps) : remoteReleases(config, openSsh(config.ssh, deps));
  const point = (context: VerbContext): Promise<VerbResult> => {
    const { signal, timeoutMs } = context;
    if (signal.aborted) return Promise.resolve({ state: 'interrupted', why: 'it was stopped before it began' });
    const { artifact = '', previous = null, sha = null, deploymentId = null, attempt = 1 } = valuesOf(context);
    return releases.point(artifact, { signal, timeoutMs, values: { artifact, previous, sha, deploymentId, attempt } });
  };
  return {
    name: 'symlink',
    async prepare({ artifact, signal }) {
      const there = await releases.has(artifact, signal);
      if (there === 'yes') return { state: 'done', output: '' };
      if (there === 'no') return failed(`there is no folder ${config.releases}/${artifact}`);
      return { state: 'failed', transient: true, why: `${config.releases} cannot be read` };
    },
    switchTo: point,
    rollback: point,
    current: (signal) => releases.current(signal),
    verify: null,
    probeTarget: null,
    has: (artifact, signal) => releases.has(artifact, signal),
    cleanup: (keep, old, signal) =>
      releases.prune(
        old.filter((one) => !keep.includes(one)),
        signal,
      ),
  };
}

const HOST = /^[A-Za-z0-9]([A-Za-z0-9._-]{0,252}[A-Za-z0-9])?$|^[0-9a-fA-F:.]{2,45}(%[A-Za-z0-9._-]{1,20})?$/;
const USER = /^[A-Za-z0-9_][A-Za-z0-9_.@-]{0,63}$/;
/** What never gives way: whom we talk to, and that nobody is asked. */
const OURS =
  /^(batchmode|stricthostkeychecking|userknownhostsfile|globalknownhostsfile|knownhostscommand|verifyhostkeydns|updatehostkeys|nohostauthenticationforlocalhost)[= ]/i;

/** What is wrong with the configuration and no schema says; places are keys below the environment. */
export function symlinkProblems({ releases, current, reload, ssh }: SymlinkConfig): Problem[] {
  const problems: Problem[] = [];
  const refuse = (key: string, message: string, remedy: string): void => void problems.push({ place: `symlink.${key}`, message, remedy });
  for (const [key, path] of [
    ['releases', releases],
    ['current', current],
  ] as const) {
    if (hasControl(path) || path === '') refuse(key, 'is no path.', 'Name a folder, such as `/srv/app/releases`.');
    else if (ssh !== undefined && !path.startsWith('/'))
      refuse(key, `\`${path}\` is not absolute.`, 'On another machine paths begin with `/`.');
    else if (path.split('/').includes('..')) refuse(key, `\`${path}\` goes up with \`..\`.`, 'Write the path that it comes to.');
    else if (/^[./]*$/.test(path)) refuse(key, `\`${path}\` cannot be it.`, 'Name a path below it.');
  }
  const [inside, link] = [releases.replace(/\/+$/, ''), current.replace(/\/+$/, '')];
  if (link !== current) refuse('current', 'ends in `/`.', 'Remove it: the link is meant, not what it points to.');
  if (link !== '' && (link === inside || link.startsWith(`${inside}/`)))
    refuse('current', 'lies in the folder of the releases.', 'Put the link beside it.');
  if (reload?.some((word) => word.includes('\0')) || reload?.[0] === '') refuse('reload', 'is no program.', 'Write `[nginx, -s, reload]`.');
  return ssh === undefined ? problems : [...problems, ...sshProblems(ssh)];
}

function sshProblems({ host, port, user, key_file, key_env, known_hosts, known_hosts_file, options = [] }: SshConfig): Problem[] {
  const problems: Problem[] = [];
  const refuse = (key: string, message: string, remedy: string): void =>
    void problems.push({ place: `symlink.ssh.${key}`.replace(/\.$/, ''), message, remedy });
  if (!HOST.test(host)) refuse('host', `\`${host}\` is no host.`, 'Give a name or an address alone; user and port have keys of their own.');
  if (user !== undefined && !USER.test(user)) refuse('user', `\`${user}\` is no user.`, 'Give a login name.');
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536))
    refuse('port', `${port} is no port.`, 'Give 1 to 65535.');
  if (known_hosts === undefined && known_hosts_file === undefined) {
    refuse(
      '',
      'needs `known_hosts` or `known_hosts_file`.',
      'Add the lines that `ssh-keyscan HOST` prints, once compared with the machine itself.',
    );
  }
  if (known_hosts !== undefined && known_hosts_file !== undefined)
    refuse('known_hosts_file', 'is given beside `known_hosts`.', 'Remove one.');
  if (key_file !== undefined && key_env !== undefined) refuse('key_env', 'is given beside `key_file`.', 'Remove one.');
  if (key_env !== undefined && !/^[A-Za-z_][A-Za-z0-9_]*$/.test(key_env))
    refuse('key_env', `\`${key_env}\` is no variable.`, 'Give its name.');
  for (const path of [key_file, known_hosts_file]) {
    if (path !== undefined && (hasControl(path) || path.includes('"')))
      refuse('', `\`${path}\` is no path that ssh takes.`, 'Rename the file.');
  }
  for (const option of options) {
    if (OURS.test(option))
      refuse(
        'options',
        `\`${option.split(/[= ]/)[0]}\` is not to be changed.`,
        'The machine is known by its key, and nobody can be asked.',
      );
    else if (!/^[A-Za-z][A-Za-z0-9]*[= ]./.test(option) || hasControl(option))
      refuse('options', `\`${option}\` is not \`Name=value\`.`, 'Write as for `ssh -o`.');
  }
  return problems;
}

function hasControl(text: string): boolean {
  return /\p{Cc}/u.test(text);
}
