import { messageOf, PermissionError } from '../../core/errors.ts';
import { numberField, recordOf, textOrNone } from '../../core/github/answer.ts';
import { type GitHub, RejectedError } from '../../core/github/client.ts';
import { findInPages } from '../../core/github/paging.ts';
import { link, prose } from '../../core/report/escape.ts';
import { BODY_LIMIT_CHARS, clipChars } from '../../core/report/limits.ts';
import type { Redactor } from '../../core/report/redact.ts';
import type { Pager } from './ports.ts';

export interface PagerOptions {
  github: Pick<GitHub, 'request'>;
  environment: string;
  labels: readonly string[];
  assignees: readonly string[];
  runUrl: string;
  clean: Redactor;
  /** Told when nobody could be called. */
  failed(why: string): void;
}

const LIST = 'GET /repos/{owner}/{repo}/issues';
const CREATE = 'POST /repos/{owner}/{repo}/issues';
const COMMENT = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
/** What the issue is found by where the configuration names no label. */
export const PAGE_LABEL = 'ops-critical';
const TITLE_CHARACTERS = 200;

/**
 * Calls somebody by an issue (`issues: write`). There is one for an environment as long as it is open, found again by its label and a
 * hidden marker; what comes later is a comment on it, which notifies everybody who takes part.
 */
export function githubPager(options: PagerOptions): Pager {
  const { github, environment, assignees, clean, failed } = options;
  const labels = options.labels.length === 0 ? [PAGE_LABEL] : options.labels;
  const marker = `<!-- ops-actions:deploy-with-rollback:${environment.toLowerCase().replace(/[^\w./]+/g, '-')} -->`;

  async function create(title: string, body: string): Promise<void> {
    const issue = { title: clipChars(clean(title), TITLE_CHARACTERS), body: clipChars(`${marker}\n${body}`, BODY_LIMIT_CHARS), labels };
    try {
      await github.request(CREATE, { ...issue, ...(assignees.length === 0 ? {} : { assignees }) });
    } catch (error) {
      // An assignee who left must not keep everybody else from being called.
      if (assignees.length === 0 || !(error instanceof RejectedError) || error.status !== 422) throw error;
      await github.request(CREATE, issue);
    }
  }

  return {
    async page(title, body) {
      const text = `**${prose(clean(title))}**\n\n${prose(clean(body))}\n\n${link('Actions run', options.runUrl)} · \
The environment is frozen: see what serves, repair it, and lift the freeze with the operation \`unfreeze\`.\n`;
      try {
        const open = await findInPages<unknown>(
          github as Pick<GitHub, 'request'>,
          LIST,
          { state: 'open', labels: labels.join(',') },
          (row) => (textOrNone(recordOf(row), 'body') ?? '').startsWith(marker),
        );
        if (open === null) await create(title, text);
        else await github.request(COMMENT, { issue_number: numberField(recordOf(open), 'number', 'The issue'), body: text });
      } catch (error) {
        const grant = 'The token lacks `issues: write`. Grant it to the job; without it nobody is called.';
        const why = error instanceof PermissionError ? grant : messageOf(error);
        failed(clean(`Nobody could be called by an issue (${title}): ${why}`));
      }
    },
  };
}
