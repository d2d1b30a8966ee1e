import type { LineText } from './line-text.ts';
import { newSection, type Section } from './section.ts';

const MOST_SCRIPT_LINES = 60;
const MOST_ERRORS = 20;
/** A log with more parts than this is hostile: the rest counts as one. */
const MOST_SECTIONS = 3000;

const EXIT = /^(?:##\[error\]|Error: )?(?:Process completed with exit code (\d+)|The process '.{1,300}' failed with exit code (\d+))/;
const CANCELLED = /^(?:##\[error\])?(?:Error: )?The operation was cancell?ed\.?$/;
const TRAVIS_EXIT = /^The command "(.{1,400}?)" (?:failed and )?exited with (\d+)/;
const TRAVIS_FOLD = /travis_fold:(start|end):([\w.-]{1,80})/;
const GITLAB_SECTION = /section_(start|end):\d+:([\w.-]{1,80})/;
const GITLAB_EXIT = /^ERROR: Job failed(?:: exit (?:code|status) (\d+)|: command terminated with exit code (\d+))?/;
const JENKINS_STAGE = /^\[Pipeline\] \{ \((.{1,100})\)/;

/** Follows a log from mark to mark and divides it into sections. Takes any lines in any order. */
export class Structure {
  readonly sections: Section[] = [newSection(0, 'whole', '', 1)];
  /** The line stands in the echo of a script, which is no output. */
  inEcho = false;
  private depth = 0;

  /** The section that the present line stands in. */
  get current(): Section {
    return this.sections[this.sections.length - 1] as Section;
  }

  /** Takes a line that holds one of the marks. `number` counts from 1. */
  mark(line: LineText, number: number): void {
    const text = line.readings.find((reading) => reading.startsWith('##[') || reading.startsWith('::')) ?? line.shown;
    if (text.startsWith('##[group]')) {
      this.group(text.slice('##[group]'.length), number);
      return;
    }
    if (text.startsWith('##[endgroup]')) {
      if (this.inEcho) this.current.outputLine = number + 1;
      this.inEcho = false;
      this.depth = 0;
      return;
    }
    if (this.inEcho || line.isEcho) return;
    if (/^Post job cleanup\.?$/.test(text)) {
      this.open('post', text, number);
      return;
    }
    if (
      /^(?:Cleaning up orphan processes|Evaluate and set job outputs|Print service container logs|Stop and remove container)/.test(text)
    ) {
      this.open('post', text, number);
      return;
    }
    if (line.isErrorLine || CANCELLED.test(text) || EXIT.test(text)) {
      this.errorLine(text, number);
      return;
    }
    this.otherSystems(text, line.full, number);
  }

  /** Takes a line of the echo of a script. */
  echo(text: string): void {
    const { current } = this;
    if (/^shell: /.test(text)) current.kind = 'run';
    if (/^with:$/.test(text)) current.kind = 'action';
    if (current.script.length < MOST_SCRIPT_LINES) current.script.push(text.slice(0, 300));
  }

  /** A step by its columns, where the log has them. */
  column(job: string, step: string, number: number): void {
    if (this.current.step === step && this.current.job === job) return;
    this.inEcho = false;
    this.open('run', step, number);
    this.current.step = step;
    this.current.job = job;
  }

  private group(title: string, number: number): void {
    const [, run] = /^Run (.+)/.exec(title) ?? [];
    this.depth += 1;
    if (run === undefined) return;
    const { step, job } = this.current;
    this.open(/^[\w.-]+\/[\w./-]+@\S+$/.test(run) ? 'action' : 'run', run, number);
    this.current.step = step;
    this.current.job = job;
    this.inEcho = true;
  }

  private errorLine(text: string, number: number): void {
    const { current } = this;
    if (CANCELLED.test(text)) {
      current.cancelled = { line: number, text };
      return;
    }
    const exit = EXIT.exec(text);
    if (exit !== null) {
      current.exit = { line: number, code: Number(exit[1] ?? exit[2]), text };
      return;
    }
    current.errorCount += 1;
    const message = { line: number, text };
    if (current.errors.length < MOST_ERRORS) current.errors.push(message);
    else current.errors[MOST_ERRORS - 1] = message;
  }

  private otherSystems(text: string, full: string, number: number): void {
    const fold = TRAVIS_FOLD.exec(full) ?? GITLAB_SECTION.exec(full);
    if (fold !== null) {
      this.open(fold[1] === 'start' ? 'setup' : 'run', fold[2] ?? '', number);
      return;
    }
    const travis = TRAVIS_EXIT.exec(text);
    if (travis !== null) {
      this.current.title = travis[1] ?? '';
      if (travis[2] !== '0') this.current.exit = { line: number, code: Number(travis[2]), text };
      this.open('run', '', number + 1);
      return;
    }
    const gitlab = GITLAB_EXIT.exec(text);
    if (gitlab !== null) {
      const section = this.sections.findLast(({ title }) => /^(?:step_script|build_script)$/.test(title)) ?? this.current;
      section.exit = { line: number, code: Number(gitlab[1] ?? gitlab[2] ?? 1), text };
      return;
    }
    const stage = JENKINS_STAGE.exec(text);
    if (stage !== null) this.open('run', stage[1] ?? '', number);
  }

  private open(kind: Section['kind'], title: string, number: number): void {
    this.current.lastLine = Math.max(this.current.firstLine, number - 1);
    if (this.sections.length >= MOST_SECTIONS) return;
    this.sections.push(newSection(this.sections.length, kind, title, number));
  }
}
