import { parse } from 'yaml';
import { type GrantRow, readGrantRows } from './grants.ts';
import { tablesOf } from './markdown.ts';
import { actionNames, files, read } from './tree.ts';
import type { Fields } from './values.ts';

/** What a workflow may refer to: the suite's actions and reusable workflows as parsed, and the table of permissions. */
export interface Suite {
  /** Folder name -> action.yml. */
  actions: Fields;
  /** File name under .github/workflows -> workflow. */
  workflows: Fields;
  grants: readonly GrantRow[];
}

export const PERMISSIONS_PAGE = 'docs/permissions.md';

export function workflowFiles(): string[] {
  return files().filter((path) => /^(\.github\/workflows|workflows-templates)\/[^/]+\.ya?ml$/.test(path));
}

/** The suite as it is in the tree. */
export function readSuite(): Suite {
  const own = workflowFiles().filter((path) => path.startsWith('.github/'));
  return {
    actions: Object.fromEntries(actionNames().map((name) => [name, parse(read(`${name}/action.yml`)) as unknown])),
    workflows: Object.fromEntries(own.map((path) => [path.slice('.github/workflows/'.length), parse(read(path)) as unknown])),
    grants: readGrantRows(tablesOf(read(PERMISSIONS_PAGE)).find(({ header }) => header.includes('permission'))?.rows ?? []),
  };
}
