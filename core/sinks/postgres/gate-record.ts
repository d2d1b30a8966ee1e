import { createHash } from 'node:crypto';
import type { Gate, Report } from '../../model.ts';
import { fitReport } from '../../report/fit-report.ts';
import { byteLength, clipBytes, clipChars } from '../../report/limits.ts';
import { wellFormed } from '../../report/visible.ts';

/** Whose gates these are: one row of `ops.runs`. */
export interface GateSet {
  /** `OWNER/REPO` */
  repo: string;
  sha: string;
  /** The aggregate status of the set, `ops/gates`. */
  context: string;
  pullRequest: number | null;
  pullRequestUrl: string | null;
  actionsUrl: string;
  /** Workflow run and attempt that write. */
  runId: number;
  runAttempt: number;
}

/** A report as it goes to the database. */
export interface GateRecord {
  set: GateSet;
  report: Report;
  /** True if the report holds all gates of the set and its verdict; false if it only adds its gates. */
  isWhole: boolean;
  /** When what it was judged from began to be read: ms of a clock that never goes back. */
  readAt: number;
}

/** The limits of docs/database/001_gates.sql. */
const KEY_BYTES = 1024;
const CONTEXT_CHARS = 200;
const TEXT_CHARS = 1000;

/** The argument of `ops.report_gates`. `seq` is the moment of reading by the database's clock, in microseconds since 1970. */
export function argumentOf({ set, report, isWhole }: GateRecord, seq: number): string {
  const { verdict, outputs } = report;
  const whole = {
    verdict: verdict.state,
    reason: verdict.reason,
    blocked_on: outputs['blocked-on'] ?? null,
    pr_url: set.pullRequestUrl,
    actions_url: set.actionsUrl,
    report: fitReport(report),
  };
  const sent = {
    repo: set.repo,
    sha: set.sha,
    context: clipChars(set.context, CONTEXT_CHARS),
    pr_number: set.pullRequest,
    seq,
    gh_run_id: set.runId,
    gh_attempt: set.runAttempt,
    gates: report.gates.map(rowOf),
    ...(isWhole ? whole : {}),
  };
  return JSON.stringify(sent, (_, value: unknown) => (typeof value === 'string' ? storable(value) : value));
}

function rowOf({ key, name, status, required, reason, url, details }: Gate): Gate {
  const shown = { name: clipChars(name, TEXT_CHARS), reason: clipChars(reason, TEXT_CHARS) };
  return { key: shortKey(key), status, required, url, details, ...shown };
}

/** A key that is too long keeps its beginning and gets a hash of the whole, so that it stays one gate's own. */
function shortKey(key: string): string {
  if (byteLength(storable(key)) <= KEY_BYTES) return key;
  const hash = createHash('sha256').update(key).digest('hex');
  return `${clipBytes(key, KEY_BYTES - hash.length - 1)}#${hash}`;
}

/** PostgreSQL's JSON takes neither a NUL nor half a surrogate pair (docs: "JSON types"). */
function storable(text: string): string {
  return wellFormed(text).replaceAll('\0', '');
}
