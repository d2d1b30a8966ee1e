import { parseSync } from '@swc/core';
import { fields, list } from './values.ts';

/** What a check asks of a TypeScript or JavaScript file. Comments play no part. */
export interface Source {
  /** Every module that it names: import, export from, `import()`, `import('…')` in a type, `require()`; with the names of an import. */
  imports: { from: string; names: string[] }[];
  /** `import()` and `require()` whose module is not a literal. */
  computedImports: number;
  identifiers: ReadonlySet<string>;
  /** String literals and the fixed parts of templates. */
  strings: string[];
  exports: ReadonlySet<string>;
}

/** Throws on a syntax error. */
export function readSource(code: string): Source {
  const source = { imports: [] as Source['imports'], computedImports: 0, identifiers: new Set<string>(), strings: [] as string[] };
  const exports = new Set<string>();
  const load = (node: unknown, specifiers: unknown = []): void => {
    const { type, value } = fields(node);
    if (type === 'StringLiteral') source.imports.push({ from: String(value), names: list(specifiers).flatMap(importedName) });
    else source.computedImports += 1;
  };
  for (const node of nodes(parseSync(code, { syntax: 'typescript', target: 'es2023' }))) {
    if (node.type === 'ImportDeclaration' || node.type === 'ExportAllDeclaration') load(node.source, node.specifiers);
    if (node.type === 'ExportNamedDeclaration' && node.source) load(node.source);
    if (node.type === 'TsImportType') load(node.argument);
    if (node.type === 'CallExpression' && isLoader(fields(node.callee))) load(fields(list(node.arguments)[0]).expression);
    if (node.type === 'Identifier') source.identifiers.add(String(node.value));
    if (node.type === 'StringLiteral') source.strings.push(String(node.value));
    if (node.type === 'TemplateElement') source.strings.push(String(node.cooked));
    if (node.type === 'ExportDeclaration') for (const name of namesOf(fields(node.declaration))) exports.add(name);
    if (node.type === 'ExportSpecifier') exports.add(String(fields(node.exported ?? node.orig).value));
  }
  return { ...source, exports };
}

function importedName(specifier: unknown): string[] {
  const { type, imported, local } = fields(specifier);
  return type === 'ImportSpecifier' ? [String(fields(imported ?? local).value)] : [];
}

function isLoader({ type, value }: ReturnType<typeof fields>): boolean {
  return type === 'Import' || (type === 'Identifier' && value === 'require');
}

function namesOf(declaration: ReturnType<typeof fields>): string[] {
  const declared = Array.isArray(declaration.declarations) ? declaration.declarations : [declaration];
  return declared.map((one) => String(fields(fields(one).identifier ?? fields(one).id).value));
}

/** Every node of the tree, whatever its kind: a new syntax then hides nothing. */
function* nodes(value: unknown): Generator<ReturnType<typeof fields>> {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value) yield fields(value);
  for (const child of Object.values(value)) yield* nodes(child);
}
