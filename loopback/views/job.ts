import type { Annotation, Job } from '../state/jobs.ts';
import type { Repository } from '../state/repository.ts';
import { type Links, nodeId, time, timeOrNull } from './links.ts';
import { repositoryUrl } from './repository.ts';

/** "job". A job that never began has no runner. */
export function jobView(repository: Repository, { checkRun, run, attempt, steps }: Job, links: Links): Record<string, unknown> {
  const url = repositoryUrl(repository, links);
  const { id, name, status, conclusion, startedAt, completedAt } = checkRun;
  const begun = steps.length > 0;
  return {
    id,
    run_id: run.id,
    workflow_name: run.workflow.name,
    head_branch: run.headBranch,
    run_url: `${url}/actions/runs/${run.id}`,
    run_attempt: attempt,
    node_id: nodeId('CheckRun', id),
    head_sha: run.headSha,
    url: `${url}/actions/jobs/${id}`,
    html_url: `${links.html}/${repository.fullName}/actions/runs/${run.id}/job/${id}`,
    status,
    conclusion,
    created_at: time(run.createdAt),
    started_at: time(startedAt ?? run.createdAt),
    completed_at: timeOrNull(completedAt),
    name,
    steps: steps.map((step) => ({ ...step, started_at: timeOrNull(startedAt), completed_at: timeOrNull(completedAt) })),
    check_run_url: `${url}/check-runs/${id}`,
    labels: ['ubuntu-latest'],
    runner_id: begun ? 1 : null,
    runner_name: begun ? 'GitHub Actions 1' : null,
    runner_group_id: begun ? 1 : null,
    runner_group_name: begun ? 'GitHub Actions' : null,
  };
}

/** "check annotation". */
export function annotationView(annotation: Annotation, headSha: string, repository: Repository, links: Links): Record<string, unknown> {
  const { path, line, level, title, message } = annotation;
  return {
    path,
    blob_href: `${links.html}/${repository.fullName}/blob/${headSha}/${path}`,
    start_line: line,
    end_line: line,
    start_column: null,
    end_column: null,
    annotation_level: level,
    title,
    message,
    raw_details: null,
  };
}
