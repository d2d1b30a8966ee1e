import { json, type Operations, onRepository } from '../call.ts';
import { list } from '../paging.ts';
import { needs } from '../permissions.ts';
import { pullRequest } from './lookup.ts';

const READ = needs('pull-requests:read');

/** What a pull request has besides itself, and the loopback does not keep: nobody is asked for a review, and no line has a comment. */
export const pullSidebar: Operations = {
  'pulls/list-requested-reviewers': onRepository(READ, (call) => {
    pullRequest(call);
    return json({ users: [], teams: [] });
  }),

  'pulls/list-review-comments': onRepository(READ, (call) => {
    pullRequest(call);
    return list(call, [], () => null);
  }),
};
