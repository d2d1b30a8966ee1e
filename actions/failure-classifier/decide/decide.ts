import { readLine } from '../log/line-text.ts';
import type { Section } from '../log/section.ts';
import type { Scan, Tail } from '../match/scan-log.ts';
import type { Rule } from '../rules/rules-model.ts';
import type { Answer } from './answer.ts';
import { type Candidate, rankCandidates } from './choose-root.ts';
import type { CommandKind } from './command.ts';
import { contextOf } from './context.ts';
import { failingSection, type Hints, isReporting } from './failing-step.ts';
import { fingerprintOf } from './fingerprint.ts';
import { locationOf } from './location.ts';
import { refineCategory, refineRoute } from './route.ts';
import { CERTAIN, isGeneric, lastWord, STRONG, tailLine } from './tail-line.ts';

/** What was decided, and what was weighed for it. */
export interface Decision {
  answer: Answer;
  failing: Section | null;
  /** Every rule that hit, the likeliest first. */
  candidates: Candidate[];
}

/** Everything that an answer is made of. */
interface Case {
  scan: Scan;
  failing: Section | null;
  /** What the failing command, step, job and workflow are about. */
  context: CommandKind | null;
}

/**
 * The cause of a failed job. Pure. A cause that a rule knows in the failing step decides; then a line of that step which looks like an
 * error, with the kind that a summary, a wrapper or the command gives it; then what other steps said; then nothing but the exit line.
 */
export function decide(scan: Scan, rules: readonly Rule[], hints: Hints): Decision {
  const failing = failingSection(scan.sections, hints);
  const context = contextOf(failing, hints);
  const candidates = rankCandidates(scan.hits, rules, scan.sections, failing, context);
  const here = candidates.filter(({ hit, rule }) => rule.rank !== 'boilerplate' && (failing === null || hit.section === failing.index));
  const [best] = here;
  const which: Case = { scan, failing, context: context ?? ofAction(failing) };
  const isCause = best !== undefined && best.rule.rank === 'cause' && !best.rule.wraps;
  const answer =
    (isCause ? ofCandidate(best, which) : null) ??
    ofTail(which, best ?? null, best?.rule.wraps ? CERTAIN : STRONG) ??
    (best === undefined ? null : ofCandidate(best, which)) ??
    ofEarlier(which, candidates) ??
    ofErrorLine(which) ??
    ofTail(which, null, 1) ??
    ofBoilerplate(which, candidates) ??
    ofTail(which, null, 0) ??
    ofNothing(which);
  return { answer, failing, candidates };
}

function ofCandidate({ rule, hit, score }: Candidate, which: Case): Answer {
  const { scan, context } = which;
  const excerpt = scan.excerptOf(hit.line);
  const sure = rule.rank === 'cause' ? (rule.wraps ? 0.6 : score >= 1250 ? 0.95 : 0.85) : 0.5;
  const confidence = showsNoFailure(which) ? Math.min(sure, 0.4) : sure;
  return {
    ...{
      rule: rule.id,
      category: refineCategory(rule, context),
      tool: rule.tool,
      language: rule.language,
      route: refineRoute(rule, context),
      confidence,
    },
    ...{ transient: rule.transient, rootCause: hit.text, line: hit.line, hint: rule.hint },
    fingerprint: fingerprintOf(rule.id, hit.capture),
    location: locationOf(hit.location, hit.text, hit.line, excerpt),
    excerpt,
  };
}

