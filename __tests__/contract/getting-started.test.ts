import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { expectCalls } from '../../loopback/journal.ts';
import { commentsOf, POLICY_FILE, runPolicyCheck, shop, startShop, statusesOf, writesOf } from '../bundle/shop.ts';
import { codesIn, snippetsOf, tablesOf } from './lib/markdown.ts';
import { read } from './lib/tree.ts';
import { fields } from './lib/values.ts';

const PAGE = read('docs/getting-started.md');
/** The block whose first line is the name of that file. */
function block(file: string): string {
  const found = snippetsOf(PAGE).find(({ code }) => code.startsWith(`# ${file}\n`));
  if (found === undefined) throw new Error(`docs/getting-started.md has no ${file}`);
  return found.code;
}

test.each(['.github/workflows/pull-request.yml', '.github/workflows/rejudge.yml'])(
  '%s is short, and the one of this repository',
  (file) => {
    const [, ...lines] = block(file).split('\n');
    expect(lines.length).toBeLessThan(20);
    // Which workflows are waited for is the repository's own matter.
    const known = (text: string): unknown => {
      const workflow = fields(parse(text));
      const on = fields(workflow.on);
      return 'workflow_run' in on ? { ...workflow, on: { ...on, workflow_run: { ...fields(on.workflow_run), workflows: [] } } } : workflow;
    };
    expect(known(lines.join('\n').replace('org/ops-actions/', '$/').replace('@v1', ''))).toEqual(known(read(file)));
  },
);

test('the table of grants is that of the workflow', () => {
  const { govern } = fields(fields(parse(block('.github/workflows/pull-request.yml'))).jobs);
  const grants = Object.entries(fields(fields(govern).permissions)).map(([scope, level]) => `${scope}: ${level}`);
  const table = tablesOf(PAGE).find(({ header }) => header[0] === 'grant of the job');
  expect(table?.rows.flatMap(([grant = '']) => codesIn(grant)).sort()).toEqual(grants.sort());
});

test('the pull request of the page gets the status, the comment and the number of requests that the page promises', async () => {
  const moved = { number: 7, title: 'Move the settings', user: 'ben', head: 'move', files: ['R secrets/prod.env -> docs/settings.md'] };
  const github = await startShop(shop(moved, { [POLICY_FILE]: block(POLICY_FILE), 'secrets/prod.env': 'placeholder\n' }));
  const run = await runPolicyCheck(github);
  expect(run.outputs).toMatchObject({ verdict: 'fail', 'failed-rules': '["forbidden_paths"]' });
  const [status] = statusesOf(github);
  expect(PAGE).toContain(`> ❌ **ops/policy** — ${status?.description}\n`);
  const item = commentsOf(github)[0]
    ?.split('\n')
    .find((line) => line.startsWith('- **fail**'));
  expect(PAGE).toContain(`> ${item}\n`);
  expect(run.summary).toContain('| ❌ fail | `Issue link` |  |');

  const requests = github.journal.entries.length;
  expect(PAGE).toContain(`${requests} requests for a pull request of up to 100 files that is refused for the first time`);
  expect(PAGE).toContain(`${requests - 3} to publish, ${writesOf(github).length} of them writes`);
  await runPolicyCheck(github);
  expect(writesOf(github)).toHaveLength(2);
  expectCalls(github.journal, {
    'pulls/get': 4,
    'pulls/list-files': 2,
    'repos/get-content': 2,
    'repos/list-commit-statuses-for-ref': 2,
    'issues/list-comments': 2,
    'repos/create-commit-status': 1,
    'issues/create-comment': 1,
  });
});
