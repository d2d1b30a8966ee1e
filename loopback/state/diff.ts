import type { ObjectStore } from './git.ts';

/** One row of a comparison, in GitHub's words (REST "diff entry"). */
export interface FileDiff {
  path: string;
  previousPath: string | null;
  status: 'added' | 'removed' | 'modified' | 'renamed';
  /** The blob of the new side; of the old side for a removed file. */
  sha: string;
  additions: number;
  deletions: number;
  /** null for binary files, for pure renames and where the text is too long to show. */
  patch: string | null;
}

/** Patches are left out above this many lines; GitHub's limit is on bytes and of the same order. */
const PATCH_LINES = 3000;
/** Git's default for calling a removed and an added file one renamed file. */
const SIMILAR = 0.5;
/** Inexact renames are looked for among so many pairs only (git's `diff.renameLimit` has the same purpose). */
const RENAME_PAIRS = 40_000;

/** The files that differ between two trees, sorted by path; a pure or a similar pair is one renamed row. */
export function diffTrees(store: ObjectStore, from: string, to: string): FileDiff[] {
  const before = store.files(from);
  const after = store.files(to);
  const added = new Map<string, string>();
  const removed = new Map<string, string>();
  const rows: FileDiff[] = [];
  for (const [path, blob] of after) {
    const old = before.get(path);
    if (old === undefined) added.set(path, blob.sha);
    else if (old.sha !== blob.sha || old.mode !== blob.mode) rows.push(row(store, 'modified', path, old.sha, blob.sha));
  }
  for (const [path, blob] of before) if (!after.has(path)) removed.set(path, blob.sha);
  for (const [path, previous] of renames(store, removed, added)) {
    rows.push({ ...row(store, 'renamed', path, removed.get(previous) ?? null, added.get(path) ?? null), previousPath: previous });
    removed.delete(previous);
    added.delete(path);
  }
  for (const [path, sha] of added) rows.push(row(store, 'added', path, null, sha));
  for (const [path, sha] of removed) rows.push(row(store, 'removed', path, sha, null));
  return rows.sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
}

/** New path -> old path: first files with the same content, then files that share half of their lines. */
function renames(store: ObjectStore, removed: ReadonlyMap<string, string>, added: ReadonlyMap<string, string>): Map<string, string> {
  const pairs = new Map<string, string>();
  const left = new Map(removed);
  const bySha = new Map<string, string[]>();
  for (const [path, sha] of removed) bySha.set(sha, [...(bySha.get(sha) ?? []), path]);
  for (const [path, sha] of added) {
    const previous = bySha.get(sha)?.shift();
    if (previous === undefined) continue;
    pairs.set(path, previous);
    left.delete(previous);
  }
  const rest = [...added].filter(([path]) => !pairs.has(path));
  if (rest.length * left.size > RENAME_PAIRS) return pairs;
  for (const [path, sha] of rest) {
    const best = [...left]
      .map(([previous, oldSha]) => ({ previous, score: similarity(store, oldSha, sha) }))
      .sort((a, b) => b.score - a.score)[0];
    if (best === undefined || best.score < SIMILAR) continue;
    pairs.set(path, best.previous);
    left.delete(best.previous);
  }
  return pairs;
}

function similarity(store: ObjectStore, a: string, b: string): number {
  const old = lines(store.blob(a)) ?? [];
  const now = new Set(lines(store.blob(b)) ?? []);
  return old.length === 0 ? 0 : old.filter((line) => now.has(line)).length / Math.max(old.length, now.size);
}

function row(store: ObjectStore, status: FileDiff['status'], path: string, old: string | null, now: string | null): FileDiff {
  const before = old === null ? [] : lines(store.blob(old));
  const after = now === null ? [] : lines(store.blob(now));
  const same = { path, previousPath: null, status, sha: now ?? old ?? '' };
  if (before === null || after === null || old === now) return { ...same, additions: 0, deletions: 0, patch: null };
  return { ...same, ...lineDiff(before, after) };
}

/** Null for binary content, which like in git is content with a NUL byte. */
function lines(data: Buffer | undefined): string[] | null {
  if (data?.includes(0)) return null;
  const text = data?.toString('utf8') ?? '';
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

/** One hunk between the common start and the common end: a true patch, though not always the shortest. */
function lineDiff(before: readonly string[], after: readonly string[]): Pick<FileDiff, 'additions' | 'deletions' | 'patch'> {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const out = before.slice(start, before.length - end);
  const come = after.slice(start, after.length - end);
  const head = `@@ -${range(start, out.length)} +${range(start, come.length)} @@`;
  const patch = [head, ...out.map((line) => `-${line}`), ...come.map((line) => `+${line}`)].join('\n');
  return { additions: come.length, deletions: out.length, patch: out.length + come.length > PATCH_LINES ? null : patch };
}

function range(start: number, count: number): string {
  return count === 0 ? `${start},0` : `${start + 1},${count}`;
}
