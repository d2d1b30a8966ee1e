import { compileLinePattern } from '../../../core/config/line-pattern.ts';
import { shown } from '../../../core/config/words.ts';
import type { Path } from '../../../core/config/yaml.ts';
import { messageOf } from '../../../core/errors.ts';
import { type PolicyProblem, placeNear, type Source } from './source.ts';
import { compileTitlePattern } from './title-pattern.ts';

/** The placeholders, compiled; each that cannot be used is a problem. */
export function compiledPlaceholders(source: Source, problems: PolicyProblem[]): RegExp[] {
  const path = ['rules', 'required_sections', 'placeholders'];
  return (source.value.rules?.required_sections?.placeholders ?? []).flatMap(
    (text, index) => compiled(compileLinePattern, text, 'placeholder', source, [...path, index], problems) ?? [],
  );
}

/** The title that `fail_safe` allows, compiled; null where it gives none, or one that cannot be used, which is a problem. */
export function compiledTitle(source: Source, problems: PolicyProblem[]): RegExp | null {
  const text = source.value.rules?.fail_safe?.allow?.title;
  if (text === undefined) return null;
  return compiled(compileTitlePattern, text, 'expression', source, ['rules', 'fail_safe', 'allow', 'title'], problems);
}

function compiled(
  compile: (text: string) => RegExp,
  text: string,
  noun: string,
  source: Source,
  path: Path,
  problems: PolicyProblem[],
): RegExp | null {
  try {
    return compile(text);
  } catch (error) {
    problems.push({ place: placeNear(source, path, 'value'), message: `The ${noun} ${shown(text)} cannot be used: ${messageOf(error)}.` });
    return null;
  }
}
