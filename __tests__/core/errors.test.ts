import { expect, test } from '@jest/globals';
import { namesPermission, PermissionError, UnreadableError } from '../../core/errors.ts';

test.each([
  ['statuses: write', true],
  ['pull-requests: write, contents: read', true],
  ['vulnerability-alerts: read', true],
  ['members: read', false],
  ['contents: read, members: read', false],
  ['secret-scanning-alerts: read', false],
  ['administration: admin', false],
])('`%s`: whether a grant in the workflow can cure it: %p', (permission, isGrantable) => {
  const { message } = new PermissionError('GET /x', permission);
  expect(message).toContain(`the token lacks \`${permission}\``);
  expect(message.includes(`Grant the job \`permissions: { ${permission} }\``)).toBe(isGrantable);
  expect(message.includes('No `permissions` of a workflow can grant that')).toBe(!isGrantable);
  expect(message).toMatch(/App/);
  expect(namesPermission(message)).toBe(true);
});

test('a permission that nobody can name is no advice to grant it', () => {
  const { message } = new PermissionError('GET /x', 'the permission of GET /x');
  expect(message).not.toContain('Grant the job');
  expect(message).toContain('as the input `token`');
});

test.each([
  [new UnreadableError('GET /x: GitHub answered 502 (Bad Gateway) after 5 tries. Run again later.').message, false],
  ['GET /x: not found (404). It does not exist, or the token cannot see it (`contents: read`).', true],
  ['GET /x: the primary rate limit of the token is used up. Run again then, or use an App token.', false],
])('%j: whether it may be a permission: %p', (message, expected) => expect(namesPermission(message)).toBe(expected));

test('a fork is told what helps a fork', () => {
  expect(new PermissionError('POST /x', 'statuses: write', { readOnlyFork: true }).message).toContain('pull_request_target');
});
