import { ConfigurationError, type Problem } from '../errors.ts';

/** A place in a text file. Both count from 1; a column counts UTF-16 units, as editors do. */
export interface Position {
  line: number;
  column: number;
}

/** One thing wrong with a file, before its place is written as `file:line:column`. */
export interface PlacedProblem {
  at: Position;
  message: string;
  remedy?: string;
}

/** So many problems of one file are told; more would only bury the first ones. */
const MOST_TOLD = 20;

/** All problems of one file as one error: in the order of the file, no place and message twice, at most 20 and then "and N more". */
export function refusal(file: string, problems: readonly PlacedProblem[]): ConfigurationError {
  const told = new Map<string, Problem>();
  for (const { at, message, remedy } of [...problems].sort(byPosition)) {
    const problem: Problem = { place: `${file}:${at.line}:${at.column}`, message, ...(remedy === undefined ? {} : { remedy }) };
    const identity = `${problem.place} ${message}`;
    if (!told.has(identity)) told.set(identity, problem);
  }
  const list = [...told.values()];
  const more = list.length - MOST_TOLD;
  if (more <= 0) return new ConfigurationError(list);
  return new ConfigurationError([...list.slice(0, MOST_TOLD), { place: file, message: `and ${more} more.` }]);
}

function byPosition(a: PlacedProblem, b: PlacedProblem): number {
  return a.at.line - b.at.line || a.at.column - b.at.column;
}
