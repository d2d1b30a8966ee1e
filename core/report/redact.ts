import type { JsonValue, Report } from '../model.ts';
import { TOKEN_SHAPES } from './token-shapes.ts';
import { wellFormed } from './visible.ts';

const MASK = '***';

/** Shorter values are words: masking them everywhere would leave nothing to read (the runner has no such limit, and it shows). */
const MIN_SECRET_CHARS = 4;

/** What to look for; `before` and `after` say that the base64 character beside it holds the rest of the secret's first or last byte. */
interface Needle {
  text: string;
  before: boolean;
  after: boolean;
}

const BASE64_CHARACTER = /[A-Za-z0-9+/_-]/;
const BASE64_TAIL = /^[A-Za-z0-9+/_-]?={0,2}/;

/** Takes secrets and well-known tokens out of a text. */
export type Redactor = (text: string) => string;

/**
 * What leaves through the API is redacted first: the runner masks logs, not API calls. Redact before escaping, which changes the text.
 * Every secret of 4 characters or more becomes `***`: as it is, each of its lines, and as base64 (standard and URL-safe, at any
 * alignment), URL-encoded, JSON-escaped (once and twice) and hexadecimal; then everything that looks like a well-known token.
 * Text that only resembles a secret by letter case or by other line breaks is not found.
 */
export function redact(text: string, secrets: readonly string[]): string {
  return redactor(secrets)(text);
}

/** As `redact`, with the secrets prepared once for many texts. */
export function redactor(secrets: readonly string[]): Redactor {
  const needles = needlesFor(secrets);
  // A needle can only come to be by masking if it holds a part of the mask.
  const starred = needles.filter(({ text }) => text.includes('*'));
  return (text) => {
    let masked = maskAll(text, needles);
    for (const [shape, replacement] of TOKEN_SHAPES) masked = masked.replace(shape, replacement);
    return starred.some((needle) => masked.includes(needle.text)) ? MASK : masked;
  };
}

/**
 * The report with every text redacted that can hold foreign words. Closed words (action, rule, state, status, reason of the verdict,
 * names of outputs) stay: a secret that happens to be `pass` must not turn a verdict into `***`.
 */
export function redactReport<Reason extends string>(report: Report<Reason>, secrets: readonly string[]): Report<Reason> {
  const clean = redactor(secrets);
  return {
    ...report,
    subject: clean(report.subject),
    gates: report.gates.map((gate) => ({
      ...gate,
      key: clean(gate.key),
      name: clean(gate.name),
      reason: clean(gate.reason),
      url: gate.url === null ? null : clean(gate.url),
      details: mapStrings(gate.details, clean),
    })),
    findings: report.findings.map((finding) => ({
      ...finding,
      subject: clean(finding.subject),
      message: clean(finding.message),
      ...(finding.evidence === undefined ? {} : { evidence: clean(finding.evidence) }),
      ...(finding.location === undefined ? {} : { location: { ...finding.location, file: clean(finding.location.file) } }),
      ...(finding.fix === undefined ? {} : { fix: clean(finding.fix) }),
    })),
    artifacts: report.artifacts.map((artifact) => ({ ...artifact, title: clean(artifact.title), value: clean(artifact.value) })),
    outputs: Object.fromEntries(Object.entries(report.outputs).map(([name, value]) => [name, mapStrings(value, clean)])),
  };
}

function mapStrings(value: JsonValue, clean: Redactor): JsonValue {
  if (typeof value === 'string') return clean(value);
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, clean));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [clean(key), mapStrings(item, clean)]));
}

/** Overlapping hits become one mask, so that no part of either stays. */
function maskAll(text: string, needles: readonly Needle[]): string {
  const hits: { start: number; end: number }[] = [];
  for (const { text: needle, before, after } of needles) {
    if (needle.length > text.length) continue;
    for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) {
      const tail = after ? (BASE64_TAIL.exec(text.slice(at + needle.length, at + needle.length + 3))?.[0].length ?? 0) : 0;
      hits.push({ start: before && BASE64_CHARACTER.test(text.charAt(at - 1)) ? at - 1 : at, end: at + needle.length + tail });
    }
  }
  if (hits.length === 0) return text;
  hits.sort((a, b) => a.start - b.start);
  let masked = '';
  let end = -1;
  for (const hit of hits) {
    if (hit.start > end) masked += text.slice(Math.max(end, 0), hit.start) + MASK;
    end = Math.max(end, hit.end);
  }
  return masked + text.slice(end);
}

function needlesFor(secrets: readonly string[]): Needle[] {
  const values = new Set<string>();
  for (const secret of secrets) {
    for (const value of [secret, secret.trim(), ...secret.split(/\r\n|\r|\n/), ...secret.split(/\r\n|\r|\n/).map((line) => line.trim())]) {
      if (value.length >= MIN_SECRET_CHARS && !/^[*\s]+$/.test(value)) values.add(value);
    }
  }
  const needles = new Map<string, Needle>();
  for (const value of values) {
    for (const needle of encodingsOf(value)) {
      if (needle.text.length >= MIN_SECRET_CHARS) needles.set(needle.text, needle);
    }
  }
  return [...needles.values()];
}

function encodingsOf(value: string): Needle[] {
  const exact = (text: string): Needle => ({ text, before: false, after: false });
  const bytes = Buffer.from(value, 'utf8');
  const percent = encodeURIComponent(wellFormed(value));
  const strict = percent.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  const form = new URLSearchParams([['', value]]).toString().slice(1);
  const json = jsonEscaped(value);
  const lower = (text: string) => text.replace(/%[0-9A-F]{2}/g, (octet) => octet.toLowerCase());
  return [
    ...base64Cores(bytes),
    exact(value),
    exact(json),
    exact(jsonEscaped(json)),
    ...[percent, strict, form].flatMap((text) => [exact(text), exact(lower(text))]),
    exact(bytes.toString('hex')),
    exact(bytes.toString('hex').toUpperCase()),
  ];
}

function jsonEscaped(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** Base64 of the bytes behind 0, 1 and 2 unknown bytes: the characters that depend on the bytes alone, in both alphabets. */
function base64Cores(bytes: Buffer): Needle[] {
  return [0, 1, 2].flatMap((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    const bits = (shift + bytes.length) * 8;
    const core = encoded.slice(Math.ceil((shift * 8) / 6), Math.floor(bits / 6));
    const edges = { before: shift > 0, after: bits % 6 > 0 };
    return [core, core.replaceAll('+', '-').replaceAll('/', '_')].map((text) => ({ text, ...edges }));
  });
}
