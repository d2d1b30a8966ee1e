import type { Finding } from '../../../core/model.ts';
import type { Change, ChangedFile, Fact } from '../facts.ts';
import { runAgain } from './run-again.ts';

/** GitHub's list of a pull request's files ends here without a word (REST, "List pull requests files"). */
export const MAX_LISTED_FILES = 3000;

/** One name that the change touches. `deed` completes "This change …"; `remains` is false for deleted files and old names. */
export interface ChangedName {
  path: string;
  deed: string;
  remains: boolean;
}

/** The files of a change, as far as they are known. `gap` is null only where the list is whole. */
export interface FileList {
  names: readonly ChangedName[];
  /** Rows of the list; a rename is one row with two names. */
  rows: number;
  gap: FileListGap | null;
}

export interface FileListGap {
  reason: 'unreadable' | 'file_list_incomplete';
  finding: Finding;
}

/** Every name that a list of files touches, and whether the list is whole. */
export function fileListOf(files: Fact<readonly ChangedFile[]>, change: Change): FileList {
  if (files.state !== 'read') {
    const why = files.state === 'unreadable' ? files.why : 'GitHub does not know the list.';
    const gap = gapOf('unreadable', 'unknown', `The list of changed files could not be read: ${why}`, runAgain(why));
    return { names: [], rows: 0, gap };
  }
  const rows = files.value;
  return { names: rows.flatMap(namesOf), rows: rows.length, gap: shortfall(rows.length, change) };
}

/** Both names of a rename count; the source of a copy stays as it is, so only the copy does. */
function namesOf(file: ChangedFile): ChangedName[] {
  const { path, previousPath, status } = file;
  if (status === 'copied') return [{ path, deed: previousPath ? `copies \`${previousPath}\` to it` : 'adds it', remains: true }];
  if (previousPath !== null && previousPath !== path) {
    return [
      { path: previousPath, deed: `renames it to \`${path}\``, remains: false },
      { path, deed: `renames \`${previousPath}\` to it`, remains: true },
    ];
  }
  const deed = status === 'added' ? 'adds it' : status === 'removed' ? 'deletes it' : 'changes it';
  return [{ path, deed, remains: status !== 'removed' }];
}

function shortfall(rows: number, change: Change): FileListGap | null {
  const isPullRequest = change.number !== null;
  if (rows === change.changedFiles && !(isPullRequest && rows >= MAX_LISTED_FILES)) return null;
  const message =
    rows === change.changedFiles
      ? `GitHub lists at most ${MAX_LISTED_FILES} files of a pull request, and this list is that long: there may be more.`
      : `The list holds ${rows} of the ${change.changedFiles} changed files.`;
  const fix =
    isPullRequest && rows >= MAX_LISTED_FILES
      ? `Split the pull request into parts of less than ${MAX_LISTED_FILES} files.`
      : 'Run the check again; the list was read while the pull request changed, or GitHub cut it.';
  return gapOf('file_list_incomplete', 'error', message, fix);
}

function gapOf(reason: FileListGap['reason'], state: Finding['state'], message: string, fix: string): FileListGap {
  return { reason, finding: { rule: 'file_list', state, subject: 'changed files', message, fix } };
}
