import type { CommitFacts } from '../../actions/gate-reporter/facts.ts';
import { GATE_INPUTS } from '../../actions/gate-reporter/inputs.ts';
import { judge } from '../../actions/gate-reporter/judge.ts';
import { optionsOf } from '../../actions/gate-reporter/options.ts';
import { readInputs } from '../../core/inputs.ts';
import { renderSummary } from '../../core/report/summary.ts';
import { measureInTurn, timingTable } from '../measure.ts';

const CHECKS = 1_000;

/** 1,000 check runs of a commit, judged and rendered; beside only parsing the JSON that they came as. */
export async function gatesBench(): Promise<string> {
  const checks = Array.from({ length: CHECKS }, (_, index) => ({
    id: index + 1,
    name: `job ${index % 50} (${Math.floor(index / 50)})`,
    status: 'completed',
    conclusion: index % 97 === 0 ? 'failure' : 'success',
    app: { id: 15_368, slug: 'github-actions' },
    suiteId: index % 20,
    externalId: '',
    url: `https://github.com/acme/shop/runs/${index}`,
    startedAt: 1_000 + index,
  }));
  const facts: CommitFacts = {
    kind: 'commit',
    checkRuns: { state: 'read', value: checks },
    statuses: { state: 'read', value: [] },
    workflowRuns: { state: 'read', value: [] },
    branchRules: { state: 'off' },
  };
  const required = Array.from({ length: 50 }, (_, index) => `job ${index} (*)`).join('\n');
  const options = optionsOf(
    readInputs(GATE_INPUTS, { INPUT_TOKEN: 'x', INPUT_REQUIRED: required, INPUT_SCOPE: 'all', 'INPUT_SELF-CHECK-RUN-ID': '' }),
  );
  const self = { runId: 0, checkRunId: null };
  const moment = { now: 1e9, since: 0, previous: { kind: 'once' }, timedOut: false } as const;
  const text = JSON.stringify(checks);
  const run = () => judge(facts, options, self, moment, 'acme/shop@0123456789').report;
  const report = run();
  const timings = await measureInTurn(15, {
    'parse the JSON of 1,000 check runs': async () => JSON.parse(text) as unknown,
    'judge them': async () => run(),
    'judge them, and render the summary': async () =>
      renderSummary(run(), { footer: { actionsUrl: '', requests: 6, writes: 1, notes: [] } }),
  });
  return `${CHECKS} check runs, 50 globs required, ${report.gates.length} rows.\n\n${timingTable(timings)}`;
}
