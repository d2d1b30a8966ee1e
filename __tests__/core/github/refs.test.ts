import { expect, test } from '@jest/globals';
import { ConfigurationError, UnreadableError } from '../../../core/errors.ts';
import { NotFoundError, type Params, RejectedError } from '../../../core/github/client.ts';
import { githubRefs } from '../../../core/github/refs.ts';
import { fake } from './fake.ts';

/** A GitHub with one ref, whose writes end as the script says: `ok`, or what they do to the ref and what they throw. */
type Step = 'ok' | { ref?: string | null; error: Error };

function scripted(start: string | null, steps: readonly Step[]) {
  let ref = start;
  const left = [...steps];
  const github = fake((route: string, params: Params) => {
    if (route === 'GET /repos/{owner}/{repo}') return { node_id: 'R_1' };
    if (route.endsWith('/git/{+ref}')) {
      if (ref === null) throw new NotFoundError('not found');
      return { object: { sha: ref } };
    }
    if (route.includes('/rules/branches/')) throw new NotFoundError('no such operation');
    const step = left.shift() ?? 'ok';
    const wish = (params.variables as { input: { refUpdates: { afterOid: string }[] } } | undefined)?.input.refUpdates[0]?.afterOid;
    if (step === 'ok') ref = wish ?? String(params.sha);
    else {
      if (step.ref !== undefined) ref = step.ref;
      throw step.error;
    }
    return route.endsWith('graphql') ? { data: { updateRefs: {} } } : {};
  });
  return { refs: githubRefs({ ...github, apiUrl: 'https://api.github.com' }), github };
}

const LOST = new UnreadableError('the answer was lost');
const NO = new RejectedError('GitHub refused it (422: Reference already exists).', 422);
const MOVED = new RejectedError('GraphQL updateRefs: GitHub refused it (whatever it says).', 200);

test.each<[string, string | null, Step[], string | RegExp]>([
  ['it works', null, ['ok'], 'done'],
  ['somebody has it', 'other', [{ error: NO }], 'lost'],
  ['it is there, and gone when we look', null, [{ error: NO }], 'lost'],
  ['the answer is lost, and it is ours', null, [{ ref: 'new', error: LOST }], 'done'],
  ['the answer is lost, nothing was done, and it works then', null, [{ error: LOST }, 'ok'], 'done'],
  ['the answer is lost, the work is late', null, [{ error: LOST }, { ref: 'new', error: NO }], 'done'],
  ["the answer is lost, and it is somebody else's", null, [{ ref: 'other', error: LOST }], 'unclear'],
  ['the answer is lost, then somebody else has it', null, [{ error: LOST }, { ref: 'other', error: NO }], 'unclear'],
  ['no answer ever comes', null, [{ error: LOST }, { error: LOST }, { error: LOST }], /the answer was lost/],
  ['it is refused', null, [{ error: new RejectedError('GitHub refused it (422: Object does not exist).', 422) }], /Object does not exist/],
])('create: %s', async (_, start, steps, end) => {
  const outcome = scripted(start, steps).refs.create('refs/heads/x', 'new');
  if (typeof end === 'string') expect(await outcome).toBe(end);
  else await expect(outcome).rejects.toThrow(end);
});

test.each<[string, string | null, Step[], string | RegExp]>([
  ['it works', 'old', ['ok'], 'done'],
  ['it has moved', 'other', [{ error: MOVED }], 'lost'],
  ['it is gone', null, [{ error: MOVED }], 'lost'],
  ['the answer is lost, and it has moved', 'old', [{ ref: 'new', error: LOST }], 'done'],
  ['the answer is lost, nothing was done, and it works then', 'old', [{ error: LOST }, 'ok'], 'done'],
  ['the answer is lost, and it has moved on', 'old', [{ ref: 'other', error: LOST }], 'unclear'],
  ['the answer is lost, and it is gone', 'old', [{ ref: null, error: LOST }], 'unclear'],
  ['it is refused where it is', 'old', [{ error: MOVED }], /whatever it says/],
])('advance and swap: %s', async (_, start, steps, end) => {
  for (const how of ['advance', 'swap'] as const) {
    const { refs, github } = scripted(start, steps);
    const outcome = refs[how]('refs/heads/x', 'old', 'new');
    if (typeof end === 'string') expect(await outcome).toBe(end);
    else await expect(outcome).rejects.toThrow(end);
    const sent = github.sent.find(({ variables }) => variables !== undefined)?.variables;
    expect(sent).toEqual({
      input: { repositoryId: 'R_1', refUpdates: [{ name: 'refs/heads/x', beforeOid: 'old', afterOid: 'new', force: how === 'swap' }] },
    });
  }
});

test('a rule is named even where GitHub does not say whose it is', async () => {
  const message = 'GraphQL updateRefs: GitHub refused it (Repository rule violations found Cannot update this protected ref.).';
  const { refs } = scripted('old', [{ error: new RejectedError(message, 200) }]);
  const refused = refs.swap('refs/heads/ops-ledger/x', 'old', 'new');
  await expect(refused).rejects.toThrow(ConfigurationError);
  await expect(refused).rejects.toThrow(
    'refs/heads/ops-ledger/x: a ruleset refuses the write: Cannot update this protected ref. Exclude `ops-ledger/**/*` from',
  );
});
