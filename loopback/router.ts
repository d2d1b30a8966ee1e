import type { Descriptions, OperationDescription } from './description.ts';

export interface Match {
  operationId: string;
  /** Decoded, but still texts. */
  path: Record<string, string>;
}

interface Route {
  operationId: string;
  pattern: RegExp;
  names: readonly string[];
  /** More literal segments win: `/commits/{ref}/status` before `/commits/{ref}`. */
  weight: number;
}

/** Finds the operation of a request by its method and path. */
export class Router {
  readonly #byMethod = new Map<string, Route[]>();

  constructor(operations: Descriptions['operations']) {
    for (const [operationId, operation] of Object.entries(operations)) {
      const routes = this.#byMethod.get(operation.method) ?? [];
      routes.push(route(operationId, operation));
      this.#byMethod.set(operation.method, routes);
    }
    for (const routes of this.#byMethod.values()) routes.sort((a, b) => b.weight - a.weight);
  }

  /** `path` is the undecoded path without prefix and query. Undefined: GitHub has no such route, or it is not in the extract. */
  match(method: string, path: string): Match | undefined {
    for (const { operationId, pattern, names } of this.#byMethod.get(method) ?? []) {
      const found = pattern.exec(path);
      if (found === null) continue;
      const values = names.map((name, index) => [name, decode(found[index + 1] ?? '')]);
      return { operationId, path: Object.fromEntries(values) };
    }
    return undefined;
  }
}

function route(operationId: string, { path, parameters }: OperationDescription): Route {
  const multi = new Set(parameters.filter((parameter) => parameter.in === 'path' && parameter.multiSegment).map(({ name }) => name));
  const names: string[] = [];
  let weight = 0;
  const segments = path.split('/').slice(1);
  const source = segments.map((segment) => {
    const name = /^\{(\w+)\}$/.exec(segment)?.[1];
    if (name === undefined) {
      weight += 1;
      return `/${segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`;
    }
    names.push(name);
    // The root of `contents/{path}` is asked for with an empty path.
    if (name === 'path') return '(?:/(.*))?';
    return multi.has(name) ? '/(.+)' : '/([^/]+)';
  });
  return { operationId, pattern: new RegExp(`^${source.join('')}/?$`), names, weight };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
