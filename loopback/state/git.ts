import { createHash } from 'node:crypto';

/** Git's object model, as far as the REST API shows it. Ids are computed as git computes them. */

/** `100644` file, `100755` executable, `120000` symlink, `040000` folder, `160000` submodule. */
export type Mode = '100644' | '100755' | '120000' | '040000' | '160000';
export interface TreeEntry {
  mode: Mode;
  name: string;
  sha: string;
}
export interface Signature {
  name: string;
  email: string;
  /** Seconds are what git keeps; milliseconds are cut. */
  date: Date;
}
export interface Commit {
  tree: string;
  parents: readonly string[];
  author: Signature;
  committer: Signature;
  message: string;
}
/** A file of a whole tree, by its path. */
export interface Blob {
  mode: Mode;
  sha: string;
}
/** One change to a tree; `content: null` removes the path. */
export interface Change {
  path: string;
  content: string | Buffer | null;
  mode?: Mode;
}

/** All objects of a network of repositories (forks share them, as on GitHub). */
export class ObjectStore {
  readonly #blobs = new Map<string, Buffer>();
  readonly #trees = new Map<string, readonly TreeEntry[]>();
  readonly #commits = new Map<string, Commit>();
  readonly #flat = new Map<string, ReadonlyMap<string, Blob>>();

  putBlob(content: string | Buffer): string {
    const data = Buffer.from(content);
    const sha = objectId('blob', data);
    this.#blobs.set(sha, data);
    return sha;
  }

  /** Stores one level of a tree; entries are put into git's order. */
  putTree(entries: readonly TreeEntry[]): string {
    const sorted = [...entries].sort((a, b) => Buffer.compare(sortKey(a), sortKey(b)));
    const data = Buffer.concat(
      sorted.flatMap((entry) => [Buffer.from(`${entry.mode.replace(/^0/, '')} ${entry.name}\0`), Buffer.from(entry.sha, 'hex')]),
    );
    const sha = objectId('tree', data);
    this.#trees.set(sha, sorted);
    return sha;
  }

  putCommit(commit: Commit): string {
    const header = [
      `tree ${commit.tree}`,
      ...commit.parents.map((parent) => `parent ${parent}`),
      `author ${signatureLine(commit.author)}`,
      `committer ${signatureLine(commit.committer)}`,
    ];
    const sha = objectId('commit', Buffer.from(`${header.join('\n')}\n\n${commit.message}`));
    this.#commits.set(sha, commit);
    return sha;
  }

  blob(sha: string): Buffer | undefined {
    return this.#blobs.get(sha);
  }

  tree(sha: string): readonly TreeEntry[] | undefined {
    return this.#trees.get(sha);
  }

  commit(sha: string): Commit | undefined {
    return this.#commits.get(sha);
  }

  /** The full id of the one commit that starts with `prefix` (git asks for at least 4 digits), or undefined. */
  expand(prefix: string): string | undefined {
    if (this.#commits.has(prefix)) return prefix;
    if (!/^[0-9a-f]{4,39}$/.test(prefix)) return undefined;
    const found = [...this.#commits.keys()].filter((sha) => sha.startsWith(prefix));
    return found.length === 1 ? found[0] : undefined;
  }

  /** Every file of a tree by its full path. */
  files(tree: string): ReadonlyMap<string, Blob> {
    const known = this.#flat.get(tree);
    if (known !== undefined) return known;
    const out = new Map<string, Blob>();
    for (const entry of this.#trees.get(tree) ?? []) {
      if (entry.mode !== '040000') out.set(entry.name, { mode: entry.mode, sha: entry.sha });
      else for (const [path, blob] of this.files(entry.sha)) out.set(`${entry.name}/${path}`, blob);
    }
    this.#flat.set(tree, out);
    return out;
  }

  /** Stores the trees that hold these files, and returns the root's id. */
  putFiles(files: ReadonlyMap<string, Blob>): string {
    const here: TreeEntry[] = [];
    const folders = new Map<string, Map<string, Blob>>();
    for (const [path, blob] of files) {
      const slash = path.indexOf('/');
      if (slash < 0) here.push({ mode: blob.mode, name: path, sha: blob.sha });
      else {
        const name = path.slice(0, slash);
        const folder = folders.get(name) ?? new Map<string, Blob>();
        folders.set(name, folder.set(path.slice(slash + 1), blob));
      }
    }
    for (const [name, inside] of folders) here.push({ mode: '040000', name, sha: this.putFiles(inside) });
    return this.putTree(here);
  }

  /** A tree with changes made to it; removing a path that is not there changes nothing. */
  changed(tree: string | null, changes: readonly Change[]): string {
    const files = new Map(tree === null ? [] : this.files(tree));
    for (const change of changes) {
      if (change.content === null) files.delete(change.path);
      else files.set(change.path, { mode: change.mode ?? files.get(change.path)?.mode ?? '100644', sha: this.putBlob(change.content) });
    }
    return this.putFiles(files);
  }

  /** A commit and all that it stands on, nearest first. */
  ancestors(sha: string): string[] {
    const seen = new Set([sha]);
    for (const at of seen) for (const parent of this.#commits.get(at)?.parents ?? []) seen.add(parent);
    return [...seen];
  }

  /** What `head` has and `base` does not, each commit after its parents. */
  between(base: string, head: string): string[] {
    const known = new Set(this.ancestors(base));
    const out: string[] = [];
    const open = [{ sha: head, done: false }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next.done) out.push(next.sha);
      else if (!known.has(next.sha)) {
        known.add(next.sha);
        open.push({ sha: next.sha, done: true }, ...(this.#commits.get(next.sha)?.parents ?? []).map((sha) => ({ sha, done: false })));
      }
    }
    return out;
  }

  /** The nearest common ancestor, or undefined for unrelated histories. */
  mergeBase(a: string, b: string): string | undefined {
    const ofB = new Set(this.ancestors(b));
    return this.ancestors(a).find((sha) => ofB.has(sha));
  }
}

function objectId(type: string, data: Buffer): string {
  return createHash('sha1').update(`${type} ${data.length}\0`).update(data).digest('hex');
}

/** Git compares folders as if their name ended in a slash. */
function sortKey(entry: TreeEntry): Buffer {
  return Buffer.from(entry.mode === '040000' ? `${entry.name}/` : entry.name);
}

function signatureLine(signature: Signature): string {
  return `${signature.name} <${signature.email}> ${Math.floor(signature.date.getTime() / 1000)} +0000`;
}
