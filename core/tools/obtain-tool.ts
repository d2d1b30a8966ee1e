import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { messageOf } from '../errors.ts';
import { checkArchive, FetchError, fetchArchive } from './fetch-archive.ts';
import { findOnPath } from './find-on-path.ts';
import { type CacheService, type KeptArchive, keptArchive } from './kept-archive.ts';
import { fileInTarGz } from './tar.ts';
import { type Archive, ChecksumError, type Tool, ToolMissingError } from './tool.ts';
import { isRecentEnough, versionOf } from './tool-version.ts';

export interface ObtainOptions {
  /** PATH of the run. */
  pathVariable: string;
  /** A folder of this run that outlives the use of the tool: RUNNER_TEMP. */
  folder: string;
  /** Programs under this folder are not taken: the checkout. */
  notUnder: string | null;
  log: (line: string) => void;
  /** Default `https://github.com`; a mirror that has the same paths below it. Checksums hold whatever it is. */
  baseUrl?: string;
  /** `PLATFORM-ARCHITECTURE`; default this process's. */
  platform?: string;
  /** For the whole download; default 60 s. */
  downloadLimitMs?: number;
  /** For one call of the Actions cache; default 5 s. */
  cacheLimitMs?: number;
  /** Default `@actions/cache`. */
  loadCache?: () => Promise<CacheService>;
}

export interface ObtainedTool {
  file: string;
  version: string;
  from: 'path' | 'cache' | 'download';
}

/**
 * A tool that is ready to run: from PATH if it is recent enough there, else the pinned release, checked against its SHA-256.
 * Throws a ToolMissingError that says what was tried, or a ChecksumError.
 */
export async function obtainTool(tool: Tool, options: ObtainOptions): Promise<ObtainedTool> {
  const tried: string[] = [];
  const { files, refused } = findOnPath(tool.name, options.pathVariable, options.notUnder);
  for (const file of files) {
    const version = await versionOf(file, tool, { PATH: options.pathVariable });
    if (version !== null && isRecentEnough(version, tool.version)) return { file, version, from: 'path' };
    tried.push(`${file} is ${version ?? 'of an unknown version'}.`);
  }
  tried.push(...refused.map((file) => `${file} lies in the checkout and was not run.`));
  if (tried.length === 0) tried.push('It is not on PATH.');
  const platform = options.platform ?? `${process.platform}-${process.arch}`;
  const archive = Object.hasOwn(tool.archives, platform) ? tool.archives[platform] : undefined;
  if (archive === undefined) throw missing(tool, [...tried, `No release is pinned for ${platform}.`]);
  try {
    return await fetchTool(tool, archive, platform, options);
  } catch (error) {
    if (error instanceof FetchError) throw missing(tool, [...tried, error.message], error);
    throw error;
  }
}

async function fetchTool(tool: Tool, archive: Archive, platform: string, options: ObtainOptions): Promise<ObtainedTool> {
  const { folder, log, baseUrl = 'https://github.com', downloadLimitMs = 60_000, cacheLimitMs = 5_000 } = options;
  const kept = keptArchive({
    file: join(folder, 'ops-actions-tools', 'archives', basename(archive.path)),
    key: `ops-actions-${tool.name}-${tool.version}-${platform}-${archive.sha256.slice(0, 16)}`,
    load: options.loadCache ?? (() => import('@actions/cache')),
    limitMs: cacheLimitMs,
    log,
  });
  const restored = await restoreChecked(kept, archive.sha256, log);
  const url = `${baseUrl.replace(/\/+$/, '')}/${archive.path}`;
  const bytes = restored ?? (await fetchArchive(url, archive.sha256, downloadLimitMs));
  const file = await unpack(tool, bytes, join(folder, 'ops-actions-tools', `${tool.name}-${tool.version}`));
  if (restored === null) await kept.save(bytes);
  return { file, version: tool.version, from: restored === null ? 'download' : 'cache' };
}

/** A cache that holds something else is no reason to stop: the release itself is still there to fetch. */
async function restoreChecked(kept: KeptArchive, sha256: string, log: (line: string) => void): Promise<Buffer | null> {
  const bytes = await kept.restore();
  if (bytes === null) return null;
  try {
    checkArchive(bytes, sha256, 'The archive in the Actions cache');
    return bytes;
  } catch (error) {
    if (!(error instanceof ChecksumError)) throw error;
    log(`${error.message} Fetching the release instead.`);
    return null;
  }
}

async function unpack(tool: Tool, archive: Buffer, folder: string): Promise<string> {
  const name = process.platform === 'win32' ? `${tool.name}.exe` : tool.name;
  let content: Buffer | null;
  try {
    content = fileInTarGz(archive, name);
  } catch (error) {
    throw new FetchError(`The archive of ${tool.name} ${tool.version} could not be unpacked: ${messageOf(error)}`, { cause: error });
  }
  if (content === null) throw new FetchError(`The archive of ${tool.name} ${tool.version} holds no \`${name}\`.`);
  await mkdir(folder, { recursive: true });
  const file = join(folder, name);
  await writeFile(file, content);
  await chmod(file, 0o755);
  return file;
}

function missing(tool: Tool, tried: readonly string[], cause?: Error): ToolMissingError {
  const remedy = `Put ${tool.name} ${tool.version} or newer on PATH in a step before this one.`;
  return new ToolMissingError(`There is no ${tool.name} to run. ${tried.join(' ')}`, remedy, cause ? { cause } : {});
}
