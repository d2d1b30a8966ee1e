import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Fact } from '../../actions/policy-check/facts.ts';
import type { Policy } from '../../actions/policy-check/policy.ts';
import { messageOf } from '../../core/errors.ts';

/**
 * The pull request template that the policy names, as it is on disk: from this folder, or the nearest folder around the policy file
 * that has it (the root of its checkout).
 */
export function readTemplate({ rules }: Policy, file: string): Fact<string> {
  const template = rules.required_sections?.template;
  if (!template) return { state: 'absent' };
  for (const folder of ['.', ...foldersAround(file)]) {
    try {
      return { state: 'read', value: readFileSync(join(folder, template), 'utf8') };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')))
        return { state: 'unreadable', why: messageOf(error) };
    }
  }
  return { state: 'absent' };
}

function foldersAround(file: string): string[] {
  const folders: string[] = [];
  for (let folder = dirname(resolve(file)); folder !== dirname(folder); folder = dirname(folder)) folders.push(folder);
  return folders;
}
