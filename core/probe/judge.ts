import { type Part, subjectOf } from './expression/ast.ts';
import { evaluate } from './expression/evaluate.ts';
import { type Reading, readingOf } from './expression/reading.ts';
import { oneLine, withoutUrlSecrets } from './judge/detail.ts';
import { type ProbeProblem, wrong } from './judge/problem.ts';
import { certificateProblem, defaultProblem, slowProblem } from './judge/rules.ts';
import { isVersion, namesVersion, versionIn } from './judge/version.ts';
import type { AttemptFacts, ProbeAnswer, ProbePhase, ProbeReason, ProbeState } from './model.ts';
import { reasonGroup } from './reasons.ts';
import type { ProbeTarget } from './target.ts';

export { applyControl, controlFails } from './control.ts';

/** What a run knows and the target's file does not. */
export interface Given {
  /** What `artifact` stands for in an expression: the id that is being deployed. */
  artifact?: string | null;
  /** The version that has to answer (input `expect-version`); another one answering is down, reason `version`. */
  expectVersion?: string | null;
}

/** What one attempt means. */
export interface Judgement {
  state: ProbeState;
  /** Null when `up`. */
  reason: ProbeReason | null;
  phase: ProbePhase | null;
  /** One line, redacted and bounded; empty when there is nothing to say. */
  detail: string;
  /** What the answer says its version is, redacted and bounded; null when it says none. */
  version: string | null;
}

/** Characters of a version that are kept. */
const MOST_VERSION = 200;
/** Problems of one attempt that are told. */
const MOST_TOLD = 3;

/**
 * Judges the facts of one attempt. Pure; never throws. `now` is milliseconds since 1970. An answer is down by anything that is wrong with
 * it, whatever else it is (slow and wrong is down), and degraded only if all of it is right; the reason is the first of the worst. Without
 * an answer it is down, or `unknown` where the reason is the prober's own.
 */
export function judgeAttempt(target: ProbeTarget, facts: AttemptFacts, now: number, given: Given = {}): Judgement {
  const clean = (text: string): string => withoutUrlSecrets(target.redact(text));
  if (!facts.answered) {
    const { reason, phase, detail } = facts.failure;
    const state = reasonGroup(reason) === 'prober' ? 'unknown' : 'down';
    return { state, reason, phase, detail: oneLine(clean(detail)), version: null };
  }
  const reading = readingOf(facts, now);
  const version = versionIn(reading, target.version);
  const problems = problemsOf(target, facts, { now, given, reading, version, clean });
  const worst = problems.some(({ state }) => state === 'down') ? problems.filter(({ state }) => state === 'down') : problems;
  const [first] = worst;
  return {
    state: first?.state ?? 'up',
    reason: first?.reason ?? null,
    phase: first?.phase ?? null,
    detail: oneLine(tell(worst, clean)),
    version: version === null ? null : oneLine(clean(version), MOST_VERSION),
  };
}

interface Context {
  now: number;
  given: Given;
  reading: Reading;
  version: string | null;
  clean: (text: string) => string;
}

function problemsOf(target: ProbeTarget, facts: ProbeAnswer & AttemptFacts, context: Context): ProbeProblem[] {
  const problems = [
    defaultProblem(facts, target),
    ...failedExpectations(target, context),
    versionProblem(target, context),
    certificateProblem(facts.certificate, target, context.now),
    slowProblem(facts, target),
  ];
  return problems.filter((problem) => problem !== null);
}

function failedExpectations(target: ProbeTarget, { reading, given, clean }: Context): ProbeProblem[] {
  return target.expect.flatMap((expression) => {
    const outcome = evaluate(expression, { reading, artifact: given.artifact ?? null, clean });
    if (outcome.state === 'pass') return [];
    const { part, right } = subjectOf(expression.ast);
    const isOwnVersion = right?.kind === 'artifact' && isVersion(part, target.version);
    return [wrong(isOwnVersion ? 'version' : reasonOf(part), `${expression.text}: ${outcome.why}`)];
  });
}

/** The reason that a failed expression gives: what it is about. */
function reasonOf(part: Part): ProbeReason {
  switch (part.kind) {
    case 'body':
      return part.path.length === 0 ? 'body' : 'json';
    case 'rcode':
      return 'answer';
    default:
      return part.kind;
  }
}

function versionProblem(target: ProbeTarget, { version, given, clean }: Context): ProbeProblem | null {
  const expected = given.expectVersion ?? null;
  if (expected === null || version === expected || !namesVersion(target)) return null;
  const found = version === null ? 'the answer names no version' : `version ${oneLine(clean(version), MOST_VERSION)} answered`;
  return wrong('version', `${found}, not ${expected}`);
}

/** Each thing once, the first ones in full. */
function tell(problems: readonly ProbeProblem[], clean: (text: string) => string): string {
  const told = problems.slice(0, MOST_TOLD).map(({ detail }) => clean(detail));
  const more = problems.length - told.length;
  return `${told.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}
