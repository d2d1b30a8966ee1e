import { PROBE_REASONS } from '../../core/probe/reasons.ts';
import { wellFormed } from '../../core/report/visible.ts';
import { decoded } from './notify/send.ts';

/** Shorter values are parts of words: to mask them would leave nothing to read. The same bound as in `core/report/redact`. */
const LEAST_CHARACTERS = 4;

/** What a report is made of. A variable that holds `body` hides nothing, and must not turn the reason `body_timeout` into stars. */
const CLOSED_WORDS: readonly string[] = [
  ...PROBE_REASONS,
  ...['up', 'degraded', 'down', 'unknown', 'dns', 'proxy', 'connect', 'tls', 'ttfb', 'body', 'assert'],
  ...['name', 'state', 'reason', 'phase', 'detail', 'flaky', 'attempts', 'durationMs', 'phases', 'address', 'version'],
];

/** Of the values that a health file reads, those that are hidden: all but the ones too short to be told from a word, and words of a report. */
export function hidden(values: readonly string[]): string[] {
  const long = values.filter((value) => value.trim().length >= LEAST_CHARACTERS);
  return [...new Set(long)].filter((value) => !CLOSED_WORDS.some((word) => word.includes(value)));
}

/** What the runner is told to mask in its log: each value as it is, percent-encoded, in base64 and as JSON writes it. */
export function masksOf(values: readonly string[]): string[] {
  const forms = hidden(values).flatMap((value) => {
    const base64 = Buffer.from(value, 'utf8').toString('base64');
    return [value, encodeURIComponent(wellFormed(value)), base64, base64.replace(/=+$/, ''), JSON.stringify(value).slice(1, -1)];
  });
  return [...new Set(forms)];
}

/** What is secret in the address of a sink by itself: user and password as they stand, and as they are meant. */
export function addressSecrets(address: string): string[] {
  if (!URL.canParse(address)) return [];
  const { username, password } = new URL(address);
  return hidden([username, password, decoded(username), decoded(password)].filter((part) => part !== ''));
}
