import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** GitHub's description of an operation, as `scripts/extract-descriptions.mjs` leaves it. Schemas are plain JSON Schema. */

export type Schema = Readonly<Record<string, unknown>>;
export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  /** The value may hold slashes (a branch, a path). */
  multiSegment?: boolean;
  schema: Schema;
}
export interface OperationDescription {
  method: string;
  path: string;
  parameters: readonly Parameter[];
  documentationUrl?: string;
  body?: { required: boolean; schema: Schema };
  /** status -> media type -> schema; no media type where the answer has no body. */
  responses: Readonly<Record<string, Readonly<Record<string, Schema>>>>;
}
export interface Descriptions {
  /** Package and version that the extract was made of. */
  source: string;
  operations: Readonly<Record<string, OperationDescription>>;
  schemas: Readonly<Record<string, Schema>>;
}

const FILE = join('loopback', 'descriptions', 'rest.json');
let loaded: Descriptions | undefined;

/** The extract, read once a process. Throws if the package was installed without it. */
export function loadDescriptions(): Descriptions {
  loaded ??= JSON.parse(readFileSync(join(packageRoot(), FILE), 'utf8')) as Descriptions;
  return loaded;
}

/**
 * The folder of this package: found by its package.json, because this file runs from the source tree, from `build/`
 * and out of one bundle in `dist/`.
 */
export function packageRoot(): string {
  const starts = [dirname(fileURLToPath(import.meta.url)), dirname(process.argv[1] ?? '.')];
  for (const start of starts) {
    for (let at = start, last = ''; at !== last; last = at, at = dirname(at)) {
      if (isOurPackage(at)) return at;
    }
  }
  throw new Error(`no package "ops-actions" with ${FILE} was found above ${starts.join(' or ')}`);
}

function isOurPackage(folder: string): boolean {
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest) || !existsSync(join(folder, FILE))) return false;
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { name?: unknown }).name === 'ops-actions';
}
