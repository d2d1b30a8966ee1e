import { type Redactor, redactor } from '../../../core/report/redact.ts';
import { turns } from '../../../core/turns.ts';
import { sinkAddress } from '../notify/address.ts';
import { type Clock, type Outcome, type Patience, persistent, REAL_CLOCK } from '../notify/persist.ts';
import { decoded, type Send } from '../notify/send.ts';
import { exposition, type Gauge } from './exposition.ts';
import type { MetricFamilies } from './health-metrics.ts';

/** The label `job` of everything that is pushed. */
export const PUSH_JOB = 'health-probe';

/** A gateway is near; what it does not take at once waits for the next run. Times in ms. */
const PUSH_PATIENCE: Patience = { tries: 2, timeoutMs: 5_000, budgetMs: 30_000, pauseMs: 500 };
const AT_ONCE = 8;
/** What is read of the list of groups. */
const LIST_BYTES = 16 * 1024 * 1024;

export interface PushOptions {
  /** May have a user, a password and a path before `/metrics`. */
  url: string;
  /** `owner/repo`: two repositories can share a gateway. */
  repository: string;
  /** Every target of the health file, probed in this run or not: groups of others are removed. null: none are (a run without a file). */
  known: readonly string[] | null;
  send: Send;
  clean: Redactor;
  clock?: Clock;
  patience?: Patience;
}

export interface Pushed {
  /** Groups that were written, and that were removed. */
  written: number;
  removed: number;
  /** Sentences for people, without secrets. */
  failures: string[];
}

/** Throws a ConfigurationError for what is no address. Gateways are usually within one's own walls, so plain http is allowed. */
export function checkPushgateway(url: string): URL {
  return sinkAddress(url, 'input `pushgateway-url`', { plainHttp: true });
}

/**
 * Puts the metrics of each target into a group of its own (`job`, `repository`, `target`), and those of the run into one without `target`.
 * A Pushgateway forgets nothing by itself, so groups of targets that are no longer in the file are deleted. Never throws for what it does.
 */
export async function pushMetrics(families: MetricFamilies, options: PushOptions): Promise<Pushed> {
  const { send, repository, known, clock = REAL_CLOCK, patience = PUSH_PATIENCE } = options;
  const base = checkPushgateway(options.url);
  const own = redactor([options.url, base.username, base.password, decoded(base.username), decoded(base.password)]);
  const clean: Redactor = (text) => own(options.clean(text));
  const request = persistent({ send, patience, clock, clean });
  const failures: string[] = [];
  const put = (target: string | null, gauges: readonly Gauge[]): Promise<Outcome> => {
    const headers = { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' };
    return request({ method: 'PUT', url: at(base, groupPath(repository, target)), headers, body: exposition(gauges) });
  };
  const take = turns(AT_ONCE);
  const groups = [...families.targets.map(({ target, gauges }) => ({ target, gauges })), { target: null, gauges: families.run }];
  const outcomes = await Promise.all(groups.map(({ target, gauges }) => take(() => put(target, gauges))));
  const refused = outcomes.filter((outcome) => outcome.kind !== 'accepted');
  const [first] = refused;
  if (first !== undefined) failures.push(`${refused.length} of ${groups.length} groups of metrics were not pushed: ${first.why}.`);
  // Where nothing could be written, there is nobody to ask.
  if (known === null || refused.length === groups.length) return { written: 0, removed: 0, failures };
  const kept = new Set(known.map((target) => options.clean(target)));
  const removed = await removeOthers();
  return { written: groups.length - refused.length, removed, failures };

  async function removeOthers(): Promise<number> {
    const list = await request({ method: 'GET', url: at(base, '/api/v1/metrics'), maxBytes: LIST_BYTES });
    const targets = list.kind === 'accepted' ? targetsIn(list.sent.text, repository) : null;
    if (targets === null) {
      failures.push(
        `Removed targets could not be looked for: ${list.kind === 'accepted' ? 'the list of groups cannot be read' : list.why}.`,
      );
      return 0;
    }
    let count = 0;
    for (const target of targets.filter((one) => !kept.has(one))) {
      const outcome = await request({ method: 'DELETE', url: at(base, groupPath(repository, target)) });
      if (outcome.kind === 'accepted') count += 1;
      else failures.push(`The metrics of the removed target ${clean(target)} were not deleted: ${outcome.why}.`);
    }
    return count;
  }
}

/** The path of a group; values in base64, since a name may hold a slash (Pushgateway's README, "URL"). */
export function groupPath(repository: string, target: string | null): string {
  const encoded = (text: string): string => Buffer.from(text, 'utf8').toString('base64url');
  const own = `/metrics/job/${PUSH_JOB}/repository@base64/${encoded(repository)}`;
  return target === null ? own : `${own}/target@base64/${encoded(target)}`;
}

function at(base: URL, path: string): URL {
  const url = new URL(base);
  url.pathname = `${base.pathname.replace(/\/+$/, '')}${path}`;
  url.search = '';
  url.hash = '';
  return url;
}

/** The targets of our groups in the answer of `/api/v1/metrics`; null where it is not what it should be. */
function targetsIn(text: string, repository: string): string[] | null {
  let data: unknown;
  try {
    data = (JSON.parse(text) as { data?: unknown } | null)?.data;
  } catch {
    return null;
  }
  if (!Array.isArray(data)) return null;
  return data.flatMap((group: { labels?: Record<string, unknown> } | null) => {
    const { job, repository: owner, target } = group?.labels ?? {};
    return job === PUSH_JOB && owner === repository && typeof target === 'string' ? [target] : [];
  });
}
