import { UnreadableError } from '../../errors.ts';
import { type Report, VERDICT_STATES } from '../../model.ts';
import type { Database } from './connect.ts';

/** The channel that the functions of docs/database/001_gates.sql tell of changes on. */
export const CHANNEL = 'ops_gates';

/** Which report is asked for. `sha` may be the beginning of a commit's id; it is hexadecimal. */
export interface Wanted {
  repo: string;
  context: string;
  sha: string;
}

const NEWEST = `select report::text as report from ops.runs
where lower(repo) = lower($1) and context = $2 and sha like $3 || '%' and report is not null order by seq desc limit 1`;

/** The newest report that the role may see; null if there is none. Throws UnreadableError for what is no report. */
export async function newestReport(database: Database, wanted: Wanted): Promise<Report | null> {
  const { rows } = await database.query(NEWEST, [wanted.repo, wanted.context, wanted.sha]);
  const [row] = rows;
  return row === undefined ? null : parseReport(row.report);
}

/** Whether a notification can be about the repository. One that is not understood can. */
export function concerns(payload: string, { repo }: Pick<Wanted, 'repo'>): boolean {
  let told: { repo?: unknown } | null;
  try {
    told = JSON.parse(payload);
  } catch {
    return true;
  }
  return typeof told?.repo !== 'string' || told.repo.toLowerCase() === repo.toLowerCase();
}

/** Whoever can write to the tables can write anything: what the suite relies on is checked. */
function parseReport(text: unknown): Report {
  const broken = new UnreadableError('The row of `ops.runs` holds no report. The next one that is written replaces it.');
  let value: Partial<Report> | null;
  try {
    value = JSON.parse(String(text));
  } catch {
    throw broken;
  }
  const { schema, action, subject, verdict, gates, findings, artifacts, outputs } = value ?? {};
  const isReport = schema === 1 && typeof action === 'string' && typeof subject === 'string' && typeof outputs === 'object';
  const isJudged = verdict !== undefined && VERDICT_STATES.includes(verdict.state) && typeof verdict.reason === 'string';
  if (!isReport || !isJudged || ![gates, findings, artifacts].every(Array.isArray)) throw broken;
  return value as Report;
}
