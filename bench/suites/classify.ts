import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildRuleSet, type RuleSet } from '../../actions/failure-classifier/match/rule-set.ts';
import { LogScanner } from '../../actions/failure-classifier/match/scan-log.ts';
import { compiledRules } from '../../actions/failure-classifier/rules/compiled.ts';
import { measureInTurn, timingTable } from '../measure.ts';

const MB = 1e6;
const LOG_BYTES = 100 * MB;
const CHUNK = 1024 * 1024;
const ROUNDS = 3;
const PART_BYTES = 2 * MB;
/** Bytes, not Unicode, as the classifier's own pass; and room for so many expressions. */
const RIPGREP = ['--no-config', '--threads', '1', '--no-unicode', '--regex-size-limit', '2G', '--dfa-size-limit', '2G'];

/**
 * The classifier beside ripgrep with the same patterns, on 100 MB of the fixtures one behind the other (or of the logs in OPS_ACTIONS_LOGS), in
 * the same run; the peak memory for 500 MB; and a log of 5 MB in a process that has started. ripgrep is Debian's package `ripgrep`.
 */
export async function classifyBench(root: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'classify-bench-'));
  try {
    const log = join(folder, 'log.txt');
    const text = repeated(readLogs(process.env.OPS_ACTIONS_LOGS ?? join(root, '__tests__/actions/failure-classifier/fixtures')), LOG_BYTES);
    writeFileSync(log, text);
    const set = buildRuleSet(compiledRules());
    const parts = [`${compiledRules().length} rules, ${set.literals.length} texts, ${(text.length / MB).toFixed(0)} MB, one thread.`];
    parts.push(await speed(text, log, set, folder), memory(root, folder, text), small(text.subarray(0, 5 * MB), set));
    return parts.join('\n\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function speed(text: Buffer, log: string, set: RuleSet, folder: string): Promise<string> {
  const texts = join(folder, 'texts.txt');
  writeFileSync(texts, fixedTexts().join('\n'));
  const timings = await measureInTurn(ROUNDS, {
    'ripgrep, the fixed texts of the rules only': async () => ripgrep(['--fixed-strings', '--ignore-case', '--file', texts, log]),
    'classifier, all rules': async () => void scan(text, set),
    'every byte looked at once, in a loop': async () => void sum(text),
  });
  const rates = timings.map(({ name, ms }) => `${name}: ${(text.length / 1000 / Math.min(...ms)).toFixed(0)} MB/s at best`);
  return `${timingTable(timings)}\n\n${rates.join('; ')}.\n\n${expressions(text, set, folder)}`;
}

/** All expressions at once need minutes for 100 MB: they are compared on a part, of which most of the time goes into building the automaton. */
function expressions(text: Buffer, set: RuleSet, folder: string): string {
  const patterns = join(folder, 'patterns.txt');
  const part = join(folder, 'part.txt');
  const taken = ripgrepPatterns();
  writeFileSync(patterns, taken.join('\n'));
  writeFileSync(part, text.subarray(0, PART_BYTES));
  const times = [() => ripgrep(['--file', patterns, part]), () => void scan(text.subarray(0, PART_BYTES), set)].map((run) => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  const rates = times.map((ms) => `${(PART_BYTES / 1000 / ms).toFixed(1)} MB/s`);
  return `On the first ${PART_BYTES / MB} MB: ripgrep with ${taken.length} of the expressions ${rates[0]}, the classifier ${rates[1]}.`;
}

/** What every match holds, without wild signs. */
function fixedTexts(): string[] {
  const all = compiledRules().flatMap(({ ways }) => ways.flatMap(({ needs: [first] }) => first?.texts ?? []));
  return [...new Set(all.flatMap((text) => text.split(/[^ -~]+/)).filter((text) => text.length >= 4))];
}

/** Those that ripgrep takes: it has no look-around, names no group twice, and its classes need more escapes. */
function ripgrepPatterns(): string[] {
  const all = compiledRules().map(({ pattern }) =>
    pattern
      .replace(/\(\?<\w+>/g, '(?:')
      .replace(/\\([/'"`<>@#%&=~!:;, ])/g, '$1')
      .replace(/^\^/, '^(?:.{28} )?'),
  );
  return all.filter((pattern) => spawnSync('rg', [...RIPGREP, '-e', pattern, '/dev/null']).status === 1);
}

function ripgrep(args: readonly string[]): void {
  const { status, error, stderr } = spawnSync('rg', [...RIPGREP, '--count', ...args], { encoding: 'utf8' });
  if (error !== undefined || status === 2)
    throw new Error(`ripgrep is needed (Debian: ripgrep): ${error?.message ?? stderr.slice(0, 500)}`);
}

function scan(text: Buffer, set: RuleSet): number {
  const scanner = new LogScanner(set);
  for (let at = 0; at < text.length; at += CHUNK) scanner.push(text.subarray(at, at + CHUNK));
  return scanner.finish().hits.length;
}

function sum(text: Buffer): number {
  let total = 0;
  for (let at = 0; at < text.length; at++) total = (total + (text[at] as number)) | 0;
  return total;
}

/** The command line as a process of its own, with 500 MB on its standard input. */
function memory(root: string, folder: string, text: Buffer): string {
  const large = join(folder, 'large.txt');
  const file = openSync(large, 'w');
  for (let written = 0; written < 500 * MB; written += text.length) writeSync(file, text);
  closeSync(file);
  // The peak that the system counts begins with the process that starts it; so the child looks at itself, between two parts.
  const code = `
    import { createReadStream } from 'node:fs';
    const { readLogs } = await import(${JSON.stringify(join(root, 'build/actions/failure-classifier/read-logs.js'))});
    const { ruleSetWith } = await import(${JSON.stringify(join(root, 'build/actions/failure-classifier/rules/compiled.js'))});
    const bare = process.memoryUsage.rss();
    let peak = 0;
    async function* source() {
      for await (const chunk of createReadStream(${JSON.stringify(large)}, { highWaterMark: 1048576 })) {
        yield chunk;
        peak = Math.max(peak, process.memoryUsage.rss());
      }
    }
    await readLogs(source(), 'log', ruleSetWith());
    console.log((bare / 1e6).toFixed(0), (peak / 1e6).toFixed(0));`;
  const [bare, peak] = execFileSync(process.execPath, ['--no-warnings', '--input-type=module', '-e', code], { encoding: 'utf8' }).split(
    ' ',
  );
  return `Memory for 500 MB: ${peak?.trim()} MB at the peak, ${bare} MB before the first byte.`;
}

/** The first log of a process is read by code that is not yet compiled. */
function small(text: Buffer, set: RuleSet): string {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    scan(text, set);
    return performance.now() - start;
  });
  const start = performance.now();
  buildRuleSet(compiledRules());
  const built = performance.now() - start;
  return `A log of 5 MB: ${Math.min(...times).toFixed(0)} ms at best; the automaton takes ${built.toFixed(0)} ms once.`;
}

function readLogs(folder: string): Buffer {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.log'));
  return Buffer.concat(files.sort().map((file) => readFileSync(join(folder, file))));
}

function repeated(text: Buffer, bytes: number): Buffer {
  return Buffer.concat(Array.from({ length: Math.ceil(bytes / text.length) }, () => text));
}
