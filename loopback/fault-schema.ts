import { Ajv } from 'ajv';
import { type Fault, KINDS } from './faults.ts';

const natural = { type: 'integer', minimum: 1 };

/** JSON Schema of a fault as a seed or the control endpoint gives it. */
export const FAULT_SCHEMA = {
  type: 'object',
  required: ['operation', 'kind'],
  additionalProperties: false,
  properties: {
    operation: { type: 'string', minLength: 1 },
    kind: { enum: KINDS },
    nth: natural,
    from: natural,
    count: natural,
    status: { type: 'integer', minimum: 200, maximum: 599 },
    body: {},
    headers: { type: 'object', additionalProperties: { type: 'string' } },
    retryAfter: { type: 'integer', minimum: 0 },
    resetIn: { type: 'integer' },
    after: { type: 'boolean' },
    ms: { type: 'integer', minimum: 0 },
    rows: natural,
    by: { type: 'integer' },
  },
  // No `if`/`then`: an object with a `then` is taken for a promise by `await`.
  allOf: [
    { anyOf: [{ properties: { kind: { not: { const: 'status' } } } }, { required: ['status'] }] },
    { anyOf: [{ properties: { kind: { not: { const: 'slow' } } } }, { required: ['ms'] }] },
  ],
};

/** Reads one fault or a list of them out of JSON text. */
export function checkFaults(text: string): { faults: Fault[]; problems: string[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { faults: [], problems: ['the body is no JSON'] };
  }
  const list: unknown[] = Array.isArray(value) ? value : [value];
  const validate = new Ajv({ allErrors: true, strict: false }).compile<Fault[]>({ type: 'array', items: FAULT_SCHEMA });
  if (validate(list)) return { faults: list, problems: [] };
  return { faults: [], problems: (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? error.keyword}`) };
}
