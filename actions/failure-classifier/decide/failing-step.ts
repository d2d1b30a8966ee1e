import type { Section } from '../log/section.ts';

/** What the jobs API says about a job, as far as it helps to find the step in the log. */
export interface Hints {
  workflow: string | null;
  job: string | null;
  /** Names of the steps that failed. */
  failedSteps: readonly string[];
  /** Paths that the change touches. */
  files: readonly string[];
}

export const NO_HINTS: Hints = { workflow: null, job: null, failedSteps: [], files: [] };

/** Steps that run whatever happened before, and fail because of it. */
const REPORTING =
  /upload-(?:artifact|sarif|pages|release)|publish-(?:unit-)?test|test-reporter|action-junit|junit-report|codecov|coveralls|slack|discord|notify|notification|github-script|create-issue|sticky|comment|telegram|report-action|download-artifact|cache\/save/i;
const REPORTING_SCRIPT =
  /^(?:\s*(?:echo|cat|tail|ls|docker(?:-compose| compose)? (?:logs|ps|down|stop)|kubectl (?:logs|describe|get)|date|exit 0|if |then$|for |do$|fi$|done$|else$)\b.*)+$/;

/** A step that tells of others, by its title; it decides only between steps that all ended with an exit code. */
const TELLS = /^(?:\S+\/)?(?:report|summar|notify|collect|dump|show|print|display|cat|tail|echo)\b/i;
/** Actions that do not run behind a failure. */
const BUILDS = /build|deploy|terraform|setup-|lint|aws-actions|azure\/|google-github|configure-|release|publish/i;

/**
 * The step that made the job fail: named by the API; else the last that ended with an exit code, unless it only reports on others;
 * else the last that holds an error line. null where the log does not show any.
 */
export function failingSection(sections: readonly Section[], hints: Hints = NO_HINTS): Section | null {
  const named = sections.filter((section) => hints.failedSteps.some((name) => isNamed(section, name)));
  const failed = (named.length > 0 ? named : sections).filter(({ kind, exit }) => exit !== null && kind !== 'post');
  const own = failed.filter((section) => !isReporting(section));
  const exited = own.findLast((section) => !TELLS.test(section.title)) ?? own.at(-1) ?? failed.at(-1);
  const cancelled = sections.findLast((section) => section.cancelled !== null);
  const withErrors = sections.filter(({ kind, errorCount }) => errorCount > 0 && kind !== 'post');
  if (exited !== undefined) {
    // An action ends with an error line and no exit code. Behind a step that failed it runs only if that step's failure was allowed, or if it is one
    // that always runs; those that build and deploy do not.
    const later = withErrors.filter(
      (section) => section.index > exited.index && section.kind === 'action' && BUILDS.test(section.title) && endsWithError(section),
    );
    return later.at(-1) ?? exited;
  }
  if (cancelled !== undefined) return cancelled;
  if (named.length > 0) return named.at(-1) ?? null;
  return withErrors.findLast((section) => endsWithError(section) && !isReporting(section)) ?? withErrors.at(-1) ?? null;
}

/** Whether a step only tells of others: it fails where they left nothing to tell. */
export function isReporting({ kind, title, script }: Section): boolean {
  if (kind === 'action') return REPORTING.test(title);
  const body = script.filter((line) => !/^(?:shell|env|with): ?/.test(line) && !/^ {2}\S+: /.test(line));
  return body.length > 0 && body.every((line) => line.trim() === '' || REPORTING_SCRIPT.test(line));
}

function endsWithError(section: Section): boolean {
  const last = section.errors.at(-1);
  return last !== undefined && section.lastLine - last.line <= 12;
}

function isNamed({ step, title }: Section, name: string): boolean {
  return step === name || title === name || `Run ${title}` === name;
}
