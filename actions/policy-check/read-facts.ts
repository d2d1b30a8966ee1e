import { UnreadableError } from '../../core/errors.ts';
import { type Fact, factOf } from '../../core/fact.ts';
import type { GitHub } from '../../core/github/client.ts';
import { readTextFile } from '../../core/github/contents.ts';
import { readPages } from '../../core/github/paging.ts';
import type { Change, ChangedFile } from './facts.ts';

/** What every judgement of a pull request starts from. */
export interface PullRequestRead {
  change: Change;
  files: Fact<ChangedFile[]>;
  policyText: Fact<string>;
}

/** GitHub lists no more files than these, 100 a page (REST, "List pull requests files"). */
const FILE_PAGES = 30;

const PULL = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
const FILES = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files';

/**
 * Reads a pull request, its files and the policy of its base branch: 3 requests up to 100 files, one more for each further 100.
 * All start at once. `expectedBase` comes from the event and only saves a round trip: the live base branch decides.
 * Throws what the request throws if the pull request itself cannot be read: then there is no head that could hold a status.
 */
export async function readPullRequest(
  github: GitHub,
  number: number,
  config: string,
  expectedBase: string | null,
): Promise<PullRequestRead> {
  const live = readChange(github, number);
  const guess = expectedBase === null ? null : readTextFile(github, config, expectedBase);
  const [change, files, policyText] = await Promise.all([
    live,
    readFiles(github, number, live),
    live.then(({ baseRef }) => (guess !== null && baseRef === expectedBase ? guess : readTextFile(github, config, baseRef))),
    guess,
  ]);
  return { change, files, policyText };
}

/** The pull request as it is now. Every field that is used is checked before it is believed. */
export async function readChange(github: GitHub, number: number): Promise<Change> {
  const { data } = await github.request<unknown>(PULL, { pull_number: number });
  return changeOf(data, number);
}

async function readFiles(github: GitHub, number: number, live: Promise<Change>): Promise<Fact<ChangedFile[]>> {
  // If the pull request cannot be read, that is the error to show; the list alone means nothing.
  const expected = live.then(({ changedFiles }) => changedFiles);
  return factOf(async () => {
    const pages = await readPages(github, FILES, { pull_number: number }, { expected, maxPages: FILE_PAGES, key: nameOf });
    if (!pages.complete && pages.rows.length === pages.expected)
      throw new UnreadableError(`The file list cannot be trusted: ${pages.why}.`);
    return pages.rows.map(fileOf);
  });
}

function changeOf(data: unknown, number: number): Change {
  const pull = recordOf(data);
  const base = recordOf(pull.base);
  const head = recordOf(pull.head);
  const user = pull.user === null ? null : recordOf(pull.user);
  const field = <T>(value: unknown, type: string, name: string): T => {
    if (typeof value !== type) throw new UnreadableError(`Pull request #${number}: the answer has no usable \`${name}\`. Run again.`);
    return value as T;
  };
  return {
    number,
    url: field(pull.html_url, 'string', 'html_url'),
    title: field(pull.title, 'string', 'title'),
    body: pull.body === null || pull.body === undefined ? '' : field(pull.body, 'string', 'body'),
    author: user && { login: field(user.login, 'string', 'user.login'), type: typeof user.type === 'string' ? user.type : '' },
    draft: pull.draft === true,
    labels: Array.isArray(pull.labels) ? pull.labels.map((label) => String(recordOf(label).name)) : [],
    baseRef: field(base.ref, 'string', 'base.ref'),
    headSha: field(head.sha, 'string', 'head.sha'),
    changedFiles: field(pull.changed_files, 'number', 'changed_files'),
  };
}

function nameOf(row: unknown): string {
  const { filename } = recordOf(row);
  if (typeof filename !== 'string' || filename === '') throw new UnreadableError('A row of the file list has no `filename`. Run again.');
  return filename;
}

function fileOf(row: unknown): ChangedFile {
  const { status, previous_filename: previous } = recordOf(row);
  return {
    path: nameOf(row),
    previousPath: typeof previous === 'string' ? previous : null,
    status: typeof status === 'string' ? status : '',
  };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
