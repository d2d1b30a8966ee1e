import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { packageRoot } from '../../loopback/description.ts';
import { snippetsOf } from '../contract/lib/markdown.ts';
import { runWorkflow } from './act.ts';
import { expectExit, stepNamed, type WorkflowRun } from './act-log.ts';
import { scratchFolder } from './tool.ts';

/** The template of docs/disaster-recovery.md, with three scripts as a team would have them. */
const page = readFileSync(join(packageRoot(), 'docs/disaster-recovery.md'), 'utf8');
const template = snippetsOf(page).find(({ code }) => code.includes('\nname: backup-restore-drill\n'))?.code ?? '';
const UPLOAD = /uses: actions\/upload-artifact@[\s\S]*/;

const WORKFLOW = '.github/workflows/drill.yml';
const SOURCE = 'orders 12\n';

function drill(restore: string): Promise<WorkflowRun> {
  const machine = scratchFolder();
  return runWorkflow({
    workflow: WORKFLOW,
    event: 'schedule',
    suite: scratchFolder(),
    files: {
      // act knows no `deployment: false` and has nowhere to upload to: a step shows what would have been kept.
      [WORKFLOW]: template
        .replace(', deployment: false', '')
        .replace(UPLOAD, 'id: kept\n        run: cat backup-restore-evidence.json; ls "$RUNNER_TEMP"')
        .replaceAll('run: ./scripts/', 'run: bash ./scripts/')
        .replaceAll('          ./scripts/', '          bash ./scripts/'),
      'scripts/backup.sh': 'printf %s "$BACKUP_SOURCE" > "$1"\n',
      'scripts/restore.sh': restore,
      'scripts/check-restored.sh': 'test "$(cat "$RESTORE_TARGET/data")" = "orders 12"\n',
    },
    secrets: { BACKUP_SOURCE: SOURCE.trim(), RESTORE_TARGET: machine },
  });
}

test('the template is there, and its last step uploads what the test shows', () => {
  expect(template.match(UPLOAD)?.[0]).toContain('retention-days: 90');
});

test.each([
  ['whole', 'cp "$1" "$RESTORE_TARGET/data"\n', 0, { backup: 'success', restore: 'success', check: 'success' }],
  ['not whole', 'echo orders 11 > "$RESTORE_TARGET/data"\n', 1, { backup: 'success', restore: 'success', check: 'failure' }],
  ['not restored', 'exit 3\n', 1, { backup: 'success', restore: 'failure' }],
])('%s: the evidence says so, and the backup is gone', async (_, restore, exitCode, outcomes) => {
  const run = await drill(restore);
  expectExit(run, exitCode);
  const { log } = stepNamed(run, 'drill', 'kept');
  const evidence = JSON.parse(log.slice(0, log.lastIndexOf('}') + 1)) as Record<string, string>;
  expect(evidence).toMatchObject({
    ...{ drill: 'backup-restore', bytes: '9', sha256: expect.stringMatching(/^[0-9a-f]{64}$/), ...outcomes },
    run: expect.stringContaining('/actions/runs/77/attempts/1'),
  });
  expect(log.slice(log.lastIndexOf('}') + 1)).not.toMatch(/\bbackup\b/);
});
