import { compileLinePattern } from '../../core/config/line-pattern.ts';
import { type Config, loadConfig } from '../../core/config/load.ts';
import { type PlacedProblem, refusal } from '../../core/config/problems.ts';
import { shown } from '../../core/config/words.ts';
import type { Path } from '../../core/config/yaml.ts';
import { messageOf } from '../../core/errors.ts';
import schema from '../../schemas/policy.schema.json' with { type: 'json' };
import type { Policy, RequiredSections, RuleId, RuleMode, Rules } from './policy.ts';

/** Keys of the format's later versions. They are refused, never passed over: a rule that seems to hold and does not is worse than none. */
const NOT_YET = [
  ...['extends', 'risk', 'exceptions', 'tests'],
  ...['rules.metadata', 'rules.docs', 'rules.human_approval', 'rules.fail_safe', 'rules.size', 'rules.*.locked'],
];

/** What schemas/policy.schema.json describes. */
interface PolicyFile {
  version: 1;
  applies_to?: { branches?: string[]; drafts?: RuleMode };
  bots?: { logins?: string[]; exempt?: Exclude<RuleId, 'forbidden_paths'>[] };
  rules: {
    required_sections?: {
      mode?: RuleMode;
      sections: { tag: string; title?: string; min_chars?: number }[];
      template?: string;
      placeholders?: string[];
      allow_na?: boolean;
    };
    issue_link?: { mode?: RuleMode; keywords?: string[]; required?: boolean };
    allowed_paths?: { mode?: RuleMode; from?: 'body'[]; labels?: string[]; required?: boolean; deny?: string[]; always?: string[] };
    forbidden_paths?: { mode?: RuleMode; paths: string[]; except?: string[] };
  };
}

/**
 * Reads the policy file, with every default filled in. `file` is how people find it, and stands in every problem.
 * Throws one ConfigurationError with all problems, each at `file:line:column`; a policy with no rule that is on is one of them.
 */
export function loadPolicy(text: string | Uint8Array, file: string): Policy {
  const config = loadConfig<PolicyFile>({ file, text, schema, notYet: NOT_YET });
  const { applies_to, bots, rules: given } = config.value;
  const problems: PlacedProblem[] = [];
  const rules = { ...requiredSections(config, problems), ...plainRules(given) };
  if (Object.values(rules).every(({ mode }) => mode === 'off')) {
    const remedy = 'Turn one on, or delete the file and its workflow.';
    problems.push({ at: placeOf(config, ['rules'], 'key'), message: 'No rule is on: this policy would pass everything.', remedy });
  }
  if (problems.length > 0) throw refusal(file, problems);
  return {
    file,
    appliesTo: { branches: applies_to?.branches ?? [], drafts: applies_to?.drafts ?? 'enforce' },
    bots: { logins: bots?.logins ?? [], exempt: bots?.exempt ?? [] },
    rules,
    lineOf: (path) => config.positionOf(path, 'key')?.line ?? null,
  };
}

function requiredSections(config: Config<PolicyFile>, problems: PlacedProblem[]): { required_sections?: RequiredSections } {
  const given = config.value.rules.required_sections;
  if (given === undefined) return {};
  const sections = given.sections.map(({ tag, title = null, min_chars: minChars = 1 }) => ({ tag, title, minChars }));
  const placeholders = (given.placeholders ?? []).flatMap((source, index) => {
    try {
      return [compileLinePattern(source)];
    } catch (error) {
      const at = placeOf(config, ['rules', 'required_sections', 'placeholders', index], 'value');
      problems.push({ at, message: `The placeholder ${shown(source)} cannot be used: ${messageOf(error)}.` });
      return [];
    }
  });
  const { mode = 'enforce', template = null, allow_na: allowNa = true } = given;
  return { required_sections: { mode, sections, template, placeholders, allowNa } };
}

function plainRules({ issue_link, allowed_paths, forbidden_paths }: PolicyFile['rules']): Rules {
  return {
    ...(issue_link && { issue_link: { mode: 'enforce', keywords: ['fixes', 'closes', 'resolves'], required: true, ...issue_link } }),
    ...(allowed_paths && { allowed_paths: { ...ALLOWED_PATHS_DEFAULTS, ...allowed_paths } }),
    ...(forbidden_paths && { forbidden_paths: { mode: 'enforce', except: [], ...forbidden_paths } }),
  };
}

const ALLOWED_PATHS_DEFAULTS = {
  mode: 'enforce',
  from: ['body'],
  labels: ['Allowed paths', 'Allowed paths (fnmatch)'],
  required: true,
  deny: ['*', '**', '**/*'],
  always: [],
} as const;

function placeOf(config: Config<PolicyFile>, path: Path, part: 'key' | 'value') {
  return config.positionOf(path, part) ?? { line: 1, column: 1 };
}
