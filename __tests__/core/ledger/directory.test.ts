import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { directoryCells, directoryLog } from '../../../core/ledger/directory.ts';
import { draftOf } from '../../../core/ledger/drafts.ts';
import { openLedger } from '../../../core/ledger/ledger.ts';
import { createWhole, exclusively } from '../../../core/ledger/mutex.ts';
import { aliveness, type ProcessIdentity, thisProcess } from '../../../core/ledger/process-identity.ts';
import { start, translated } from './children.ts';
import { folder, HURRY, upTo } from './places.ts';

const open = (path: string, log?: (message: string) => void) =>
  openLedger(directoryLog(path, 'x', { patience: HURRY, ...(log === undefined ? {} : { log }) }), { patience: HURRY });

/** A process that has ended, and its number with it. */
function deadProcess(): ProcessIdentity {
  return { ...thisProcess(), pid: spawnSync(process.execPath, ['-e', '']).pid, started: '1' };
}

describe('a process', () => {
  const me = thisProcess();
  test.each<[string, Partial<ProcessIdentity>, string]>([
    ['this one', {}, 'alive'],
    ['one that has ended', deadProcess(), 'dead'],
    ['one whose number is another one by now', { started: '1' }, 'dead'],
    ['one of an earlier boot', { boot: 'another', machine: 'm' }, 'dead'],
    ['one of another machine', { boot: 'another', machine: 'n' }, 'unknown'],
    ['one of a machine that has no id', { boot: 'another', machine: null }, 'unknown'],
    ['one of another container', { space: 'pid:[1]' }, 'unknown'],
  ])('%s', (_, change, state) => {
    expect(aliveness({ ...me, machine: 'm', ...change }, { ...me, machine: 'm' })).toBe(state);
  });
});

describe('the guard of a file', () => {
  const held = (process: ProcessIdentity, nonce = 'n-1'): string => JSON.stringify({ nonce, process });

  test('lets one in at a time, and is gone afterwards, also where the work fails', async () => {
    const file = join(folder(), 'x.busy');
    const seen: boolean[] = [];
    await Promise.all(upTo(5).map(() => exclusively(file, HURRY, () => void seen.push(existsSync(file)))));
    await expect(
      exclusively(file, HURRY, () => {
        throw new Error('of the work');
      }),
    ).rejects.toThrow('of the work');
    expect([seen, readdirSync(join(file, '..'))]).toEqual([Array(5).fill(true), []]);
  });

  test('of a dead process is taken away, also where the one that took it away has died over it', async () => {
    const file = join(folder(), 'x.busy');
    writeFileSync(file, held(deadProcess()));
    writeFileSync(`${file}.n-1`, held(deadProcess(), 'n-2'));
    expect(await exclusively(file, HURRY, () => 'done')).toBe('done');
    expect(readdirSync(join(file, '..'))).toEqual([]);
  });

  test.each([
    ['a living process', held(thisProcess())],
    ['somebody', 'nonsense'],
    ['a process elsewhere', held({ ...thisProcess(), space: 'pid:[1]' })],
  ])('of %s stays', async (_, content) => {
    const file = join(folder(), 'x.busy');
    writeFileSync(file, content);
    await expect(exclusively(file, HURRY, () => 'done', 20)).rejects.toThrow(`${file} is held`);
    expect(readFileSync(file, 'utf8')).toBe(content);
  });

  test('a file is made by one', () => {
    const file = join(folder(), 'x');
    expect(upTo(3).map((n) => createWhole(file, `${n}`))).toEqual([true, false, false]);
    expect(readFileSync(file, 'utf8')).toBe('1');
  });
});

test('what a killed process has half written beside a file is taken away by the next that makes one, and nobody else’s is', async () => {
  const path = folder();
  const cells = directoryCells(path, { patience: HURRY });
  const file = cells.place('lock');
  const [dead, alive] = [draftOf(file, deadProcess()), draftOf(file)];
  const elsewhere = draftOf(file, { ...deadProcess(), space: 'pid:[1]' });
  for (const draft of [dead, alive, elsewhere]) writeFileSync(draft, 'x');
  await cells.create('lock', 'text', '');
  expect(
    readdirSync(path)
      .map((name) => join(path, name))
      .sort(),
  ).toEqual([alive, elsewhere, file].sort());
});

