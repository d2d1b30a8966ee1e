import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { classify } from '../../actions/failure-classifier/classify.ts';
import type { RuleSet } from '../../actions/failure-classifier/match/rule-set.ts';
import { fixtureFamilies, readFixtures } from './fixture.ts';
import { type Figures, type Label, type Scored, score } from './score.ts';

/** Figures that the project's own fixtures do not fall under (`generic` and `unknown`: not rise above). They only get better. */
const FLOORS = JSON.parse(readFileSync(join(import.meta.dirname, 'floors.json'), 'utf8')) as Readonly<Record<string, number>>;

/** Scores every fixture that names a cause; its marker is the label. */
export async function scoreFixtures(set: RuleSet): Promise<Scored[]> {
  const all: Scored[] = [];
  for (const family of fixtureFamilies()) {
    for (const { name, log, expected } of readFixtures(family)) {
      const { category, route, tool = '' } = expected.fields;
      if (category === undefined || route === undefined || expected.line === null) continue;
      const label: Label = {
        ...{ file: `${family}/${name}.log`, category, tool, route, kind: 'fixture', accept: {} },
        ...{ root_cause_line: expected.line, root_cause_text: log.split('\n')[expected.line - 1] ?? '' },
      };
      all.push(score(label, await classify([Buffer.from(log)], set)));
    }
  }
  return all;
}

/** Which figures are worse than their floors, in words. */
export function underFloors(figures: Figures): string[] {
  return Object.entries(FLOORS).flatMap(([name, floor]) => {
    const value = figures[name as keyof Figures];
    const isCeiling = name === 'generic' || name === 'unknown';
    const isWorse = isCeiling ? value > floor : value < floor;
    return isWorse ? [`${name} is ${value.toFixed(4)}, ${isCeiling ? 'above' : 'under'} its floor of ${floor}`] : [];
  });
}
