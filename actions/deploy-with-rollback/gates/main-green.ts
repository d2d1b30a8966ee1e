import { branchState } from '../../../core/branch-state.ts';
import type { GateFacts, GitHubGateFacts, MainFacts } from './facts.ts';
import type { MainRequirement } from './gate-plan.ts';
import { type Judged, passed, refused, skipped, unreadable } from './judged.ts';

/**
 * Fail-safe: while the newest run that decides of one of the branch's workflows is red, nothing is deployed. Where the plan names no
 * workflows, those count that run on a push, and the one that deploys does not: its own failure would forbid the deploy that repairs it.
 */
export function judgeMain(main: MainRequirement, { github }: GateFacts): Judged {
  if (github === null) return skipped('main', 'needs GitHub');
  const fact = github.main;
  if (fact.state === 'unreadable') return unreadable('main', `The runs of the branch could not be read: ${fact.why}`);
  if (fact.state === 'absent') return unreadable('main', 'The runs of the branch were not read.');
  const { branch } = fact.value;
  const workflows = main.workflows ?? [...fact.value.workflows.keys()].filter((path) => path !== github.workflowPath);
  const states = workflows.map((workflow) => stateOf(workflow, main, fact.value, github));
  const red = states.find(({ is }) => is === 'red');
  if (red !== undefined) {
    return refused(
      'main',
      {
        reason: 'main_red',
        outcome: 'blocked',
        message: `${branch} is red: ${red.words}`,
        fix: `Make ${branch} green first. A rollback is possible at any time.`,
      },
      { url: red.url },
    );
  }
  const unknown = states.find(({ is }) => is === 'unknown');
  if (unknown !== undefined) return unreadable('main', unknown.words, unknown.fix);
  const said = states.filter(({ is }) => is === 'green').map(({ workflow }) => workflow);
  return passed('main', said.length === 0 ? `${branch} has no completed run that is red` : `${branch}: ${said.join(', ')}`, {
    url: states.find(({ url }) => url !== null)?.url ?? null,
  });
}

interface State {
  workflow: string;
  is: 'green' | 'red' | 'none' | 'unknown';
  words: string;
  url: string | null;
  fix?: string;
}

function stateOf(workflow: string, main: MainRequirement, { branch, workflows }: MainFacts, { repository }: GitHubGateFacts): State {
  const fact = workflows.get(workflow);
  if (fact === undefined || fact.state === 'unreadable') {
    const why = fact === undefined ? 'were not read' : `could not be read: ${fact.why}`;
    return { workflow, is: 'unknown', words: `The runs of ${workflow} on ${branch} ${why}`, url: null };
  }
  if (fact.state === 'absent') {
    const fix = 'Correct `require.main.workflows`: a name, or the name of a file under `.github/workflows`.';
    return { workflow, is: 'unknown', words: `There is no workflow ${workflow}, so it cannot be green.`, url: null, fix };
  }
  const runs = main.workflows === null ? fact.value.filter(({ event }) => event === 'push') : fact.value;
  const state = branchState(runs, repository);
  if (state.is === 'none') return { workflow, is: 'none', words: '', url: null };
  const { conclusion, url } = state.run;
  return {
    workflow,
    is: state.is,
    words: `the newest run of ${workflow} ended as ${conclusion ?? 'unknown'}.`,
    url: url === '' ? null : url,
  };
}
