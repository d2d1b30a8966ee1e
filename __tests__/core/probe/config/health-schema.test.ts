import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import schema from '../../../../schemas/health.schema.json' with { type: 'json' };

interface Key {
  at: string;
  node: { title?: string; description?: string; examples?: readonly unknown[] };
}

type Node = { readonly [keyword: string]: unknown };

test('the schema is valid draft 2020-12, describes every key, and accepts its own examples', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  expect(ajv.validateSchema(schema)).toBe(true);
  ajv.addSchema(schema, 'health');
  const all = keys(schema, '#');
  expect(all.length).toBeGreaterThan(60);
  expect(all.filter(({ node }) => !node.title || !node.description || !node.examples?.length).map(({ at }) => at)).toEqual([]);
  const refused = all.flatMap(({ at, node }) =>
    (node.examples ?? []).filter((example) => ajv.getSchema(`health${at}`)?.(example) !== true).map((example) => ({ at, example })),
  );
  expect(refused).toEqual([]);
  expect(schema.examples.filter((example) => ajv.getSchema('health')?.(example) !== true)).toEqual([]);
});

test('no mapping has unknown keys', () => {
  const open = nodes(schema).filter(
    (node) => node.type === 'object' && node.additionalProperties !== false && !isNode(node.additionalProperties),
  );
  expect(open).toEqual([]);
});

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nodes(node: unknown): Node[] {
  if (Array.isArray(node)) return node.flatMap(nodes);
  return isNode(node) ? [node, ...Object.values(node).flatMap(nodes)] : [];
}

/** Every key under every `properties`, with the words that an editor would show for it: its own, or those of what it refers to. */
function keys(node: unknown, at: string): Key[] {
  if (!isNode(node)) return [];
  return Object.entries(node).flatMap(([keyword, child]) => {
    const inner = keys(child, `${at}/${keyword}`);
    if (keyword !== 'properties' || !isNode(child)) return inner;
    const here = Object.entries(child).map(([key, value]) => ({ at: `${at}/properties/${key}`, node: words(value) }));
    return [...here, ...inner];
  });
}

function words(value: unknown): Key['node'] {
  if (!isNode(value)) return {};
  const name = /^#\/\$defs\/(\w+)$/.exec(String(value.$ref ?? ''))?.[1];
  const defs: Node = schema.$defs;
  return { ...(name !== undefined && isNode(defs[name]) ? defs[name] : {}), ...value };
}
