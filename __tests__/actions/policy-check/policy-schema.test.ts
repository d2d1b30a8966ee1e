import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { extendsOf, loadPolicy, parentName } from '../../../actions/policy-check/load-policy.ts';
import { packageRoot } from '../../../loopback/description.ts';
import schema from '../../../schemas/policy.schema.json' with { type: 'json' };

describe('the schema', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });

  test('is valid draft 2020-12, and accepts its own examples', () => {
    expect(ajv.validateSchema(schema)).toBe(true);
    ajv.addSchema(schema, 'policy');
    const refused = keys(schema, '#').flatMap(({ at, node }) =>
      node.examples.filter((example) => ajv.getSchema(`policy${at}`)?.(example) !== true).map((example) => ({ at, example })),
    );
    expect(refused).toEqual([]);
    expect(schema.examples.filter((example) => ajv.getSchema('policy')?.(example) !== true)).toEqual([]);
  });

  test('describes every key, and lets no mapping have unknown ones', () => {
    const all = keys(schema, '#');
    expect(all.length).toBeGreaterThan(90);
    expect(
      all.filter(({ node }) => node.title === '' || node.description === '' || node.examples.length === 0).map(({ at }) => at),
    ).toEqual([]);
    const open = mappings(schema).filter((node) => node.additionalProperties !== false && !isNode(node.additionalProperties));
    expect(open).toEqual([]);
  });
});

describe('the reference page', () => {
  const PLAIN_PARENT = 'version: 1\nrules: { forbidden_paths: { paths: [x] }, size: { max_changed_lines: 9 } }';
  const page = readFileSync(join(packageRoot(), 'docs/policy-file.md'), 'utf8');

  test('shows policies that load, over a parent where they extend one', () => {
    const policies = [...page.matchAll(/```yaml\n([^`]+)```/g)].map(([, text = '']) => text).filter((text) => /^version: 1$/m.test(text));
    expect(policies).toHaveLength(3);
    for (const text of policies) {
      const address = extendsOf(text, 'policy.yml');
      loadPolicy(text, 'policy.yml', address ? { text: PLAIN_PARENT, name: parentName(address) } : undefined);
    }
  });

  test('names every key of the schema', () => {
    const { rules, ...top } = schema.properties;
    const names = [
      ...Object.keys(rules.properties),
      ...Object.keys(top),
      ...Object.values(rules.properties).flatMap(({ properties }) => Object.keys(properties)),
    ];
    const named = new Set([...page.matchAll(/`([^`\n]+)`/g)].flatMap(([, code = '']) => code.split(/[^a-z_]+/)));
    expect(names.filter((name) => !named.has(name))).toEqual([]);
  });
});

interface Key {
  at: string;
  node: { title: string; description: string; examples: readonly unknown[] };
}

type Node = { readonly [keyword: string]: unknown };

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every key under every `properties`, with the words that an editor would show for it. */
function keys(node: unknown, at: string): Key[] {
  if (!isNode(node)) return [];
  return Object.entries(node).flatMap(([keyword, child]) => {
    // It says nothing of the keys but which of them are needed where the file extends no other.
    if (keyword === 'then') return [];
    const inner = keys(child, `${at}/${keyword}`);
    if (keyword !== 'properties' || !isNode(child)) return inner;
    const here = Object.entries(child).map(([key, value]) => ({ at: `${at}/properties/${key}`, node: words(value) }));
    return [...here, ...inner];
  });
}

function words(value: unknown): Key['node'] {
  const shared = isNode(value) && typeof value.$ref === 'string' ? value.$ref.replace('#/$defs/', '') : '';
  const { title = '', description = '', examples = [] } = { ...Object(Object(schema.$defs)[shared]), ...Object(value) };
  return { title: String(title), description: String(description), examples: Array.isArray(examples) ? examples : [] };
}

function mappings(node: unknown): Node[] {
  if (Array.isArray(node)) return node.flatMap(mappings);
  if (!isNode(node)) return [];
  return [...(node.type === 'object' ? [node] : []), ...Object.values(node).flatMap(mappings)];
}