/** The line at the end of the step that looks like a cause, if it does so by `least` or more. */
function ofTail(which: Case, said: Candidate | null, least: number): Answer | null {
  const { scan, failing, context } = which;
  const tail = scan.tails.findLast(({ section }) => failing === null || section === failing.index);
  if (tail === undefined) return null;
  const lines = tail.lines.map((line) => {
    const { shown, isEcho } = readLine(line);
    return isEcho ? '' : shown;
  });
  const index = tailLine(lines, least) ?? (least === 0 ? lastWord(lines) : null);
  if (index === null) return null;
  const line = tail.firstLine + index;
  // A summary or a wrapper on the very line knows better what it is.
  if (said !== null && said.hit.line === line) return ofCandidate(said, which);
  const text = lines[index] ?? '';
  const kind =
    said === null
      ? context
      : { category: refineCategory(said.rule, context), route: refineRoute(said.rule, context), tool: said.rule.tool };
  return {
    ...(kind === null ? { ...UNKNOWN, confidence: 0.1 } : { ...kind, confidence: least > 0 ? 0.4 : 0.2 }),
    ...{ rule: said?.rule.id ?? null, language: said?.rule.language ?? null, transient: false, hint: said?.rule.hint ?? null },
    ...{
      rootCause: text,
      line,
      location: locationOf(null, text, line, null),
      fingerprint: fingerprintOf(said?.rule.id ?? 'unknown', text),
    },
    excerpt: excerptOfTail(tail, lines, index),
  };
}

function excerptOfTail(tail: Tail, lines: readonly string[], index: number): Answer['excerpt'] {
  const from = Math.max(0, index - 12);
  return { firstLine: tail.firstLine + from, lines: lines.slice(from, index + 21) };
}

/** A step that only reports on others fails for what they did. */
function ofEarlier(which: Case, candidates: readonly Candidate[]): Answer | null {
  const { failing } = which;
  if (failing === null || !isReporting(failing)) return null;
  const cause = candidates.find(({ rule, hit }) => rule.rank === 'cause' && hit.section < failing.index);
  return cause === undefined ? null : { ...ofCandidate(cause, which), confidence: 0.4 };
}

/** An action that ends with an error line of its own and no exit code: the first that says anything. */
function ofErrorLine({ scan, failing, context }: Case): Answer | null {
  if (failing?.kind !== 'action' || failing.exit !== null) return null;
  const said = failing.errors.find(({ text }) => !isGeneric(text) && !isGeneric(`##[error]${text}`));
  if (said === undefined) return null;
  return {
    ...(context ?? UNKNOWN),
    ...{ rule: null, language: null, confidence: 0.4, transient: false, hint: null, location: null },
    ...{ rootCause: said.text, line: said.line, fingerprint: fingerprintOf('unknown', said.text), excerpt: scan.excerptOf(said.line) },
  };
}

/** `BUILD FAILED` and its like, where there is nothing else: at least the tool's own word. */
function ofBoilerplate(which: Case, candidates: readonly Candidate[]): Answer | null {
  const { failing, context } = which;
  const said = candidates.find(
    ({ hit, rule }) => rule.rank === 'boilerplate' && !isGeneric(hit.text) && (failing === null || hit.section === failing.index),
  );
  if (said === undefined) return null;
  const kind = context === null ? { ...UNKNOWN, confidence: 0.1 } : { ...context, confidence: 0.2 };
  return { ...ofCandidate(said, which), ...kind, rule: null, hint: null, fingerprint: fingerprintOf('unknown', said.hit.text) };
}

/** A step that says nothing: its exit line is all there is. */
function ofNothing({ failing, context }: Case): Answer {
  const at = failing?.exit ?? failing?.cancelled ?? null;
  return {
    ...(context === null ? { ...UNKNOWN, confidence: 0.1 } : { ...context, confidence: 0.25 }),
    ...{ rule: null, language: null, transient: false, rootCause: at?.text ?? '', line: at?.line ?? null, location: null },
    ...{ hint: null, excerpt: null, fingerprint: fingerprintOf('unknown', `${failing?.title ?? ''} ${at?.text ?? ''}`) },
  };
}

/** The log has the runner's steps and none of them failed: what was found is seldom why. */
function showsNoFailure({ scan, failing }: Case): boolean {
  return failing === null && scan.sections.some(({ kind }) => kind === 'run' || kind === 'action');
}

const UNKNOWN: CommandKind = { category: 'unknown', route: 'github', tool: 'unknown' };
/** What an action refuses in its own words is mostly how it was called. */
function ofAction(failing: Section | null): CommandKind | null {
  const isRefused = failing?.kind === 'action' && failing.exit === null && failing.errorCount > 0;
  return isRefused ? { category: 'config', route: 'github', tool: 'github-actions' } : null;
}
