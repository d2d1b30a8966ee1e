import { redactor } from '../../../core/report/redact.ts';
import type { Answer } from './answer.ts';

const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g;
/** What scanners print beside a finding: the secret itself, or the line that holds it. */
const FINDING = /^(\s*(?:Secret|Finding|Match|Raw result|RawV2|Entropy|Line|Author|Email)\s*:\s*).*$/i;
const KEY_BEGINS = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY/;
const KEY_ENDS = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY/;
const MASK = '***';

const clean = redactor([]);

/** A line of a log without well-known tokens and mail addresses. */
export function redactLine(line: string): string {
  return clean(line).replace(EMAIL, (address) => (/^git@|\.(?:js|ts|css|png|so|jar)$/.test(address) ? address : MASK));
}

/**
 * The answer as it may be shown: without tokens, private keys and mail addresses. What a scanner found is never pasted (design, 9), nor is
 * what stands around it.
 */
export function redactAnswer<A extends Answer>(answer: A): A {
  const isSecret = answer.category === 'secret-scan';
  const line = (text: string): string => redactLine(isSecret ? text.replace(FINDING, `$1${MASK}`) : text);
  const { excerpt } = answer;
  return {
    ...answer,
    rootCause: line(answer.rootCause),
    excerpt: isSecret || excerpt === null ? null : { ...excerpt, lines: withoutKeys(excerpt.lines).map(line) },
  };
}

/** A private key stands on many lines. */
function withoutKeys(lines: readonly string[]): string[] {
  let inKey = false;
  return lines.map((line) => {
    if (KEY_BEGINS.test(line)) inKey = true;
    const hidden = inKey;
    if (KEY_ENDS.test(line)) inKey = false;
    return hidden ? MASK : line;
  });
}
