import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, GraphQLError, type GraphQLSchema, isScalarType } from 'graphql';
import { packageRoot } from '../description.ts';

let built: GraphQLSchema | undefined;

/** GitHub's published schema, as far as `scripts/extract-graphql.mjs` left it. Built once a process. */
export function githubSchema(): GraphQLSchema {
  built ??= build();
  return built;
}

function build(): GraphQLSchema {
  const schema = buildSchema(readFileSync(join(packageRoot(), 'loopback', 'descriptions', 'github.graphql'), 'utf8'));
  const oid = schema.getType('GitObjectID');
  if (!isScalarType(oid)) throw new Error('the schema has no GitObjectID');
  oid.parseValue = (value) => {
    if (typeof value === 'string' && /^[0-9a-f]{40}$/.test(value)) return value;
    throw new GraphQLError(`${JSON.stringify(value)} is not a valid GitObjectID`);
  };
  return schema;
}
