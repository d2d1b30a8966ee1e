/** Lines that a source file may have, and a `main.ts` of an action. */
const MOST_LINES = 300;
const MOST_LINES_OF_MAIN = 60;

const SOURCE = /^(actions|core|cli|danger|loopback|demo|bench|scripts)\/.*\.(ts|mjs)$|^[^/]+\.(ts|mjs)$/;

/** What must not be in a tracked file: a place on the machine that made it, or where its packages came from. */
const TRACES: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a path of one machine', /(?<![\w.:/~-])\/(home|Users|root|work|workspace|mnt|var\/folders)\/(?!runner\b|travis\b)[\w.-]+/],
  ['a path of one machine', /\b[A-Z]:\\+Users\\+\w+/],
  ['a path of one machine', /file:\/\/\/(?!home\/(?:runner|travis)\b)[\w.-]+/],
  ['a package registry', /"resolved": *"https?:/],
  ['a package registry', /\bregistry\.(?!schema)[a-z0-9-]+\.(com|org|io|net|dev|local|internal)\b/],
  [
    'a package registry',
    /^[@\w:.-]*registry *= *\S+|\/\/(?!127\.0\.0\.1:)[^\s"']+\/:_(authToken|password)|\b(index-url|GOPROXY)\b *[=:] *["']?https?:/m,
  ],
  ['a package registry', /https?:\/\/[^\s"'/]*\b(artifactory|nexus|verdaccio|jfrog)\b/i],
];

/** What breaks a house rule in the file at `path`, from the root. */
export function houseProblems(path: string, text: string): string[] {
  const problems = TRACES.flatMap(([what, pattern]) => {
    const found = pattern.exec(text)?.[0];
    return found === undefined ? [] : [`${path}: ${what}: ${found}`];
  });
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  const most = /^actions\/[^/]+\/main\.ts$/.test(path) ? MOST_LINES_OF_MAIN : MOST_LINES;
  return SOURCE.test(path) && lines > most ? [...problems, `${path}: ${lines} lines, at most ${most}`] : problems;
}
