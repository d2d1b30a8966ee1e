import type { App, CheckRun } from '../state/model.ts';
import type { Repository } from '../state/repository.ts';
import type { State } from '../state/state.ts';
import { type Links, nodeId, time, timeOrNull } from './links.ts';
import { repositoryUrl } from './repository.ts';
import { simpleUser } from './user.ts';

/** "check run". */
export function checkRunView(state: State, repository: Repository, run: CheckRun, links: Links): Record<string, unknown> {
  const url = `${repositoryUrl(repository, links)}/check-runs/${run.id}`;
  const page = `${links.html}/${repository.fullName}/runs/${run.id}`;
  return {
    id: run.id,
    node_id: nodeId('CheckRun', run.id),
    head_sha: run.headSha,
    name: run.name,
    url,
    html_url: page,
    details_url: run.detailsUrl ?? page,
    external_id: run.externalId,
    status: run.status,
    conclusion: run.conclusion,
    started_at: timeOrNull(run.startedAt),
    completed_at: timeOrNull(run.completedAt),
    output: { ...run.output, annotations_count: run.annotations.length, annotations_url: `${url}/annotations` },
    check_suite: { id: run.suiteId },
    app: appView(state, repository, run.app, links),
    pull_requests: [],
  };
}

function appView(state: State, repository: Repository, { id, slug }: App, links: Links): Record<string, unknown> {
  return {
    id,
    slug,
    node_id: nodeId('App', id),
    owner: simpleUser(state.user('github', 'Organization'), links),
    name: slug,
    description: '',
    external_url: 'https://example.com',
    html_url: `${links.html}/apps/${slug}`,
    created_at: time(repository.createdAt),
    updated_at: time(repository.createdAt),
    permissions: { checks: 'write', metadata: 'read' },
    events: [],
  };
}
