import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { NO_HINTS } from '../../../../actions/failure-classifier/decide/failing-step.ts';
import { classified, stamped, step } from '../logs.ts';

const fill = (count: number): string[] => Array.from({ length: count }, (_, index) => `working on ${index}`);

describe('which line is the cause', () => {
  test.each([
    ['the first of its rule', step('make', ['cause: one', 'cause: two'], 2), 'cause: one'],
    ['in the failing step, not before', [...step('lint', ['other: a.ts:1']), ...step('make', ['cause: x'], 2)], 'cause: x'],
    ['in the failing step, not behind', [...step('make', ['cause: x'], 2), ...step('after', ['other: a.ts:1'])], 'cause: x'],
    ['a cause, not a summary', step('make', ['summary: 1 failed', 'cause: x'], 2), 'cause: x'],
    ['a cause, not the exit line', step('make', ['cause: x'], 2), 'cause: x'],
    ['what is wrapped, not the wrapper', step('make', ['wrapper: x', 'cause: x'], 2), 'cause: x'],
    ['a wrapper where there is nothing else', step('make', ['wrapper: x'], 2), 'wrapper: x'],
    ['the first of two kinds', step('make', ['other: a.ts:1', 'cause: x'], 2), 'other: a.ts:1'],
    ['the stronger of two kinds', step('make', ['weak: x', 'cause: x'], 2), 'cause: x'],
    ['what the summary speaks of', step('x', ['other: a.ts:1', ...fill(5), 'cause: x', 'summary: x'], 2), 'other: a.ts:1'],
    ['not what stands far before the end', step('make', ['other: a.ts:1', ...fill(4000), 'cause: x'], 2), 'cause: x'],
    ['not a warning', step('make', ['##[warning]other: a.ts:1', 'cause: x'], 2), 'cause: x'],
    ['a rule of the tail, near the end', step('make', [...fill(100), 'tail: x', ...fill(10)], 2), 'tail: x'],
    ['a rule of the step, in it', [...step('a', ['step: 1']), ...step('make', ['step: 2'], 2)], 'step: 2'],
    ['a line that looks like one, where no rule knows it', step('./go', ['hello', 'Error: no luck', 'bye'], 2), 'Error: no luck'],
    ['inside a wrapper that no rule knows the inside of', step('make', ['fatal: no luck', 'wrapper: x'], 2), 'fatal: no luck'],
    ['in a log without steps', ['hello', 'cause: x', 'bye'], 'cause: x'],
    ['in a paste', ['cause: x', 'Error: Process completed with exit code 1.'], 'cause: x'],
  ])('%s', (_, lines, root) => {
    expect(classified(lines).rootCause).toBe(root);
  });

  test('not what a script only says it might print', () => {
    const said = step('check', ['fine'], 1, ['if false; then', 'echo "cause: x"', 'fi', 'exit 1']);
    expect(classified(said)).toMatchObject({ rule: null, line: 8, rootCause: 'fine' });
    expect(classified(step('check', [], 1, ['exit 1']))).toMatchObject({
      category: 'policy-gate',
      rootCause: '##[error]Process completed with exit code 1.',
    });
  });

  test('a tail that is too far from the end is no hit', () => {
    expect(classified(step('make', ['tail: x', ...fill(100)], 2)).rule).toBeNull();
  });
});

