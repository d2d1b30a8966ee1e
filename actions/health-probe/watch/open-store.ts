import type { GitHub } from '../../../core/github/client.ts';
import { githubRefs } from '../../../core/github/refs.ts';
import { gitCells } from '../../../core/ledger/git-cells.ts';
import { DEFAULT_PREFIX } from '../../../core/ledger/names.ts';
import { fileStore } from '../monitor/file-store.ts';
import type { HistoryStore } from '../monitor/history-store.ts';
import { refStore } from '../monitor/ref-store.ts';
import type { Keeping } from '../task.ts';
import { inWorkspace } from './sinks.ts';

/** The place of the history that a task names: `ops-ledger/health`, or a file of the workspace. Nothing is read yet. */
export function openHistory(
  keep: Keeping,
  github: Pick<GitHub, 'request' | 'apiUrl'>,
  environment: Readonly<Record<string, string | undefined>>,
): HistoryStore {
  return keep.in === 'file' ? fileStore(inWorkspace(keep.file, environment)) : refStore(gitCells(githubRefs(github), DEFAULT_PREFIX));
}
