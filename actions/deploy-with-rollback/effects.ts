/** What a deploy writes to GitHub besides its ledger and its report. It is a projection: a failure is a note, never the end of a deploy. */
import { messageOf, PermissionError } from '../../core/errors.ts';
import { numberField, recordOf } from '../../core/github/answer.ts';
import { type GitHub, RejectedError } from '../../core/github/client.ts';
import type { Head } from '../../core/ledger/chain.ts';
import type { LedgerEvent } from '../../core/ledger/ledger.ts';
import type { Aliveness } from '../../core/ledger/lock.ts';
import { plain } from '../../core/report/escape.ts';
import { bmpOnly, DESCRIPTION_LIMIT_CHARS } from '../../core/report/limits.ts';
import type { Redactor } from '../../core/report/redact.ts';
import { deploymentEnds } from './deployment-ends.ts';
import { MAKER, type OpenDeployment, readOpenDeployments } from './facts-github/open-deployments.ts';
import type { Projection } from './ports.ts';
import { within } from './within.ts';

export interface ProjectionOptions {
  github: Pick<GitHub, 'request' | 'apiUrl' | 'owner' | 'repo'>;
  environment: string;
  /** Where people find the environment; null where that is not said. */
  url: string | null;
  run: { id: number; attempt: number; url: string };
  /** Ties what is shown to the ledger. */
  op: string;
  /** A commit or branch for what has no commit of its own. */
  ref: string;
  /** The commit of an artifact that was verified before; null where it is not known. */
  shaOf(artifact: string): string | null;
  /** What this run has read of the ledger. */
  seen(): { events: readonly LedgerEvent[]; head: Head | null };
  aliveness(run: { id: number; attempt: number }): Promise<Aliveness>;
  clean: Redactor;
  /** How long a new deployment may take to be made, ms: nothing waits longer for what is only shown. */
  openMs?: number;
}

export interface GitHubProjection extends Projection {
  /** Ends when everything that was to be shown is, or could not be. */
  settled(): Promise<void>;
}

type State = Parameters<Projection['update']>[1];

const CREATE = 'POST /repos/{owner}/{repo}/deployments';
const STATUS = 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses';
const OPEN_MS = 15_000;

/**
 * GitHub Deployments of one environment (`deployments: write`). Statuses are sent one after the other, behind the deploy's back; of two
 * for one deployment that wait, only the later is sent.
 */
export function githubProjection(options: ProjectionOptions): GitHubProjection {
  const { github, environment, url, run, op, ref, clean, openMs = OPEN_MS } = options;
  const notes: string[] = [];
  const waiting = new Map<number, { state: State; description: string }>();
  let sending: Promise<void> = Promise.resolve();
  let refused = false;

  function note(what: string, error: unknown): void {
    // Of a grant that is missing one note says everything.
    if (refused) return;
    refused = error instanceof PermissionError;
    notes.push(clean(`${what}: ${messageOf(error)}`));
  }

  async function send(id: number): Promise<void> {
    const wanted = waiting.get(id);
    waiting.delete(id);
    if (wanted === undefined || refused) return;
    const described = (description: string) => ({
      ...{ deployment_id: id, state: wanted.state, description, environment, auto_inactive: true },
      ...(/^https?:\/\//.test(run.url) ? { log_url: run.url } : {}),
      ...(url === null ? {} : { environment_url: url }),
    });
    try {
      try {
        await github.request(STATUS, described(shown(wanted.description, clean)), { repeatable: true });
      } catch (error) {
        if (!(error instanceof RejectedError) || error.status !== 422) throw error;
        await github.request(STATUS, described(''), { repeatable: true });
      }
    } catch (error) {
      note(`Deployment ${id} could not be set to ${wanted.state}`, error);
    }
  }

  function update(id: number, state: State, description: string): void {
    const isQueued = waiting.has(id);
    waiting.set(id, { state, description });
    if (!isQueued) sending = sending.then(() => send(id));
  }

  async function create(task: string, artifact: string, at: string, description: string): Promise<number> {
    const { data } = await github.request<unknown>(CREATE, {
      ...{ ref: at, task, environment, description: shown(description, clean) },
      // No merge and no check of GitHub's own: both can answer without a deployment.
      ...{ auto_merge: false, required_contexts: [] },
      payload: { by: MAKER, artifact, op, run, ledger: options.seen().head },
    });
    return numberField(recordOf(data), 'id', 'The new deployment');
  }

  return {
    notes,
    async open(task, artifact, sha, description) {
      if (refused) return null;
      const own = sha ?? options.shaOf(artifact);
      const made = create(task, artifact, own ?? ref, description).catch((error: unknown) => {
        // The commit of an old release may be gone.
        if (own === null || own === ref || !(error instanceof RejectedError)) throw error;
        return create(task, artifact, ref, description);
      });
      try {
        const id = await within(openMs, made);
        if (id !== null) return id;
        note(`The deployment of ${artifact} could not be shown`, new Error(`GitHub took longer than ${openMs} ms.`));
        made.then((late) => update(late, 'inactive', 'made too late to be shown')).catch(() => undefined);
      } catch (error) {
        note(`The deployment of ${artifact} could not be shown`, error);
      }
      return null;
    },
    async update(id, state, description) {
      if (id !== null) update(id, state, description);
    },
    async closeOrphans(except, description) {
      if (refused) return;
      try {
        const ends = deploymentEnds(options.seen().events);
        for (const orphan of await orphans(options, except)) {
          update(orphan.id, ends.get(orphan.id) ?? (orphan.hasBegun ? 'error' : 'inactive'), description);
        }
      } catch (error) {
        note('Deployments that other runs left open could not be looked for', error);
      }
      await settled();
    },
    settled,
  };

  async function settled(): Promise<void> {
    for (let last: Promise<void> | null = null; last !== sending; ) {
      last = sending;
      await last;
    }
  }
}

/** Deployments of ours that are open and whose run has ended. */
async function orphans(options: ProjectionOptions, except: readonly number[]): Promise<OpenDeployment[]> {
  const { github, environment, run, aliveness } = options;
  const found: OpenDeployment[] = [];
  for (const one of await readOpenDeployments(github, environment)) {
    const isOwn = one.run.id === run.id && one.run.attempt === run.attempt;
    if (!isOwn && !except.includes(one.id) && (await aliveness(one.run)) === 'dead') found.push(one);
  }
  return found;
}

/** GitHub takes 140 characters; statuses of commits refuse 4-byte Unicode, so none is sent here either. */
function shown(text: string, clean: Redactor): string {
  return plain(bmpOnly(clean(text)), DESCRIPTION_LIMIT_CHARS);
}
