import { rootCertificates } from 'node:tls';
import { parseDocument } from 'yaml';
import { extendsOf, loadPolicy } from '../../../actions/policy-check/load-policy.ts';
import { findingsOf, runTests } from '../../../cli/policy/run-tests.ts';
import { messageOf } from '../../../core/errors.ts';
import { loadHealth } from '../../../core/probe/config/load-health.ts';
import type { Snippet } from './markdown.ts';
import { readSource, type Source } from './source.ts';
import type { Suite } from './suite.ts';
import { parseUses } from './uses.ts';
import { fields, text } from './values.ts';
import { workflowProblems } from './workflow.ts';

/** What a block of YAML is; `fragment` is anything else. */
export type YamlKind = 'workflow' | 'policy' | 'health' | 'deploy' | 'failures' | 'fragment';

export function kindOfYaml(code: string): YamlKind {
  const value = fields(parseDocument(code).toJS());
  if ('jobs' in value) return 'workflow';
  if ('version' in value && 'environments' in value) return 'deploy';
  if ('version' in value && 'targets' in value) return 'health';
  if ('version' in value && ('routes' in value || Array.isArray(value.rules))) return 'failures';
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
    case 'failures':
      try {
        load(code);
        return [];
      } catch (error) {
        return [error instanceof Error ? error.message : String(error)];
      }
    case 'health':
      return healthProblems(code);
    case 'fragment':
      return ownUses(parseDocument(code).toJS())
        .filter((name) => !(name in suite.actions))
        .map((name) => `there is no action ${name}`);
  }
}

/** What is wrong with a health file, or can hardly be meant. Every variable is set, and every file that it names is a certificate. */
function healthProblems(code: string): string[] {
  const names = [...code.matchAll(/\$\{\{ env\.(\w+) \}\}/g)].map(([, name = '']) => [name, 'value']);
  const ports = { environment: Object.fromEntries(names) as Record<string, string>, readFile: () => rootCertificates[0] ?? '' };
  try {
    return [...loadHealth(code, 'health.yml', ports).warnings];
  } catch (error) {
    return [messageOf(error)];
  }
}

/** Which of its own tests a policy fails, and why; one that extends another cannot be judged alone. */
export function policyTestProblems(code: string): string[] {
  if (extendsOf(code, 'policy.yml') !== null) return [];
  const outcomes = runTests(loadPolicy(code, 'policy.yml'), { state: 'absent' }, new Date());
  return findingsOf(outcomes, 'policy.yml').flatMap(({ state, subject, message }) => (state === 'fail' ? [`${subject}: ${message}`] : []));
}

/** What is wrong with the JSON that a shell script hands over as `<<JSON`; a variable stands for a number or a part of a text. */
export function jsonProblems(script: string): string[] {
  return [...script.matchAll(/<<'?JSON'?\n([\s\S]*?)\nJSON$/gm)].flatMap(([, json = '']) => {
    try {
      JSON.parse(json.replace(/\$\w+/g, '0'));
      return [];
    } catch (error) {
      return [`JSON: ${messageOf(error)}`];
    }
  });
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
