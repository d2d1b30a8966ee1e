import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { FieldError } from './api-error.ts';
import type { Descriptions, OperationDescription, Parameter, Schema } from './description.ts';

export interface RawRequest {
  path: Readonly<Record<string, string>>;
  query: URLSearchParams;
  /** Undefined: the request had no body. */
  body: unknown;
}
export interface CheckedRequest {
  /** Coerced to the described types; the query has the described defaults. */
  path: Record<string, unknown>;
  query: Record<string, unknown>;
  /** Path values that are not of the described type: GitHub answers 404. */
  pathProblems: FieldError[];
  /** Query and body: GitHub answers 422. */
  problems: FieldError[];
  /** What GitHub ignores in silence, but what a caller hardly meant: unknown fields, `per_page` above 100. */
  lint: string[];
}

const OPTIONS = { strict: false, validateSchema: false, allErrors: true, logger: false } as const;

/** Checks requests and our own answers against GitHub's description. Each schema is compiled when it is first needed. */
export class Validator {
  readonly #operations: Descriptions['operations'];
  readonly #schemas: Descriptions['schemas'];
  readonly #bodies: Ajv;
  readonly #texts: Ajv;
  readonly #compiled = new Map<string, ValidateFunction>();

  constructor(descriptions: Descriptions) {
    this.#operations = descriptions.operations;
    this.#schemas = descriptions.schemas;
    this.#bodies = new Ajv(OPTIONS);
    this.#texts = new Ajv({ ...OPTIONS, coerceTypes: true, useDefaults: true });
    for (const ajv of [this.#bodies, this.#texts]) {
      addFormats.default(ajv);
      ajv.addSchema({ $id: 'rest', schemas: descriptions.schemas });
    }
  }

  request(operationId: string, request: RawRequest): CheckedRequest {
    const operation = this.#operation(operationId);
    const resource = resourceOf(operationId);
    const path: Record<string, unknown> = { ...request.path };
    const inQuery = operation.parameters.filter((parameter) => parameter.in === 'query');
    const query = readQuery(request.query, inQuery);
    const pathProblems = this.#run(`${operationId} path`, this.#texts, () => objectOf(operation.parameters, 'path'), path, resource);
    const problems = this.#run(`${operationId} query`, this.#texts, () => objectOf(operation.parameters, 'query'), query, resource);
    const lint = queryLint(request.query, inQuery);
    const body = operation.body;
    if (request.body === undefined) {
      if (body?.required) problems.push({ resource, field: 'body', code: 'missing_field', message: 'a request body is needed' });
    } else if (body === undefined) {
      if (hasFields(request.body)) lint.push('the request has a body, and this operation takes none');
    } else {
      problems.push(...this.#run(`${operationId} body`, this.#bodies, () => body.schema, request.body, resource));
      lint.push(...this.#bodyLint(body.schema, request.body));
    }
    return { path, query, pathProblems, problems, lint };
  }

  /** What is wrong with an answer of our own; empty when it is as described. `body: undefined` is an answer without a body. */
  response(operationId: string, status: number, body: unknown): string[] {
    const media = this.#operation(operationId).responses[String(status)];
    if (media === undefined) {
      // The description leaves out most of the errors that every operation can give.
      if (status < 400) return [`status ${status} is not described for ${operationId}`];
      return this.#errors('rest error', { $ref: 'rest#/schemas/basic-error' }, body);
    }
    const schema = media['application/json'] ?? Object.values(media)[0];
    // Some errors are described without a body, and have one (git/delete-ref).
    if (schema === undefined && status >= 400) return this.#errors('rest error', { $ref: 'rest#/schemas/basic-error' }, body);
    if (schema === undefined) return body === undefined ? [] : [`status ${status} of ${operationId} has no body`];
    if (body === undefined) return [`status ${status} of ${operationId} needs a body`];
    return this.#errors(`${operationId} ${status}`, schema, body);
  }

  #operation(operationId: string): OperationDescription {
    const operation = this.#operations[operationId];
    if (operation === undefined) throw new Error(`${operationId} is not in the description`);
    return operation;
  }

  #compile(key: string, ajv: Ajv, schema: () => Schema): ValidateFunction {
    const known = this.#compiled.get(key);
    if (known !== undefined) return known;
    const compiled = ajv.compile(schema());
    this.#compiled.set(key, compiled);
    return compiled;
  }

  #run(key: string, ajv: Ajv, schema: () => Schema, value: unknown, resource: string): FieldError[] {
    const validate = this.#compile(key, ajv, schema);
    return validate(value) ? [] : (validate.errors ?? []).map((error) => fieldError(resource, error));
  }

