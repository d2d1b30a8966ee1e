import type { Problem } from '../../core/errors.ts';

/** The name of a gate as people write it. Only `*` is special: names of matrix jobs are full of `(`, `)`, `[` and `]`. */
export interface NamePattern {
  /** The name or glob as written, without quotes. */
  name: string;
  /** Slug of the app that must have reported it, in lower case; null for any source. */
  app: string | null;
}

/** One line of `required`. */
export interface RequiredLine extends NamePattern {
  /** How many legs must have reported; null for at least one. */
  min: number | null;
  duplicates: 'latest' | 'all';
}

const SLUG = '[A-Za-z0-9][A-Za-z0-9-]*';
/** A quoted name and its app: what stands in it is no option. */
const QUOTED = new RegExp(`^"(?:[^"\\\\]|\\\\["\\\\])*"(?:@${SLUG})?`);
const OPTION = /\s+(min|duplicates)=(\S*)$/;
/** More legs than a matrix can have (docs: "usage limits", job matrix). */
const MOST_LEGS = 256;

/** Reads lines of `NAME[@APP] [min=N] [duplicates=all]`. A wrong line is added to `problems` and left out. */
export function parseRequired(lines: readonly string[], place: string, problems: Problem[]): RequiredLine[] {
  return lines.flatMap((line) => {
    const problem = (message: string, remedy?: string): [] => {
      problems.push({ place, message: `\`${line}\` ${message}`, ...(remedy === undefined ? {} : { remedy }) });
      return [];
    };
    let rest = line;
    let min: number | null = null;
    let duplicates: RequiredLine['duplicates'] = 'latest';
    const nameEnd = QUOTED.exec(line)?.[0].length ?? 0;
    const given = new Set<string>();
    for (let found = OPTION.exec(rest); found !== null && found.index >= nameEnd; found = OPTION.exec(rest)) {
      const [whole, key = '', value = ''] = found;
      if (given.has(key)) return problem(`has \`${key}=\` twice.`);
      given.add(key);
      if (key === 'min') {
        min = /^\d{1,3}$/.test(value) ? Number(value) : 0;
        if (min < 1 || min > MOST_LEGS) return problem(`has \`min=${value}\`, which is no whole number from 1 to ${MOST_LEGS}.`);
      } else {
        if (value !== 'all' && value !== 'latest') return problem(`has \`duplicates=${value}\`, which is neither \`all\` nor \`latest\`.`);
        duplicates = value;
      }
      rest = rest.slice(0, -whole.length);
    }
    const named = parseName(rest);
    return typeof named === 'string'
      ? problem(named, 'Put a name with `@` or ` min=` in it in double quotes.')
      : [{ ...named, min, duplicates }];
  });
}

/** Reads lines of `NAME[@APP]`. A wrong line is added to `problems` and left out. */
export function parseNames(lines: readonly string[], place: string, problems: Problem[]): NamePattern[] {
  return lines.flatMap((line) => {
    const named = parseName(line);
    if (typeof named !== 'string') return [named];
    problems.push({ place, message: `\`${line}\` ${named}`, remedy: 'Put a name with `@` in it in double quotes.' });
    return [];
  });
}

/** A pattern, or what is wrong. Within quotes `\"` and `\\` stand for the character itself. */
function parseName(text: string): NamePattern | string {
  const quoted = new RegExp(`^"((?:[^"\\\\]|\\\\["\\\\])*)"(?:@(${SLUG}))?$`).exec(text);
  if (quoted !== null) return named((quoted[1] ?? '').replace(/\\(["\\])/g, '$1'), quoted[2]);
  if (text.startsWith('"')) return 'has a quote that does not end, or something after it that is not understood.';
  const [, name = text, app] = new RegExp(`^([^@]+)@(${SLUG})$`).exec(text) ?? [];
  if (name.includes('@')) return 'has an `@` that no app follows.';
  return named(name, app);
}

function named(name: string, app: string | undefined): NamePattern | string {
  if (name.trim() === '') return 'has no name.';
  return { name, app: app?.toLowerCase() ?? null };
}

/** `a line each`: commas are part of names, as in `test (1, 2)`. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export function isGlob({ name }: Pick<NamePattern, 'name'>): boolean {
  return name.includes('*');
}

/** Whether the name fits the pattern, in time linear in both for each star. `fold` compares without case, as GitHub does contexts. */
export function fitsName(pattern: string, name: string, fold = false): boolean {
  const [text, wanted] = fold ? [name.toLowerCase(), pattern.toLowerCase()] : [name, pattern];
  const parts = wanted.split('*');
  const [first = ''] = parts;
  if (parts.length === 1) return text === first;
  const last = parts.at(-1) ?? '';
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  const end = text.length - last.length;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, at);
    if (found === -1 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}
