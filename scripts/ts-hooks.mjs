// `node --import ./scripts/ts-hooks.mjs FILE.ts` runs TypeScript as it is, without a build: for the tools of this repository only.
import { readFileSync } from 'node:fs';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { transformSync } from '@swc/core';

if (isMainThread) register(import.meta.url);

const JSC = { target: 'es2023', parser: { syntax: 'typescript' }, experimental: { keepImportAttributes: true } };

/** Node's hook (node:module, "customization hooks"): types are taken out of each `.ts` file as it is loaded. */
export async function load(url, context, next) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
  const { code } = transformSync(readFileSync(fileURLToPath(url), 'utf8'), { jsc: JSC, module: { type: 'es6' }, sourceMaps: 'inline' });
  return { format: 'module', source: code, shortCircuit: true };
}
