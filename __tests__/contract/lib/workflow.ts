import { type Document, isScalar, parseDocument } from 'yaml';
import { grantDifferences, grantsOf, jobGrantProblems, union } from './grants.ts';
import type { Suite } from './suite.ts';
import { parseUses } from './uses.ts';
import { type Fields, fields, list, text } from './values.ts';

type Path = readonly (string | number)[];

/**
 * What is unsafe or wrong in the text of a workflow. `reader` says whose it is: in this repository own actions are written
 * `$/NAME`, so that they are those of the very commit; a consumer's page or template may also name a published ref.
 */
export function workflowProblems(source: string, suite: Suite, reader: 'repository' | 'consumer'): string[] {
  const document = parseDocument(source);
  if (document.errors.length > 0) return document.errors.map(({ message }) => message.split('\n')[0] ?? message);
  const workflow = fields(document.toJS());
  const problems: string[] = [];
  if (!isEmptyMap(workflow.permissions)) problems.push('the top level must say `permissions: {}`');
  problems.push(...groupProblems('the workflow', workflow.concurrency));
  problems.push(...calledProblems(/^(#.*\n)*/.exec(source)?.[0] ?? '', workflow, suite));
  const seesForks =
    'pull_request_target' in fields(workflow.on) ||
    list(workflow.on).includes('pull_request_target') ||
    workflow.on === 'pull_request_target';
  for (const [name, value] of Object.entries(fields(workflow.jobs))) {
    const job = fields(value);
    const at = (problem: string): string => `job ${name}: ${problem}`;
    problems.push(...reasonProblems(document, name, job.permissions).map(at));
    problems.push(...groupProblems(at('its'), job.concurrency));
    if ('uses' in job) problems.push(...callProblems(document, ['jobs', name], job, suite, reader).map(at));
    list(job.steps).forEach((step, index) => {
      problems.push(...stepProblems(document, ['jobs', name, 'steps', index], fields(step), suite, reader, seesForks).map(at));
    });
    problems.push(...jobGrantProblems(job, suite.grants, suite.actions).map(at));
  }
  return problems;
}

/** What is unsafe in one step, of a workflow or of a composite action. */
export function stepProblems(
  document: Document,
  path: Path,
  step: Fields,
  suite: Suite,
  reader: 'repository' | 'consumer',
  seesForks: boolean,
): string[] {
  const problems: string[] = [];
  const given = fields(step.with);
  for (const [key, script] of [
    ['run', step.run],
    ['script', given.script],
  ] as const) {
    if (text(script).includes('${{')) problems.push(`\${{ }} inside ${key}: ${firstLine(script)}`);
  }
  if (!('uses' in step)) return problems;
  const uses = parseUses(text(step.uses));
  switch (uses.kind) {
    case 'own-action': {
      const known = suite.actions[uses.name];
      if (known === undefined) return [...problems, `there is no action ${uses.name || 'at the root'}`];
      if (reader === 'repository' && uses.form !== 'self') problems.push(`write $/${uses.name} instead of ${text(step.uses)}`);
      return [...problems, ...unknownKeys(`${uses.name}: input`, given, fields(known).inputs)];
    }
    case 'own-workflow':
      return [...problems, `${text(step.uses)} is a workflow, and a step needs an action`];
    case 'local':
      return [...problems, `write $/${uses.path} instead of ./${uses.path}, which is the caller's file`];
    case 'docker':
      return [...problems, 'an image cannot be pinned to a commit'];
    case 'third-party': {
      problems.push(...pinProblems(document, path, uses.ref, text(step.uses)));
      if (uses.repository !== 'actions/checkout') return problems;
      if (text(given['persist-credentials']) !== 'false') problems.push('actions/checkout without persist-credentials: false');
      if (seesForks) problems.push('actions/checkout on pull_request_target');
      return problems;
    }
  }
}

function callProblems(document: Document, path: Path, job: Fields, suite: Suite, reader: 'repository' | 'consumer'): string[] {
  const uses = parseUses(text(job.uses));
  if (uses.kind === 'third-party') return pinProblems(document, path, uses.ref, text(job.uses));
  if (uses.kind !== 'own-workflow') return [`${text(job.uses)} is no reusable workflow`];
  const callee = fields(suite.workflows[uses.file]);
  const call = fields(callee.on).workflow_call;
  if (call === undefined) return [`${uses.file} cannot be called`];
  const granted = Object.values(fields(callee.jobs)).map((called) => grantsOf(fields(called).permissions));
  return [
    ...(reader === 'repository' && uses.form !== 'self' ? [`write the path instead of ${text(job.uses)}`] : []),
    ...unknownKeys(`${uses.file}: input`, job.with, fields(call).inputs),
    ...unknownKeys(`${uses.file}: secret`, job.secrets, fields(call).secrets),
    ...grantDifferences(grantsOf(job.permissions), union(granted)),
  ];
}

/** A called workflow names at its top what the caller must grant, and its inputs have the defaults of the action that they go to. */
function calledProblems(head: string, workflow: Fields, suite: Suite): string[] {
  const call = fields(workflow.on).workflow_call;
  if (call === undefined) return [];
  const jobs = Object.values(fields(workflow.jobs)).map(fields);
  const told = [...head.matchAll(/\b([a-z-]+): (read|write)\b/g)].map(([, scope, level]) => [scope, level]);
  const headline = grantDifferences(grantsOf(Object.fromEntries(told)), union(jobs.map(({ permissions }) => grantsOf(permissions))));
  const inputs = fields(fields(call).inputs);
  const steps = jobs.flatMap((job) => list(job.steps).map(fields));
  const differing = steps.flatMap((step) => {
    const uses = parseUses(text(step.uses));
    const declared = uses.kind === 'own-action' ? fields(fields(suite.actions[uses.name]).inputs) : {};
    return Object.entries(fields(step.with)).flatMap(([key, value]) => {
      const input = /^\$\{\{ *inputs\.([\w-]+) *\}\}$/.exec(text(value))?.[1];
      // What the action requires has no default there: a workflow may have one.
      if (input === undefined || !(key in declared) || fields(declared[key]).required === true) return [];
      const [here, there] = [text(fields(inputs[input]).default), text(fields(declared[key]).default)];
      return here === there ? [] : [`the default of input ${input} is \`${here}\`, that of the action's ${key} \`${there}\``];
    });
  });
  return [...headline.map((difference) => `the comment at the top names the caller's grants, but it ${difference}`), ...differing];
}

function pinProblems(document: Document, path: Path, ref: string, uses: string): string[] {
  if (!/^[0-9a-f]{40}$/.test(ref)) return [`${uses} is not pinned to a commit`];
  return /^\s*v\d+(\.\d+)*\b/.test(commentAt(document, [...path, 'uses'])) ? [] : [`${uses} has no comment with its version`];
}

function reasonProblems(document: Document, job: string, permissions: unknown): string[] {
  if (permissions !== undefined && typeof permissions !== 'object') return [`permissions: ${text(permissions)} grants more than it names`];
  const unreasoned = Object.keys(fields(permissions)).filter(
    (scope) => commentAt(document, ['jobs', job, 'permissions', scope]).trim() === '',
  );
  return unreasoned.map((scope) => `the grant of ${scope} has no reason beside it`);
}

/** `github.workflow` is the caller's name in a called workflow: the group would cancel the caller. */
function groupProblems(whose: string, concurrency: unknown): string[] {
  const group = text(concurrency) || text(fields(concurrency).group);
  return /github\s*(\.\s*|\[\s*['"])workflow/i.test(group) ? [`${whose} concurrency group is built from github.workflow`] : [];
}

function unknownKeys(what: string, given: unknown, declared: unknown): string[] {
  return Object.keys(fields(given))
    .filter((key) => !(key in fields(declared)))
    .map((key) => `${what} ${key} does not exist`);
}

/** The comment at the end of the value's line. */
function commentAt(document: Document, path: Path): string {
  const node = document.getIn(path, true);
  return isScalar(node) ? (node.comment ?? '') : '';
}

function isEmptyMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function firstLine(script: unknown): string {
  return (
    text(script)
      .split('\n')
      .find((line) => line.includes('${{'))
      ?.trim() ?? ''
  );
}
