import { visibleLine } from '../../report/visible.ts';

/** Characters of a detail: it goes into tables, issues and a state file. */
const MOST_CHARACTERS = 500;

/** On one line and at most 500 characters. Redact before: half a secret is not recognised. */
export function oneLine(text: string, most = MOST_CHARACTERS): string {
  const line = visibleLine(text).trim();
  return line.length > most ? `${line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : line;
}

/** URLs without user, password and query, which are where their secrets are. */
export function withoutUrlSecrets(text: string): string {
  return text.replace(
    /\b(https?|wss?):\/\/(?:[^\s/?#"'<>@]*@)?([^\s?#"'<>]*)([?#][^\s"'<>]*)?/gi,
    (_, scheme: string, rest: string, query = '') => `${scheme}://${rest}${query === '' ? '' : '?…'}`,
  );
}
