import { UnreadableError } from '../../core/errors.ts';
import { type Fact, factOf } from '../../core/fact.ts';
import { type AnswerRecord, accountOf, numberField, recordOf, textField, textOrNone } from '../../core/github/answer.ts';
import type { Requester } from '../../core/github/client.ts';
import { readTextFile } from '../../core/github/contents.ts';
import { readPages } from '../../core/github/paging.ts';
import type { Change, ChangedFile } from './facts.ts';
import type { PullRequestTarget } from './judge-pull-request.ts';
import type { Sources } from './sources.ts';

/** What every judgement of a pull request starts from. */
export interface PullRequestRead {
  change: Change;
  isOpen: boolean;
  files: Fact<ChangedFile[]>;
  policyText: Fact<string>;
}

/** GitHub lists no more files than these, 100 a page (REST, "List pull requests files"). */
const FILE_PAGES = 30;

const PULL = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
const FILES = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files';

/**
 * Reads a pull request, its files and the policy of its base branch: 3 requests up to 100 files, one more for each further 100.
 * All start at once. `expectedBase` only saves a round trip: the live base branch decides, or `policyRef` where that is given.
 * Throws what the request throws if the pull request itself cannot be read: then there is no head that could hold a status.
 */
export async function readPullRequest(
  { github, shared, pageOf }: Sources,
  target: PullRequestTarget,
  config: string,
): Promise<PullRequestRead> {
  const live = readChange(github, target.number, pageOf(target.number));
  const guessed = target.policyRef ?? target.expectedBase;
  const guess = guessed === null ? null : readTextFile(shared, config, guessed);
  const policyOf = (baseRef: string): Promise<Fact<string>> => {
    const isRight = guess !== null && (target.policyRef !== undefined || baseRef === guessed);
    return isRight ? guess : readTextFile(shared, config, baseRef);
  };
  const [{ change, isOpen }, files, policyText] = await Promise.all([
    live,
    readFiles(github, target.number, live),
    live.then(({ change: { baseRef } }) => policyOf(baseRef)),
    guess,
  ]);
  return { change, isOpen, files, policyText };
}

/**
 * The pull request as it is now. Every field that is used is checked before it is believed; what only words the report may be missing.
 * `page` stands in for an address that the answer leaves out.
 */
export async function readChange(
  github: Requester,
  number: number,
  page: string | null = null,
): Promise<{ change: Change; isOpen: boolean }> {
  const { data } = await github.request<unknown>(PULL, { pull_number: number });
  return changeOf(recordOf(data), number, page);
}

/** The list of its files; one that is short is for the judge, one that only looks whole is unreadable. */
export async function readFiles(github: Requester, number: number, live: Promise<{ change: Change }>): Promise<Fact<ChangedFile[]>> {
  // If the pull request cannot be read, that is the error to show; the list alone means nothing.
  const expected = live.then(({ change }) => change.changedFiles);
  return factOf(async () => {
    const pages = await readPages(github, FILES, { pull_number: number }, { expected, maxPages: FILE_PAGES, key: nameOf });
    if (!pages.complete && pages.rows.length === pages.expected)
      throw new UnreadableError(`The file list cannot be trusted: ${pages.why}.`);
    return pages.rows.map(fileOf);
  });
}

function changeOf(pull: AnswerRecord, number: number, page: string | null): { change: Change; isOpen: boolean } {
  const what = `Pull request #${number}`;
  const head = recordOf(pull.head);
  const hasBody = pull.body !== null && pull.body !== undefined;
  const change: Change = {
    number,
    url: textOrNone(pull, 'html_url') ?? page,
    title: textField(pull, 'title', what),
    body: hasBody ? textField(pull, 'body', what) : '',
    author: accountOf(pull, 'user', what),
    draft: pull.draft === true,
    labels: Array.isArray(pull.labels) ? pull.labels.map((label) => textField(recordOf(label), 'name', `A label of #${number}`)) : [],
    baseRef: textField(recordOf(pull.base), 'ref', `The base of #${number}`),
    headSha: textField(head, 'sha', `The head of #${number}`),
    headRef: textOrNone(head, 'ref') ?? '',
    changedFiles: numberField(pull, 'changed_files', what),
    changedLines: linesOf(pull),
  };
  // Nothing is written for a closed one, so it has to say so.
  return { change, isOpen: pull.state !== 'closed' };
}

function linesOf({ additions, deletions }: AnswerRecord): number | null {
  return typeof additions === 'number' && typeof deletions === 'number' ? additions + deletions : null;
}

function nameOf(row: unknown): string {
  const filename = textOrNone(recordOf(row), 'filename') ?? '';
  if (filename === '') throw new UnreadableError('A row of the file list has no `filename`. Run again.');
  return filename;
}

function fileOf(row: unknown): ChangedFile {
  const file = recordOf(row);
  const path = nameOf(row);
  const status = textOrNone(file, 'status') ?? '';
  const previousPath = textOrNone(file, 'previous_filename') || null;
  // Without its old name a move out of a forbidden folder would look like a new file.
  if (status === 'renamed' && previousPath === null)
    throw new UnreadableError(`\`${path}\` is renamed, and the list does not say from what.`);
  return { path, previousPath, status };
}
