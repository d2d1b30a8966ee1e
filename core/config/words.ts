/** Texts of a configuration file as a message quotes them. */
import { visible } from '../report/visible.ts';

const MOST_SHOWN = 60;

/** In backquotes, on one line, at most 60 characters; what cannot be seen is named. */
export function shown(text: string): string {
  const line = visible(JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll('\\\\', '\\'));
  return `\`${line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN - 1)}…` : line}\``;
}

/** As YAML text in single quotes, to be copied into the file. */
export function quoted(text: string): string {
  return shown(`'${text.replaceAll("'", "''")}'`);
}

/** `a`, `b` and `c`, each in backquotes. */
export function listed(words: readonly string[], last: 'and' | 'or'): string {
  const all = words.map(shown);
  const end = all.pop() ?? '';
  return all.length === 0 ? end : `${all.join(', ')} ${last} ${end}`;
}
