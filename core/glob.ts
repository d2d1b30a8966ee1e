/**
 * Globs over repository paths, in time linear in path and pattern: some patterns come out of pull request descriptions, and
 * `*a*a*a*a*b` must not stop a run (minimatch and picomatch compile to backtracking expressions).
 */
import { compileProgram } from './glob/program.ts';
import { type Meter, matcherOf } from './glob/run.ts';

export type { Meter } from './glob/run.ts';

export interface GlobOptions {
  /** `segment` (the default): `*`, `?` and `[…]` never take a `/`. `fnmatch`: they do, as in lists written for Python's fnmatch. */
  star?: 'segment' | 'fnmatch';
  /** A pattern's own text is also the name of a folder, and matches everything inside it: `secrets` as in a CODEOWNERS file. */
  folders?: boolean;
  /** Counts the steps of every match, for patterns that nobody vouches for: a caller stops when they become too many. */
  meter?: Meter;
}

export interface Glob {
  /** As it was written. */
  readonly pattern: string;
  matches(path: string): boolean;
}

/** Many globs asked at once; positions are those of the list it was made from. */
export interface GlobSet {
  readonly globs: readonly Glob[];
  /** The first glob of the list that matches, or null. */
  firstMatch(path: string): { glob: Glob; index: number } | null;
  matches(path: string): boolean;
}

interface CompiledGlob extends Glob {
  /** The pattern as an exact name. */
  readonly name: string;
  /** `a/b` where the pattern is `a/b/**` (or `a/b` as a name that is a folder too), '' for `**`; null for every other pattern. */
  readonly folder: string | null;
  /** Text that every match begins with. */
  readonly head: string;
  readonly literal: boolean;
  /** Whether `name` also stands for everything inside it. */
  readonly isFolder: boolean;
  /** `matches` for a path that is in NFC already, without the comparison with `name`. */
  test(path: string): boolean;
}

/**
 * Compiles one pattern; never throws, whatever the text. Case-sensitive, both sides in NFC, dotfiles are files like others, no negation and
 * no comments. `**` takes any number of segments, and within a segment (`**.pem`) any characters, as in GitHub's own path filters.
 * A leading `./` or `/` is dropped, a trailing `/` means everything inside, `x/**` matches `x` too, and a pattern always matches its own text.
 */
export function compileGlob(pattern: string, options: GlobOptions = {}): Glob {
  return compile(pattern, options);
}

/** Compiles a list for many paths: exact names and folders are looked up, other patterns are tried by their first folder. */
export function compileGlobs(patterns: readonly (string | Glob)[], options: GlobOptions = {}): GlobSet {
  const globs = patterns.map((pattern) => (typeof pattern === 'string' ? compile(pattern, options) : asCompiled(pattern)));
  const names = new Map<string, number>();
  const folders = new Map<string, number>();
  const folderLengths = new Set<number>();
  const byFirstFolder = new Map<string, number[]>();
  const anywhere: number[] = [];
  globs.forEach((glob, index) => {
    if (!names.has(glob.name)) names.set(glob.name, index);
    for (const folder of [glob.folder, glob.isFolder ? glob.name : null]) {
      if (folder === null) continue;
      if (!folders.has(folder)) folders.set(folder, index);
      folderLengths.add(folder.length);
    }
    if (glob.folder !== null) return;
    if (glob.literal) return;
    const slash = glob.head.indexOf('/');
    if (slash < 0) anywhere.push(index);
    else listIn(byFirstFolder, glob.head.slice(0, slash)).push(index);
  });

  const firstIndex = (path: string): number => {
    const name = path.normalize('NFC');
    let best = names.get(name) ?? globs.length;
    const consider = (index: number | undefined) => {
      if (index !== undefined && index < best) best = index;
    };
    consider(folders.get(''));
    consider(folders.get(name));
    // Only the lengths that occur: a path of two thousand folders must not be cut up two thousand times.
    for (const length of folderLengths) if (name[length] === '/') consider(folders.get(name.slice(0, length)));
    const firstSlash = name.indexOf('/');
    const near = firstSlash < 0 ? undefined : byFirstFolder.get(name.slice(0, firstSlash));
    for (const list of near ? [anywhere, near] : [anywhere]) {
      for (const index of list) {
        if (index >= best) break;
        if ((globs[index] as CompiledGlob).test(name)) consider(index);
      }
    }
    return best;
  };

  return {
    globs,
    firstMatch(path) {
      const index = firstIndex(path);
      const glob = globs[index];
      return glob ? { glob, index } : null;
    },
    matches: (path) => firstIndex(path) < globs.length,
  };
}

function compile(pattern: string, options: GlobOptions): CompiledGlob {
  const name = withoutLeadingSlashes(pattern.normalize('NFC'));
  const body = name.endsWith('/') || (name === '' && pattern !== '') ? `${name}**` : name;
  const program = compileProgram(body.replace(/\/(?:\.?\/)+/g, '/'), options.star === 'fnmatch');
  const run = matcherOf(program, options.meter);
  const { head, tail, core, literal } = program;
  const isFolder = options.folders === true && name !== '';
  const folder = literal ? (isFolder ? head : null) : folderOf(body, head);
  const test = (path: string): boolean => {
    if (literal && folder === null) return path === head;
    if (folder !== null) return folder === '' || path === folder || (path.startsWith(folder) && path[folder.length] === '/');
    return path.startsWith(head) && path.endsWith(tail) && path.includes(core) && run(path);
  };
  const matches = (path: string): boolean => {
    const normal = path.normalize('NFC');
    return normal === name || (isFolder && normal.startsWith(`${name}/`)) || test(normal);
  };
  // A literal pattern with an escape (`\*`) has two exact names: its text and its meaning. The second is kept in `test`.
  return { pattern, name, folder, head, literal: literal && head === name, isFolder, test, matches };
}

/** Where the pattern is nothing but a literal folder and `/**`, that folder. */
function folderOf(body: string, head: string): string | null {
  if (body === '**') return '';
  return body.endsWith('/**') && body.length === head.length + 3 && body.startsWith(head) ? head : null;
}

function withoutLeadingSlashes(pattern: string): string {
  return pattern.replace(/^(?:\.?\/)+/, '');
}

/** A glob of our own making that came back through the public type. */
function asCompiled(glob: Glob): CompiledGlob {
  if ('test' in glob) return glob as CompiledGlob;
  const { pattern } = glob;
  return {
    pattern,
    name: pattern,
    folder: null,
    head: '',
    literal: false,
    isFolder: false,
    test: (path) => glob.matches(path),
    matches: (path) => glob.matches(path),
  };
}

function listIn(map: Map<string, number[]>, key: string): number[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}
