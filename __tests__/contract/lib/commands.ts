/** Text of `ops-actions COMMAND --help`, or null where there is no such command. */
export type HelpOf = (command: string) => string | null;

/** What the command line does not know of the calls of `ops-actions` in a shell script: commands, and options of a command. */
export function commandProblems(script: string, helpOf: HelpOf): string[] {
  return callsIn(script).flatMap(([command = '', ...rest]) => {
    if (command.startsWith('--')) return ['--help', '--version'].includes(command) ? [] : [`ops-actions has no option ${command}`];
    const help = helpOf(command);
    if (help === null) return [`ops-actions has no command ${command}`];
    const options = rest.filter((word) => word.startsWith('--') && word !== '--help').map((word) => word.split('=')[0] ?? word);
    return options
      .filter((option) => !help.match(/--[a-z][a-z-]*/g)?.includes(option))
      .map((option) => `ops-actions ${command} has no option ${option}`);
  });
}

/** The words after `ops-actions` of each call, also behind `npx`, an assignment or a pipe. */
export function callsIn(script: string): string[][] {
  const lines = script.replaceAll('\\\n', ' ').split('\n');
  const parts = lines.flatMap((line) => line.replace(/(^|\s)#.*$/, '').split(/\|\|?|&&|;/));
  return parts.flatMap((part) => {
    const words = part.trim().split(/\s+/);
    const at = words.findIndex((word) => !/^[A-Z_]+=/.test(word) && word !== 'npx' && word !== '$');
    return words[at] === 'ops-actions' ? [words.slice(at + 1)] : [];
  });
}

/** Names of `npm run NAME`, `npm test` and the like that package.json does not have. */
export function scriptProblems(text: string, scripts: readonly string[]): string[] {
  const run = [...text.matchAll(/\bnpm run (?:--?[a-z-]+ )*([\w:-]+)/g)].map(([, name = '']) => name);
  const short = [...text.matchAll(/\bnpm (test|start)\b/g)].map(([, name = '']) => name);
  return [...run, ...short].filter((name) => !scripts.includes(name)).map((name) => `package.json has no script ${name}`);
}
