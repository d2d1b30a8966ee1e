import type { Left, Part } from '../expression/ast.ts';
import type { Reading } from '../expression/reading.ts';
import type { Value } from '../expression/value.ts';
import type { ProbeTarget } from '../target.ts';

/** Where a version is looked for when the target does not say. */
const USUAL: readonly Left[] = [
  { kind: 'header', name: 'x-version' },
  { kind: 'body', path: ['version'] },
];

/**
 * The version that the answer gives itself: of the place the target names, else of the first usual place that has one. A number is taken as
 * it is written. A header with several different lines gives all of them, which equals no version; null where there is none.
 */
export function versionIn(reading: Reading, place: Left | null): string | null {
  for (const left of place === null ? USUAL : [place]) {
    const found = reading.at(left);
    if (found.state !== 'found') continue;
    const texts = new Set(found.values.flatMap((value) => textOf(value) ?? []));
    if (texts.size > 0) return [...texts].join(', ');
  }
  return null;
}

/** Whether a part of an answer is where the target's version is. */
export function isVersion(part: Part, place: Left | null): boolean {
  return (place === null ? USUAL : [place]).some((left) => JSON.stringify(left) === JSON.stringify(part));
}

/** Whether a version is asked of a target: of an HTTP one always, of any other only where it says which part of the answer that is. */
export function namesVersion({ check, version }: Pick<ProbeTarget, 'check' | 'version'>): boolean {
  return check.kind === 'http' || version !== null;
}

function textOf(value: Value): string | null {
  if (value.kind !== 'text' && value.kind !== 'number') return null;
  const text = value.text.trim();
  return text === '' ? null : text;
}