describe('a last line that a killed process left behind', () => {
  test('is put aside by the next that reads or writes, and verifying says so before', async () => {
    const path = folder();
    await open(path).append([{ event: 'x' }]);
    const file = join(path, 'x.jsonl');
    const whole = readFileSync(file, 'utf8');
    appendFileSync(file, '{"event":"hal');
    expect(await open(path).verify()).toMatchObject({ ok: false, events: 1, broken: { kind: 'cut-off', line: 2 } });
    const said: string[] = [];
    expect(await open(path, (message) => said.push(message)).read()).toHaveLength(1);
    expect([readFileSync(file, 'utf8'), readFileSync(`${file}.torn`, 'utf8')]).toEqual([whole, '{"event":"hal\n']);
    expect(said).toEqual([expect.stringContaining('13 bytes, never confirmed')]);
    expect(await open(path).append([{ event: 'y' }])).toMatchObject([{ seq: 2 }]);
    expect(await open(path).verify()).toMatchObject({ ok: true, events: 2 });
  });

  test('is kept where only its line break is missing', async () => {
    const path = folder();
    const written = await open(path).append([{ event: 'x' }, { event: 'y' }]);
    const file = join(path, 'x.jsonl');
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, whole.slice(0, -1));
    expect(await open(path).read()).toEqual(written);
    expect(readFileSync(file, 'utf8')).toBe(whole);
  });
});

describe('real processes', () => {
  const SCRIPT = `
    import { directoryCells, directoryLog } from './core/ledger/directory.js';
    import { openLedger } from './core/ledger/ledger.js';
    import { openLock } from './core/ledger/lock.js';
    const [folder, count, name] = process.argv.slice(2);
    const { outcome } = await openLock(directoryCells(folder), 'lock').acquire({ kind: 'person', actor: name, reason: 'x' }, 'x');
    console.log(outcome);
    const ledger = openLedger(directoryLog(folder, 'x'), { tries: 1000 });
    for (let n = 0; n < Number(count); n += 1) {
      const [event] = await ledger.append([{ event: 'x', name, n }]);
      console.log(event.seq);
    }`;

  test('of 20 that want a lock one gets it, and what 20 append at once is all there', async () => {
    const path = folder();
    const script = translated(folder(), SCRIPT);
    const told = await Promise.all(upTo(20).map((n) => start(script, path, '3', `p${n}`).lines));
    expect(told.map(([outcome]) => outcome).sort()).toEqual(['acquired', ...Array<string>(19).fill('held')]);
    const events = await open(path).read();
    expect(events.map(({ seq }) => seq)).toEqual(upTo(60));
    const confirmed = told.flatMap((lines) => lines.slice(1)).map(Number);
    expect(confirmed.sort((a, b) => a - b)).toEqual(upTo(60));
    expect(readdirSync(path).sort()).toEqual(['lock.json', 'x.jsonl']);
  });

  test('some that are killed while they write leave a ledger with all that was confirmed, which the others go on with', async () => {
    const path = folder();
    const script = translated(folder(), SCRIPT);
    const confirmed: number[] = [];
    for (const round of upTo(3)) {
      const children = upTo(3).map((n) => start(script, path, '100000', `r${round}p${n}`));
      // Killed at whatever they do then, once they are at work.
      await Promise.any(children.map((child) => child.said(10)));
      for (const child of children) child.process.kill('SIGKILL');
      const lines = await Promise.all(children.map((child) => child.lines));
      confirmed.push(...lines.flatMap((each) => each.slice(1)).map(Number));
    }
    await open(path).append([{ event: 'afterwards' }]);
    expect(await open(path).verify()).toMatchObject({ ok: true });
    const events = await open(path).read();
    expect(events.at(-1)).toMatchObject({ event: 'afterwards' });
    const seqs = new Set(events.map(({ seq }) => seq));
    expect(confirmed.length).toBeGreaterThan(0);
    expect(confirmed.filter((seq) => !seqs.has(seq))).toEqual([]);
    expect(new Set(confirmed).size).toBe(confirmed.length);
  });
});
