import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ancestorsOf, jobIdOf, parseNeeds } from '../../../../actions/failure-classifier/run/needs-graph.ts';

const WORKFLOW = `
on: push
jobs:
  lint: { runs-on: x }
  unit:
    name: Test (\${{ matrix.os }})
    needs: lint
  e2e:
    needs: [lint, unit]
  call:
    name: Shared
    needs: unit
    uses: ./.github/workflows/shared.yml
  all-green:
    name: All \${{ github.event_name }} checks
    needs: [unit, e2e, call]
`;

describe('which job needs which', () => {
  const graph = parseNeeds(WORKFLOW);

  test('is read from the file', () => {
    expect(graph.jobs.map(({ id, needs }) => `${id}: ${needs.join(' ')}`)).toEqual([
      'lint: ',
      'unit: lint',
      'e2e: lint unit',
      'call: unit',
      'all-green: unit e2e call',
    ]);
    expect([...ancestorsOf(graph, 'all-green')].sort()).toEqual(['call', 'e2e', 'lint', 'unit']);
    expect([...ancestorsOf(graph, 'lint')]).toEqual([]);
  });

  test.each([
    ['lint', 'lint'],
    ['Test (ubuntu-latest)', 'unit'],
    ['e2e (1, chrome)', 'e2e'],
    ['Shared / build', 'call'],
    ['Shared / test (20)', 'call'],
    ['All push checks', 'all-green'],
    ['unit', null],
    ['something else', null],
  ])('the job that is shown as %j', (shown, id) => {
    expect(jobIdOf(graph, shown)).toBe(id);
  });

  test('a circle, a scalar, a list of odd things: an order that is not known is only not used', () => {
    const circle = parseNeeds('jobs:\n  a: { needs: b }\n  b: { needs: a }\n');
    expect([...ancestorsOf(circle, 'a')].sort()).toEqual(['a', 'b']);
    expect(parseNeeds('jobs: 7').jobs).toEqual([]);
    expect(parseNeeds('jobs:\n  a: { needs: [b, { c: 1 }, null] }\n  d: text\n').jobs).toEqual([
      { id: 'a', name: null, needs: ['b', 'null'] },
    ]);
    expect(() => parseNeeds('jobs: [')).toThrow(Error);
  });

  test('no name makes it throw, or take a job that does not fit', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), fc.string(), (parts, shown) => {
        const name = parts.join('${{ x }}');
        const id = jobIdOf({ jobs: [{ id: 'only', name, needs: [] }] }, shown);
        if (id !== null && !name.includes('${{')) expect(shown.startsWith(name)).toBe(true);
        // A name is found again when each expression became some text.
        const filled = parts.join('42');
        if (parts.length > 1 && !filled.includes(' / ')) expect(jobIdOf({ jobs: [{ id: 'only', name, needs: [] }] }, filled)).toBe('only');
      }),
    );
  });
});
