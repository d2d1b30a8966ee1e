/** What a part of a log is: a `run` step, a step that `uses` an action, what comes before and after steps, or a log without parts. */
export type SectionKind = 'setup' | 'run' | 'action' | 'post' | 'whole';

/** One step of a log, as far as its text shows it. Lines count from 1. */
export interface Section {
  index: number;
  kind: SectionKind;
  /** The command or action as the runner names it: `npm test`, `actions/checkout@v4`; of a fold its name. */
  title: string;
  /** The step's name, where the log has it (`gh run view --log-failed`). */
  step: string | null;
  job: string | null;
  firstLine: number;
  lastLine: number;
  /** The first line behind the echo of the script. */
  outputLine: number;
  /** The script as it is echoed before it runs; at most 60 lines. */
  script: string[];
  /** The line that says with which code the step ended, if it is not 0. */
  exit: { line: number; code: number | null; text: string } | null;
  /** Lines that the runner marked as errors, the exit line aside: the first 20 and the last. */
  errors: { line: number; text: string }[];
  errorCount: number;
  cancelled: { line: number; text: string } | null;
}

/** A section that begins at a line. */
export function newSection(index: number, kind: SectionKind, title: string, firstLine: number): Section {
  const nothing = { step: null, job: null, exit: null, cancelled: null };
  return { index, kind, title, firstLine, lastLine: firstLine, outputLine: firstLine, script: [], errors: [], errorCount: 0, ...nothing };
}

/** Whether the runner said that the section failed. */
export function hasFailed(section: Section): boolean {
  return section.exit !== null;
}
