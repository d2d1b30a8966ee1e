import type { Signature } from '../state/git.ts';
import type { Workflow, WorkflowRun } from '../state/model.ts';
import type { Repository } from '../state/repository.ts';
import type { State } from '../state/state.ts';
import { type Links, nodeId, time } from './links.ts';
import { minimalRepository, repositoryUrl } from './repository.ts';
import { simpleUser } from './user.ts';

export function workflowView(repository: Repository, workflow: Workflow, links: Links): Record<string, unknown> {
  const page = `${links.html}/${repository.fullName}`;
  return {
    id: workflow.id,
    node_id: nodeId('Workflow', workflow.id),
    name: workflow.name,
    path: workflow.path,
    state: workflow.state,
    created_at: time(workflow.createdAt),
    updated_at: time(workflow.createdAt),
    url: `${repositoryUrl(repository, links)}/actions/workflows/${workflow.id}`,
    html_url: `${page}/blob/${repository.defaultBranch}/${workflow.path}`,
    badge_url: `${page}/workflows/${encodeURIComponent(workflow.name)}/badge.svg`,
  };
}

/** "workflow run". `pull_requests` is left empty: GitHub leaves it so for a fork's runs, and callers must not rely on it. */
export function runView(state: State, repository: Repository, run: WorkflowRun, links: Links): Record<string, unknown> {
  const { workflow } = run;
  const url = `${repositoryUrl(repository, links)}/actions/runs/${run.id}`;
  const commit = repository.git.commit(run.headSha);
  const actor = simpleUser(state.user(run.actor), links);
  return {
    id: run.id,
    name: workflow.name,
    node_id: nodeId('WorkflowRun', run.id),
    head_branch: run.headBranch,
    head_sha: run.headSha,
    path: workflow.path,
    display_title: commit?.message.split('\n')[0] ?? workflow.name,
    run_number: run.number,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: workflow.id,
    check_suite_id: run.id,
    check_suite_node_id: nodeId('CheckSuite', run.id),
    url,
    html_url: `${links.html}/${repository.fullName}/actions/runs/${run.id}`,
    pull_requests: [],
    created_at: time(run.createdAt),
    updated_at: time(run.createdAt),
    run_started_at: time(run.createdAt),
    actor,
    triggering_actor: actor,
    run_attempt: run.attempt,
    referenced_workflows: [],
    previous_attempt_url: run.attempt > 1 ? `${url}/attempts/${run.attempt - 1}` : null,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${repositoryUrl(repository, links)}/check-suites/${run.id}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    workflow_url: `${repositoryUrl(repository, links)}/actions/workflows/${workflow.id}`,
    head_commit:
      commit === undefined
        ? null
        : {
            id: run.headSha,
            tree_id: commit.tree,
            message: commit.message,
            timestamp: time(commit.committer.date),
            author: person(commit.author),
            committer: person(commit.committer),
          },
    repository: minimalRepository(state, repository, links),
    head_repository: minimalRepository(state, run.headRepository, links),
  };
}

function person({ name, email }: Signature): Record<string, unknown> {
  return { name, email };
}
