import { notFound } from '../api-error.ts';
import { json, type Operations, onRepository } from '../call.ts';
import { page, totalCount } from '../paging.ts';
import { needs } from '../permissions.ts';
import type { Artifact } from '../state/model.ts';
import { type Links, nodeId, time } from '../views/links.ts';

const DAYS_KEPT_MS = 90 * 86_400_000;

export const artifacts: Operations = {
  'actions/list-workflow-run-artifacts': onRepository(needs('actions:read'), (call) => {
    const { repository, path, query, links } = call;
    const found = repository.artifacts.filter(
      ({ run, name }) => run.id === path.number('run_id') && (!query.has('name') || query.text('name') === name),
    );
    const { items, headers } = page(call, found);
    const rows = items.map((artifact) => view(artifact, repository.fullName, links));
    return json({ total_count: totalCount(call, found.length), artifacts: rows }, 200, headers);
  }),
  // GitHub sends the caller to its storage, with a signed address that takes no token and is good for a minute.
  'actions/download-artifact': onRepository(needs('actions:read'), ({ repository, path, state, links }) => {
    const artifact = repository.artifacts.find(({ id }) => id === path.number('artifact_id'));
    if (artifact === undefined) throw notFound();
    return {
      kind: 'empty',
      status: 302,
      headers: { location: `${new URL(links.api).origin}${state.store(artifact.zip, 'application/zip')}` },
    };
  }),
};

function view({ id, name, run, zip, createdAt }: Artifact, repository: string, links: Links): unknown {
  const url = `${links.api}/repos/${repository}/actions/artifacts/${id}`;
  return {
    id,
    node_id: nodeId('Artifact', id),
    name,
    size_in_bytes: zip.length,
    url,
    archive_download_url: `${url}/zip`,
    expired: false,
    created_at: time(createdAt),
    updated_at: time(createdAt),
    expires_at: time(new Date(createdAt.getTime() + DAYS_KEPT_MS)),
    workflow_run: { id: run.id, head_branch: run.headBranch, head_sha: run.headSha },
  };
}
