import * as core from '@actions/core';
import { ConfigurationError, messageOf, PermissionError, UnreadableError } from './errors.ts';
import type { GitHub } from './github/client.ts';
import { STAMP_ROOM_CHARS, type Stamp } from './github/stamp.ts';
import { type NewestStatus, newestStatus, setStatus } from './github/statuses.ts';
import { type MarkedComment, markedComments, upsertComment } from './github/sticky-comment.ts';
import { logLine, logWarning } from './log.ts';
import type { Report, VerdictState } from './model.ts';
import { annotations } from './report/annotations.ts';
import { renderComment } from './report/comment.ts';
import { statusDescription } from './report/description.ts';
import { DESCRIPTION_LIMIT_CHARS } from './report/limits.ts';
import { redactReport } from './report/redact.ts';
import { renderSummary } from './report/summary.ts';
import type { Wording } from './report/words.ts';
import type { Runner } from './runner.ts';
import { type Sink, writeSinks } from './sinks/sink.ts';

/** Where a report goes on GitHub. A null leaves that place out. */
export interface PublishPlan {
  sha: string | null;
  pullRequest: { number: number; url: string } | null;
  statusContext: string | null;
  /** Instead of what the report says by itself; `stamp` keeps an earlier run from overwriting a later one. */
  status?: { description?: string; targetUrl?: string; stamp?: Stamp };
  /** `if-present`: a comment that is there already is brought up to date, none is opened. */
  comment: 'off' | 'if-present' | 'on-failure' | 'always';
  /** Judge and print, write nothing to GitHub. */
  dryRun: boolean;
  /** Why there is nothing to be written (the pull request is closed): the verdict is shown, and nothing is left for it to block. */
  moot?: string;
  /**
   * A pass is written only where nothing worse stands: the policy does not apply to this subject, and a status belongs to the commit,
   * which another pull request may share.
   */
  onlyWorsens?: boolean;
  /**
   * Why a pass is no success yet, in the words of the status, which is then `pending`: rules were only reported, and an event that makes
   * them count could pass before it is judged.
   */
  passWaits?: string;
  /** Values that must not leave through the API, besides the known shapes of tokens. */
  secrets: readonly string[];
  /**
   * Looked at right before the first write: if the subject moved while it was judged, nothing is written
   * and the report becomes what `withMoved` makes of it.
   */
  guard?: { moved(): Promise<boolean>; withMoved(report: Report): Report };
  /** Where the report goes besides GitHub, once it is there. */
  sinks?: readonly Sink[];
}

export interface Published {
  report: Report;
  /** True if the commit holds this verdict now, so that the status blocks and the exit code need not. */
  statusHeld: boolean;
  /** What should have been written and could not be; a run with one of them is red whatever the verdict. */
  failures: string[];
}

/** A report whose status and comment are done, and what the summary has to say of them. */
export interface Delivered extends Published {
  notes: string[];
}

const STATUS_STATES = { pass: 'success', fail: 'failure', pending: 'pending', error: 'error' } as const satisfies Record<
  VerdictState,
  string
>;

/**
 * Writes a report: commit status, sticky comment, annotations, job summary, in this order, so that the summary can say
 * what became of the others. A write that a fork's read-only token may not do is a note; any other failed write is a failure
 * of the run, and keeps none of the others from being tried.
 */
export async function publish(judged: Report, plan: PublishPlan, runner: Runner, github: GitHub): Promise<Published> {
  return show(await deliver(judged, plan, runner, github), runner, github);
}

/** The part of `publish` that a run over many subjects does once for each: the status, the comment and the sinks. */
export async function deliver(judged: Report, plan: PublishPlan, runner: Runner, github: GitHub): Promise<Delivered> {
  const notes: string[] = [];
  const failures: string[] = [];
  const mayWrite = !plan.dryRun && plan.moot === undefined;
  const ahead = mayWrite ? readAhead(judged, plan, github) : null;
  const moved = plan.guard !== undefined && mayWrite && (await plan.guard.moved());
  const report = redactReport(withLinks(moved && plan.guard ? plan.guard.withMoved(judged) : judged, plan, runner), plan.secrets);
  let statusHeld = false;
  let bot: string | null = null;
  if (moved) notes.push('The head moved while it was judged; nothing was written. The run of the new head decides.');
  else if (plan.dryRun) notes.push('Dry run: nothing was written to GitHub.');
  else if (plan.moot !== undefined) notes.push(plan.moot);
  else if (ahead !== null) {
    const attempt = async (what: string, write: () => Promise<void>): Promise<void> => {
      try {
        await write();
      } catch (error) {
        if (error instanceof ConfigurationError || error instanceof PermissionError || error instanceof UnreadableError) {
          failures.push(`${what} could not be written: ${error.message}`);
        } else throw error;
      }
    };
    await attempt('The commit status', async () => {
      ({ statusHeld, bot } = await writeStatus(report, plan, runner, github, ahead, notes));
    });
    await attempt('The comment', () => writeComment(report, plan, runner, github, { ...ahead, bot }, notes));
  }
  const warnings = await writeSinks(plan.sinks ?? [], report);
  for (const warning of warnings) logWarning(`${judged.action}: not written`, warning);
  notes.push(...warnings);
  return { report, statusHeld: statusHeld || moved || plan.moot !== undefined, failures, notes };
}

/**
 * The part of `publish` that a run does once: annotations and the job summary. The report is redacted already, and so is `section`,
 * Markdown of the action's own that comes after the rest.
 */
