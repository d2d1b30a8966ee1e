import type { Right } from './ast.ts';
import { printValue } from './print.ts';
import type { Value } from './value.ts';

/** Values of a header, or records, beyond these are counted and not shown. */
const MOST_VALUES = 4;

/** What was found at a place, for people: on one line and bounded. `clean` takes secrets out. */
export function showPart(part: Exclude<Right, { kind: 'literal' }>, values: readonly Value[], clean: (text: string) => string): string {
  if (part.kind === 'header' && isPrivateHeader(part.name)) return '***';
  const shown = values.slice(0, MOST_VALUES).map((value) => showValue(value, clean));
  return values.length > MOST_VALUES ? `${shown.join(', ')} and ${values.length - MOST_VALUES} more` : shown.join(', ');
}

/** Headers whose values are nobody's business, whatever the configuration knows of them. */
const PRIVATE_HEADERS: ReadonlySet<string> = new Set([
  'authorization',
  'cookie',
  'proxy-authenticate',
  'proxy-authorization',
  'set-cookie',
  'www-authenticate',
]);

/** Whether the value of a header is never shown. */
export function isPrivateHeader(name: string): boolean {
  return PRIVATE_HEADERS.has(name.toLowerCase()) || /token|secret|api-?key|session/i.test(name);
}

/** Characters of a value that are shown. */
const MOST_SHOWN = 80;

/** What was received, for people: on one line, clean of secrets, at most 80 characters. Clipped last: half a secret is not recognised. */
function showValue(value: Value, clean: (text: string) => string): string {
  switch (value.kind) {
    case 'text': {
      const text = clean(value.text);
      return text.length > MOST_SHOWN ? `${JSON.stringify(clip(text))} (${value.text.length} characters)` : JSON.stringify(text);
    }
    case 'list':
      return value.items.length > 20 ? `a list of ${value.items.length}` : whole(value, clean);
    case 'object':
      return value.entries.size > 20 ? `an object with ${value.entries.size} keys` : whole(value, clean);
    case 'duration':
      return `${rounded(value.ms)}ms`;
    case 'days':
      return rounded(value.text);
    default:
      return whole(value, clean);
  }
}

/** Our own clocks have more places than anybody reads. */
function rounded(text: string): string {
  return String(Number(Number(text).toFixed(3)));
}

function whole(value: Value, clean: (text: string) => string): string {
  const text = clean(printValue(value));
  return text.length > MOST_SHOWN ? clip(text) : text;
}

/** Not between the halves of a character. */
function clip(text: string): string {
  return `${text.slice(0, MOST_SHOWN - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
