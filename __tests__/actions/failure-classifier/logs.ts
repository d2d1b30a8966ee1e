import { type Classification, classifyScan } from '../../../actions/failure-classifier/classify.ts';
import type { Hints } from '../../../actions/failure-classifier/decide/failing-step.ts';
import { buildRuleSet, type RuleSet } from '../../../actions/failure-classifier/match/rule-set.ts';
import { LogScanner, type Scan } from '../../../actions/failure-classifier/match/scan-log.ts';
import { loadFamily } from '../../../actions/failure-classifier/rules/load-rules.ts';

/** Rules that say what they are by their names, for tests of what is made of hits. */
export const RULES = `
family: test
rules:
  - { id: test/cause, category: compile, tool: cc, language: c, route: native, pattern: '^cause: (?<message>.+)', capture: message, hint: Mend it. }
  - { id: test/other, category: lint, tool: lint, route: frontend, pattern: '^other: (?<file>[^:]+):(?<line>\\d+)', capture: file, hint: Mend it. }
  - { id: test/weak, category: build, tool: cc, route: github, pattern: '^weak: .+', priority: -3, hint: Mend it. }
  - { id: test/tail, category: crash, tool: cc, route: native, pattern: '^tail: .+', scope: tail, hint: Mend it. }
  - { id: test/step, category: oom, tool: cc, route: native, pattern: '^step: .+', scope: step, hint: Mend it. }
  - { id: test/annotated, category: config, tool: cc, route: github, pattern: '^annotated: .+', scope: error-line, hint: Mend it. }
  - { id: test/summary, category: unit-test, tool: runner, route: python, pattern: '^summary: .+', rank: summary, hint: Mend it. }
  - { id: test/wrapper, category: docker, tool: docker, route: infra, pattern: '^wrapper: .+', wraps: true, hint: Mend it. }
  - { id: test/task, category: build, tool: make, route: github, pattern: '^ran it: .+', rank: summary, wraps: true, hint: Look above. }
  - { id: test/again, category: network, tool: curl, route: infra, pattern: '^again: .+', transient: true, except: 'in vain', hint: Run it again. }
  - { id: test/gate, category: aggregate-gate, tool: github-actions, route: github, pattern: '^gate: .+', hint: Look at the others. }
  - { id: test/secret, category: secret-scan, tool: gitleaks, route: security, pattern: '^Finding: +.+', hint: Revoke it. }
  - { id: test/exit, category: unknown, tool: runner, route: github, pattern: '^Process completed with exit code', rank: boilerplate, hint: None. }
`;

let set: RuleSet | null = null;

/** The rules above, ready. */
export function testRules(): RuleSet {
  set ??= buildRuleSet(loadFamily('test.yml', RULES));
  return set;
}

/** Scans a text in one piece, or in pieces of so many bytes. */
export function scan(text: string | Uint8Array, piece = Number.POSITIVE_INFINITY, rules = testRules()): Scan {
  const scanner = new LogScanner(rules);
  const bytes = Buffer.from(text as Uint8Array);
  for (let at = 0; at < bytes.length; at += piece) scanner.push(bytes.subarray(at, Math.min(bytes.length, at + piece)));
  return scanner.finish();
}

/** Classifies a text with the rules above. */
export function classified(text: string | readonly string[], hints?: Hints): Classification {
  return classifyScan(scan(typeof text === 'string' ? text : text.join('\n')), testRules(), hints);
}

/** A step as the runner logs it: its script, its output, and how it ended. */
export function step(command: string, output: readonly string[], exit = 0, script: readonly string[] = [command]): string[] {
  return [
    `##[group]Run ${command}`,
    ...script.map((line) => `\u001b[36;1m${line}\u001b[0m`),
    'shell: /usr/bin/bash -e {0}',
    '##[endgroup]',
    ...output,
    ...(exit === 0 ? [] : [`##[error]Process completed with exit code ${exit}.`]),
  ].map(stamped);
}

/** A line as the runner writes it. */
export function stamped(line: string): string {
  return `2026-01-01T00:00:00.0000000Z ${line}`;
}
