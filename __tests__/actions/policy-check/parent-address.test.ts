import { describe, expect, test } from '@jest/globals';
import { extendsOf, parentName, parseExtends } from '../../../actions/policy-check/load-policy.ts';

const FILE = '.github/ops/policy.yml';
const NAME = 'org/.github//ops/policy.yml@v3';

describe('the address of a parent', () => {
  test.each([
    [NAME, { owner: 'org', repo: '.github', path: 'ops/policy.yml', ref: 'v3' }],
    ['o-1/r_2.x//p.yml@release/1.x', { owner: 'o-1', repo: 'r_2.x', path: 'p.yml', ref: 'release/1.x' }],
    ['o/r//a b/c.yml@0123abc', { owner: 'o', repo: 'r', path: 'a b/c.yml', ref: '0123abc' }],
  ])('%s', (text, address) => {
    expect(parseExtends(text)).toEqual(address);
    expect(parentName(address)).toBe(text);
    expect(extendsOf(`version: 1\nextends: ${text}`, FILE)).toEqual(address);
  });

  test('is null without `extends`, and needs a file that is a policy', () => {
    expect(extendsOf('version: 1\nrules: { issue_link: {} } # extends nothing', FILE)).toBeNull();
    expect(extendsOf('version: 1', FILE)).toBeNull();
    expect(() => extendsOf('version: 1\nextends: nope', FILE)).toThrow(
      `${FILE}:2:10: \`extends\` cannot be \`nope\`. It begins with the repository, as \`OWNER/REPO//\`: write \`${NAME}\`.`,
    );
    expect(() => parseExtends('nope')).toThrow('It begins with the repository');
  });
});
