import type { LedgerEvent } from '../../core/ledger/ledger.ts';
import type { Finding } from '../../core/model.ts';

const DAY_MS = 86_400_000;
/** What the figures are of. */
export const DORA_DAYS = 30;

/** The four figures of an environment over a window, times in ms. null where the window holds nothing to measure. */
export interface Dora {
  days: number;
  /** Deploys that reached their end, whichever way it went on later. */
  deploys: number;
  /** Median time from a commit to its first deploy's end; `of` says how many commits' times are known. */
  leadTime: { ms: number; of: number } | null;
  /** Changes that reached the environment and were rolled back, halted, or given up later; of all that reached it. */
  changeFailure: { failed: number; of: number } | null;
  /** Median time from the switch to a bad version (or the request to go back) to a verified one serving; `open`: not restored yet. */
  restore: { ms: number; of: number } | null;
  open: boolean;
}

/** One change that went live, and what became of it. */
interface Change {
  artifact: string;
  sha: string | null;
  switchedAt: number;
  verifiedAt: number | null;
  failedAt: number | null;
  /** Neither the artifact nor its commit had come to an end before: only then does it tell how long a change takes. */
  isNew: boolean;
}

/**
 * DORA's figures out of a ledger (dora.dev/guides/dora-metrics-four-keys: deployment frequency, lead time for changes, change failure rate,
 * failed deployment recovery time). Pure. `committedAt` gives the time of a commit (ms since 1970), null where it is not known. A switch
 * that changed nothing is no change that reached anybody, so it counts neither way; a deploy that nothing could prove counts as done.
 */
export function doraOf(
  events: readonly LedgerEvent[],
  now: Date,
  committedAt: (sha: string) => number | null = () => null,
  days: number = DORA_DAYS,
): Dora {
  const { changes, outages } = changesOf(events);
  const since = now.getTime() - days * DAY_MS;
  const recent = changes.filter(({ switchedAt }) => switchedAt >= since && switchedAt <= now.getTime());
  const verified = recent.filter((change): change is Change & { verifiedAt: number } => change.verifiedAt !== null);
  const leads = verified.flatMap(({ sha, verifiedAt, isNew }) => {
    const at = sha === null || !isNew ? null : committedAt(sha);
    return at === null ? [] : [Math.max(0, verifiedAt - at)];
  });
  const ended = outages.filter(({ from }) => from >= since);
  const restored = ended.flatMap(({ from, to }) => (to === null ? [] : [Math.max(0, to - from)]));
  const failed = recent.filter(({ failedAt }) => failedAt !== null).length;
  return {
    days,
    deploys: verified.length,
    leadTime: leads.length === 0 ? null : { ms: median(leads), of: leads.length },
    changeFailure: recent.length === 0 ? null : { failed, of: recent.length },
    restore: restored.length === 0 ? null : { ms: median(restored), of: restored.length },
    open: outages.some(({ to }) => to === null),
  };
}

/** Commits whose times the figures need, newest first, each once. */
export function doraCommits(events: readonly LedgerEvent[], now: Date, days: number = DORA_DAYS): string[] {
  const since = now.getTime() - days * DAY_MS;
  const { changes } = changesOf(events);
  const shas = changes.flatMap(({ sha, verifiedAt }) => (sha !== null && verifiedAt !== null && verifiedAt >= since ? [sha] : []));
  return [...new Set(shas.reverse())];
}

