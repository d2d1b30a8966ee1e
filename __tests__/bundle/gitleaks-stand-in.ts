import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fakeToken, program, readJson, type Stage } from './secret-scan-stage.ts';

/**
 * Answers as gitleaks 8.30.1 does: `version`, and `git …` with a report, an exit code and lines on standard error. It scans nothing;
 * what it says is told to it in `answer.json`, and what it was asked it writes to `asked.json`. The real one: tools/real.
 */
export const STAND_IN = `#!/usr/bin/env node
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const args = process.argv.slice(2);
if (args[0] === 'version') { console.log('8.30.1'); process.exit(0); }
const flag = (name) => args.find((each) => each.startsWith('--' + name + '='))?.slice(name.length + 3);
const text = (file) => file === undefined ? null : readFileSync(file, 'utf8');
writeFileSync(join(__dirname, 'asked.json'), JSON.stringify({
  args, cwd: process.cwd(), env: Object.keys(process.env), config: text(flag('config')), ignored: text(flag('gitleaks-ignore-path')),
}));
const { report, exit, stderr } = JSON.parse(text(join(__dirname, 'answer.json')));
if (report !== null) writeFileSync(flag('report-path'), typeof report === 'string' ? report : JSON.stringify(report));
process.stderr.write(stderr);
process.exit(exit);
`;

export interface Answer {
  report: unknown;
  exit: number;
  stderr: string;
}
export interface Asked {
  args: string[];
  cwd: string;
  env: string[];
  config: string | null;
  ignored: string;
}

export const CLEAN: Answer = { report: [], exit: 0, stderr: '' };
export const VALUE = fakeToken(1);

/** Puts the stand-in on a PATH, with what it is to answer. */
export function gitleaks(stage: Stage, answer: Answer = CLEAN): { path: string; asked: () => Asked; wasAsked: () => boolean } {
  const folder = program(stage.folder, 'gitleaks', STAND_IN);
  writeFileSync(join(folder, 'answer.json'), JSON.stringify(answer));
  const file = join(folder, 'asked.json');
  return { path: `${folder}:${stage.plainPath}`, asked: () => readJson(file) as Asked, wasAsked: () => existsSync(file) };
}

/** An entry of a report that was not redacted. */
export function entry(commit: string, change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    RuleID: 'github-pat',
    Description: 'Uncovered a GitHub Personal Access Token',
    StartLine: 3,
    Match: `token = ${VALUE}`,
    Secret: VALUE,
    File: 'src/config.ts',
    Commit: commit,
    Message: `add ${VALUE}`,
    Fingerprint: `${commit}:src/config.ts:github-pat:3`,
    ...change,
  };
}
