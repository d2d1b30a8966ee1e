import { shown } from '../../../core/config/words.ts';
import type { Path } from '../../../core/config/yaml.ts';
import { withUnseen } from '../../../core/unseen.ts';
import type { PolicyFile } from './policy-file.ts';
import { type PolicyProblem, placeNear, type Source } from './source.ts';

/** Globs and paths with characters that nobody sees: they match something else than they seem to, which is mostly nothing. */
export function unseenCharacters(source: Source): PolicyProblem[] {
  return globsOf(source.value).flatMap(({ path, text }): PolicyProblem[] => {
    const unseen = withUnseen(text);
    if (unseen === null) return [];
    const message = `${shown(unseen)} holds what nobody sees, and so matches something else than it seems to.`;
    return [
      {
        place: placeNear(source, path, 'value'),
        message,
        remedy: 'Write it again without that; where a name really has it, `?` stands for it.',
      },
    ];
  });
}

/** Every glob and path of a file, with the keys that lead to it; those of its tests are names that a change may well have. */
function globsOf({ applies_to, rules = {}, risk }: PolicyFile): { path: Path; text: string }[] {
  const lists: [Path, readonly string[] | undefined][] = [
    [['applies_to', 'branches'], applies_to?.branches],
    [['rules', 'allowed_paths', 'deny'], rules.allowed_paths?.deny],
    [['rules', 'allowed_paths', 'always'], rules.allowed_paths?.always],
    [['rules', 'forbidden_paths', 'paths'], rules.forbidden_paths?.paths],
    [['rules', 'forbidden_paths', 'except'], rules.forbidden_paths?.except],
    [['rules', 'docs', 'allow'], rules.docs?.allow],
    [['rules', 'docs', 'of'], rules.docs?.of],
    ...(rules.docs?.require_for ?? []).flatMap(({ paths, docs }, index): [Path, string[]][] => [
      [['rules', 'docs', 'require_for', index, 'paths'], paths],
      [['rules', 'docs', 'require_for', index, 'docs'], docs],
    ]),
    ...(rules.human_approval?.when ?? []).map(({ paths = [] }, index): [Path, readonly string[]] => [
      ['rules', 'human_approval', 'when', index, 'paths'],
      paths,
    ]),
    [['risk', 'low', 'only'], risk?.low?.only],
    [['risk', 'high', 'any'], risk?.high?.any],
  ];
  const single: [Path, string | undefined][] = [
    [['rules', 'required_sections', 'template'], rules.required_sections?.template],
    [['rules', 'fail_safe', 'allow', 'head'], rules.fail_safe?.allow?.head],
  ];
  return [
    ...lists.flatMap(([path, globs = []]) => globs.map((text, index) => ({ path: [...path, index], text }))),
    ...single.flatMap(([path, text]) => (text === undefined ? [] : [{ path, text }])),
  ];
}