/** The figures for a report: a row each, none of which asks for anything. */
export function doraFindings(dora: Dora): Finding[] {
  const { days, deploys, leadTime, changeFailure, restore, open } = dora;
  const row = (subject: string, message: string): Finding => ({ rule: 'dora', state: 'pass', subject, message });
  const perWeek = (deploys * 7) / days;
  return [
    row('deploy frequency', `${deploys} in ${days} days, ${perWeek.toFixed(1)} a week`),
    row('lead time', leadTime === null ? 'not known' : `${words(leadTime.ms)} (median of ${leadTime.of}) from commit to its first deploy`),
    row(
      'change failure rate',
      changeFailure === null
        ? 'nothing was deployed'
        : `${Math.round((100 * changeFailure.failed) / changeFailure.of)} % (${changeFailure.failed} of ${changeFailure.of})`,
    ),
    row(
      'time to restore',
      `${restore === null ? 'nothing had to be restored' : `${words(restore.ms)} (median of ${restore.of})`}${open ? '; not restored yet' : ''}`,
    ),
  ];
}

interface Outage {
  from: number;
  to: number | null;
}

function changesOf(events: readonly LedgerEvent[]): { changes: Change[]; outages: Outage[] } {
  const changes: Change[] = [];
  const running = new Map<string, Change>();
  const outages: Outage[] = [];
  let asked: number | null = null;
  /** Artifacts and commits that were deployed once: to deploy them again changes nothing that anybody waited for. */
  const known = new Set<string>();
  const done = (change: Change, at: number): void => {
    const names = [change.artifact, ...(change.sha === null ? [] : [change.sha])];
    changes.push({ ...change, verifiedAt: at, isNew: !names.some((name) => known.has(name)) });
    for (const name of names) known.add(name);
  };
  const begin = (from: number): void => {
    if (outages.at(-1)?.to !== null) outages.push({ from, to: null });
  };
  const restore = (at: number): void => {
    const last = outages.at(-1);
    if (last !== undefined && last.to === null) last.to = at;
    asked = null;
  };
  for (const { event, ts, to, from, sha, op } of events) {
    const at = Date.parse(ts);
    const change = typeof op === 'string' ? running.get(op) : undefined;
    switch (event) {
      case 'deploy_intent':
        if (typeof op === 'string' && typeof to === 'string') {
          running.set(op, {
            artifact: to,
            sha: typeof sha === 'string' ? sha : null,
            switchedAt: at,
            verifiedAt: null,
            failedAt: null,
            isNew: true,
          });
        }
        break;
      case 'abort':
        asked ??= at;
        break;
      case 'verified':
      case 'unverified':
        if (change !== undefined) done(change, at);
        // What nothing proved restores nothing.
        if (event === 'verified') restore(at);
        break;
      case 'rollback_intent': {
        // Of a deploy that failed its outage began with the switch; of a version that was verified, when somebody asked.
        begin(change?.switchedAt ?? asked ?? at);
        const given =
          change === undefined && from !== to && typeof from === 'string'
            ? changes.findLast(({ artifact }) => artifact === from)
            : undefined;
        if (given !== undefined) given.failedAt ??= at;
        break;
      }
      case 'rolled_back':
      case 'halted':
      case 'rollback_failed':
        if (change !== undefined) changes.push({ ...change, failedAt: at });
        begin(change?.switchedAt ?? asked ?? at);
        if (event === 'rolled_back') restore(at);
        break;
      case 'unfrozen':
        // Whoever asked for a rollback that never came to be has been overtaken.
        asked = null;
        break;
      default:
        break;
    }
    if (typeof op === 'string' && ENDS.includes(event)) running.delete(op);
  }
  return { changes, outages };
}

const ENDS: readonly string[] = ['verified', 'unverified', 'kept', 'rolled_back', 'halted', 'rollback_failed'];

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : [sorted[middle - 1], sorted[middle]];
  return (low + high) / 2;
}

/** `350 ms`, `42 s`, `3 min`, `5.2 h`, `2.1 days`. */
function words(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 120_000) return `${Math.round(ms / 1_000)} s`;
  if (ms < 2 * 3_600_000) return `${Math.round(ms / 60_000)} min`;
  return ms < 2 * DAY_MS ? `${(ms / 3_600_000).toFixed(1)} h` : `${(ms / DAY_MS).toFixed(1)} days`;
}
