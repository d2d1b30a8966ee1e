// Makes loopback/descriptions/github.graphql: the part of GitHub's GraphQL schema that the loopback executes against.
//
//   npm i --no-save --prefix /tmp/schema @octokit/graphql-schema@15.26.1     (11 MB, so it is no dependency of ours)
//   node scripts/extract-graphql.mjs /tmp/schema/node_modules/@octokit/graphql-schema/schema.graphql
//
// The fields are those of loopback/graphql/fields.json, with all their arguments and every input type, enum and scalar that
// these name. The output depends on nothing but the two inputs: it is sorted, and there is no date in it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildASTSchema, Kind, lexicographicSortSchema, parse, printSchema, specifiedScalarTypes, validateSchema } from 'graphql';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const source = process.argv[2];
if (source === undefined) {
  process.stderr.write('usage: node scripts/extract-graphql.mjs PATH/TO/schema.graphql\n');
  process.exit(2);
}

const { version } = JSON.parse(readFileSync(join(dirname(source), 'package.json'), 'utf8'));
const wanted = JSON.parse(readFileSync(join(root, 'loopback/graphql/fields.json'), 'utf8'));
const definitions = new Map(
  parse(readFileSync(source, 'utf8'))
    .definitions.filter((definition) => definition.name !== undefined && definition.kind !== Kind.DIRECTIVE_DEFINITION)
    .map((definition) => [definition.name.value, definition]),
);
const builtIn = new Set(specifiedScalarTypes.map(({ name }) => name));
const kept = new Map();

/** GitHub marks its schema with directives of its own, which are not part of this extract. */
function plain(node) {
  return { ...node, directives: (node.directives ?? []).filter(({ name }) => name.value === 'deprecated') };
}

function namedType(type) {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

function keep(name) {
  if (builtIn.has(name) || kept.has(name)) return;
  const definition = definitions.get(name);
  if (definition === undefined) throw new Error(`${name} is not in the schema`);
  kept.set(name, definition); // before its fields, which may lead back here
  kept.set(name, pruned(name, plain(definition)));
}

function pruned(name, definition) {
  switch (definition.kind) {
    case Kind.SCALAR_TYPE_DEFINITION:
    case Kind.ENUM_TYPE_DEFINITION:
      return { ...definition, ...(definition.values ? { values: definition.values.map(plain) } : {}) };
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return { ...definition, fields: definition.fields.map(argument) };
    case Kind.UNION_TYPE_DEFINITION:
      return { ...definition, types: definition.types.filter((type) => wanted[namedType(type)] !== undefined) };
    default: {
      const names = wanted[name];
      if (names === undefined) throw new Error(`no field of ${name} is listed in loopback/graphql/fields.json`);
      const missing = names.filter((each) => !definition.fields.some((field) => field.name.value === each));
      if (missing.length > 0) throw new Error(`${name} has no ${missing.join(', ')}`);
      const fields = definition.fields
        .filter((field) => names.includes(field.name.value))
        .map((field) => {
          keep(namedType(field.type));
          return { ...plain(field), arguments: field.arguments.map(argument) };
        });
      return { ...definition, fields, interfaces: definition.interfaces.filter((type) => wanted[namedType(type)] !== undefined) };
    }
  }
}

function argument(node) {
  keep(namedType(node.type));
  return plain(node);
}

for (const name of Object.keys(wanted)) keep(name);
const schema = lexicographicSortSchema(buildASTSchema({ kind: Kind.DOCUMENT, definitions: [...kept.values()] }));
const problems = validateSchema(schema);
if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));

const target = join(root, 'loopback/descriptions');
mkdirSync(target, { recursive: true });
writeFileSync(
  join(target, 'github.graphql'),
  `# An extract of GitHub's public GraphQL schema, out of @octokit/graphql-schema@${version}, made by scripts/extract-graphql.mjs.\n` +
    `# MIT licence, Copyright (c) GitHub 2025; the text is in LICENSE beside this file.\n\n${printSchema(schema)}\n`,
);
process.stdout.write(`${Object.keys(wanted).length} types with listed fields, ${kept.size} in all\n`);
