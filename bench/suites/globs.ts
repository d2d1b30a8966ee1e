import { Minimatch } from 'minimatch';
import { compileGlob, compileGlobs } from '../../core/glob.ts';
import { measureInTurn, timingTable } from '../measure.ts';

const PATHS = 10_000;
const PATTERNS = 200;

/** The glob matcher beside minimatch in one run: 10,000 paths and 200 patterns, as lists of a policy are asked, and one by one. */
export async function globsBench(): Promise<string> {
  const patterns = Array.from({ length: PATTERNS }, (_, index) => patternOf(index));
  const paths = Array.from(
    { length: PATHS },
    (_, index) => `src/part${index % 400}/deep/er/file${index}.${index % 3 === 0 ? 'ts' : `x${index % 300}`}`,
  );
  const options = { dot: true, nonegate: true, nocomment: true, noext: true };
  let matched = 0;
  const count = (isMatch: (path: string) => boolean) => async () => {
    matched += paths.filter(isMatch).length;
  };
  const ours = compileGlobs(patterns);
  const ourSingles = patterns.map((pattern) => compileGlob(pattern));
  const theirs = patterns.map((pattern) => new Minimatch(pattern, options));
  const timings = await measureInTurn(7, {
    'minimatch, one pattern after the other': count((path) => theirs.some((one) => one.match(path))),
    'core/glob, one pattern after the other': count((path) => ourSingles.some((one) => one.matches(path))),
    'core/glob, as a list': count((path) => ours.matches(path)),
    'core/glob, as a list, compiled for it': async () => count(compileGlobs(patterns).matches)(),
  });
  if (matched === 0) throw new Error('Nothing matched: the benchmark compares nothing.');
  return `${PATHS} paths, ${PATTERNS} patterns, until the first that matches.\n\n${timingTable(timings)}`;
}

function patternOf(index: number): string {
  const kinds = [`src/part${index}/**`, `**/*.x${index}`, `lib/m${index}/*.ts`, `docs/page${index}.md`, `**/test${index}/**/*.{ts,tsx}`];
  return kinds[index % kinds.length] as string;
}
