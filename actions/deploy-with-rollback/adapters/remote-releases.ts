import { randomBytes } from 'node:crypto';
import { basename } from 'node:path/posix';
import type { Served, VerbResult } from '../ports.ts';
import { isFolderName } from './artifact.ts';
import type { SymlinkConfig } from './config.ts';
import { failed, notALink, type Releases } from './releases.ts';
import { REMOTE_CURRENT, REMOTE_HAS, REMOTE_POINT, REMOTE_PRUNE } from './remote-script.ts';
import type { Ssh } from './ssh.ts';
import { CLEANUP_TIMEOUT_MS, type CommandEnd, type Limits, whyOf } from './verb.ts';

/** What the script answered: its last word with its text, and what it removed; or why there is no answer. */
type Answer =
  | { state: 'answered'; word: string; text: string; removed: string[] }
  | { state: 'none'; result: Exclude<VerbResult, { state: 'done' }> };

/** Releases on another machine, by the system's ssh. A connection that failed is never read as "not there". */
export function remoteReleases({ releases, current, reload = [] }: SymlinkConfig, ssh: Ssh): Releases {
  const folder = releases.replace(/(?<=.)\/+$/, '');
  const ask = async (script: string, args: readonly string[], limits: Limits, values = {}): Promise<Answer> => {
    const mark = `ops:${randomBytes(12).toString('hex')}`;
    return answerOf(await ssh.run(script, [mark, folder, current, ...args], values, limits), mark);
  };
  return {
    async current(signal): Promise<Served> {
      const answer = await ask(REMOTE_CURRENT, [], { signal });
      if (answer.state === 'none') return { state: 'unknown', why: answer.result.why };
      if (answer.word === 'nothing') return { state: 'read', artifact: null, sha: null };
      if (answer.word === 'serves' && isFolderName(answer.text)) return { state: 'read', artifact: answer.text, sha: null };
      const inPlace = notALink(current);
      if (answer.word === 'unknown' && answer.text === inPlace.why) return inPlace;
      return { state: 'unknown', why: answer.word === 'unknown' ? answer.text : `${current} points to what is no release` };
    },
    async has(artifact, signal) {
      if (!isFolderName(artifact)) return 'no';
      const answer = await ask(REMOTE_HAS, [artifact], { signal });
      return answer.state === 'answered' && (answer.word === 'yes' || answer.word === 'no') ? answer.word : 'unknown';
    },
    async point(artifact, { signal, timeoutMs, values }) {
      if (!isFolderName(artifact)) return failed(`\`${artifact}\` cannot be the name of a release's folder`);
      const next = `.${basename(current)}.ops-${randomBytes(6).toString('hex')}`;
      const answer = await ask(REMOTE_POINT, [artifact, next, ...reload], { signal, timeoutMs }, values);
      if (answer.state === 'none') return answer.result;
      if (answer.word === 'switched') return { state: 'done', output: '' };
      if (answer.word !== 'reload') return failed(answer.text);
      const why = `the link was switched, and the reload failed: exit code ${answer.text}`;
      return { state: 'failed', transient: answer.text === '75', why };
    },
    async prune(old, signal) {
      const answer = await ask(REMOTE_PRUNE, old.filter(isFolderName), { signal, timeoutMs: CLEANUP_TIMEOUT_MS });
      if (answer.state === 'none') return answer.result;
      return answer.word === 'refused' || answer.word === 'unknown'
        ? failed(answer.text)
        : { state: 'done', output: answer.removed.join('\n') };
    },
  };
}

function answerOf(end: CommandEnd, mark: string): Answer {
  if (end.result.state !== 'done') return { state: 'none', result: end.result };
  const said = end.stdout.text
    .split('\n')
    .filter((line) => line.startsWith(`${mark} `))
    .map((line) => line.slice(mark.length + 1));
  if (said.at(-1) !== 'end') {
    const result = {
      state: 'failed',
      transient: false,
      why: `the other machine gave no answer that can be read ${whyOf(end.result)}`.trim(),
    } as const;
    return { state: 'none', result };
  }
  const removed = said.filter((line) => line.startsWith('removed ')).map((line) => line.slice('removed '.length));
  const last = said.at(-2) ?? '';
  const [word = ''] = last.split(' ', 1);
  return { state: 'answered', word, text: last.slice(word.length + 1), removed };
}
