// Makes loopback/descriptions/rest.json: the part of GitHub's OpenAPI description that the loopback validates against.
//
//   npm i --no-save --prefix /tmp/description @octokit/openapi@23.0.2     (394 MB unpacked, so it is no dependency of ours)
//   node scripts/extract-descriptions.mjs /tmp/description/node_modules/@octokit/openapi/generated/api.github.com.json
//
// The operations are those of loopback/operations.json. The output depends on nothing but the two inputs: keys are
// sorted, each operation and each schema is one line, and there is no date in it.
//
// OpenAPI 3.0 becomes plain JSON Schema on the way: `nullable` is not a keyword of JSON Schema, and Ajv refuses it
// where no `type` stands beside it (8 places in the description).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const source = process.argv[2];
if (source === undefined) {
  process.stderr.write('usage: node scripts/extract-descriptions.mjs PATH/TO/api.github.com.json\n');
  process.exit(2);
}

const description = JSON.parse(readFileSync(source, 'utf8'));
const wanted = JSON.parse(readFileSync(join(root, 'loopback/operations.json'), 'utf8'));

/** The keywords that decide whether a value is valid; all else in a schema is prose. */
const KEPT = new Set(
  (
    'type enum const required format pattern minimum maximum exclusiveMinimum exclusiveMaximum minLength maxLength ' +
    'minItems maxItems uniqueItems minProperties maxProperties additionalProperties'
  ).split(' '),
);
/** Formats that ajv-formats checks and that GitHub's own answers keep. */
const FORMATS = new Set(['date-time', 'date', 'uri', 'email', 'uuid']);
const REF = '#/components/schemas/';
const used = new Set();

/** `#/components/KIND/NAME` followed, anything else as it is. */
function resolved(node) {
  if (node?.$ref === undefined) return node;
  return node.$ref
    .slice(2)
    .split('/')
    .reduce((at, key) => at[key], description);
}

/** One schema as plain JSON Schema. References become `rest#/schemas/NAME`, and are noted in `used`. */
function pruned(schema, keepDefaults = false) {
  if (typeof schema !== 'object' || schema === null) return schema;
  if (schema.$ref?.startsWith(REF)) {
    const name = schema.$ref.slice(REF.length);
    used.add(name);
    return { $ref: `rest#/schemas/${name}` };
  }
  const out = {};
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties') out.properties = mapped(value, (item) => pruned(item, keepDefaults));
    else if (key === 'items' || key === 'not') out[key] = pruned(value, keepDefaults);
    else if (['allOf', 'anyOf', 'oneOf'].includes(key)) out[key] = value.map((item) => pruned(item, keepDefaults));
    else if (key === 'additionalProperties') out[key] = pruned(value, keepDefaults);
    else if (key === 'format') {
      if (FORMATS.has(value)) out.format = value;
    } else if (key === 'default') {
      if (keepDefaults) out.default = value;
    } else if (KEPT.has(key)) out[key] = value;
  }
  return schema.nullable === true ? nullable(out) : out;
}

function nullable(schema) {
  if (schema.type === undefined) return { anyOf: [schema, { type: 'null' }] };
  const out = { ...schema, type: [schema.type, 'null'] };
  if (out.enum !== undefined && !out.enum.includes(null)) out.enum = [...out.enum, null];
  return out;
}

function mapped(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}

function jsonContent(content = {}) {
  return Object.fromEntries(
    Object.entries(content)
      .filter(([type]) => /json/.test(type) && !type.includes('scim'))
      .map(([type, media]) => [type, pruned(media.schema ?? {})]),
  );
}

function operation(path, method, shared, raw) {
  const parameters = [...shared, ...(raw.parameters ?? [])].map(resolved).map((parameter) => ({
    name: parameter.name,
    in: parameter.in,
    ...(parameter.required ? { required: true } : {}),
    ...(parameter['x-multi-segment'] ? { multiSegment: true } : {}),
    schema: pruned(parameter.schema, true),
  }));
  const body = resolved(raw.requestBody);
  const schema = body === undefined ? undefined : Object.values(jsonContent(body.content))[0];
  return {
    method: method.toUpperCase(),
    path,
    parameters,
    documentationUrl: raw.externalDocs?.url,
    ...(schema === undefined ? {} : { body: { required: body.required === true, schema } }),
    responses: mapped(raw.responses, (response) => jsonContent(resolved(response).content)),
  };
}

const operations = {};
for (const [path, item] of Object.entries(description.paths)) {
  for (const [method, raw] of Object.entries(item)) {
    if (wanted.includes(raw.operationId)) operations[raw.operationId] = operation(path, method, item.parameters ?? [], raw);
  }
}
const missing = wanted.filter((id) => operations[id] === undefined);
if (missing.length > 0) throw new Error(`not in the description: ${missing.join(', ')}`);

const schemas = {};
for (const common of ['basic-error', 'validation-error', 'validation-error-simple']) used.add(common);
for (const name of used) schemas[name] = pruned(description.components.schemas[name]); // `used` grows while it is walked

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
}

function lines(object) {
  const rows = Object.entries(sorted(object)).map(([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{\n${rows.join(',\n')}\n  }`;
}

const target = join(root, 'loopback/descriptions');
mkdirSync(target, { recursive: true });
writeFileSync(
  join(target, 'rest.json'),
  `{\n  "$id": "rest",\n  "source": ${JSON.stringify(`@octokit/openapi@${description.info.version}`)},\n` +
    `  "operations": ${lines(operations)},\n  "schemas": ${lines(schemas)}\n}\n`,
);
process.stdout.write(`${wanted.length} operations, ${used.size} schemas\n`);
