import type { Path } from '../../../core/config/yaml.ts';
import type { Problem } from '../../../core/errors.ts';
import type { AdapterConfig, Commands, SshConfig } from '../adapters/config.ts';
import type { DeployOptions } from '../inputs.ts';
import type { EnvironmentFile } from './deploy-file.ts';
import { durationAt } from './durations.ts';
import type { EnvironmentRead } from './environment-file.ts';
import type { Given } from './options.ts';
import { placeOf, type Source, tell } from './source.ts';

const KINDS = ['command', 'symlink', 'fly'] as const;
type Kind = (typeof KINDS)[number];

/** The keys that each adapter has to itself. */
const SECTIONS: { readonly [kind in Kind]: 'commands' | 'symlink' | 'fly' } = { command: 'commands', symlink: 'symlink', fly: 'fly' };

const COMMAND_INPUTS = [
  ['deploy-command', 'switch'],
  ['rollback-command', 'rollback'],
  ['current-command', 'current'],
  ['verify-command', 'verify'],
] as const;

/** Tells keys of an adapter that the environment does not use, and a key that its adapter cannot do without. */
export function checkAdapter(source: Source, path: Path, file: EnvironmentFile): void {
  const kind = file.adapter ?? 'command';
  for (const other of KINDS) {
    const key = SECTIONS[other];
    if (other === kind || file[key] === undefined) continue;
    const remedy = file.adapter === undefined ? `Add \`adapter: ${other}\`.` : `Remove it, or write \`adapter: ${other}\`.`;
    tell(source, [...path, key], `\`${key}\` is of the adapter \`${other}\`, and this environment has \`${kind}\`.`, remedy, 'key');
  }
  if (kind !== 'command' && file[SECTIONS[kind]] === undefined) {
    tell(source, [...path, 'adapter'], `The adapter \`${kind}\` needs its key \`${SECTIONS[kind]}\`.`, `Add \`${EXAMPLES[kind]}\`.`);
  }
  checkSsh(source, [...path, 'symlink', 'ssh'], file.symlink?.ssh);
  durationAt(source, [...path, 'fly', 'wait_timeout'], file.fly?.wait_timeout, 'limit');
}

function checkSsh(source: Source, path: Path, ssh: SshConfig | undefined): void {
  if (ssh === undefined) return;
  const { key_file: file, key_env: variable, known_hosts: lines, known_hosts_file: hosts } = ssh;
  if (file !== undefined && variable !== undefined) {
    tell(source, [...path, 'key_env'], 'The private key is given twice.', 'Keep `key_file` or `key_env`.', 'key');
  }
  if (lines !== undefined && hosts !== undefined) {
    tell(source, [...path, 'known_hosts_file'], 'The known hosts are given twice.', 'Keep `known_hosts` or `known_hosts_file`.', 'key');
  }
  if (lines === undefined && hosts === undefined) {
    tell(
      source,
      path,
      'An unknown host is never trusted.',
      'Add `known_hosts` or `known_hosts_file`, with what `ssh-keyscan` prints, checked.',
      'key',
    );
  }
}

const EXAMPLES: { readonly [kind in Exclude<Kind, 'command'>]: string } = {
  symlink: 'symlink: { releases: /srv/app/releases, current: /srv/app/current }',
  fly: 'fly: { app: NAME }',
};

/** What the inputs and the file make of the adapter; null where something is missing, which is added to `problems`. */
export function adapterOf(
  { file, source, name }: EnvironmentRead,
  options: DeployOptions,
  given: Given,
  needsSwitch: boolean,
  problems: Problem[],
): AdapterConfig | null {
  const kind = given('adapter') ? options.adapter : (file.adapter ?? 'command');
  const refuse = (place: string, message: string, remedy: string): null => {
    problems.push({ place, message, remedy });
    return null;
  };
  switch (kind) {
    case 'command': {
      const commands: Commands = { ...file.commands };
      for (const [input, verb] of COMMAND_INPUTS) if (given(input)) commands[verb] = options[input];
      // Of another adapter's keys the file has told that theirs is missing.
      const isTold = !given('adapter') && (file.symlink !== undefined || file.fly !== undefined);
      if (needsSwitch && commands.switch === undefined && isTold) return null;
      if (needsSwitch && commands.switch === undefined) {
        const place = source === null ? 'input `deploy-command`' : placeOf(source, ['environments', name]);
        return refuse(
          place,
          'There is no command to switch with.',
          'Add `commands: { switch: ./deploy.sh }`, or the input `deploy-command`.',
        );
      }
      return { kind, commands };
    }
    case 'symlink':
    case 'fly': {
      const extra = COMMAND_INPUTS.find(([input]) => given(input));
      if (extra !== undefined) {
        return refuse(`input \`${extra[0]}\``, `The adapter \`${kind}\` has no commands.`, 'Remove it, or use the adapter `command`.');
      }
      if (kind === 'symlink' && file.symlink !== undefined) return { kind, symlink: file.symlink };
      if (kind === 'fly' && file.fly !== undefined) {
        const { wait_timeout: wait, ...fly } = file.fly;
        return { kind, fly: wait === undefined ? fly : { ...fly, wait_timeout: String(wait) } };
      }
      // For one that the file names, the file has told it.
      if (file.adapter === kind) return null;
      return refuse(
        'input `adapter`',
        `The adapter \`${kind}\` needs the key \`${SECTIONS[kind]}\` in the file.`,
        `Add \`${EXAMPLES[kind]}\`.`,
      );
    }
    case 'helm':
    case 'kubectl':
    case 'compose':
    case 'vercel':
      return refuse('input `adapter`', `The adapter \`${kind}\` comes in a later version.`, 'Use `command`, `symlink` or `fly`.');
    default: {
      const never: never = kind;
      throw new TypeError(`Unknown adapter: ${String(never)}`);
    }
  }
}