  #errors(key: string, schema: Schema, body: unknown): string[] {
    const validate = this.#compile(key, this.#bodies, () => schema);
    return validate(body) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath || '/'} ${describe(error)}`);
  }

  #bodyLint(schema: Schema, body: unknown): string[] {
    const known = new Set<string>();
    this.#propertiesOf(schema, known);
    if (known.size === 0 || typeof body !== 'object' || body === null || Array.isArray(body)) return [];
    return Object.keys(body)
      .filter((key) => !known.has(key))
      .map((key) => `unknown field \`${key}\` in the body`);
  }

  #propertiesOf(schema: Schema, into: Set<string>): void {
    if (typeof schema.$ref === 'string') this.#propertiesOf(this.#schemas[schema.$ref.slice('rest#/schemas/'.length)] ?? {}, into);
    for (const key of Object.keys((schema.properties as Schema | undefined) ?? {})) into.add(key);
    for (const branch of ['allOf', 'anyOf', 'oneOf']) {
      for (const part of (schema[branch] as readonly Schema[] | undefined) ?? []) this.#propertiesOf(part, into);
    }
  }
}

function objectOf(parameters: readonly Parameter[], place: 'path' | 'query'): Schema {
  const here = parameters.filter((parameter) => parameter.in === place);
  return {
    type: 'object',
    properties: Object.fromEntries(here.map((parameter) => [parameter.name, alternatives(parameter.schema)])),
    required: here.filter((parameter) => parameter.required).map((parameter) => parameter.name),
  };
}

/** Every text is made to fit the type that it is compared with, so a number or a text would be both, which `oneOf` refuses. */
function alternatives(schema: Schema): Schema {
  const { oneOf, ...rest } = schema;
  return oneOf === undefined ? schema : { ...rest, anyOf: oneOf };
}

function readQuery(query: URLSearchParams, described: readonly Parameter[]): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const { name, schema } of described) {
    const plain = name.replace(/\[\]$/, '');
    const values = [...query.getAll(plain), ...query.getAll(`${plain}[]`)];
    if (values.length > 0) out[name] = schema.type === 'array' ? values : values[0];
  }
  return out;
}

function queryLint(query: URLSearchParams, described: readonly Parameter[]): string[] {
  const known = new Set(described.map(({ name }) => name.replace(/\[\]$/, '')));
  const lint = [...new Set(query.keys())]
    .filter((key) => !known.has(key.replace(/\[\]$/, '')))
    .map((key) => `unknown field \`${key}\` in the query`);
  if (Number(query.get('per_page') ?? '0') > 100) lint.push('`per_page` is above 100, which GitHub cuts to 100');
  return lint;
}

function hasFields(body: unknown): boolean {
  return typeof body === 'object' && body !== null && Object.keys(body).length > 0;
}

function fieldError(resource: string, error: ErrorObject): FieldError {
  const missing = error.keyword === 'required' ? String(error.params.missingProperty) : null;
  const field = [...error.instancePath.split('/').slice(1), ...(missing === null ? [] : [missing])].join('.') || 'body';
  return missing === null
    ? { resource, field, code: 'invalid', message: `\`${field}\` ${describe(error)}` }
    : { resource, field, code: 'missing_field', message: `\`${field}\` wasn't supplied` };
}

function describe(error: ErrorObject): string {
  const allowed: unknown = error.params.allowedValues;
  return Array.isArray(allowed)
    ? `must be one of ${allowed.map((value) => JSON.stringify(value)).join(', ')}`
    : (error.message ?? error.keyword);
}

/** `issues/create-comment` -> `Issue`: near to what GitHub names in `errors[].resource`. */
function resourceOf(operationId: string): string {
  const family = (operationId.split('/')[0] ?? '').replace(/s$/, '');
  return family.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
