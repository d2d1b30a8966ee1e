import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { Grace } from './config.ts';

const POLL_MS = 20;
/** After SIGKILL the kernel needs a moment; a process in an uninterruptible wait may take longer, and nobody can help it. */
const KILLED_MS = 2_000;

/**
 * Ends a process group, the leader and all it started: SIGINT, then SIGTERM, then SIGKILL. Returns once no member runs, at the latest
 * 2 s after SIGKILL. Bash lets background jobs ignore SIGINT, so SIGTERM is more than a formality.
 */
export async function stopGroup(leader: number, { interruptMs, terminateMs }: Grace): Promise<void> {
  const steps = [
    ['SIGINT', interruptMs],
    ['SIGTERM', terminateMs],
    ['SIGKILL', KILLED_MS],
  ] as const;
  for (const [signal, waitMs] of steps) {
    if (!signalGroup(leader, signal)) return;
    const until = performance.now() + waitMs;
    while (performance.now() < until) {
      await delay(POLL_MS);
      if (!groupRuns(leader)) return;
    }
  }
}

/** False where there is no such group. */
function signalGroup(leader: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-leader, signal);
    return true;
  } catch (error) {
    // EPERM: a member belongs to somebody else (sudo); it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether a member runs. One that has ended stays listed until its parent asks for it, which in a container may be never. */
export function groupRuns(leader: number): boolean {
  if (!signalGroup(leader, 0)) return false;
  let pids: string[];
  try {
    pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return true;
  }
  return pids.some((pid) => {
    try {
      // proc(5): the command in brackets may hold spaces and brackets itself; state and group are the 1st and 3rd field after it.
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const [state = '', , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return Number(group) === leader && !/[ZXx]/.test(state);
    } catch {
      return false;
    }
  });
}
