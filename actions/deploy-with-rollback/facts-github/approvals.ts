import { UnreadableError } from '../../../core/errors.ts';
import { recordOf, textField, textOrNone } from '../../../core/github/answer.ts';
import type { GitHub } from '../../../core/github/client.ts';
import { readPages } from '../../../core/github/paging.ts';
import type { Approval } from '../gates/facts.ts';
import type { ApprovalRequirement } from '../gates/gate-plan.ts';

type Port = Pick<GitHub, 'request'>;

const REVIEWS = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals';
const STATUSES = 'GET /repos/{owner}/{repo}/commits/{ref}/statuses';

/**
 * What reviewers of environments said to this run (`actions: read`). GitHub gives no time for it, only that of the environment; one that
 * lies after the run's begin can only be of the review or later, so it is taken.
 */
export async function readReviews(github: Port, run: { id: number; url: string; createdAt: string | null }): Promise<Approval[]> {
  const { data } = await github.request<unknown>(REVIEWS, { run_id: run.id });
  if (!Array.isArray(data)) throw new UnreadableError('The approvals of the run: the answer is not the list that it should be. Run again.');
  return data.flatMap((row: unknown) => {
    const review = recordOf(row);
    const environments = Array.isArray(review.environments) ? (review.environments as unknown[]) : [];
    const login = textOrNone(recordOf(review.user), 'login') ?? 'ghost';
    const state = textField(review, 'state', 'An approval of the run');
    return environments.map((one): Approval => {
      const environment = recordOf(one);
      const name = textField(environment, 'name', 'The environment of an approval');
      return { login, state, environment: name, sha: null, at: later(textOrNone(environment, 'updated_at'), run.createdAt), url: run.url };
    });
  });
}

/**
 * What gate-reporter counted for this commit (`statuses: read`): the newest status of `ops/gate/ENVIRONMENT`, whose description says by
 * whom. A status that does not read so is nobody's approval. Every workflow of the repository that may write statuses can set one that
 * reads so: only where `app` names the App that gate-reporter has the token of does the status prove where it comes from.
 */
export async function readGateApprovals(
  github: Port,
  sha: string,
  { environments, app }: Pick<ApprovalRequirement, 'environments' | 'app'>,
): Promise<Approval[]> {
  const { rows, complete, why } = await readPages<unknown>(github, STATUSES, { ref: sha }, { maxPages: 10 });
  if (!complete) throw new UnreadableError(`The statuses of the commit could not all be read: ${why}. Run again.`);
  return environments.flatMap((environment) => {
    const context = `ops/gate/${slugOf(environment)}`;
    const newest = rows.map(recordOf).find((row) => row.context === context);
    if (newest === undefined || !isBy(recordOf(newest.creator), app)) return [];
    const said = /\b(approved|overridden|denied) by ([^:;]+)/.exec(textOrNone(newest, 'description') ?? '');
    const wanted = said?.[1] === 'denied' ? ['failure', 'error'] : ['success'];
    if (said === null || !wanted.includes(String(newest.state))) return [];
    const [at, url] = [textOrNone(newest, 'created_at'), textOrNone(newest, 'target_url')];
    const state = said[1] === 'denied' ? 'rejected' : 'approved';
    const logins = (said[2] ?? '').match(/[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\[bot\])?/g) ?? [];
    return logins.map((login): Approval => ({ login, state, environment, sha, at, url }));
  });
}

/** A person can set any status by hand; gate-reporter's comes from an App, the job's own or the team's. */
function isBy(creator: ReturnType<typeof recordOf>, app: string | null): boolean {
  if (textOrNone(creator, 'type') !== 'Bot') return false;
  return app === null || textOrNone(creator, 'login')?.toLowerCase() === `${app.toLowerCase()}[bot]`;
}

/** As gate-reporter makes the name of a gate's status. */
function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
}

function later(time: string | null, than: string | null): string | null {
  if (time === null || than === null) return null;
  return Date.parse(time) >= Date.parse(than) ? time : null;
}
