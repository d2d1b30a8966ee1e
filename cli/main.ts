import { closest } from '../core/config/closest.ts';
import { ConfigurationError, messageOf, PermissionError, UnreadableError } from '../core/errors.ts';
import type { Command } from './command.ts';

/** Lazy, so that `--help` loads none of them. */
const COMMANDS: { readonly [name: string]: { summary: string; load: () => Promise<Command> } } = {
  check: {
    summary: 'judge the current branch of a git checkout against its policy file',
    load: async () => (await import('./check.ts')).check,
  },
  policy: {
    summary: 'check a policy file, run its tests, or explain what it says of a path: lint, test, explain',
    load: async () => (await import('./policy.ts')).policy,
  },
  deploy: {
    summary: 'deploy an artifact to an environment, verify it, and roll back if it fails',
    load: async () => (await import('./deploy.ts')).deploy,
  },
  rollback: {
    summary: 'go back to a version that was verified',
    load: async () => (await import('./deploy.ts')).rollback,
  },
  recover: {
    summary: 'end what a deploy that died has left',
    load: async () => (await import('./deploy.ts')).recover,
  },
  status: {
    summary: 'what serves, what was verified last, whether it is frozen, who has the lock',
    load: async () => (await import('./deploy.ts')).status,
  },
  freeze: {
    summary: 'refuse deploys to an environment',
    load: async () => (await import('./deploy.ts')).freeze,
  },
  unfreeze: {
    summary: 'allow them again',
    load: async () => (await import('./deploy.ts')).unfreeze,
  },
  ledger: {
    summary: 'check or list the events of an environment: verify, show',
    load: async () => (await import('./ledger.ts')).ledger,
  },
  probe: {
    summary: 'probe the targets of a health file, or URLs, once or until they are healthy; or test the prober itself',
    load: async () => (await import('./probe.ts')).probe,
  },
  classify: {
    summary: 'say why a CI job failed, where in its log, and who can mend it',
    load: async () => (await import('./classify.ts')).classify,
  },
  watch: {
    summary: 'show the gates of a pull request or a commit while they change',
    load: async () => (await import('./watch.ts')).watch,
  },
  loopback: {
    summary: 'start a GitHub on 127.0.0.1 to practise against',
    load: async () => (await import('./loopback.ts')).loopback,
  },
};

const HELP = `Usage: ops-actions COMMAND [OPTIONS]

Commands:
${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`)
  .join('\n')}

Options:
  --help     show this text, or that of a command: ops-actions check --help
  --version  show the version

Exit code: 0 when the verdict is pass, 1 otherwise. With --json the report is the only thing on standard output.
`;

/** The command line. Sets the exit code; never throws. */
export async function main(argv: readonly string[]): Promise<void> {
  // A reader that has seen enough (`| head`) is no fault of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  process.exitCode = await dispatch(argv);
}

async function dispatch([name, ...rest]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(HELP);
    return name === undefined ? 1 : 0;
  }
  if (name === '--version') {
    const { VERSION } = await import('../core/version.ts');
    process.stdout.write(`${VERSION}\n`);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    const guess = closest(name, Object.keys(COMMANDS));
    process.stderr.write(
      `ops-actions: there is no command \`${name}\`.${guess ? ` Did you mean \`${guess}\`?` : ''} See ops-actions --help\n`,
    );
    return 1;
  }
  try {
    const { help, run } = await command.load();
    if (rest.includes('--help') || rest.includes('-h')) {
      process.stdout.write(help);
      return 0;
    }
    return await run(rest);
  } catch (error) {
    const isOurs = !(error instanceof ConfigurationError || error instanceof PermissionError || error instanceof UnreadableError);
    if (!isOurs) process.stderr.write(`ops-actions ${name}: ${error.message}\n`);
    else
      process.stderr.write(
        `ops-actions ${name}: ${error instanceof Error ? (error.stack ?? messageOf(error)) : messageOf(error)}\nThis is a bug of ops-actions; please open an issue.\n`,
      );
    return 1;
  }
}
