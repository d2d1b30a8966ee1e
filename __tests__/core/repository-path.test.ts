import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ConfigurationError } from '../../core/errors.ts';
import { repositoryPath } from '../../core/repository-path.ts';

test.each([
  ['.github/ops/policy.yml', '.github/ops/policy.yml'],
  ['./.github/ops/policy.yml', '.github/ops/policy.yml'],
  ['/.github/ops/policy.yml', '.github/ops/policy.yml'],
  ['.github//ops/./policy.yml', '.github/ops/policy.yml'],
  ['.//./policy.yml', 'policy.yml'],
  ['a..b/...', 'a..b/...'],
  ['folder name/ä.yml', 'folder name/ä.yml'],
])('%s is %s', (text, path) => expect(repositoryPath(text, 'input `config`')).toBe(path));

test.each([
  ['../policy.yml', 'holds `..`'],
  ['.github/../policy.yml', 'holds `..`'],
  ['x/..', 'holds `..`'],
  ['.', 'names a folder'],
  ['/', 'names a folder'],
  ['.github/ops/', 'names a folder'],
  ['.github/ops/.', 'names a folder'],
  ['a\nb', 'line break'],
  ['a\0b', 'control character'],
])('%j is refused at its place', (text, why) => {
  const run = (): string => repositoryPath(text, 'input `config`');
  expect(run).toThrow(ConfigurationError);
  expect(run).toThrow(/^input `config`: /);
  expect(run).toThrow(why);
  expect(run).toThrow('from the root of the repository');
});

test('whatever is accepted is settled: read again it stays, and none of its parts is empty, `.` or `..`', () => {
  const part = fc.constantFrom('', '.', '..', 'a', 'b.yml', ' ', '...');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      let path: string;
      try {
        path = repositoryPath(parts.join('/'), 'x');
      } catch (error) {
        expect(error).toBeInstanceOf(ConfigurationError);
        return;
      }
      expect(repositoryPath(path, 'x')).toBe(path);
      expect(path.split('/').filter((each) => ['', '.', '..'].includes(each))).toEqual([]);
      expect(path.split('/')).toEqual(parts.filter((each) => each !== '' && each !== '.'));
    }),
  );
});