describe('what kind of failure it is', () => {
  test.each([
    ['the rule says it', step('npm test', ['cause: x'], 1), { category: 'compile', route: 'native', tool: 'cc', rule: 'test/cause' }],
    [
      'the summary says it, of a line that no rule knows',
      step('./go', ['fatal: no luck', 'summary: 1 failed'], 1),
      { category: 'unit-test', route: 'python' },
    ],
    [
      'the command says it',
      step('cargo clippy --all', ['Error: no luck'], 1),
      { category: 'lint', route: 'rust', tool: 'clippy', rule: null },
    ],
    [
      'the last command says it',
      step('npm ci', ['Error: no luck'], 1, ['npm ci', 'npx prettier --check .']),
      { category: 'format', route: 'frontend' },
    ],
    ['the command says whose a general cause is', step('cargo build', ['weak: x'], 1), { category: 'build', route: 'rust' }],
    ['a task of an unknown tool', step('yarn workspace web test', ['x'], 1), { category: 'unit-test', route: 'frontend' }],
    ['its options say nothing', step('npm --prefix web run lint', ['x'], 1), { category: 'lint', route: 'frontend' }],
    ['a runner of Python', step('uv run --frozen poe typecheck', ['x'], 1), { category: 'type-check', route: 'python' }],
    ['a target of make', step('make lint', ['ran it: lint'], 2), { category: 'lint', rule: 'test/task' }],
    ['a target that checks nothing', step('make all', ['ran it: all'], 2), { category: 'build', rule: 'test/task' }],
    ['a script of deployment', step('./scripts/deploy.sh', ['x'], 1), { category: 'cloud-deploy', route: 'infra' }],
    [
      'an action that ends with its own words',
      ['##[group]Run a/b@v1', 'with:', '##[endgroup]', '##[error]Not today', 'Post job cleanup.'].map(stamped),
      { category: 'config', route: 'github', rootCause: '##[error]Not today', line: 4, rule: null },
    ],
    ['nobody knows', ['hello', 'world'], { category: 'unknown', route: 'github' }],
    ['nothing is there', [], { category: 'unknown', line: null, rootCause: '' }],
  ])('%s', (_, lines, answer) => {
    expect(classified(lines)).toMatchObject(answer);
  });

  test('names and files help where nothing else does', () => {
    const lines = step('./go.sh', ['Error: no luck'], 1);
    expect(classified(lines, { ...NO_HINTS, job: 'Lint' })).toMatchObject({ category: 'lint' });
    expect(classified(lines, { ...NO_HINTS, files: ['src/a.rs', 'src/b.rs', 'x.py'] })).toMatchObject({
      category: 'unknown',
      route: 'rust',
    });
  });

  test('transient, with its place, hint and confidence', () => {
    expect(classified(step('curl x', ['again: x'], 1))).toMatchObject({ transient: true, hint: 'Run it again.', confidence: 0.95 });
    expect(classified(step('x', ['other: src/a.ts:4'], 1)).location).toEqual({ file: 'src/a.ts', line: 4, column: null });
    expect(classified(step('x', ['wrapper: x'], 1)).confidence).toBeLessThan(0.7);
  });
});

const LINE = fc.constantFrom(
  ...[
    'cause: x',
    'other: a:1',
    'weak: x',
    'summary: x',
    'wrapper: x',
    'again: x',
    'gate: x',
    '##[error]annotated: x',
    'text',
    'Error: text',
  ],
  ...[
    '##[group]Run x',
    '##[endgroup]',
    'Post job cleanup.',
    '##[error]Process completed with exit code 1.',
    '##[error]The operation was canceled.',
  ],
);

describe('whatever a log holds', () => {
  const LOG = fc.array(LINE, { maxLength: 60 }).map((lines) => lines.map(stamped));

  test('the answer is a line of it, and never one that only says that something failed where another says why', () => {
    fc.assert(
      fc.property(LOG, (lines) => {
        const { line, rootCause, category } = classified(lines);
        expect(rootCause === '').toBe(line === null);
        if (line !== null) expect(lines[line - 1]).toContain(rootCause);
        if (/Process completed/.test(rootCause)) expect(['unknown', 'policy-gate']).toContain(category);
      }),
    );
  });

  test('the same log has the same answer', () => {
    fc.assert(fc.property(LOG, (lines) => expect(classified(lines)).toEqual(classified(lines))));
  });
});

describe('where in the sources it is', () => {
  test.each([
    ['captured by the rule', ['other: src/a.ts:4'], { file: 'src/a.ts', line: 4, column: null }],
    ['in the line', ['cause: src/a.c:3:5: no'], { file: 'src/a.c', line: 3, column: 5 }],
    ['in the line, as Microsoft writes it', ['cause: C:\\a\\b.cs(3,5): no'], { file: 'C:\\a\\b.cs', line: 3, column: 5 }],
    ['below the line', ['cause: no', '  --> src/a.rs:3:5', '   |'], { file: 'src/a.rs', line: 3, column: 5 }],
    ['a host is no file', ['cause: example.com:443 refused'], null],
    ['nowhere', ['cause: no'], null],
  ])('%s', (_, output, location) => {
    expect(classified(step('make', output, 2)).location).toEqual(location);
  });
});
