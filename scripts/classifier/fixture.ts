import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Where the fixtures and their recipes are. */
export const FIXTURES = join(import.meta.dirname, '../../__tests__/actions/failure-classifier/fixtures');

const MARKER = /^#> ?(.*)$/;

/** What a fixture says of itself: its marker, and the log without it. */
export interface Fixture {
  family: string;
  name: string;
  log: string;
  expected: Expected;
}

/** `line` counts from 1 in the log without the marker; null where there is no root line, or nothing is to be found at all. */
export interface Expected {
  /** `none` for the log of a passing run. */
  rule: string;
  line: number | null;
  /** `category`, `route`, `tool`, `transient`, … as the marker has them. */
  fields: { readonly [name: string]: string };
}

/** Takes the marker out. Throws an Error if there is none or more than one. */
export function parseFixture(family: string, name: string, text: string): Fixture {
  const lines = text.split('\n');
  const marked = lines.flatMap((line, index) => (MARKER.test(line) ? [index] : []));
  const at = marked[0];
  if (at === undefined || marked.length > 1) throw new Error(`${family}/${name}: ${marked.length} markers, not one.`);
  const [, said = ''] = MARKER.exec(lines[at] ?? '') ?? [];
  lines.splice(at, 1);
  const log = lines.join('\n');
  if (said.trim() === 'nothing') return { family, name, log, expected: { rule: 'none', line: null, fields: {} } };
  const fields = Object.fromEntries([...said.matchAll(/(\w+)=(\S+)/g)].map(([, key = '', value = '']) => [key, value]));
  return { family, name, log, expected: { rule: fields.rule ?? 'unknown', line: fields.line === 'none' ? null : at + 1, fields } };
}

/** The fixtures of a family, or those of them that are named. */
export function readFixtures(family: string, names: readonly string[] = []): Fixture[] {
  const folder = join(FIXTURES, family);
  const files = readdirSync(folder).filter(
    (file) => file.endsWith('.log') && (names.length === 0 || names.includes(basename(file, '.log'))),
  );
  return files.sort().map((file) => parseFixture(family, basename(file, '.log'), readFileSync(join(folder, file), 'utf8')));
}

/** All families that have fixtures. */
export function fixtureFamilies(): string[] {
  const entries = readdirSync(FIXTURES, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && entry.name !== 'recipes')
    .map(({ name }) => name)
    .sort();
}
