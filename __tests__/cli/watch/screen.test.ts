import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { screenView } from '../../../cli/watch/screen.ts';
import { lineView, painter } from '../../../cli/watch/view.ts';
import { GATE_STATUSES, type GateStatus } from '../../../core/model.ts';
import { gate, report } from '../../core/sinks/postgres/reports.ts';
import { FakeTerminal } from './terminal.ts';

const SUBJECT = report([]).subject;
const gates = (...words: [name: string, status: GateStatus][]) => report(words.map(([name, status]) => gate(name, status, { reason: '' })));

const some = fc.array(fc.tuple(fc.stringMatching(/^[a-z]{1,120}$/), fc.constantFrom(...GATE_STATUSES)), { maxLength: 30 });

describe('screenView', () => {
  test('draws what blocks first, and over itself', () => {
    const terminal = new FakeTerminal(80, 24);
    terminal.write('$ ops-actions watch 7\n');
    const view = screenView(terminal, painter(true));
    view.show(gates(['test', 'pass'], ['lint', 'pending']));
    view.note('Waiting 5 s');
    expect(terminal.isCursorShown).toBe(false);
    expect(terminal.seen().at(-1)).toBe('Waiting 5 s');
    view.show(gates(['test', 'pass'], ['lint', 'fail'], ['docs', 'skipped']));
    view.end();
    view.end();
    expect(terminal.seen()).toEqual([
      '$ ops-actions watch 7',
      `verdict  pending (pending)  ${SUBJECT}`.slice(0, 80),
      '',
      'fail     lint',
      'skipped  docs',
      'pass     test',
      '1 fail, 1 skipped, 1 pass',
    ]);
    expect([terminal.isCursorShown, terminal.listeners]).toEqual([true, 0]);
  });

  test('whatever it shows, in a window of any size, only the last of it is left, and what stood above stays', () => {
    fc.assert(
      fc.property(
        fc.array(some, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 10, max: 60 }),
        fc.integer({ min: 6, max: 20 }),
        fc.array(fc.integer({ min: 6, max: 20 }), { maxLength: 3 }),
        (looks, columns, rows, sizes) => {
          const terminal = new FakeTerminal(columns, rows);
          terminal.write('above\n');
          const view = screenView(terminal, painter(false));
          for (const [at, look] of looks.entries()) {
            view.show(gates(...look));
            const size = sizes[at];
            // A window that grows: one that shrinks scrolls the top of the frame away, as it does with everything.
            if (size !== undefined && size > terminal.rows) terminal.resize(size);
          }
          view.end();
          const fresh = new FakeTerminal(columns, terminal.rows);
          fresh.write('above\n');
          screenView(fresh, painter(false)).show(gates(...(looks.at(-1) ?? [])));
          expect(terminal.seen()).toEqual(fresh.seen());
          expect(terminal.seen()[0]).toBe('above');
          expect(fresh.seen().length).toBeLessThanOrEqual(terminal.rows);
        },
      ),
    );
  });

  test('a name cannot draw', () => {
    const terminal = new FakeTerminal(80, 24);
    const view = screenView(terminal, painter(false));
    view.show(gates(['\u001b[2Jevil\r\n\u0007name', 'pass']));
    expect(terminal.seen()).toHaveLength(4);
    expect(terminal.seen()[2]).toBe('pass     evil name');
  });
});

test('lineView says each change once, and what is gone', () => {
  let text = '';
  const view = lineView((chunk) => {
    text += chunk;
  }, painter(false));
  const said = (): string[] => {
    const lines = text.split('\n').filter((line) => line !== '');
    text = '';
    return lines;
  };
  view.note('No run yet.');
  view.note('No run yet.');
  view.show(gates(['test', 'pass'], ['lint', 'pending']));
  expect(said()).toEqual(['No run yet.', 'pending  lint', 'pass     test', `verdict  pending (pending)  ${SUBJECT}`]);
  view.show(gates(['test', 'pass'], ['lint', 'pending']));
  expect(said()).toEqual([]);
  view.show(gates(['test', 'fail']));
  expect(said()).toEqual(['fail     test', 'gone     pending  lint']);
});
