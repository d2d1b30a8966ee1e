import type { Policy, Rules } from '../actions/policy-check/policy.ts';
import { compileLinePattern } from '../core/config/line-pattern.ts';
import { ConfigurationError, messageOf, type Problem } from '../core/errors.ts';
import type { AllowedPathsOptions, LinkedIssueOptions, RequiredSection, RequiredSectionsOptions } from './plugin.ts';

interface Calls {
  allowedPaths: AllowedPathsOptions;
  requiredSections: RequiredSectionsOptions;
  linkedIssue: LinkedIssueOptions;
}

type Kind = 'sources' | 'texts' | 'text' | 'flag' | 'sections';
type Kinds<Options> = { readonly [Name in keyof Required<Options>]: Kind };

const BOTS = { exemptBots: 'texts' } as const;
const KINDS: { readonly [Call in keyof Calls]: Kinds<Calls[Call]> } = {
  allowedPaths: {
    ...BOTS,
    from: 'sources',
    labels: 'texts',
    required: 'flag',
    deny: 'texts',
    always: 'texts',
    forbidden: 'texts',
    except: 'texts',
  },
  requiredSections: { ...BOTS, sections: 'sections', template: 'text', placeholders: 'texts', allowNa: 'flag' },
  linkedIssue: { ...BOTS, keywords: 'texts' },
};

const EXPECTED: { readonly [kind in Kind]: string } = {
  sources: "a list of `'issue'` and `'body'`, or one of them",
  texts: 'a list of texts',
  text: 'a text',
  flag: '`true` or `false`',
  sections: "a list that is not empty, of tags or `{ tag, title, minChars }`: `['[QA]']`",
};

/**
 * The policy that a call's options stand for, with policy-check's own defaults; `file` is where people find the options.
 * Throws one ConfigurationError with every option that is unknown or of another type: many Dangerfiles are JavaScript.
 */
export function policyOf<Call extends keyof Calls>(call: Call, options: Calls[Call], file = 'Dangerfile'): Policy {
  refuseWrong(call, options);
  const rules = RULES[call](options);
  const exemptible = (Object.keys(rules) as (keyof Rules)[]).filter((rule) => rule !== 'forbidden_paths');
  return {
    file,
    appliesTo: { branches: [], drafts: 'enforce' },
    bots: { logins: options.exemptBots ?? [], exempt: exemptible },
    rules,
    locked: new Set(),
    parent: null,
    risk: { lowOnly: null, highAny: null, highBody: null },
    exceptions: [],
    tests: [],
    locate: () => null,
  };
}

const RULES: { readonly [Call in keyof Calls]: (options: Calls[Call]) => Rules } = {
  allowedPaths: (options) => {
    const { labels = ['Allowed paths', 'Allowed paths (fnmatch)'], required = true, deny = ['*', '**', '**/*'], always = [] } = options;
    const { from = ['body'], forbidden = [], except = [] } = options;
    return {
      allowed_paths: { mode: 'enforce', from, labels, required, deny, always },
      ...(forbidden.length > 0 && { forbidden_paths: { mode: 'enforce', paths: forbidden, except } }),
    };
  },
  requiredSections: ({ sections, template = null, placeholders = [], allowNa = true }) => ({
    required_sections: {
      mode: 'enforce',
      sections: sections.map(sectionOf).map(({ tag, title = null, minChars = 1 }) => ({ tag, title, minChars })),
      template,
      placeholders: placeholders.map(placeholder),
      allowNa,
    },
  }),
  linkedIssue: ({ keywords = ['fixes', 'closes', 'resolves'] }) => ({ issue_link: { mode: 'enforce', keywords, required: true } }),
};

function sectionOf(section: string | RequiredSection): RequiredSection {
  return typeof section === 'string' ? { tag: section } : section;
}

function placeholder(source: string): RegExp {
  try {
    return compileLinePattern(source);
  } catch (error) {
    throw new ConfigurationError({
      place: 'requiredSections',
      message: `The placeholder \`${source}\` cannot be used: ${messageOf(error)}.`,
    });
  }
}

function refuseWrong<Call extends keyof Calls>(call: Call, options: Calls[Call]): void {
  const kinds: { readonly [name: string]: Kind } = KINDS[call];
  const given: object = typeof options === 'object' && options !== null ? options : {};
  const values = { ...(call === 'requiredSections' && { sections: undefined }), ...given };
  const problems = Object.entries(values).flatMap(([name, value]): Problem[] => {
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (kind === undefined) {
      return [{ place: call, message: `\`${name}\` is no option of it.`, remedy: `Known: ${Object.keys(kinds).join(', ')}.` }];
    }
    return isOf(kind, value) ? [] : [{ place: call, message: `\`${name}\` must be ${EXPECTED[kind]}.` }];
  });
  if (problems.length > 0) throw new ConfigurationError(problems);
}

function isOf(kind: Kind, value: unknown): boolean {
  switch (kind) {
    case 'flag':
      return value === undefined || typeof value === 'boolean';
    case 'text':
      return value === undefined || isText(value);
    case 'sources':
      return value === undefined || (Array.isArray(value) && value.length > 0 && value.every((one) => one === 'issue' || one === 'body'));
    case 'texts':
      return value === undefined || (Array.isArray(value) && value.every(isText));
    case 'sections':
      return Array.isArray(value) && value.length > 0 && value.every((section) => isText(section) || isSection(section));
    default: {
      const never: never = kind;
      throw new TypeError(`Unknown kind of option: ${String(never)}`);
    }
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isSection(value: unknown): value is RequiredSection {
  if (typeof value !== 'object' || value === null) return false;
  const { tag, title, minChars, ...unknown } = value as Record<string, unknown>;
  const countable = minChars === undefined || (Number.isInteger(minChars) && Number(minChars) > 0);
  return isText(tag) && (title === undefined || isText(title)) && countable && Object.keys(unknown).length === 0;
}
