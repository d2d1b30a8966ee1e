import { styleText } from 'node:util';
import type { Finding, FindingState, Location } from '../../core/model.ts';
import { plain } from '../../core/report/escape.ts';
import { count } from '../../core/report/words.ts';
import { decidedWords, type TestOutcome } from './run-tests.ts';

type Style = 'red' | 'green' | 'yellow' | 'dim' | 'bold';

/** A row per test; under one that fails what was expected, what came, and the finding that decided. */
export function testWords(outcomes: readonly TestOutcome[], colour: boolean): string {
  const paint = painter(colour);
  const lines = outcomes.flatMap(({ test, location, wrong }) => {
    if (wrong.length === 0) return [`${paint('green', 'pass')}  ${plain(test.name)}`];
    return [
      `${paint('red', 'fail')}  ${plain(test.name)}  ${paint('dim', plain(placeOf(location)))}`,
      ...wrong.flatMap(({ key, expected, came, decided }) => [
        `      ${key}: expected ${expected}, came ${came}`,
        ...(decided ? [`        ${paint('dim', plain(decidedWords(decided)))}`] : []),
      ]),
    ];
  });
  const failed = outcomes.filter(({ wrong }) => wrong.length > 0).length;
  const sum = `${count(outcomes.length, 'test')}: ${outcomes.length - failed} passed, ${failed} failed`;
  return `${[...lines, '', sum].join('\n')}\n`;
}

const EXPLAINED: { readonly [state in FindingState]?: readonly [word: string, style: Style] } = {
  fail: ['fail', 'red'],
  pending: ['pending', 'yellow'],
  skipped: ['depends', 'yellow'],
  pass: ['pass', 'green'],
};

/** A path and a row per finding: state, rule, what it means, and the pattern and line that decide. */
export function explanationWords(path: string, findings: readonly Finding[], colour: boolean): string {
  const paint = painter(colour);
  const width = Math.max(0, ...findings.map(({ rule }) => rule.length));
  const lines = findings.map(({ state, rule, message, evidence, location, advisory }) => {
    const [word, style] = EXPLAINED[state] ?? [state, 'dim'];
    const by = [...(evidence === undefined ? [] : [evidence]), ...(location?.line ? [placeOf(location)] : [])]
      .map((part) => plain(part))
      .join('  ');
    const mode = advisory ? ' (only reported)' : '';
    return `  ${paint(style, word.padEnd(8))} ${rule.padEnd(width)}  ${plain(message)}${mode}${by === '' ? '' : `  ${paint('dim', by)}`}`;
  });
  return `${[paint('bold', plain(path)), ...lines].join('\n')}\n`;
}

function placeOf({ file, line }: Location): string {
  return line === undefined ? file : `${file}:${line}`;
}

function painter(colour: boolean): (style: Style, text: string) => string {
  return (style, text) => (colour ? styleText(style, text) : text);
}
