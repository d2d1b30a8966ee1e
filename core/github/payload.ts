import { ConfigurationError } from '../errors.ts';

/** A webhook payload as it came: every value in it may be missing or of any type. */
export type Payload = Readonly<Record<string, unknown>>;

const SHA = /^[0-9a-f]{40}([0-9a-f]{24})?$/i;
const CLIP_CHARACTERS = 80;

/** The value at `pull_request.head.sha`; undefined where the path ends early. A number indexes a list. */
export function valueAt(payload: Payload, path: string): unknown {
  let value: unknown = payload;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

/** A commit id in lower case: 40 hex digits, or 64 in a SHA-256 repository; not the id of all zeros that means "none". */
export function isSha(value: unknown): value is string {
  return typeof value === 'string' && SHA.test(value) && !/^0+$/.test(value);
}

/** Throws a ConfigurationError that names the path. */
export function shaAt(payload: Payload, path: string): string {
  const value = valueAt(payload, path);
  if (isSha(value)) return value.toLowerCase();
  throw malformed(path, value, 'a commit id (40 or 64 hex digits)');
}

/** null for what is missing; throws for what is there and no commit id. */
export function shaOrNull(payload: Payload, path: string): string | null {
  const value = valueAt(payload, path);
  return value === undefined || value === null ? null : shaAt(payload, path);
}

/** Throws a ConfigurationError that names the path. */
export function numberAt(payload: Payload, path: string): number {
  const value = valueAt(payload, path);
  if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return value;
  throw malformed(path, value, 'a positive whole number');
}

/** Throws a ConfigurationError that names the path. */
export function textAt(payload: Payload, path: string): string {
  const value = textOrNull(payload, path);
  if (value !== null) return value;
  throw malformed(path, valueAt(payload, path), 'a text');
}

/** null for what is missing, empty or no text. */
export function textOrNull(payload: Payload, path: string): string | null {
  const value = valueAt(payload, path);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The complaint about one value of the payload, which is cut to 80 characters. */
export function malformed(path: string, value: unknown, wanted: string): ConfigurationError {
  const shown = value === undefined ? 'missing' : (JSON.stringify(value) ?? String(value));
  const clipped = shown.length > CLIP_CHARACTERS ? `${shown.slice(0, CLIP_CHARACTERS)}…` : shown;
  return new ConfigurationError({
    place: `event payload \`${path}\``,
    message: `is ${clipped}, not ${wanted}.`,
    remedy: 'Check GITHUB_EVENT_NAME and GITHUB_EVENT_PATH: they must belong to one event.',
  });
}
