import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expectThat, type Stage } from '../stage.ts';

const POLICY = `version: 1
rules:
  required_sections:
    sections: [{ tag: '[QA]', min_chars: 12 }]
  forbidden_paths:
    paths: ['secrets/**', '**/*.pem']
`;

/** The same judge on a branch of a scratch git repository, before anything is pushed. */
export function checkChapter(stage: Stage): void {
  stage.chapter('ops-actions check: the same judge before the push, without GitHub');
  const folder = mkdtempSync(join(tmpdir(), 'ops-actions-demo-'));
  try {
    const git = (...args: string[]): void => {
      execFileSync('git', ['-C', folder, '-c', 'user.name=Ana', '-c', 'user.email=ana@example.com', ...args], { stdio: 'ignore' });
    };
    const write = (path: string, text: string): void => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    git('init', '--initial-branch', 'main');
    write('.github/ops/policy.yml', POLICY);
    write('secrets/key.pem', 'placeholder\n');
    git('add', '.');
    git('commit', '-m', 'Start');
    git('switch', '-c', 'move-key');
    mkdirSync(join(folder, 'docs'));
    git('mv', 'secrets/key.pem', 'docs/key.txt');
    git('commit', '-m', 'Move the key');
    write('body.md', '## [QA]\n<!-- what was tried -->\n');

    const red = check(stage, folder, 'body.md');
    expectThat(red.status === 1, 'a rename out of secrets/ is refused');
    stage.keep('ops-actions check on the branch', red.stdout, 'terminal');

    stage.say('The move is taken back, the section is written.');
    git('reset', '--hard', 'main');
    write('docs/guide.md', '# Guide\n');
    git('add', 'docs');
    git('commit', '-m', 'Write a guide');
    write('body.md', '## [QA]\nRead it twice, once aloud.\n');
    const green = check(stage, folder, 'body.md');
    expectThat(green.status === 0, 'the mended branch passes');
    stage.keep('ops-actions check after the mend', green.stdout, 'terminal');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function check(stage: Stage, folder: string, body: string) {
  const args = [join(stage.dist, 'cli.js'), 'check', '--base', 'main', '--body', body];
  const run = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
  stage.say(`$ ops-actions check --base main --body ${body}   (exit code ${run.status})`);
  stage.show(run.stdout + run.stderr);
  return run;
}
