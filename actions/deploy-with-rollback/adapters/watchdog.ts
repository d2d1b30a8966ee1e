import { spawn } from 'node:child_process';

/** Waits for the group to watch, then for word that it has ended. A pipe that closes without that word means that we are gone. */
const SCRIPT = 'read -r group || exit 0; read -r ended || kill -s KILL -- "-$group"';

export interface Watchdog {
  watch(group: number): void;
  /** From here on whatever still runs of the group may go on. */
  leave(): void;
}

/**
 * Kills a process group as soon as this process is no more, SIGKILL included. Without it a switch that outlives its run could take
 * effect while the recovery of that run looks at what serves.
 */
export function startWatchdog(): Watchdog {
  const dog = spawn('/bin/sh', ['-c', SCRIPT], { detached: true, env: {}, stdio: ['pipe', 'ignore', 'ignore'] });
  // Without /bin/sh there is no watchdog, and no reason not to deploy; a pipe that broke means that it has done its work.
  dog.on('error', () => undefined);
  dog.stdin.on('error', () => undefined);
  dog.unref();
  return {
    watch: (group) => void dog.stdin.write(`${group}\n`),
    leave: () => void dog.stdin.end('ended\n'),
  };
}
