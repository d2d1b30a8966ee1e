import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from './canonical.ts';
import { aliveness, type ProcessIdentity, thisProcess } from './process-identity.ts';

const DRAFT = /\.(\d+)-(\d*)-([0-9a-f]{12})-[0-9a-f-]{36}\.new$/;

/** The name of what is written before it becomes `file` in one step; it says which process writes it. */
export function draftOf(file: string, of: ProcessIdentity = thisProcess()): string {
  return `${file}.${of.pid}-${of.started ?? ''}-${homeOf(of)}-${randomUUID()}.new`;
}

/** Takes away what processes that were killed on this machine have left of their drafts. Those of others are left alone. Never throws. */
export function sweepDrafts(folder: string): void {
  const here = thisProcess();
  try {
    for (const name of readdirSync(folder)) {
      const [, pid, started, home] = DRAFT.exec(name) ?? [];
      if (pid === undefined || home !== homeOf(here)) continue;
      const of = { ...here, pid: Number(pid), started: started === '' || started === undefined ? null : started };
      if (aliveness(of, here) === 'dead') rmSync(join(folder, name), { force: true });
    }
  } catch {
    // They are in nobody's way.
  }
}

/** Where numbers of processes mean the same: the machine, its boot and the container. */
function homeOf({ machine, boot, space }: ProcessIdentity): string {
  return sha256(JSON.stringify([machine, boot, space])).slice(0, 12);
}
