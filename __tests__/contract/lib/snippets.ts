import { parseDocument } from 'yaml';
import type { Snippet } from './markdown.ts';
import { readSource, type Source } from './source.ts';
import type { Suite } from './suite.ts';
import { parseUses } from './uses.ts';
import { fields, text } from './values.ts';
import { workflowProblems } from './workflow.ts';

/** What a block of YAML is; `fragment` is anything else. */
export type YamlKind = 'workflow' | 'policy' | 'deploy' | 'fragment';

export function kindOfYaml(code: string): YamlKind {
  const value = fields(parseDocument(code).toJS());
  if ('jobs' in value) return 'workflow';
  if ('version' in value && 'environments' in value) return 'deploy';
  return 'version' in value && 'rules' in value ? 'policy' : 'fragment';
}

/** What is wrong with a block of YAML. `load` throws where a policy or a deploy file cannot be used. */
export function yamlProblems(code: string, suite: Suite, load: (text: string) => unknown): string[] {
  const { errors } = parseDocument(code);
  if (errors.length > 0) return errors.map(({ message }) => message.split('\n')[0] ?? message);
  switch (kindOfYaml(code)) {
    case 'workflow':
      return workflowProblems(code, suite, 'consumer');
    case 'policy':
    case 'deploy':
      try {
        load(code);
        return [];
      } catch (error) {
        return [error instanceof Error ? error.message : String(error)];
      }
    case 'fragment':
      return ownUses(parseDocument(code).toJS())
        .filter((name) => !(name in suite.actions))
        .map((name) => `there is no action ${name}`);
  }
}

function ownUses(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const uses = parseUses(text(fields(value).uses));
  return [...(uses.kind === 'own-action' ? [uses.name] : []), ...Object.values(value).flatMap(ownUses)];
}

/** Reads a block of TypeScript, a module or some members of an object. Throws on a syntax error. */
export function readTypeScript(code: string): Source {
  try {
    return readSource(code);
  } catch (error) {
    try {
      return readSource(`({\n${code}\n});`);
    } catch {
      throw error;
    }
  }
}

/** `README.md, yaml 2 (name: policy)`. */
export function placeOf(page: string, { lang, n, code }: Snippet): string {
  return `${page}, block ${n}, ${lang} (${code.split('\n')[0] ?? ''})`;
}
