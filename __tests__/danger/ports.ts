import type { DangerPort } from '../../danger/port.ts';

/** A row of GitHub's list of a pull request's files. */
export interface Row {
  filename: string;
  status?: string;
  previous_filename?: string;
}

export interface Pull {
  body?: string | null;
  user?: { login: string; type: string };
  rows?: readonly Row[];
  /** Default: as many as there are rows. */
  changed_files?: number;
  /** What is thrown for the list of files. */
  refusal?: Error & { status?: number };
  /** The template on the base branch. */
  template?: string;
  /** Bodies of issues by number; all are ana's, an owner. */
  issues?: Readonly<Record<number, string>>;
}

export interface Heard {
  port: DangerPort;
  fails: string[];
  /** Routes with their parameters. */
  calls: [string, Readonly<Record<string, unknown>>][];
}

/** Danger's globals for one pull request of `acme/shop`, made by hand. */
export function listening({ body = '', rows = [], refusal, template, issues = {}, ...rest }: Pull): Heard {
  const fails: string[] = [];
  const calls: Heard['calls'] = [];
  const pr = {
    number: 7,
    html_url: 'https://github.com/acme/shop/pull/7',
    title: 'Sum once',
    state: 'open',
    body,
    user: { login: 'ben', type: 'User' },
    draft: false,
    labels: [{ name: 'bug' }],
    base: { ref: 'main', repo: { name: 'shop', owner: { login: 'acme' } } },
    head: { ref: 'sum', sha: '0'.repeat(40) },
    changed_files: rows.length,
    additions: 1,
    deletions: 1,
    ...rest,
  };
  const request = async (route: string, params: Readonly<Record<string, unknown>> = {}): Promise<unknown> => {
    calls.push([route, params]);
    if (route.endsWith('/contents/{+path}')) {
      if (template === undefined) throw Object.assign(new Error('Not Found'), { status: 404 });
      return { data: { type: 'file', encoding: 'base64', content: Buffer.from(template).toString('base64') }, status: 200, headers: {} };
    }
    if (route.endsWith('/issues/{issue_number}')) {
      const number = Number(params.issue_number);
      const user = { login: 'ana', type: 'User' };
      const issue = {
        number,
        body: issues[number],
        user,
        author_association: 'OWNER',
        repository_url: 'https://api.github.com/repos/acme/shop',
      };
      return { data: issue, status: 200, headers: {} };
    }
    if (refusal) throw refusal;
    const page = Number(params.page);
    return { data: rows.slice((page - 1) * 100, page * 100), status: 200, headers: {} };
  };
  return { port: { danger: { github: { pr, api: { request } } }, fail: (message) => void fails.push(message) }, fails, calls };
}
