import { execFileSync } from 'node:child_process';
import { cpSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { packageRoot } from '../../loopback/description.ts';
import { ownWorkflows } from './suite.ts';
import { type Ended, runTool, scratchFolder, tool } from './tool.ts';

const root = packageRoot();

/** The files of this checkout as they would be committed now: what git knows or would add, and is there. */
const tree = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter((path) => path !== '' && lstatSync(join(root, path), { throwIfNoEntry: false })?.isFile());

/** A copy of those files for which `wanted` holds, as a repository of its own, since each of the linters looks for one. */
function copyOf(wanted: (path: string) => boolean): string {
  const folder = scratchFolder();
  for (const path of tree.filter(wanted)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path));
  }
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
  return folder;
}

const clean = { exitCode: 0 };
/** The tools' whole output stands in the failure. */
const outcome = ({ exitCode, stdout, stderr }: Ended) => (exitCode === 0 ? { exitCode } : { exitCode, stdout, stderr });

/** Without shellcheck and pyflakes, which it would use where it finds them: the same findings on every machine. */
const actionlint = (folder: string) => runTool(tool('actionlint'), ['-no-color', '-shellcheck=', '-pyflakes='], folder);
const zizmor = (folder: string) =>
  runTool(tool('zizmor'), ['--offline', '--no-progress', '--color=never', '--persona=pedantic', '.'], folder);
const gitleaks = (mode: 'git' | 'dir', folder: string) =>
  runTool(
    tool('gitleaks'),
    [mode, '--no-banner', '--no-color', '--redact', '--verbose', '--config', join(root, '.gitleaks.toml'), '.'],
    folder,
  );

describe('our workflows and actions', () => {
  const metadata = (path: string): boolean => path.startsWith('.github/') || /(^|\/)action\.ya?ml$/.test(path);

  test('actionlint finds nothing', async () => {
    expect(outcome(await actionlint(copyOf(metadata)))).toEqual(clean);
  });

  test('nor does it when it can follow our own references: inputs, outputs and secrets agree', async () => {
    // An action is followed to its script.
    const folder = copyOf((path) => metadata(path) || path.startsWith('dist/'));
    let references = 0;
    for (const name of ownWorkflows().map((path) => basename(path))) {
      const file = join(folder, '.github/workflows', name);
      const text = readFileSync(file, 'utf8').replace(/(uses: )\$\//g, (_, before: string) => {
        references += 1;
        return `${before}./`;
      });
      writeFileSync(file, text);
    }
    expect(references).toBeGreaterThan(0);
    expect(outcome(await actionlint(folder))).toEqual(clean);
  });

  test('zizmor, pedantic and offline, finds nothing', async () => {
    expect(outcome(await zizmor(copyOf(metadata)))).toEqual(clean);
  });

  test('both find a title that is written into a script', async () => {
    const folder = scratchFolder();
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    mkdirSync(join(folder, '.github/workflows'), { recursive: true });
    const bad =
      "on: pull_request\njobs: { a: { runs-on: ubuntu-latest, steps: [{ run: 'echo ${{ github.event.pull_request.title }}' }] } }\n";
    writeFileSync(join(folder, '.github/workflows/bad.yml'), bad);
    const [lint, audit] = await Promise.all([actionlint(folder), zizmor(folder)]);
    expect([lint.exitCode, lint.stdout]).toEqual([1, expect.stringContaining('potentially untrusted')]);
    expect([audit.exitCode, audit.stdout]).toEqual([expect.any(Number), expect.stringContaining('template-injection')]);
    expect(audit.exitCode).toBeGreaterThan(0);
  });
});

describe('secrets', () => {
  let files = '';
  beforeAll(() => {
    files = copyOf(() => true);
  });

  test('gitleaks finds none in the history', async () => {
    expect(outcome(await gitleaks('git', root))).toEqual(clean);
  });

  test('nor in the files as they are', async () => {
    expect(outcome(await gitleaks('dir', files))).toEqual(clean);
  });

  test('it finds one that is put among them', async () => {
    writeFileSync(
      join(files, 'core', 'settings.ts'),
      `export const token = '${['ghp', 'wR7kQ2zX9vB4nM6tY1sD8fG3hJ5lP0cAeUoI'].join('_')}';\n`,
    );
    const { exitCode, stdout } = await gitleaks('dir', files);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: expect.stringContaining('core/settings.ts') });
  });
});
