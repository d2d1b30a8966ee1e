import { ApiError } from '../api-error.ts';
import { type Operations, onRepository, type RepositoryCall } from '../call.ts';
import { list } from '../paging.ts';
import { needs } from '../permissions.ts';
import type { SecretAlert } from '../state/deployments.ts';
import { time } from '../views/links.ts';
import { repositoryUrl } from '../views/repository.ts';

export const secretAlerts: Operations = {
  // `github.token` cannot have this grant; an App's token can.
  'secret-scanning/list-alerts-for-repo': onRepository(needs('secret-scanning-alerts:read'), (call) => {
    if (call.repository.secretAlerts === null) throw new ApiError(404, 'Secret scanning is disabled on this repository.');
    const state = call.query.optionalText('state');
    const found = call.repository.secretAlerts.filter((alert) => state === null || alert.state === state).reverse();
    return list(call, found, (alert) => alertView(call, alert));
  }),
};

function alertView({ repository, links, query }: RepositoryCall, alert: SecretAlert): Record<string, unknown> {
  const url = `${repositoryUrl(repository, links)}/secret-scanning/alerts/${alert.number}`;
  return {
    number: alert.number,
    created_at: time(alert.createdAt),
    url,
    html_url: `${links.html}/${repository.fullName}/security/secret-scanning/${alert.number}`,
    locations_url: `${url}/locations`,
    state: alert.state,
    secret_type: alert.type,
    secret_type_display_name: alert.type,
    resolution: alert.state === 'resolved' ? 'revoked' : null,
    ...(query.value('hide_secret') === true ? {} : { secret: 'not kept here' }),
  };
}
