import { type ChangedFile, type Fact, NO_RULE_FACTS, type PolicyFacts, type RuleFacts } from '../../actions/policy-check/facts.ts';
import type { AppliesTo, ChangedFileText, Policy, PolicyTest } from '../../actions/policy-check/policy.ts';
import { compileGlobs } from '../../core/glob.ts';

/** Puts the labels on, where an exception asks for nobody by name. */
const SOMEBODY = 'somebody-who-may';

const STATUSES: { readonly [letter: string]: string } = { A: 'added', M: 'modified', D: 'removed', R: 'renamed', C: 'copied' };

/**
 * The facts that a test stands for. What it leaves out is as in a harmless pull request: nobody has reviewed it, the branch of `fail_safe`
 * is green, and labels that an exception names were put on by somebody who may. Issues are not known.
 */
export function factsOfTest(test: PolicyTest, policy: Policy, template: Fact<string>): PolicyFacts {
  const files = test.files.map(changedFile);
  const login = test.author ?? 'somebody';
  return {
    ...NO_RULE_FACTS,
    ...people(test, policy, login),
    template,
    reviews: { state: 'read', value: [] },
    branchRuns: greenRuns(policy),
    change: {
      number: null,
      url: null,
      title: test.title ?? test.name,
      body: test.body ?? '',
      author: { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' },
      draft: test.draft,
      labels: test.labels,
      baseRef: test.base ?? usualBase(policy.appliesTo),
      headSha: '0'.repeat(40),
      headRef: test.head ?? 'topic',
      changedFiles: files.length,
      changedLines: files.length,
    },
    files: { state: 'read', value: files },
  };
}

/** `M path`, `R old -> new`. */
function changedFile(row: ChangedFileText): ChangedFile {
  const status = STATUSES[row.charAt(0)] ?? 'changed';
  const names = row.slice(2);
  const arrow = status === 'renamed' || status === 'copied' ? names.indexOf(' -> ') : -1;
  if (arrow < 0) return { path: names, previousPath: null, status };
  return { path: names.slice(arrow + 4), previousPath: names.slice(0, arrow), status };
}

function usualBase({ branches }: AppliesTo): string {
  const globs = compileGlobs(branches);
  if (branches.length === 0 || globs.matches('main')) return 'main';
  return branches.find((branch) => !/[*?[{]/.test(branch)) ?? 'main';
}

/** Whoever an exception wants has put its label on, with every role and in every team. */
function people(test: PolicyTest, { exceptions }: Policy, author: string): Pick<RuleFacts, 'labelGrants' | 'roles' | 'teams'> {
  const asked = exceptions.filter(({ label }) => test.labels.some((own) => own.toLowerCase() === label.toLowerCase()));
  const grants = asked.map(({ label, by }) => {
    const named = by?.logins.find((login) => login.toLowerCase() !== author.toLowerCase());
    return { label, by: named ?? SOMEBODY, at: '2000-01-01T00:00:00Z' };
  });
  const logins = grants.map(({ by }) => by.toLowerCase());
  const teams = asked.flatMap(({ by }) => by?.teams ?? []);
  return {
    labelGrants: { state: 'read', value: grants },
    roles: new Map(logins.map((login) => [login, { state: 'read', value: 'admin' } as const])),
    teams: new Map(teams.map((team) => [team.toLowerCase(), { state: 'read', value: logins } as const])),
  };
}

function greenRuns({ rules }: Policy): RuleFacts['branchRuns'] {
  const run = {
    workflowPath: '',
    event: 'push',
    status: 'completed',
    conclusion: 'success',
    headRepository: 'owner/repository',
    url: '',
    createdAt: '2000-01-01T00:00:00Z',
  };
  return new Map(
    (rules.fail_safe?.workflows ?? []).map((workflowName) => [workflowName, { state: 'read', value: [{ ...run, workflowName }] }]),
  );
}
