import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { checkDeployFile } from '../../../actions/deploy-with-rollback/config/load-deploy.ts';
import { packageRoot } from '../../../loopback/description.ts';
import schema from '../../../schemas/deploy.schema.json' with { type: 'json' };
import { REFUSED_FILES } from './refused-deploys.ts';

describe('the schema', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });

  test('is valid draft 2020-12, and accepts its own examples', () => {
    expect(ajv.validateSchema(schema)).toBe(true);
    ajv.addSchema(schema, 'deploy');
    const refused = keys(schema, '#').flatMap(({ at, node }) =>
      node.examples.filter((example) => ajv.getSchema(`deploy${at}`)?.(example) !== true).map((example) => ({ at, example })),
    );
    expect(refused).toEqual([]);
    expect(schema.examples.filter((example) => ajv.getSchema('deploy')?.(example) !== true)).toEqual([]);
  });

  test('describes every key, and lets no mapping have unknown ones', () => {
    const all = keys(schema, '#');
    expect(all.length).toBeGreaterThan(60);
    expect(
      all.filter(({ node }) => node.title === '' || node.description === '' || node.examples.length === 0).map(({ at }) => at),
    ).toEqual([]);
    // Targets of probes are the health file's, which has a schema of its own.
    const open = mappings(schema).filter((node) => Object.keys(node).length > 1);
    expect(open.filter((node) => node.additionalProperties !== false && !isNode(node.additionalProperties))).toEqual([]);
  });
});

describe('the reference page', () => {
  const page = readFileSync(join(packageRoot(), 'docs/deploy-file.md'), 'utf8');
  const spans = new Set([...page.matchAll(/`([^`\n]+)`/g)].flatMap(([, code = '']) => code.split(/[^a-z_-]+/)));

  test('shows files that load', () => {
    const files = [...page.matchAll(/```yaml\n([^`]+)```/g)].map(([, text = '']) => text);
    expect(files).toHaveLength(4);
    for (const text of files) expect(() => checkDeployFile(text, 'deploy.yml')).not.toThrow();
  });

  test('names every key of the schema', () => {
    // Keys of a health target have a page of their own.
    const names = keys(schema, '#').map(({ at }) => at.split('/').at(-1) ?? '');
    expect([...new Set(names)].filter((name) => !spans.has(name))).toEqual([]);
  });
});

test('what is wrong with any environment is found whichever is used', () => {
  const found = REFUSED_FILES.filter(([text, first = '']) => /^\d/.test(first) && /^ {2}staging:/m.test(text));
  expect(found.length).toBeGreaterThan(0);
  for (const [text, first = ''] of found) expect(() => checkDeployFile(text, 'f.yml')).toThrow(`f.yml:${first}`);
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
  if (Array.isArray(node)) return node.flatMap((child, index) => keys(child, `${at}/${index}`));
  if (!isNode(node)) return [];
  return Object.entries(node).flatMap(([keyword, child]) => {
    if (keyword === 'examples') return [];
    const inner = keys(child, `${at}/${keyword}`);
    if (keyword !== 'properties' || !isNode(child)) return inner;
    const here = Object.entries(child).map(([key, value]) => ({ at: `${at}/properties/${key}`, node: words(value) }));
    return [...here, ...inner];
  });
}

function words(value: unknown): Key['node'] {
  const { title = '', description = '', examples = [] } = Object(value);
  return { title: String(title), description: String(description), examples: Array.isArray(examples) ? examples : [] };
}

function mappings(node: unknown): Node[] {
  if (Array.isArray(node)) return node.flatMap(mappings);
  if (!isNode(node)) return [];
  return [
    ...(node.type === 'object' ? [node] : []),
    ...Object.entries(node).flatMap(([key, child]) => (key === 'examples' ? [] : mappings(child))),
  ];
}
