import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { commandsOf, hasCommand } from '../../../actions/gate-reporter/approval/commands.ts';

const SHA = '1f3a9c0d2b4e5f60718293a4b5c6d7e8f9012345';

describe('commands', () => {
  test.each<[string, object]>([
    [`/approve production ${SHA}`, { verb: 'approve', gate: 'production', sha: SHA }],
    ['/approve production 1f3a9c0', { verb: 'approve', gate: 'production', sha: '1f3a9c0' }],
    ['/approve production 1F3A9C0', { verb: 'approve', gate: 'production', sha: '1f3a9c0' }],
    ['/approve\tproduction   1f3a9c0  ', { verb: 'approve', gate: 'production', sha: '1f3a9c0' }],
    ['Looks good.\r\n/approve production 1f3a9c0\r\nThanks!', { verb: 'approve', gate: 'production', sha: '1f3a9c0' }],
    ['> Is this fine?\n/approve production 1f3a9c0', { verb: 'approve', gate: 'production', sha: '1f3a9c0' }],
    ['/approve my_gate_x 1f3a9c0', { verb: 'approve', gate: 'my_gate_x', sha: '1f3a9c0' }],
    ['/deny production', { verb: 'deny', gate: 'production', sha: null }],
    ['/deny production 1f3a9c0', { verb: 'deny', gate: 'production', sha: '1f3a9c0' }],
    ['/deny production the total is wrong', { verb: 'deny', gate: 'production', sha: null }],
    ['/override production the outage is worse', { verb: 'override', gate: 'production', sha: null, reason: 'the outage is worse' }],
    ['/override production 1f3a9c0 the   outage', { verb: 'override', gate: 'production', sha: '1f3a9c0', reason: 'the outage' }],
    ['/override production see `lint` <b>now</b>', { verb: 'override', gate: 'production', sha: null, reason: 'see `lint` <b>now</b>' }],
  ])('%j', (body, command) => {
    expect(commandsOf(body)).toEqual([command]);
  });

  test.each([
    ['/approve', 'names no gate'],
    ['/approve production', 'names no commit'],
    ['/approve production 1f3a9c', 'at least 7 digits'],
    ['/approve production main', 'at least 7 digits'],
    ['/approve production 1f3a9c0 please', 'nothing behind'],
    ['/approve production 1f3a9c0 # ok', 'nothing behind'],
    [`/approve production ${'a'.repeat(65)}`, 'at least 7 digits'],
    ['/deny', 'names no gate'],
    ['/override production', 'reason of at least 10'],
    ['/override production too hasty', 'reason of at least 10'],
    ['/override production hotfix', 'reason of at least 10'],
    ['/override production 1f3a9c0 hotfix', 'reason of at least 10'],
    ['/override production \u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b', 'reason of at least 10'],
  ])('%j is malformed', (body, problem) => {
    const [command] = commandsOf(body);
    expect(command).toMatchObject({ verb: 'malformed', problem: expect.stringContaining(problem) });
  });

  test.each([
    ['no line of its own', 'I say /approve production 1f3a9c0'],
    ['indented', ' /approve production 1f3a9c0'],
    ['quoted', '> /approve production 1f3a9c0'],
    ['a list item', '- /approve production 1f3a9c0'],
    ['a fence', '```\n/approve production 1f3a9c0\n```'],
    ['a fence that is not closed', '~~~\n/approve production 1f3a9c0'],
    ['an HTML comment', '<!--\n/approve production 1f3a9c0\n-->'],
    ['an HTML block', '<div>\n/approve production 1f3a9c0\n</div>'],
    ['a code span over lines', '`a\n/approve production 1f3a9c0`'],
    ['an invisible line', '[//]: # (\n/approve production 1f3a9c0)'.replace('\n', ' ')],
    ['other words', '/approved production 1f3a9c0\n/Approve production 1f3a9c0\n/lgtm'],
    ['another line end', 'a\u2028/approve production 1f3a9c0'],
    ['a full-width slash', '\uff0fapprove production 1f3a9c0'],
    ['a very long line', `/override production ${'a'.repeat(2000)}`],
  ])('%s: none', (_, body) => {
    expect(hasCommand(body)).toBe(false);
  });

  test('several, in their order', () => {
    const body = '/approve a 1f3a9c0\n\n/deny b\nand\n/override c because it must be so';
    expect(commandsOf(body).map(({ verb, gate }) => `${verb} ${gate}`)).toEqual(['approve a', 'deny b', 'override c']);
  });

  test('whatever the text, nothing is thrown, and what is read stands in it as a line', () => {
    const line = fc.oneof(
      fc.constantFrom(
        `/approve production ${SHA}`,
        '/deny x',
        '/override y because of reasons',
        '```',
        '<!--',
        '-->',
        '> q',
        '',
        '`',
        '<div>',
      ),
      fc.string({ maxLength: 30 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const found = commandsOf(lines.join(end));
        const written = lines.filter((one) => /^\/(approve|deny|override)/.test(one)).length;
        expect(found.length).toBeLessThanOrEqual(written);
      }),
    );
  });

  test('a comment of 65,536 hostile characters is read in linear time', () => {
    for (const piece of [
      '/approve ',
      '/approve production 1f3a9c0 ',
      '`/deny x` ',
      '<!-- /deny x\n',
      '\t',
      '> \n',
      '[a](',
      '/override p     ',
    ]) {
      expect(Array.isArray(commandsOf(piece.repeat(Math.floor(65_536 / piece.length))))).toBe(true);
    }
  });
});
