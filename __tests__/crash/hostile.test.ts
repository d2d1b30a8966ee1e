import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { BY_COMMAND, openScene, type Scene } from './scene.ts';

let scene: Scene;
afterEach(() => scene.close());

const NAMES = [
  ...['$(touch pwned)', '`touch pwned`', 'v2; touch pwned', 'v2 && touch pwned', 'v2|touch pwned', "v2'; touch pwned; '", '${IFS}'],
  ...['v2\ntouch pwned', 'v2\r\n::set-output name=served::v2', 'v2\u001b[2J', '-rf', '--help', '../v1', 'v1/../v2', '..', 'v2 v1', '*'],
  ...['main', 'latest', 'v2\u202e', 'x'.repeat(5000)],
];

/** What a runner or a terminal takes for more than text. */
const OBEYED = /^::|##\[|(?!\n)\p{Cc}|\p{Bidi_Control}/mu;

// By a command, so that there is a shell that could be misled.
test.each([
  ['--artifact', 'deploy', []],
  ['--to', 'rollback', ['--reason', 'errors']],
] as const)(
  'no name in %s is more than a name: nothing is run, switched or written',
  async (flag, operation, more) => {
    scene = await openScene({ verified: ['v1'] });
    scene.configure(BY_COMMAND);
    const before = scene.events();
    const runs = await Promise.all(NAMES.map((name) => scene.run([operation, `${flag}=${name}`, ...more])));
    expect(runs.map(({ exit, stdout }, i) => [NAMES[i], exit, stdout])).toEqual(NAMES.map((name) => [name, 1, '']));
    for (const { stderr } of runs) {
      expect(stderr).toContain(`${flag}: `);
      expect(stderr).not.toMatch(OBEYED);
      expect(stderr).not.toMatch(/^ {4}at /m);
    }
    expect([existsSync(join(scene.folder, 'pwned')), await scene.ask(), scene.events()]).toEqual([false, 'v1 200', before]);
  },
  120_000,
);

test('a name that is given as an argument of its own is no option', async () => {
  scene = await openScene({ verified: ['v1'] });
  const { exit, stdout, stderr } = await scene.run(['deploy', '--artifact', '-rf']);
  expect([exit, stdout]).toEqual([1, '']);
  expect(stderr).toContain('--artifact');
});

test('what a command prints commands nobody, and shows no secret: not in the log, the report or the ledger', async () => {
  const secret = ['probe', 'token', '5f1c9a7e2b'].join('-');
  scene = await openScene({ verified: ['v1'] });
  const told = 'echo "token is $PROBE_TOKEN"; echo "::add-mask::x"; echo "##[error]x" >&2; printf "\\033[2J::error::y\\n"; ';
  scene.configure({
    ...BY_COMMAND,
    commands: { ...BY_COMMAND.commands, switch: `${told} echo "no $PROBE_TOKEN" >&2; exit 1` },
    probes: [
      {
        name: 'app',
        http: { url: scene.url, headers: { authorization: 'Bearer ${{ env.PROBE_TOKEN }}' } },
        expect: ['status == 200', 'header["x-version"] == artifact'],
      },
    ],
  });
  const { exit, stdout, stderr, report } = await scene.run(['deploy', '--artifact', 'v2'], { PROBE_TOKEN: secret });
  expect([exit, report().verdict.reason, await scene.ask()]).toEqual([1, 'switch_failed_no_change', 'v1 200']);
  expect(stderr).toContain('token is ***');
  expect(stderr).not.toMatch(OBEYED);
  for (const text of [stdout, stderr, JSON.stringify(scene.events())]) expect(text).not.toContain(secret);
});
