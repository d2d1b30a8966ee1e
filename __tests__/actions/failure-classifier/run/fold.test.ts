import { describe, expect, test } from '@jest/globals';
import type { Classification } from '../../../../actions/failure-classifier/classify.ts';
import type { Category } from '../../../../actions/failure-classifier/rules/rules-model.ts';
import type { JobCause } from '../../../../actions/failure-classifier/run/causes.ts';
import { foldCauses } from '../../../../actions/failure-classifier/run/fold.ts';
import { parseNeeds } from '../../../../actions/failure-classifier/run/needs-graph.ts';

/** `NAME CATEGORY FINGERPRINT END`; `-` for a cause that could not be read. */
function causes(...rows: string[]): JobCause[] {
  return rows.map((row, index) => {
    const [name = '', category = '', fingerprint = '', end = '9'] = row.split(' ');
    const cause = {
      rule: 'x/y',
      category: category as Category,
      tool: 'x',
      language: null,
      route: 'other',
      confidence: 1,
      transient: false,
      rootCause: '',
      line: 1,
      location: null,
      fingerprint,
      excerpt: null,
      hint: null,
      step: null,
      lines: 1,
      candidates: [],
    } satisfies Classification;
    return {
      job: {
        id: index,
        name,
        url: '',
        status: 'completed',
        conclusion: 'failure',
        attempt: 1,
        steps: [],
        hasRunner: true,
        startedAt: null,
        completedAt: `2026-01-01T00:00:0${end}Z`,
        log: { state: 'absent' },
        annotations: { state: 'absent' },
      },
      from: 'log',
      cause: category === '-' ? null : cause,
      unread: category === '-' ? 'HTTP 500' : null,
    };
  });
}

const NEEDS =
  'jobs:\n  lint: {}\n  build: { needs: lint }\n  test: { needs: build }\n  deploy: { needs: test }\n  gate: { needs: [lint, build, test, deploy] }\n';

describe('what failed in a run is folded into one answer', () => {
  const table: [what: string, rows: string[], needs: string | null, expected: string[]][] = [
    ['one job', ['test unit-test a'], NEEDS, ['test']],
    [
      'a matrix with one cause is one cause',
      ['test(1) unit-test a 2', 'test(2) unit-test a 1', 'test(3) unit-test a 3'],
      null,
      ['test(2)+2'],
    ],
    ['a gate is never the root', ['gate aggregate-gate g 1', 'test unit-test a 2'], NEEDS, ['test', 'gate']],
    ['not even where the order is unknown', ['gate aggregate-gate g 1', 'test unit-test a 2'], null, ['test', 'gate']],
    ['a gate alone is all there is', ['gate aggregate-gate g'], NEEDS, ['gate']],
    ['a job that waits for a failed one is no root', ['deploy cloud-deploy d 1', 'build compile b 2'], NEEDS, ['build', 'deploy']],
    ['of two roots the cause that more jobs share', ['lint lint l 1', 'a unit-test t 2', 'b unit-test t 3'], null, ['a+1', 'lint']],
    ['of two that are equal the one that ended first', ['a unit-test t 2', 'b compile c 1'], null, ['b', 'a']],
    ['what was cancelled beside it only follows', ['a cancelled c 1', 'b unit-test t 2'], null, ['b', 'a']],
    ['what is not known comes after what is', ['a unknown u 1', 'b compile c 2'], null, ['b', 'a']],
    ['and before what could not be read', ['a - - 1', 'b unknown u 2'], null, ['b', 'a']],
    ['two of which nothing is known are not the same', ['a unknown u 1', 'b unknown u 2'], null, ['a', 'b']],
  ];
  test.each(table)('%s', (_, rows, needs, expected) => {
    const graph =
      needs === null ? ({ state: 'unreadable', why: 'HTTP 500' } as const) : ({ state: 'read', value: parseNeeds(needs) } as const);
    const folded = foldCauses(causes(...rows), graph);
    const groups = folded === null ? [] : [folded.root, ...folded.others];
    expect(groups.map(({ first, others }) => `${first.job.name}${others.length === 0 ? '' : `+${others.length}`}`)).toEqual(expected);
  });

  test('nothing', () => {
    expect(foldCauses([], { state: 'absent' })).toBeNull();
  });
});
