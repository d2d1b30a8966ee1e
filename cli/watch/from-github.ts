import { configured } from '../../actions/gate-reporter/config.ts';
import type { CommitFacts, GateFacts } from '../../actions/gate-reporter/facts.ts';
import { type Judged, judge, type Moment } from '../../actions/gate-reporter/judge.ts';
import type { Clock } from '../../actions/gate-reporter/judge-commit.ts';
import { aggregateContext, type GateOptions, optionsOf } from '../../actions/gate-reporter/options.ts';
import { Snapshots } from '../../actions/gate-reporter/snapshots.ts';
import type { GateTarget } from '../../actions/gate-reporter/target.ts';
import { waitForVerdict } from '../../actions/gate-reporter/wait.ts';
import { UnreadableError } from '../../core/errors.ts';
import type { GitHub } from '../../core/github/client.ts';
import type { Finding, Report } from '../../core/model.ts';
import type { WatchOptions } from './options.ts';
import { headOf, type Target, targetOf } from './target.ts';
import type { View } from './view.ts';

/** A watch on a commit is not part of any run: nothing is left out as its own. */
const NOBODY = { runId: 0, checkRunId: null };

/** The pull request has another head now, which is what counts from here on. */
class HeadMoved extends Error {
  readonly target: Target;

  constructor(target: Target) {
    super('the head moved');
    this.target = target;
  }
}

/**
 * Watches by polling, with the readers and the judge of gate-reporter, until there is a verdict or the time is over. While nothing
 * changes a poll costs no rate limit. A pull request is followed to its new head. Only reads. Throws what the client throws.
 */
export async function watchGitHub(github: GitHub, options: WatchOptions, view: View, clock: Clock): Promise<Report> {
  const endsAt = clock.now() + options.inputs.timeout;
  for (let target = await targetOf(github, options.watched); ; ) {
    try {
      const report = await watchCommit(github, options, target, view, clock, Math.max(0, endsAt - clock.now()));
      return target.link === null ? report : { ...report, artifacts: [{ kind: 'link', title: target.link.title, value: target.link.url }] };
    } catch (error) {
      if (!(error instanceof HeadMoved)) throw error;
      target = error.target;
      view.note(`The head moved to ${target.sha.slice(0, 12)}.`);
    }
  }
}

async function watchCommit(
  github: GitHub,
  given: WatchOptions,
  target: Target,
  view: View,
  clock: Clock,
  timeoutMs: number,
): Promise<Report> {
  const { sha } = target;
  const branch = given.branch ?? target.branch;
  const { inputs, note, fileOnly } = await configured(github, given.inputs, branch);
  if (note !== null) view.note(note);
  const options = optionsOf(inputs);
  const pullRequest = given.watched.kind === 'pull-request' ? given.watched.number : null;
  const gateTarget: GateTarget = { sha, branch, pullRequest, approves: 'commit', eventTime: null, forkRun: null };
  const { trackingIssue, dispatch } = fileOnly;
  const { approval: need } = options;
  const snapshots = new Snapshots(github, {
    target: gateTarget,
    options,
    includeRules: inputs['include-branch-rules'],
    approval: need === null ? null : { need, target: gateTarget, trackingIssue, workflow: dispatch?.workflow ?? null, involved: [] },
  });
  const subject = `${github.owner}/${github.repo}@${sha}`;
  const judged = await waitForVerdict(
    {
      ...clock,
      read: async () => {
        const [facts] = await Promise.all([snapshots.read(), pullRequest === null ? null : refuseMoved(github, pullRequest, sha)]);
        return facts;
      },
      judge: (facts, moment) => judgeAsked(facts, options, given.hasScope, moment, subject),
      seen: ({ report }) => view.show(report),
      announce: async () => undefined,
      log: () => undefined,
    },
    { timeoutMs, intervalMs: inputs.interval, failFast: inputs['fail-fast'] },
  );
  view.show(judged.report);
  return judged.report;
}

/** Throws HeadMoved. A head that cannot be read this time is taken for the same. */
async function refuseMoved(github: GitHub, number: number, sha: string): Promise<void> {
  let target: Target;
  try {
    target = await headOf(github, number);
  } catch (error) {
    if (error instanceof UnreadableError) return;
    throw error;
  }
  if (target.sha !== sha) throw new HeadMoved(target);
}

/** Where nobody has said what is required, a person who watches wants to see all of it: the verdict then stands on every row. */
function judgeAsked(facts: GateFacts, options: GateOptions, hasScope: boolean, moment: Moment, subject: string): Judged {
  const isAsked = hasScope || options.scope === 'all' || options.required.length > 0 || facts.kind !== 'commit' || hasRules(facts, options);
  if (isAsked) return judge(facts, options, NOBODY, moment, subject);
  const judged = judge(facts, { ...options, scope: 'all' }, NOBODY, moment, subject);
  const message = 'Neither the options, nor the file, nor the branch names a required check, so every row counts.';
  const finding: Finding = { rule: 'scope', state: 'pass', subject: 'scope', message };
  return { ...judged, report: { ...judged.report, findings: [...judged.report.findings, finding] } };
}

function hasRules({ branchRules }: CommitFacts, options: GateOptions): boolean {
  const own = aggregateContext(options).toLowerCase();
  return 'value' in branchRules && branchRules.value.some(({ context }) => context.toLowerCase() !== own);
}
