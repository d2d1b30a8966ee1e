import { readFileSync, readlinkSync } from 'node:fs';

/** A process of one machine, told from all that ever had its number. Null where the system does not say. */
export interface ProcessIdentity {
  pid: number;
  /** The machine's own id, and the kernel's of this boot. */
  machine: string | null;
  boot: string | null;
  /** When it started, in clock ticks since the boot. */
  started: string | null;
  /** The pid namespace, because a container has numbers of its own. */
  space: string | null;
}

export function thisProcess(): ProcessIdentity {
  return {
    pid: process.pid,
    machine: orNull(() => readFileSync('/etc/machine-id', 'utf8').trim()),
    boot: orNull(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    started: statOf(process.pid)?.started ?? null,
    space: orNull(() => readlinkSync('/proc/self/ns/pid')),
  };
}

/** Whether that process still runs. `unknown` where it cannot be told from here: another container, another machine. */
export function aliveness(of: ProcessIdentity, here: ProcessIdentity = thisProcess()): 'alive' | 'dead' | 'unknown' {
  if (of.boot !== here.boot) return of.boot && here.boot && of.machine && of.machine === here.machine ? 'dead' : 'unknown';
  if (of.space !== here.space) return 'unknown';
  try {
    process.kill(of.pid, 0);
  } catch (error) {
    // EPERM: it is there, and belongs to somebody else.
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return 'dead';
  }
  const stat = statOf(of.pid);
  if (stat === null) return 'alive';
  const isAnother = of.started !== null && stat.started !== of.started;
  return isAnother || stat.ended ? 'dead' : 'alive';
}

/** Fields 3 and 22 of /proc/PID/stat; the second, the command, may hold spaces and brackets itself (proc(5)). */
function statOf(pid: number): { started: string; ended: boolean } | null {
  return orNull(() => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state = '', started] = [fields[0], fields[19]];
    // A process that was killed stays as a zombie until its parent asks for it.
    return started === undefined ? null : { started, ended: /[ZXx]/.test(state) };
  });
}

function orNull<T>(read: () => T | null): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
