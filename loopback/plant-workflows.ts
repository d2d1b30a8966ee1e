import { strToU8, zipSync } from 'fflate';
import { forkOf } from './plant-pull.ts';
import type { Plot } from './plot.ts';
import type { SeedAnnotation, SeedStep, SeedWorkflow } from './seed.ts';
import { appOf } from './state/checks.ts';
import type { Annotation, JobStep } from './state/jobs.ts';

const MINUTE_MS = 60_000;

/** Makes a workflow and its runs: the first of the seed is the newest, as in GitHub's list, a minute between two. */
export function plantWorkflow(plot: Plot, from: SeedWorkflow, index: number): void {
  const { state, repository } = plot;
  const { name, path, state: condition = 'active', runs = [] } = from;
  const now = state.now();
  const workflow = { id: state.nextId(), name, path, state: condition, createdAt: now };
  repository.workflows.push(workflow);
  for (const [age, run] of [...runs.entries()].reverse()) {
    const headBranch = run.branch ?? repository.defaultBranch;
    const headRepository = run.fork === undefined ? repository : forkOf(plot, run.fork);
    const headSha =
      run.sha ??
      headRepository.refs.get(`refs/heads/${headBranch}`) ??
      plot.fail(['workflows', index, 'runs', age, 'branch'], `there is no branch ${headBranch}, and no \`sha\` is given`);
    const added = state.addWorkflowRun(repository, workflow, {
      headBranch,
      headSha,
      headRepository,
      conclusion: run.conclusion,
      createdAt: new Date(now.getTime() - age * MINUTE_MS),
      ...(run.event === undefined ? {} : { event: run.event }),
      ...(run.attempt === undefined ? {} : { attempt: run.attempt }),
      ...(run.status === undefined ? {} : { status: run.status }),
      ...(run.actor === undefined ? {} : { actor: state.user(run.actor).login }),
      deployments: (run.environments ?? []).map(({ name: environment, reviewers = [], reviews = [] }) => ({
        environment,
        reviewers: [...reviewers],
        reviews: reviews.map(({ user, state: said, comment = '' }) => ({ user: state.user(user).login, state: said, comment, at: now })),
      })),
    });
    for (const [artifact, files] of Object.entries(run.artifacts ?? {})) {
      const zip = zipSync(Object.fromEntries(Object.entries(files).map(([file, text]) => [file, strToU8(text)])));
      repository.artifacts.push({ id: state.nextId(), name: artifact, run: added, zip, createdAt: now });
    }
    for (const { steps, log = null, annotations = [], ...job } of run.jobs ?? []) {
      const check = { ...job, headSha, app: appOf(state, 'github-actions'), annotations: annotations.map(annotationOf) };
      state.addJob(repository, added, check, { log, steps: (steps ?? []).map(stepOf) });
    }
  }
}

/** A step that has an end is completed. */
function stepOf({ name, conclusion }: SeedStep, index: number): JobStep {
  return { number: index + 1, name, status: conclusion === null ? 'in_progress' : 'completed', conclusion };
}

/** The runner itself speaks of `.github`, line 1. */
function annotationOf({ path = '.github', line = 1, level = 'failure', title, message }: SeedAnnotation): Annotation {
  return { path, line, level, title: title ?? null, message };
}
