import { join } from 'node:path';
import { type ActionRun, type ActionRunOptions, runAction } from '../loopback/run-action.ts';
import type { Exhibit } from './page.ts';

/** What a chapter is played on: it tells the terminal what happens, and keeps what GitHub would show for the page. */
export class Stage {
  readonly exhibits: Exhibit[] = [];
  readonly dist: string;
  #chapter = '';

  constructor(root: string) {
    this.dist = join(root, 'dist');
  }

  chapter(title: string): void {
    this.#chapter = title;
    process.stdout.write(`\n== ${title}\n`);
  }

  say(text: string): void {
    process.stdout.write(`   ${text}\n`);
  }

  /** Text as it came, indented. */
  show(text: string): void {
    if (text.trim() === '') return;
    process.stdout.write(`${text.trimEnd().replaceAll(/^/gm, '   | ')}\n`);
  }

  keep(title: string, text: string, kind: Exhibit['kind'] = 'markdown'): void {
    this.exhibits.push({ chapter: this.#chapter, title, kind, text });
  }

  /** Runs a shipped action, as a runner would. */
  run(action: string, options: Omit<ActionRunOptions, 'script'>): Promise<ActionRun> {
    return runAction({ script: join(this.dist, `${action}.js`), ...options });
  }

  /** Runs a shipped action on a pull request, as a runner would on `pull_request_target`. */
  runOnPullRequest(action: string, apiUrl: string, repository: string, pull: PullAnswer, token: string): Promise<ActionRun> {
    const payload = { action: 'synchronize', number: pull.number, pull_request: pull };
    return this.run(action, { apiUrl, repository, event: 'pull_request_target', payload, inputs: { token } });
  }
}

/** The part of a pull request that the demo reads. */
export interface PullAnswer {
  number: number;
  body: string | null;
  head: { sha: string };
}

/** A chapter did not turn out as it must: the demo is a promise, so this fails it. */
export function expectThat(holds: boolean, what: string): void {
  if (!holds) throw new Error(`The demo expected: ${what}`);
}
