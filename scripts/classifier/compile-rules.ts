import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadFamily } from '../../actions/failure-classifier/rules/load-rules.ts';
import type { Rule } from '../../actions/failure-classifier/rules/rules-model.ts';
import { ConfigurationError } from '../../core/errors.ts';

const FOLDER = join(import.meta.dirname, '../../actions/failure-classifier/rules');

/**
 * The rules of all families, in the order of file names. A broken file is told on standard error and left out where `lenient`;
 * otherwise its ConfigurationError is thrown. Throws also where two families share an id.
 */
export function readAllRules(lenient = false): Rule[] {
  const rules = new Map<string, Rule>();
  for (const file of readdirSync(FOLDER).sort()) {
    if (!file.endsWith('.yml')) continue;
    try {
      for (const rule of loadFamily(`rules/${file}`, readFileSync(join(FOLDER, file), 'utf8'))) {
        if (rules.has(rule.id))
          throw new ConfigurationError({ place: `rules/${file}`, message: `The rule \`${rule.id}\` is in two files.` });
        rules.set(rule.id, rule);
      }
    } catch (error) {
      if (!lenient || !(error instanceof ConfigurationError)) throw error;
      process.stderr.write(`${error.message}\n`);
    }
  }
  return [...rules.values()];
}

/** What `rules/compiled.json` holds: one rule a line, so that a change shows what changed. */
export function compiledText(rules: readonly Rule[]): string {
  return `[\n${rules.map((rule) => JSON.stringify(rule)).join(',\n')}\n]\n`;
}

if (basename(process.argv[1] ?? '') === 'compile-rules.ts') {
  try {
    const rules = readAllRules();
    writeFileSync(join(FOLDER, 'compiled.json'), compiledText(rules));
    const texts = new Set(rules.flatMap(({ ways }) => ways.flatMap(({ needs }) => needs.flatMap(({ keys }) => keys))));
    process.stderr.write(`rules: ${rules.length}, texts looked for: ${texts.size}\n`);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
