import type { SyntaxProblem } from '../expression/cursor.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A text with every `${{ env.NAME }}` replaced; `values` are what came in, and secrets. */
export interface Filled {
  text: string;
  values: string[];
  /** At offsets of the text as it was written. Where there are any, `text` is of no use. */
  problems: SyntaxProblem[];
}

/**
 * Replaces `${{ env.NAME }}`. A variable that is not set, or is empty (which is what an unset secret of a workflow becomes), is a problem at
 * its place: a check without its credentials would only find out that it has none.
 */
export function fillEnvironment(written: string, environment: Environment): Filled {
  const values: string[] = [];
  const problems: SyntaxProblem[] = [];
  let text = '';
  let end = 0;
  for (let at = written.indexOf('${{'); at !== -1; at = written.indexOf('${{', end)) {
    text += written.slice(end, at);
    const close = written.indexOf('}}', at);
    const inside = close === -1 ? '' : written.slice(at + 3, close).trim();
    end = close === -1 ? written.length : close + 2;
    const name = /^env\.([A-Za-z_][A-Za-z0-9_]*)$/.exec(inside)?.[1];
    const value = name !== undefined && Object.hasOwn(environment, name) ? environment[name] : undefined;
    if (close === -1) problems.push({ at, message: '`${{` is not closed.', remedy: 'Write `${{ env.NAME }}`.' });
    else if (name === undefined) problems.push({ at, message: `\`\${{ ${inside.slice(0, 40)} }}\` is not known here.`, remedy: ONLY });
    else if (value === undefined || value === '') problems.push({ at, message: unset(name, value), remedy: remedyFor(name) });
    else {
      text += value;
      values.push(value);
    }
  }
  return { text: text + written.slice(end), values, problems };
}

const ONLY = 'Only `${{ env.NAME }}` is: hand a secret on through `env:` of the step.';

function unset(name: string, value: string | undefined): string {
  return `The environment variable \`${name}\` is ${value === undefined ? 'not set' : 'empty'}.`;
}

function remedyFor(name: string): string {
  return `Set it: \`env: { ${name}: … }\` in the workflow.`;
}
