import { Unzip, UnzipInflate } from 'fflate';
import { PermissionError, UnreadableError } from '../../core/errors.ts';
import { type GitHub, NotFoundError, RejectedError } from '../../core/github/client.ts';
import { readPages } from '../../core/github/paging.ts';
import { numberOrNull, rowOf, textOrNull } from './answer.ts';
import { HAND_OVER_FILE, HAND_OVER_LIMIT, type HandOver, parseHandOver } from './hand-over.ts';

const ARTIFACT = /^ops-gates-\d+-\d+$/;

/**
 * Fetches the newest hand-over of a workflow run. Everything in it is hostile: the zip's size is known before it is fetched, one file
 * of it is unpacked, and no more of that than the limit. `subject` is `owner/repo@sha`. Nothing that goes wrong here is thrown: the
 * verdict does not rest on it.
 */
export async function readHandOver(github: GitHub, runId: number, subject: string): Promise<HandOver> {
  try {
    const { rows } = await readPages<unknown>(
      github,
      'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts',
      { run_id: runId },
      { select: (data) => list(rowOf(data).artifacts), maxPages: 2 },
    );
    const newest = rows
      .map(rowOf)
      .filter((row) => ARTIFACT.test(textOrNull(row.name) ?? '') && row.expired !== true)
      .sort((a, b) => (numberOrNull(b.id) ?? 0) - (numberOrNull(a.id) ?? 0))[0];
    const id = numberOrNull(newest?.id);
    if (newest === undefined || id === null) return { state: 'none' };
    if ((numberOrNull(newest.size_in_bytes) ?? Number.POSITIVE_INFINITY) > HAND_OVER_LIMIT)
      return refused('its zip is larger than 256 KiB');
    const { data } = await github.request<Uint8Array>(
      'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
      { artifact_id: id, archive_format: 'zip' },
      { answer: 'bytes' },
    );
    const text = unpacked(data);
    if (text === null) return refused(`its zip does not hold \`${HAND_OVER_FILE}\` of at most 256 KiB`);
    const parsed = parseHandOver(text, subject);
    return 'why' in parsed ? refused(parsed.why) : { state: 'read', gates: parsed.gates };
  } catch (error) {
    const isExpected = error instanceof UnreadableError || error instanceof PermissionError;
    if (isExpected || error instanceof NotFoundError || error instanceof RejectedError)
      return refused(`it could not be read: ${error.message}`);
    throw error;
  }
}

function refused(why: string): HandOver {
  return { state: 'refused', why };
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The one file as text; null where it is not there, too long or not unpackable. Stops as soon as the limit is passed. */
export function unpacked(zip: Uint8Array): string | null {
  if (zip.length > HAND_OVER_LIMIT) return null;
  const parts: Uint8Array[] = [];
  let size = 0;
  let failed = false;
  const reader = new Unzip((file) => {
    if (file.name !== HAND_OVER_FILE || parts.length > 0) return;
    file.ondata = (error, chunk) => {
      size += chunk?.length ?? 0;
      failed ||= error !== null || size > HAND_OVER_LIMIT;
      if (failed) file.terminate();
      else parts.push(chunk);
    };
    file.start();
  });
  reader.register(UnzipInflate);
  try {
    // In small pieces, so that a bomb is noticed after one of them.
    const step = 4096;
    for (let at = 0; at < zip.length && !failed; at += step) reader.push(zip.subarray(at, at + step), at + step >= zip.length);
  } catch {
    return null;
  }
  return failed || parts.length === 0 ? null : Buffer.concat(parts).toString('utf8');
}
