/** What a line says, without what CI systems and wrappers put in front of it. */

const ESC = String.fromCharCode(0x1b);
const BEL = String.fromCharCode(0x07);

/** CSI sequences (ECMA-48, 5.4), OSC sequences (hyperlinks, titles), character sets, and what is left of a colour whose ESC was lost. */
const ANSI = new RegExp(`${ESC}\\[[0-?]*[ -/]*[@-~]|${ESC}\\][^${BEL}${ESC}]*(?:${BEL}|${ESC}\\\\)|${ESC}[()][A-Z0-9]|${ESC}.?`, 'g');
/** Escape sequences of a log that was pasted without its ESC bytes. */
const LOST_ANSI = /(?:\ufffd|\^\[|\u241b)\[[0-9;]*m|\[(?:\d{1,3};){0,4}\d{1,3}m(?=\S|$)/g;

/** How the runner shows each line of a script (actions/runner, ScriptHandler.cs). */
const ECHO = new RegExp(`(?:^|Z )${ESC}\\[36;1m`);

/** The runner's timestamp: 28 bytes, and a space. */
const STAMP = /^\ufeff?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d) ?/;
/** `gh run view --log-failed`: job, step and timestamp, with tabs; pasted, the tabs may have become spaces. */
const COLUMN_STAMP = /(?:\t| {2})\ufeff?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z ?/;
const MOST_COLUMNS = 400;

/**
 * Prefixes of wrappers, one step each. The text behind the prefix has to be able to stand alone, so each ends in a blank.
 * Order matters where two begin alike.
 */
const PREFIXES: readonly RegExp[] = [
  // BuildKit: `#14 24.75 `, and `#14 ` in front of its own words.
  /^#\d{1,4} (?:\d{1,6}\.\d{1,3} )?/,
  // docker compose: `web-1  | `, `web_1 | `; also foreman and honcho with a time: `12:00:00 web.1 | `.
  /^(?:\d\d:\d\d:\d\d )?@?[\w./-]{1,60} {0,20}\| ?/,
  // concurrently and the like: `[0] `, `[web] `; never `[ERROR] ` and its kin, nor a single sign.
  /^\[(?!(?:error|err|warn|warning|info|fatal|debug|fail|failed|failure|critical|fault|notice|trace|ok|pass|passed|e|w|i|f|x)\])(?:\d{1,3}|[\w@/.:-]{2,60})\] /i,
  // Taskcluster and Jenkins: `[task 2024-01-01T00:00:00.000Z] `, `[2024-01-01T00:00:00.000Z] `.
  /^\[(?:[\w-]{1,40} )?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?Z?\] ?/,
  // turbo, lerna, nx: `@scope/pkg:build: `, `web:test: `, `web: `; a word with a colon alone may be a message of its own.
  /^(?:@[\w.-]{1,60}\/)?[\w.-]{1,60}[:#][\w:.-]{1,60}: (?=\S|$)/,
  /^@[\w.-]{1,60}\/[\w.-]{1,60}: /,
  // pnpm: `packages/web build: `, `apps/api test$ `.
  /^(?:[\w@.-]{1,60}\/){0,5}[\w@.-]{1,60} (?:build|test|lint|typecheck|type-check|check|dev|start|prepare|postinstall|preinstall|install)(?::[\w-]{1,30})?: /,
  // Netlify: `7:51:34 PM: `.
  /^\d{1,2}:\d\d:\d\d [AP]M: /,
  // Times of `ts` and of plain loggers.
  /^\[?\d\d:\d\d:\d\d(?:[.,]\d{1,6})?\]? /,
  /^(?:│|┃|\|) {1,4}(?=\S)/,
];

/** Longer lines are cut (design: 4,096 characters). */
export const LONGEST_LINE = 4096;
/** Prefixes inside prefixes: docker compose in turbo in BuildKit is three. */
const MOST_PREFIXES = 5;

export interface LineText {
  /** Without timestamp and colours: what people see, and what is quoted. */
  shown: string;
  /** `shown` without more and more of its prefixes, the barest first; ends with `shown`. */
  readings: string[];
  /** `shown`, and what a carriage return has overwritten. */
  full: string;
  /** The runner echoes a script in this colour before it runs: what the line says has not happened. */
  isEcho: boolean;
  /** The runner marked the line as an error (`##[error]`, `::error::`). */
  isErrorLine: boolean;
  /** Job and step of `gh run view --log-failed`; null in other logs. */
  columns: { job: string; step: string } | null;
}

/** A line that is as it looks: without escape sequences, returns, prefixes and commands. `raw` begins behind its timestamp. */
export function plainLine(raw: string): LineText {
  const shown = raw.trimEnd().slice(0, LONGEST_LINE);
  return { shown, full: shown, readings: [shown], isEcho: false, isErrorLine: false, columns: null };
}

/** Takes one line apart. Any text is fine; it is cut at 4,096 characters. */
export function readLine(raw: string): LineText {
  const isEcho = ECHO.test(raw.slice(0, 500));
  let text = stripAnsi(raw.length > LONGEST_LINE * 2 ? raw.slice(0, LONGEST_LINE * 2) : raw).trimEnd();
  const stamped = text.replace(STAMP, '');
  const columns = stamped.length === text.length ? columnsOf(text) : null;
  text = columns === null ? stamped : text.slice(columns.length);
  const full = text.slice(0, LONGEST_LINE);
  text = afterReturn(text).slice(0, LONGEST_LINE);
  const command = /^##\[(?:error|warning|notice|debug|command)\]|^\[command\]|^::(?:error|warning|notice|debug)[^:\n]{0,300}::/.exec(text);
  const isErrorLine = command !== null && /^(?:##\[error|::error)/.test(command[0]);
  return {
    shown: text,
    full,
    isEcho,
    readings: readingsOf(text, command === null ? null : text.slice(command[0].length)),
    isErrorLine,
    columns: columns === null ? null : { job: columns.job, step: columns.step },
  };
}

/** Without colours, hyperlinks and other escape sequences. */
export function stripAnsi(text: string): string {
  const bare = text.includes(ESC) ? text.replace(ANSI, '') : text;
  return bare.includes('m') && bare.includes('[') ? bare.replace(LOST_ANSI, '') : bare;
}

/** Without timestamp and colours, for excerpts. */
export function shownText(raw: string): string {
  return readLine(raw).shown;
}

function columnsOf(text: string): { job: string; step: string; length: number } | null {
  const found = text.includes('Z') ? COLUMN_STAMP.exec(text.slice(0, MOST_COLUMNS)) : null;
  if (found === null) return null;
  const [job, step, more] = text.slice(0, found.index).split(/\t| {2,}/);
  if (!job || step === undefined || more !== undefined) return null;
  return { job, step, length: found.index + found[0].length };
}

/** What a terminal shows of a line that was written over itself (progress bars, travis_time). */
function afterReturn(text: string): string {
  const at = text.lastIndexOf('\r');
  return at === -1 ? text : text.slice(at + 1);
}

function readingsOf(shown: string, ofCommand: string | null): string[] {
  const readings = [shown];
  let text = ofCommand ?? shown;
  if (ofCommand !== null) readings.unshift(text);
  for (let depth = 0; depth < MOST_PREFIXES; depth++) {
    const bare = withoutPrefix(text);
    if (bare === null) break;
    text = bare;
    readings.unshift(text);
  }
  // The runner writes what an action failed with as `Error: …` where the log was pasted from the page.
  if (text.startsWith('Error: ')) readings.push(text.slice('Error: '.length));
  return readings;
}

function withoutPrefix(text: string): string | null {
  for (const prefix of PREFIXES) {
    const found = prefix.exec(text);
    if (found !== null && found[0].length < text.length) return text.slice(found[0].length).replace(STAMP, '');
  }
  return null;
}
