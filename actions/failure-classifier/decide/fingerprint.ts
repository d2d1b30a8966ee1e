import { createHash } from 'node:crypto';

/** What differs from run to run, in the order in which it is taken out: the longer forms first. */
const VARIABLE: readonly (readonly [RegExp, string])[] = [
  [/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?/g, '<time>'],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, '<id>'],
  // Folders that are made for one run, and where a runner keeps its work.
  [/(?:\/private)?(?:\/tmp|\/var\/folders|\/var\/tmp)\/[^\s:'"`)]+\//g, '<tmp>/'],
  [
    /(?:\/home\/runner\/work|\/Users\/runner\/work|\/__w|[A-Z]:\\a|\/builds|\/home\/travis\/build|\/github\/workspace)[\\/][^\\/\s]+(?:[\\/][^\\/\s]+)?[\\/]/g,
    '<work>/',
  ],
  [/\b\d+(?:\.\d+)? ?(?:ns|µs|us|ms|s|sec|secs|seconds?|m|min|mins|minutes?|h|hours?)\b/g, '<duration>'],
  [/\b0x[0-9a-f]+\b|@[0-9a-f]{6,}\b/gi, '<hex>'],
  [/\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,}\b/gi, '<hex>'],
  [/\d+/g, '<n>'],
  [/\s+/g, ' '],
];

/** A capture without what belongs to one run only: numbers, hex, UUIDs, folders for one run, durations, times. */
export function normaliseCapture(capture: string): string {
  return VARIABLE.reduce((text, [shape, word]) => text.replace(shape, word), capture.slice(0, 1000))
    .trim()
    .toLowerCase();
}

/** 16 hexadecimal digits that are the same for the same failure in every run. `rule` is the rule's id, or `unknown`. */
export function fingerprintOf(rule: string, capture: string): string {
  return createHash('sha256')
    .update(`${rule}\n${normaliseCapture(capture)}`)
    .digest('hex')
    .slice(0, 16);
}
