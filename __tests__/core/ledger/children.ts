import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

/** Real processes over a folder: Node 20 runs no TypeScript, so what they need of core is translated for them. */

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');

/** Translates `core/` into `folder`, and adds `script` (JavaScript) beside it. Returns the script's path. */
export function translated(folder: string, script: string): string {
  for (const file of readdirSync(join(root, 'core'), { recursive: true, encoding: 'utf8' })) {
    if (!/^(ledger|github)\/[a-z-]+\.ts$|^[a-z-]+\.ts$/.test(file)) continue;
    const { code } = transformSync(readFileSync(join(root, 'core', file), 'utf8'), {
      jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
      module: { type: 'es6' },
    });
    const target = join(folder, 'core', file.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, code.replace(/(from\s+|import\()(['"])(\.[^'"]+)\.ts\2/g, '$1$2$3.js$2'));
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const path = join(folder, 'script.js');
  writeFileSync(path, script);
  return path;
}

export interface Child {
  process: ChildProcess;
  /** What it wrote to stdout, line by line; throws with its stderr if it failed by itself. */
  lines: Promise<string[]>;
  /** Settles once it has written so many lines. */
  said(count: number): Promise<void>;
}

export function start(script: string, ...args: string[]): Child {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, errors] = ['', ''];
  child.stdout.on('data', (data) => (out += String(data)));
  child.stderr.on('data', (data) => (errors += String(data)));
  const lines = new Promise<string[]>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code !== 0 && signal === null) reject(new Error(errors));
      // The last line of a process that was killed may be half a line.
      else resolve(out.split('\n').slice(0, -1));
    });
  });
  const said = (count: number): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (out.split('\n').length > count) resolve();
      };
      child.stdout.on('data', look);
      look();
    });
  return { process: child, lines, said };
}
