import type { Finding } from '../../../core/model.ts';
import type { Sample, Samples } from './sample.ts';

export const FINDINGS_PAGE = 'docs/findings.md';

const HEAD = '| state | it says, for instance | what it means | how to fix it |\n|---|---|---|---|\n';
/** Longer subjects would hide the rest of the row. */
const MOST_CHARACTERS = 60;

/** The page with each table between its markers written anew. Throws where the page lacks the markers of a table. */
export function withTables(page: string, samples: Samples): string {
  let text = page;
  for (const [name, rows] of Object.entries(samples)) {
    const [start, end] = [`<!-- findings:${name}:start -->\n`, `<!-- findings:${name}:end -->`];
    const [from, to] = [text.indexOf(start), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`${FINDINGS_PAGE}: add the lines ${start.trim()} and ${end}`);
    text = `${text.slice(0, from + start.length)}${HEAD}${rows.map(rowOf).join('')}${text.slice(to)}`;
  }
  return text;
}

/** The tables that a page has markers for. */
export function tablesIn(page: string): string[] {
  return [...page.matchAll(/^<!-- findings:(\w+):start -->$/gm)].map(([, name = '']) => name);
}

function rowOf({ findings, meaning }: Sample): string {
  const unique = (texts: readonly string[]): string => [...new Set(texts)].filter((text) => text !== '').join('<br>');
  const states = unique(findings.map(({ state }) => `\`${state}\``));
  return `| ${states} | ${unique(findings.map(saying))} | ${cell(meaning)} | ${unique(findings.map(({ fix = '' }) => cell(fix)))} |\n`;
}

function saying({ subject, message }: Finding): string {
  const shown = subject.length > MOST_CHARACTERS ? `${subject.slice(0, MOST_CHARACTERS)}…` : subject;
  const code = shown.includes('`') ? `\`\` ${shown} \`\`` : `\`${shown}\``;
  return `${code.replaceAll('|', '\\|')}: ${cell(message)}`;
}

/** A bar ends a cell, in code too. */
function cell(text: string): string {
  return text.trim().replaceAll('|', '\\|');
}
