/**
 * A decimal number without loss: `sign × 0.DIGITS × 10^magnitude`, no zero at either end of the digits. Numbers of a body are ids and
 * amounts too, and JavaScript's own would make 9007199254740993 equal to 9007199254740992.
 */
export interface Decimal {
  sign: -1 | 0 | 1;
  digits: string;
  magnitude: number;
}

const FORM = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;
/** Longer exponents are no numbers of this world, and would not be exact here. */
const MOST_EXPONENT_DIGITS = 15;

/** Reads what JSON calls a number (leading zeros allowed); null for anything else, and for an exponent of more than 15 digits. Linear. */
export function parseDecimal(text: string): Decimal | null {
  const parts = FORM.exec(text);
  if (parts === null) return null;
  const [, minus = '', whole = '', fraction = '', exponent = '0'] = parts;
  if (exponent.length > MOST_EXPONENT_DIGITS) return null;
  const all = whole + fraction;
  let start = 0;
  while (all[start] === '0') start += 1;
  let end = all.length;
  while (end > start && all[end - 1] === '0') end -= 1;
  if (start === end) return { sign: 0, digits: '', magnitude: 0 };
  return { sign: minus === '' ? 1 : -1, digits: all.slice(start, end), magnitude: whole.length - start + Number(exponent) };
}

/** Negative where `a` is less than `b`, 0 where they are the same number. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  if (a.sign !== b.sign) return a.sign - b.sign;
  if (a.sign === 0) return 0;
  if (a.magnitude !== b.magnitude) return a.magnitude < b.magnitude ? -a.sign : a.sign;
  // Both begin with the same power of ten, so the digits compare as text does.
  return a.digits === b.digits ? 0 : a.digits < b.digits ? -a.sign : a.sign;
}

const NANOSECONDS: { readonly [unit: string]: bigint } = {
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
  d: 86_400_000_000_000n,
};

/** `800ms`, `1.5s`, `1h30m` in milliseconds, as decimal text; null for anything else, and for more than nine places behind the point. */
export function millisecondsOf(text: string): string | null {
  let total = 0n;
  let end = 0;
  for (const [whole, digits = '', fraction = '', unit = ''] of text.matchAll(/(\d{1,15})(?:\.(\d{1,9}))?(ms|[smhd])/gy)) {
    total += (BigInt(digits + fraction) * (NANOSECONDS[unit] ?? 0n) * 1_000_000_000n) / 10n ** BigInt(fraction.length);
    end += whole.length;
  }
  if (end === 0 || end !== text.length) return null;
  const places = 15;
  const padded = String(total).padStart(places + 1, '0');
  return `${padded.slice(0, -places)}.${padded.slice(-places)}`;
}
