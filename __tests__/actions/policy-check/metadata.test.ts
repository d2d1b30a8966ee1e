import { describe, expect, test } from '@jest/globals';
import type { MetadataKey } from '../../../actions/policy-check/policy.ts';
import { factsOf, findingsOf, policyOf, report } from './judge-samples.ts';

const TYPE: MetadataKey = { key: 'PR_TYPE', oneOf: ['MILESTONE', 'HOTFIX'], hold: ['WIP'] };
const keysOf = (...keys: MetadataKey[]) => ({ metadata: { mode: 'enforce' as const, keys } });
const judged = (body: string | null, ...keys: MetadataKey[]) =>
  findingsOf(keysOf(...(keys.length > 0 ? keys : [TYPE])), { body }).map(({ state, subject }) => `${state} ${subject}`);

/** Description, state of `PR_TYPE`. */
const TABLE: readonly (readonly [string, string])[] = [
  ['PR_TYPE: MILESTONE', 'pass'],
  ['pr_type : hotfix', 'pass'],
  ['PR_TYPE：MILESTONE', 'pass'],
  ['**PR_TYPE:** MILESTONE', 'pass'],
  ['**PR_TYPE**: `MILESTONE`', 'pass'],
  ['**PR_TYPE: MILESTONE**', 'pass'],
  ['- PR_TYPE: MILESTONE', 'pass'],
  ['- [x] PR_TYPE: MILESTONE', 'pass'],
  ['`PR_TYPE`: MILESTONE', 'pass'],
  ['PR\\_TYPE: MILESTONE', 'pass'],
  ['| Key | Value |\n| - | - |\n| PR_TYPE | MILESTONE |', 'pass'],
  ['PR_TYPE: MILESTONE <!-- or HOTFIX -->', 'pass'],
  ['Text\r\nPR_TYPE: MILESTONE\r\n', 'pass'],
  ['PR_TYPE: MILESTONE\n\nPR_TYPE: milestone', 'pass'],
  ['- [ ] PR_TYPE: HOTFIX\n- [x] PR_TYPE: MILESTONE', 'pass'],
  ['~~PR_TYPE: HOTFIX~~\nPR_TYPE: MILESTONE', 'pass'],
  ['PR_TYPE: ~~WIP~~ MILESTONE', 'pass'],
  ['PR_TYPE: WIP', 'pending'],
  ['PR_TYPE: wip', 'pending'],

  ['', 'fail'],
  ['PR_TYPE:', 'fail'],
  ['- [ ] PR_TYPE: MILESTONE', 'fail'],
  ['~~PR_TYPE: MILESTONE~~', 'fail'],
  ['[^1]: x\nPR_TYPE: MILESTONE', 'fail'],
  ['PR_TYPE: ', 'fail'],
  ['PR_TYPE: FEATURE', 'fail'],
  ['PR_TYPE: MILESTONE | HOTFIX | WIP', 'fail'],
  ['PR_TYPE: MILESTONE\nPR_TYPE: HOTFIX', 'fail'],
  ['PR_TYPE: MILESTONE\nPR_TYPE: WIP', 'fail'],
  ['MY_PR_TYPE: MILESTONE', 'fail'],
  ['The PR_TYPE: MILESTONE', 'fail'],
  ['PR_TYPE MILESTONE', 'fail'],
  ['`PR_TYPE: MILESTONE`', 'fail'],
  ['> PR_TYPE: MILESTONE', 'fail'],
  ['<!-- PR_TYPE: MILESTONE -->', 'fail'],
  ['```\nPR_TYPE: MILESTONE\n```', 'fail'],
  ['## PR_TYPE: MILESTONE', 'fail'],
];

describe('metadata', () => {
  test.each(TABLE)('%j', (body, state) => {
    expect(judged(body)).toEqual([`${state} PR_TYPE`]);
  });

  test('each key has its own finding, and no values means any', () => {
    const free: MetadataKey = { key: 'MILESTONE_ID', oneOf: [], hold: ['tbd'] };
    expect(judged('PR_TYPE: HOTFIX\nMILESTONE_ID: M-12', TYPE, free)).toEqual(['pass PR_TYPE', 'pass MILESTONE_ID']);
    expect(judged('PR_TYPE: X\nMILESTONE_ID: TBD', TYPE, free)).toEqual(['fail PR_TYPE', 'pending MILESTONE_ID']);
    expect(judged(null)).toEqual(['skipped description']);
  });

  test('a held value keeps the verdict pending; a wrong one beside it fails', () => {
    const held = report(factsOf({ body: 'PR_TYPE: WIP' }), policyOf(keysOf(TYPE)));
    expect(held.verdict).toEqual({ state: 'pending', reason: 'human_approval_required' });
    expect(held.outputs).toMatchObject({ 'pending-rules': ['metadata'], 'failed-rules': [], 'human-approval-required': false });
    expect(held.gates[0]).toMatchObject({ status: 'pending', reason: 'Held by PR_TYPE' });
    const wrong = report(factsOf({ body: 'PR_TYPE: WIP' }), policyOf(keysOf(TYPE, { key: 'A', oneOf: [], hold: [] })));
    expect(wrong.verdict).toEqual({ state: 'fail', reason: 'rules_failed' });
  });

  test.each([
    ['', 'The description has no line `PR_TYPE: …`.', 'Add the line `PR_TYPE: MILESTONE` to the description.'],
    ['```\nPR_TYPE: WIP\n```', 'Line 2 has it, but in a code block, where it does not count.', 'Add the line'],
    ['x\n\nPR_TYPE:', '`PR_TYPE` on line 3 has no value.', 'Write the value on that line'],
    [
      'PR_TYPE: X',
      'Line 1 of the description says `PR_TYPE: X`, which the policy',
      'Change line 1 to one of `MILESTONE`, `HOTFIX`, `WIP`.',
    ],
    ['PR_TYPE: A\nPR_TYPE: B', '2 different values: `A` (line 1), `B` (line 2)', 'Leave one line'],
    ['PR_TYPE: wip', 'says `PR_TYPE: wip`, which keeps this change', 'change line 1 to one of `MILESTONE`, `HOTFIX`.'],
  ])('%j says what to do', (body, message, fix) => {
    const [found] = findingsOf(keysOf(TYPE), { body });
    expect(found?.message).toContain(message);
    expect(found?.fix).toContain(fix);
    expect(found?.location).toEqual({ file: '.github/ops/policy.yml', line: 10 });
  });

  test('100 KB of half a line end', () => {
    for (const piece of ['PR_TYPE', ':', '*', '`', '| ', 'PR_TYPE: \n', '|PR_TYPE|\n', '[x] '])
      expect(judged(piece.repeat(Math.ceil(100_000 / piece.length)))).toEqual(['fail PR_TYPE']);
  });
});
