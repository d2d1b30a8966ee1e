import type { Classification } from '../../actions/failure-classifier/classify.ts';
import { isGeneric } from '../../actions/failure-classifier/decide/tail-line.ts';

/** One line of labels.jsonl. */
export interface Label {
  file: string;
  category: string;
  tool: string;
  route: string;
  root_cause_line: number;
  root_cause_text: string;
  kind: string;
  accept: { category?: string[]; route?: string[] };
}

/** What one log came to. */
export interface Scored {
  label: Label;
  answer: Pick<Classification, 'rule' | 'category' | 'tool' | 'route' | 'line' | 'rootCause' | 'confidence' | 'candidates'>;
  route: boolean;
  routeAccepted: boolean;
  category: boolean;
  categoryAccepted: boolean;
  /** Lines between the answer and the label; null where there is no answer. */
  distance: number | null;
  generic: boolean;
  unknown: boolean;
}

/** Shares, 0 to 1, over `count` logs. */
export interface Figures {
  count: number;
  route: number;
  routeAccepted: number;
  category: number;
  categoryAccepted: number;
  lineExact: number;
  lineWithin3: number;
  generic: number;
  unknown: number;
}

/** Compares one answer with its label. */
export function score(label: Label, answer: Scored['answer']): Scored {
  const { accept } = label;
  const distance = answer.line === null ? null : Math.abs(answer.line - label.root_cause_line);
  const route = answer.route === label.route;
  const category = answer.category === label.category;
  return {
    label,
    answer,
    route,
    routeAccepted: route || (accept.route ?? []).includes(answer.route),
    category,
    categoryAccepted: category || (accept.category ?? []).includes(answer.category),
    distance,
    // A label may itself be a generic line: then there is nothing else to point at.
    generic: isGeneric(answer.rootCause) && distance !== 0,
    unknown: answer.category === 'unknown',
  };
}

/** The figures of a list of logs. */
export function figuresOf(all: readonly Scored[]): Figures {
  const share = (isRight: (one: Scored) => boolean): number => (all.length === 0 ? 0 : all.filter(isRight).length / all.length);
  return {
    count: all.length,
    route: share((one) => one.route),
    routeAccepted: share((one) => one.routeAccepted),
    category: share((one) => one.category),
    categoryAccepted: share((one) => one.categoryAccepted),
    lineExact: share(({ distance }) => distance === 0),
    lineWithin3: share(({ distance }) => distance !== null && distance <= 3),
    generic: share((one) => one.generic),
    unknown: share((one) => one.unknown),
  };
}

/** Label -> answer -> how often, of the wrong ones only. */
export function confusion(all: readonly Scored[], what: 'route' | 'category'): { label: string; answer: string; count: number }[] {
  const counts = new Map<string, { label: string; answer: string; count: number }>();
  for (const { label, answer } of all.filter((one) => !one[`${what}Accepted`])) {
    const key = `${label[what]} ${answer[what]}`;
    const known = counts.get(key) ?? { label: label[what], answer: answer[what], count: 0 };
    counts.set(key, { ...known, count: known.count + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

/** The same figures for each value that a label has. */
export function groupedBy(all: readonly Scored[], keyOf: (label: Label) => string): Record<string, Figures> {
  const groups = new Map<string, Scored[]>();
  for (const one of all) {
    const key = keyOf(one.label);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return Object.fromEntries([...groups].sort(([a], [b]) => a.localeCompare(b)).map(([key, list]) => [key, figuresOf(list)]));
}
