import { type BranchState, branchState } from '../../../core/branch-state.ts';
import { compileGlob } from '../../../core/glob.ts';
import type { Finding } from '../../../core/model.ts';
import type { FailSafe } from '../policy.ts';
import { repositoryOf } from './issue-link.ts';
import { finding, listed, notRead, type RuleContext, type RuleResult } from './rule.ts';
import { runAgain } from './run-again.ts';

/** While the newest runs of the branch are red, only a change that looks like a hotfix may go there. */
export function judgeFailSafe(context: RuleContext, rule: FailSafe): RuleResult {
  const { baseRef } = context.change;
  if (baseRef !== rule.branch) {
    const message = `This change goes to \`${baseRef}\`, and the rule watches \`${rule.branch}\`.`;
    return {
      findings: [finding(context, 'not_applicable', baseRef, message, ['fail_safe', 'branch'])],
      summary: `Only for changes to ${rule.branch}`,
    };
  }
  const lacks = whatLacks(context, rule);
  const findings = rule.workflows.map((workflow, index) => judgeWorkflow(context, rule, workflow, index, lacks));
  const red = findings.filter((one) => one.state === 'fail').map((one) => one.subject);
  if (red.length > 0) return { findings, summary: `${rule.branch} is red (${red.join(', ')}): only hotfixes pass` };
  if (findings.some((one) => one.state !== 'pass')) return { findings, summary: `The state of ${rule.branch} is not known` };
  if (findings.some((one) => one.evidence === 'hotfix')) return { findings, summary: 'This is a hotfix' };
  const isRed = findings.some((one) => one.evidence === 'red');
  return { findings, summary: isRed ? `${rule.branch} is red, and this is a hotfix` : `${rule.branch} is not red` };
}

function judgeWorkflow(context: RuleContext, rule: FailSafe, workflow: string, index: number, lacks: string[]): Finding {
  const place = ['fail_safe', 'workflows', index] as const;
  const fact = context.facts.branchRuns.get(workflow);
  if (!fact && context.change.number === null && lacks.length === 0) {
    const message = `The runs of \`${workflow}\` are not known for a local branch. This change is a hotfix, so it passes whatever they say.`;
    return finding(context, 'pass', workflow, message, place, { evidence: 'hotfix' });
  }
  if (!fact) return notRead(context, workflow, `The runs of \`${workflow}\` on \`${rule.branch}\` were`, place, besides(rule, lacks));
  if (fact.state === 'unreadable') {
    const message = `The runs of \`${workflow}\` on \`${rule.branch}\` could not be read: ${fact.why}`;
    return finding(context, 'unknown', workflow, message, place, { fix: runAgain(fact.why) });
  }
  if (fact.state === 'absent') {
    const message = `The policy watches the workflow \`${workflow}\`, which does not exist.`;
    const fix = `Write its name, or its file's name, as it is under \`.github/workflows\`, in \`${context.policy.file}\`.`;
    return finding(context, 'error', workflow, message, place, { fix });
  }
  const state = branchState(fact.value, repositoryOf(context.change.url)?.name ?? null);
  if (state.is !== 'red') return finding(context, 'pass', workflow, notRed(workflow, rule.branch, state), place, { evidence: state.is });
  const said = `The newest run of \`${workflow}\` on \`${rule.branch}\` ended as \`${state.run.conclusion}\`: ${state.run.url}`;
  if (lacks.length === 0)
    return finding(context, 'pass', workflow, `${said} This change is a hotfix, so it passes.`, place, { evidence: 'red' });
  const fix =
    `Wait until \`${rule.branch}\` is green again. ` +
    (rule.allow.title || rule.allow.head !== null
      ? `If this change repairs it: ${lacks.join(', and ')}.`
      : 'The policy lets no change through until then.');
  const message = `${said} While \`${rule.branch}\` is red, only hotfixes pass, and this change is none.`;
  return finding(context, 'fail', workflow, message, place, { evidence: evidenceOf(rule), fix });
}

/** What keeps a change from being a hotfix, each as something to do. Nothing is a hotfix where the policy does not say what one looks like. */
function whatLacks({ change }: RuleContext, { allow }: FailSafe): string[] {
  if (allow.title === null && allow.head === null) return ['the policy names no hotfixes'];
  const lacks: string[] = [];
  // `search` forgets where an expression last stopped.
  if (allow.title && change.title.search(allow.title) < 0) lacks.push(`give it a title that matches \`${allow.title.source}\``);
  if (allow.head !== null && !compileGlob(allow.head).matches(change.headRef))
    lacks.push(`open it from a branch named as \`${allow.head}\` (it is \`${change.headRef}\`)`);
  return lacks;
}

/** What can be done about runs that are not known, locally. */
function besides({ allow }: FailSafe, lacks: readonly string[]): string {
  if (allow.title === null && allow.head === null) return '';
  return ` A hotfix passes whatever the runs say: ${lacks.join(', and ')}${allow.title ? ' (locally with `--title TEXT`)' : ''}.`;
}

function evidenceOf({ allow }: FailSafe): string {
  const ways = [
    ...(allow.title ? [`title ${listed([allow.title.source])}`] : []),
    ...(allow.head === null ? [] : [`head ${listed([allow.head])}`]),
  ];
  return ways.length > 0 ? `hotfixes: ${ways.join(' and ')}` : 'no hotfixes';
}

function notRed(workflow: string, branch: string, state: Exclude<BranchState, { is: 'red' }>): string {
  if (state.is === 'none') return `\`${workflow}\` has no completed run on \`${branch}\`, so it is not red.`;
  return `The newest run of \`${workflow}\` on \`${branch}\` succeeded: ${state.run.url}`;
}
