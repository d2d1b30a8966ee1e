import type { Answer } from './decide/answer.ts';
import type { Candidate } from './decide/choose-root.ts';
import { decide } from './decide/decide.ts';
import { type Hints, NO_HINTS } from './decide/failing-step.ts';
import type { RuleSet } from './match/rule-set.ts';
import { LogScanner, type Scan } from './match/scan-log.ts';

/** What one log says about why its job failed. */
export interface Classification extends Answer {
  /** The command or action of the step that failed, if the log shows it. */
  step: string | null;
  /** Lines of the whole log. */
  lines: number;
  /** Every rule that hit, the likeliest first. */
  candidates: Candidate[];
}

/** Classifies a log that is handed over in parts. Never throws for what the log holds; what the source throws is thrown. */
export async function classify(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  set: RuleSet,
  hints: Hints = NO_HINTS,
): Promise<Classification> {
  const scanner = new LogScanner(set);
  for await (const chunk of source) scanner.push(chunk);
  return classifyScan(scanner.finish(), set, hints);
}

/** Decides what was found. Pure. */
export function classifyScan(scan: Scan, set: RuleSet, hints: Hints = NO_HINTS): Classification {
  const { answer, failing, candidates } = decide(scan, set.rules, hints);
  const step = failing === null || failing.title === '' ? null : failing.title;
  return { ...answer, step, lines: scan.lines, candidates };
}
