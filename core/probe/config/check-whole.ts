import { closest } from '../../config/closest.ts';
import { listed, shown } from '../../config/words.ts';
import type { Path } from '../../config/yaml.ts';
import type { TargetFile } from './health-file.ts';
import type { Loading } from './loading.ts';

/** What only all targets together can show: names given twice, and dependencies on nobody, on itself, or in a circle. */
export function checkWhole(loading: Loading, path: Path, targets: readonly TargetFile[]): void {
  const index = new Map<string, number>();
  for (const [at, { name }] of targets.entries()) {
    const first = index.get(name);
    if (first === undefined) index.set(name, at);
    else {
      const { line } = loading.place([...path, first, 'name'], 'value');
      loading.tell([...path, at, 'name'], `There are two targets ${shown(name)}.`, `Rename one: the first is on line ${line}.`);
    }
  }
  const names = [...index.keys()];
  for (const [at, { name, depends_on: parents = [] }] of targets.entries()) {
    for (const [n, parent] of parents.entries()) {
      const here = [...path, at, 'depends_on', n];
      if (parent === name) loading.tell(here, 'A target cannot depend on itself.', 'Remove it.');
      else if (!index.has(parent)) loading.tell(here, `There is no target ${shown(parent)}.`, known(parent, names));
    }
  }
  for (const circle of circles(targets, index)) {
    const [first = ''] = circle;
    const at = index.get(first) ?? 0;
    const round = listed([...circle, first], 'and')
      .replaceAll(', ', ' → ')
      .replace(' and ', ' → ');
    loading.tell(
      [...path, at, 'depends_on'],
      `These targets depend on each other in a circle: ${round}.`,
      'Remove one of the links.',
      'key',
    );
  }
}

/** What was probably meant, or what there is. */
export function known(name: string, names: readonly string[]): string {
  const guess = closest(name, names);
  const some = names.slice(0, 10);
  const list = `There ${some.length === 1 ? 'is' : 'are'} ${listed(some, 'and')}${names.length > some.length ? ' and others' : ''}.`;
  return guess === null ? list : `Did you mean ${shown(guess)}?`;
}

/** Each circle once, by the names on it in the order of the links, the first in the file first. Links to itself are told elsewhere. */
function circles(targets: readonly TargetFile[], index: ReadonlyMap<string, number>): string[][] {
  const state = new Map<number, 'open' | 'done'>();
  const found: string[][] = [];
  // Without recursion: a chain may be as long as the file.
  for (const start of targets.keys()) {
    const trail: { at: number; next: number }[] = state.has(start) ? [] : [{ at: start, next: 0 }];
    state.set(start, state.get(start) ?? 'open');
    for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
      const parents = targets[top.at]?.depends_on ?? [];
      const parent = index.get(parents[top.next] ?? '');
      top.next += 1;
      if (top.next > parents.length) {
        state.set(top.at, 'done');
        trail.pop();
      } else if (parent !== undefined && parent !== top.at) {
        if (state.get(parent) === 'open') {
          const from = trail.findIndex(({ at }) => at === parent);
          found.push(trail.slice(from).map(({ at }) => targets[at]?.name ?? ''));
        } else if (!state.has(parent)) {
          state.set(parent, 'open');
          trail.push({ at: parent, next: 0 });
        }
      }
    }
  }
  return found;
}
