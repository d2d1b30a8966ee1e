/** Where the addresses in answers point to: the API is the loopback itself, pages are github.com's. */
export interface Links {
  api: string;
  html: string;
}

/** GitHub writes times without fractions of a second. */
export function time(date: Date): string {
  return date.toISOString().replace(/\.\d{3}Z$/, 'Z');
}

export function timeOrNull(date: Date | null): string | null {
  return date === null ? null : time(date);
}

/** A global id as the API shows it; opaque to callers. */
export function nodeId(kind: string, id: number | string): string {
  return Buffer.from(`${kind}:${id}`).toString('base64url');
}

/** A path for a URL, its slashes kept. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
