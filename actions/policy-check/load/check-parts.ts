/** What the schema cannot say of one file, whatever it extends. */
import { shown } from '../../../core/config/words.ts';
import type { Path } from '../../../core/config/yaml.ts';
import { metadataKeysOf, sameName } from './policy-file.ts';
import { type PolicyProblem, placeNear, type Source } from './source.ts';
import { unseenCharacters } from './unseen.ts';

const KEY = /^[\p{L}][\p{L}\p{N}_. /-]{0,99}$/u;

/** Everything that contradicts itself inside one part of the policy, or is given twice. */
export function checkParts(source: Source): PolicyProblem[] {
  const { rules = {}, exceptions = [], tests = [] } = source.value;
  const sections = rules.required_sections?.sections ?? [];
  const tags = sections.map(({ tag }) => tag);
  const pairs = exceptions.map(({ rule, label }) => `${rule} ${label}`);
  return [
    ...repeated(source, tags, (index) => ['rules', 'required_sections', 'sections', index, 'tag'], 'The tag'),
    ...checkMetadata(source),
    ...repeated(source, pairs, (index) => ['exceptions', index], 'The exception'),
    ...checkDays(source),
    ...unseenCharacters(source),
    ...repeated(
      source,
      tests.map(({ name }) => name),
      (index) => ['tests', index, 'name'],
      'The test',
    ),
  ];
}

function checkMetadata(source: Source): PolicyProblem[] {
  const lines = metadataKeysOf(source.value.rules?.metadata ?? {});
  const pathOf = (key: string, ...rest: (string | number)[]) => ['rules', 'metadata', key, ...rest];
  const names = lines.map(([key]) => key);
  const problems = repeated(source, names, (index) => pathOf(names[index] ?? ''), 'The metadata line', 'key');
  for (const [key, { one_of: values = [], hold = [] }] of lines) {
    if (!KEY.test(key) || key.trim() !== key) {
      const message = `${shown(key)} cannot be the name of a metadata line.`;
      const remedy = 'It begins with a letter, and has letters, digits, spaces and `_`, `-`, `.`, `/` after it, at most 100 in all.';
      problems.push({ place: placeNear(source, pathOf(key)), message, remedy });
    }
    for (const [index, value] of hold.entries()) {
      if (!values.some((allowed) => sameName(allowed) === sameName(value))) continue;
      const message = `${shown(value)} is in ${shown('one_of')} and in ${shown('hold')}.`;
      const remedy = 'A value either lets a pull request through or holds it: keep one.';
      problems.push({ place: placeNear(source, pathOf(key, 'hold', index), 'value'), message, remedy });
    }
  }
  return problems;
}

function checkDays(source: Source): PolicyProblem[] {
  return (source.value.exceptions ?? []).flatMap(({ expires }, index): PolicyProblem[] => {
    if (expires === undefined || isDay(expires)) return [];
    const place = placeNear(source, ['exceptions', index, 'expires'], 'value');
    return [{ place, message: `${shown(expires)} is no day of the calendar.` }];
  });
}

/** Whether a text such as `2026-12-31` names a day that exists. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Entries that are the same but for case and spaces, each at its second place. */
function repeated(
  source: Source,
  names: readonly string[],
  pathOf: (index: number) => Path,
  noun: string,
  part: 'key' | 'value' = 'value',
): PolicyProblem[] {
  const first = new Map<string, number>();
  return names.flatMap((name, index): PolicyProblem[] => {
    const earlier = first.get(sameName(name));
    if (earlier === undefined) {
      first.set(sameName(name), index);
      return [];
    }
    const { file, line } = placeNear(source, pathOf(earlier), part);
    const place = placeNear(source, pathOf(index), part);
    const where = file === place.file ? `on line ${line}` : `in ${shown(`${file}:${line}`)}`;
    return [{ place, message: `${noun} ${shown(name)} is given twice.`, remedy: `Keep one: the first is ${where}.` }];
  });
}
