import { randomBytes } from 'node:crypto';
import { lstat, open, readdir, readlink, realpath, rename, rm, stat, symlink, unlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { messageOf } from '../../../core/errors.ts';
import type { Served } from '../ports.ts';
import { isFolderName } from './artifact.ts';
import type { AdapterDeps, SymlinkConfig } from './config.ts';
import { failed, notALink, type Releases } from './releases.ts';
import { runCommand } from './verb.ts';

/** Releases on this machine. Switching and asking take no process. */
export function releaseFolder({ releases: folder, current: link, reload }: SymlinkConfig, deps: AdapterDeps): Releases {
  const releases = resolve(deps.workspace, folder);
  const current = resolve(deps.workspace, link);
  const served = (): Promise<Served> =>
    linkTarget(releases, current).catch((error: unknown) => ({ state: 'unknown', why: messageOf(error) }));
  return {
    current: served,
    async has(artifact) {
      if (!isFolderName(artifact)) return 'no';
      const [root, release] = await Promise.all([kindOf(releases), kindOf(join(releases, artifact))]);
      if (root !== 'folder' && root !== 'link') return 'unknown';
      return release === 'folder' ? 'yes' : release === 'unknown' ? 'unknown' : 'no';
    },
    async point(artifact, { signal, timeoutMs, values }) {
      if (!isFolderName(artifact)) return failed(`\`${artifact}\` cannot be the name of a release's folder`);
      try {
        const refusal = await pointTo(join(releases, artifact), current);
        if (refusal !== null) return failed(refusal);
      } catch (error) {
        return failed(messageOf(error));
      }
      if (reload === undefined) return { state: 'done', output: '' };
      const { result } = await runCommand(deps, reload, values, { signal, timeoutMs });
      return result.state === 'failed' ? { ...result, why: `the link was switched, and the reload failed: ${result.why}` } : result;
    },
    async prune(old, signal) {
      const now = await served();
      // What serves is known or nothing is removed.
      if (now.state !== 'read') return failed(now.why);
      if (now.artifact === null) return failed(`${current} is not there`);
      try {
        const removed = await removeOld(
          releases,
          old.filter((one) => one !== now.artifact),
          signal,
        );
        return { state: 'done', output: removed.join('\n') };
      } catch (error) {
        return failed(messageOf(error));
      }
    },
  };
}

type Kind = 'nothing' | 'folder' | 'link' | 'other' | 'unknown';

async function kindOf(path: string): Promise<Kind> {
  try {
    const found = await lstat(path);
    return found.isSymbolicLink() ? 'link' : found.isDirectory() ? 'folder' : 'other';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'nothing' : 'unknown';
  }
}

/** Throws what the file system says. A link that leads anywhere but to a release says nothing on what serves. */
async function linkTarget(releases: string, current: string): Promise<Served> {
  const unknown = (why: string): Served => ({ state: 'unknown', why });
  const root = await realpath(releases);
  // Without its folder the link is not gone, it cannot be seen: a disk that is not mounted, a path that is wrong.
  await stat(dirname(current));
  const kind = await kindOf(current);
  if (kind === 'nothing') return { state: 'read', artifact: null, sha: null };
  if (kind !== 'link') return notALink(current);
  const target = resolve(dirname(current), await readlink(current));
  const artifact = basename(target);
  const isInside = (await realpath(dirname(target)).catch(() => null)) === root;
  if (!isInside || !isFolderName(artifact)) return unknown(`${current} points to ${target}, which is not a release in ${releases}`);
  const release = await kindOf(target);
  if (release !== 'folder') return unknown(`${current} points to ${target}, which is ${release === 'nothing' ? 'not there' : 'no folder'}`);
  return { state: 'read', artifact, sha: null };
}

/** Why it cannot be, or null when the link points to `release`. */
async function pointTo(release: string, current: string): Promise<string | null> {
  if ((await kindOf(release)) !== 'folder') return `there is no folder ${release}`;
  const kind = await kindOf(current);
  if (kind !== 'link' && kind !== 'nothing') return `${current} is there and is not a symbolic link`;
  const folder = dirname(current);
  const stem = `.${basename(current)}.ops-`;
  for (const name of await readdir(folder)) {
    // Left by a process that was killed between the two steps below.
    if (name.startsWith(stem) && (await kindOf(join(folder, name))) === 'link') await rm(join(folder, name), { force: true });
  }
  const next = join(folder, stem + randomBytes(6).toString('hex'));
  await symlink(release, next);
  try {
    // rename(2) replaces the link in one step: there is no moment without one.
    await rename(next, current);
  } catch (error) {
    await unlink(next);
    throw error;
  }
  await flush(folder);
  return null;
}

/** Lets the rename outlive a power cut. Some file systems know no such thing for folders, and lose nothing. */
async function flush(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await handle.close();
  }
}

/** Folders only, never what a link leads to. */
async function removeOld(releases: string, old: readonly string[], signal: AbortSignal): Promise<string[]> {
  const removed: string[] = [];
  for (const name of old.filter(isFolderName)) {
    if (signal.aborted) break;
    if ((await kindOf(join(releases, name))) !== 'folder') continue;
    await rm(join(releases, name), { recursive: true, force: true });
    removed.push(name);
  }
  return removed;
}