export async function show(delivered: Delivered, runner: Runner, github: GitHub, wording: Wording = {}, section = ''): Promise<Published> {
  const { report, statusHeld, failures, notes } = delivered;
  for (const note of notes) logLine(note);
  annotate(report);
  try {
    await writeSummary(report, [...failures, ...notes], runner, github, wording, section);
  } catch (error) {
    return { report, statusHeld, failures: [...failures, `The job summary could not be written: ${messageOf(error)}`] };
  }
  return { report, statusHeld, failures };
}

/** What is compared before writing, read while the guard looks at the head, so that publishing costs two round trips and not four. */
interface ReadAhead {
  status: Promise<NewestStatus | null>;
  comments: Promise<MarkedComment[]>;
}

function readAhead(report: Report, plan: PublishPlan, github: GitHub): ReadAhead {
  const { sha, statusContext: context, pullRequest } = plan;
  const status = sha === null || context === null ? Promise.resolve(null) : newestStatus(github, { sha, context });
  const isCommented = plan.comment !== 'off' && pullRequest !== null;
  const comments = isCommented
    ? markedComments(github, { issueNumber: pullRequest.number, marker: markerOf(report, plan) })
    : Promise.resolve([]);
  // Whoever waits for them sees the failure; if nobody does, because the head moved, it does not matter.
  comments.catch(() => undefined);
  status.catch(() => undefined);
  return { status, comments };
}

async function writeStatus(
  report: Report,
  plan: PublishPlan,
  runner: Runner,
  github: GitHub,
  ahead: ReadAhead,
  notes: string[],
): Promise<{ statusHeld: boolean; bot: string | null }> {
  if (plan.statusContext === null || plan.sha === null) return { statusHeld: false, bot: null };
  const waits = report.verdict.state === 'pass' ? plan.passWaits : undefined;
  if (plan.onlyWorsens === true && report.verdict.state === 'pass') {
    const known = await ahead.status;
    if (known !== null && known.state !== 'success') {
      notes.push(`Status \`${plan.statusContext}\` was left as it is: this commit has another pull request, to which the policy applies.`);
      return { statusHeld: true, bot: null };
    }
  }
  const { targetUrl = runner.runUrl, stamp } = plan.status ?? {};
  const room = DESCRIPTION_LIMIT_CHARS - (stamp === undefined ? 0 : STAMP_ROOM_CHARS);
  const status = {
    sha: plan.sha,
    context: plan.statusContext,
    state: waits === undefined ? STATUS_STATES[report.verdict.state] : 'pending',
    description: waits ?? plan.status?.description ?? statusDescription(report, {}, room),
    targetUrl,
    ...(stamp === undefined ? {} : { stamp }),
  };
  const { outcome, why, bot } = await setStatus(github, status, ahead.status);
  if (outcome === 'superseded') notes.push(`Status \`${plan.statusContext}\` was left as it is. ${why ?? ''}`);
  if (outcome === 'refused')
    notes.push(`Status \`${plan.statusContext}\` was not written: ${why ?? 'refused'} The exit code carries the verdict.`);
  else if (waits !== undefined) notes.push(`Status \`${plan.statusContext}\` is pending, although nothing blocks: ${waits}.`);
  return { statusHeld: outcome !== 'refused', bot };
}

async function writeComment(
  report: Report,
  plan: PublishPlan,
  runner: Runner,
  github: GitHub,
  { comments: marked, bot }: ReadAhead & { bot: string | null },
  notes: string[],
): Promise<void> {
  if (plan.comment === 'off' || plan.pullRequest === null) return;
  const marker = markerOf(report, plan);
  // A comment of an earlier failure is brought up to date when the verdict turns green; a new one is opened only for what blocks.
  const create = plan.comment === 'always' || (plan.comment === 'on-failure' && report.verdict.state !== 'pass');
  const body = renderComment(report, { marker, actionsUrl: runner.runUrl });
  const wanted = { issueNumber: plan.pullRequest.number, marker, body, create };
  const { outcome, why } = await upsertComment(github, wanted, { marked, bot });
  if (outcome === 'refused') notes.push(`The comment was not written: ${why ?? 'refused'}`);
}

/** One comment an action and context: two jobs with policies of their own do not write over each other. */
function markerOf({ action }: Report, { statusContext }: PublishPlan): string {
  const context = (statusContext ?? '').replace(/[^\w./-]+|-{2,}/g, '-');
  return `<!-- ops-actions:${action}${context === '' ? '' : `:${context}`} -->`;
}

function withLinks(report: Report, plan: PublishPlan, runner: Runner): Report {
  const pullRequest = plan.pullRequest ? [{ kind: 'link', title: 'Pull request', value: plan.pullRequest.url } as const] : [];
  return { ...report, artifacts: [...pullRequest, { kind: 'link', title: 'Actions run', value: runner.runUrl }, ...report.artifacts] };
}

function annotate(report: Report): void {
  const print = { error: core.error, warning: core.warning, notice: core.notice };
  for (const { level, title, message, file, line } of annotations(report)) {
    print[level](message, { title, ...(file === undefined ? {} : { file }), ...(line === undefined ? {} : { startLine: line }) });
  }
}

async function writeSummary(
  report: Report,
  notes: string[],
  runner: Runner,
  github: GitHub,
  wording: Wording,
  section: string,
): Promise<void> {
  if (!process.env.GITHUB_STEP_SUMMARY) return;
  const { total, writes } = github.requests;
  await core.summary
    .addRaw(renderSummary(report, { footer: { requests: total, writes, actionsUrl: runner.runUrl, notes }, wording }))
    .addRaw(section === '' ? '' : `\n${section}`)
    .write();
}
