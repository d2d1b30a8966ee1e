import { byUrgency, type Finding, type Report } from '../model.ts';
import { plain } from './escape.ts';
import { ANNOTATION_LIMIT_CHARS, ANNOTATIONS_PER_TYPE } from './limits.ts';
import { count, isBlocking, stateWords } from './words.ts';

export type AnnotationLevel = 'error' | 'warning' | 'notice';

/** What `core.error`, `core.warning` and `core.notice` take. `line` counts from 1. */
export interface Annotation {
  level: AnnotationLevel;
  title: string;
  message: string;
  file?: string;
  line?: number;
}

const LEVELS: readonly AnnotationLevel[] = ['error', 'warning', 'notice'];

/**
 * Annotations for what a person should look at, worst first: what blocks as errors, what waits or only reports as warnings, what was
 * waived as notices. At most 10 of a level: where there are more, 9 and one that says how many more.
 */
export function annotations(report: Report): Annotation[] {
  const findings = byUrgency(report.findings);
  return LEVELS.flatMap((level) => {
    const own = findings.filter((finding) => levelOf(finding, report) === level);
    if (own.length <= ANNOTATIONS_PER_TYPE) return own.map((finding) => annotationOf(finding, level));
    const shown = own.slice(0, ANNOTATIONS_PER_TYPE - 1).map((finding) => annotationOf(finding, level));
    return [
      ...shown,
      { level, title: report.action, message: `And ${count(own.length - shown.length, 'more finding')}, see the job summary.` },
    ];
  });
}

function annotationOf(finding: Finding, level: AnnotationLevel): Annotation {
  const decided = finding.evidence === undefined ? '' : ` Decided by: ${finding.evidence}.`;
  const fix = finding.fix === undefined ? '' : ` Fix: ${finding.fix}`;
  return {
    level,
    title: plain(`${finding.rule} (${stateWords(finding)}): ${finding.subject}`, 200),
    message: plain(`${finding.message}${decided}${fix}`, ANNOTATION_LIMIT_CHARS),
    ...placeOf(finding),
  };
}

function levelOf(finding: Finding, report: Report): AnnotationLevel | null {
  switch (finding.state) {
    case 'error':
    case 'fail':
    case 'unknown':
      return isBlocking(finding, report.verdict.state) ? 'error' : 'warning';
    case 'pending':
      return 'warning';
    case 'waived':
      return 'notice';
    default:
      return null;
  }
}

/** A name that would have to be changed to be printed would point at another file. */
function placeOf({ location }: Finding): Pick<Annotation, 'file' | 'line'> {
  if (location === undefined || plain(location.file) !== location.file) return {};
  return { file: location.file, ...(location.line === undefined ? {} : { line: location.line }) };
}
