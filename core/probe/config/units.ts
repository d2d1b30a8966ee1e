import { millisecondsOf } from '../expression/decimal.ts';

/** `90s`, `250ms`, `1h30m` in milliseconds; null for anything else. */
export function durationMs(text: string): number | null {
  const ms = millisecondsOf(text.trim());
  return ms === null ? null : Number(ms);
}

const BYTES: { readonly [unit: string]: number } = { '': 1, b: 1, kb: 1_000, mb: 1_000_000, kib: 1_024, mib: 1_048_576 };

/** `1MiB`, `256 KiB`, `500kB`, `4096` in bytes; null for anything else. */
export function sizeBytes(text: string): number | null {
  const parts = /^(\d{1,9}(?:\.\d{1,3})?) ?(b|kb|mb|kib|mib)?$/i.exec(text.trim());
  if (parts === null) return null;
  return Math.floor(Number(parts[1]) * (BYTES[(parts[2] ?? '').toLowerCase()] ?? Number.NaN));
}

/** `99.9%` as a fraction; null for anything else. Read as one decimal number, since 99.9 / 100 is not the nearest one to 0.999. */
export function fraction(text: string): number | null {
  const parts = /^(\d{1,3}(?:\.\d{1,10})?) ?%$/.exec(text.trim());
  return parts === null ? null : Number(`${parts[1]}e-2`);
}
