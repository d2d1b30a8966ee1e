import { describe, expect, test } from '@jest/globals';
import { type DeployRequest, deploy } from '../../../actions/deploy-with-rollback/machine/deploy.ts';
import { endInterrupted } from '../../../actions/deploy-with-rollback/machine/end-interrupted.ts';
import { freeze, status, unfreeze } from '../../../actions/deploy-with-rollback/machine/freeze.ts';
import type { Ended, Interrupted } from '../../../actions/deploy-with-rollback/machine/machine.ts';
import { recover } from '../../../actions/deploy-with-rollback/machine/recover.ts';
import { rollback } from '../../../actions/deploy-with-rollback/machine/rollback.ts';
import { UnreadableError } from '../../../core/errors.ts';
import { type Health, type World, world } from './world.ts';

const request = (artifact: string): DeployRequest => ({ artifact, digest: null, override: null, dryRun: false });

function ended(result: Ended | Interrupted): Ended {
  if ('interrupted' in result) throw new Error('interrupted');
  return result;
}
const run = async (it: World, artifact: string): Promise<Ended> => ended(await deploy(it.machine, request(artifact)));
const short = ({ outcome, reason, served }: Ended) => `${outcome} ${reason} ${served}`;

/** v1 serves and was verified; v2 is there and behaves as told. */
async function settled(v2: Health = 'good', change = {}): Promise<World> {
  const it = world(change);
  it.artifacts.set('v1', 'good').set('v2', v2);
  expect(short(await run(it, 'v1'))).toBe('verified verified v1');
  it.deeds.length = 0;
  return it;
}
async function isFree(it: World): Promise<boolean> {
  return (await it.machine.lock.inspect()).state === 'free';
}

describe('a deploy', () => {
  test('that is good: intent, switch, verified, in this order, and the lock is free', async () => {
    const it = await settled();
    expect(short(await run(it, 'v2'))).toBe('verified verified v2');
    expect((await it.events()).slice(-3)).toEqual(['deploy_intent v1>v2', 'switched v1>v2', 'verified v1>v2']);
    expect(it.deeds).toEqual(['deployment 2: deploy v2', 'switch v2', 'deployment 2: success', 'keep v2 v1']);
    expect(await isFree(it)).toBe(true);
  });

  test.each([
    ['bad from the start', 'bad', 'rolled_back verify_failed v1', 200],
    ['bad, and no further look can change it', 'certain', 'rolled_back verify_failed v1', 0],
    ['not to be asked', 'unknown', 'rolled_back verify_failed v1', 200],
    ['bad in the middle of the soak', ['good', 'good', 'good', 'good', 'bad'], 'rolled_back verify_failed v1', 200],
    ['good again after two bad looks', ['bad', 'bad', 'good'], 'verified verified v2', null],
    [
      'neither good nor bad for long enough',
      Array.from({ length: 200 }, (_, i) => (i % 2 === 0 ? 'good' : 'bad')),
      'rolled_back verify_failed v1',
      null,
    ],
  ] as [string, Health, string, number | null][])('%s', async (_, health, outcome, detectMs) => {
    const it = await settled(health);
    const done = await run(it, 'v2');
    expect(short(done)).toBe(outcome);
    if (detectMs !== null) expect(done.detectMs).toBe(detectMs);
    expect([await isFree(it), it.serving]).toEqual([true, done.served]);
  });

  test('tells of all its good looks: those that made it well, and those of the soak', async () => {
    const it = await settled('good', { verify: { soakMs: 1_000 } });
    const { look } = it.machine.prober;
    let looks = 0;
    it.machine.prober.look = (artifact, signal) => {
      looks += 1;
      return look(artifact, signal);
    };
    const { message } = await run(it, 'v2');
    const last = (await it.machine.ledger.read()).at(-1);
    expect([looks > 4, message, last?.probe]).toEqual([
      true,
      expect.stringContaining(`by ${looks} good looks`),
      expect.objectContaining({ good: looks }),
    ]);
  });

  test('removes what was deployed once and is no longer kept, and never what waits for its turn', async () => {
    const it = await settled('bad', { keep: 1 });
    it.artifacts.set('v0', 'good').set('v3', 'good').set('v4', 'good');
    for (const artifact of ['v2', 'v0', 'v3']) await run(it, artifact);
    expect(it.deeds.filter((deed) => deed.startsWith('keep'))).toEqual(['keep v0 v1, remove v2', 'keep v3 v0, remove v1 v2']);
  });

  test('that is cancelled while it cleans up is verified all the same: only the cleaning up stops', async () => {
    const it = await settled();
    it.machine.adapter.cleanup = async (_keep, _old, signal) => {
      it.cancel.abort();
      return signal.aborted ? { state: 'interrupted', why: 'stopped' } : { state: 'done', output: '' };
    };
    const told: string[] = [];
    it.machine.log = (line) => void told.push(line);
    expect(short(await run(it, 'v2'))).toBe('verified verified v2');
    expect([told.at(-1), await isFree(it)]).toEqual(['Old artifacts were not removed: stopped', true]);
  });

  test('that is cancelled while the new version is looked at before it gets traffic: nothing was changed, and it is not called ill', async () => {
    const it = await settled('good', { strategy: 'blue-green' });
    it.machine.adapter.probeTarget = async () => {
      it.cancel.abort();
      return { state: 'interrupted', why: 'stopped' };
    };
    expect(short(await run(it, 'v2'))).toBe('cancelled_clean cancelled v1');
    expect([await isFree(it), it.serving, (await it.events()).at(-1)]).toEqual([true, 'v1', 'verified ->v1']);
  });

  test('that fails: the old version serves again, the new one is bad and frozen, both deployments are at an end', async () => {
    const it = await settled('bad');
    const done = await run(it, 'v2');
    expect(done.frozen).toMatchObject({ kind: 'after_rollback' });
    expect(it.deeds).toEqual([
      ...['deployment 2: deploy v2', 'switch v2', 'deployment 3: rollback v1', 'rollback v1'],
      ...['deployment 2: failure', 'deployment 3: success'],
    ]);
    expect((await it.events()).slice(-4)).toEqual(['switched v1>v2', 'rollback_intent v2>v1', 'rolled_back v2>v1', 'frozen ->-']);
  });

  test.each([
    [
      'and has changed nothing: there is nothing to undo',
      { state: 'failed', transient: false, why: 'exit 1' },
      'rolled_back switch_failed_no_change v1',
      ['switch v2'],
    ],
    [
      'and has changed something: it is undone',
      { state: 'failed', transient: false, why: 'exit 1', changes: true },
      'rolled_back switch_failed v1',
      ['switch v2', 'rollback v1'],
    ],
    [
      'three times, as it asked for it',
      { state: 'failed', transient: true, why: 'exit 75' },
      'rolled_back switch_failed_no_change v1',
      ['switch v2', 'switch v2', 'switch v2'],
    ],
    [
      'with a secret in its output: it is not tried again',
      { state: 'failed', transient: true, secretDetected: true, why: 'a secret' },
      'rolled_back switch_failed_no_change v1',
      ['switch v2'],
    ],
  ] as const)('whose switch fails %s', async (_, result, outcome, deeds) => {
    const it = await settled();
    it.switches.set('v2', result);
    expect(short(await run(it, 'v2'))).toBe(outcome);
    expect(it.deeds.filter((deed) => !deed.startsWith('deployment'))).toEqual(deeds);
  });

  test('that has nothing to go back to halts where it is, freezes and calls somebody', async () => {
    const it = world();
    it.artifacts.set('v1', 'bad');
    const done = await run(it, 'v1');
    expect([short(done), done.frozen?.kind, it.pages]).toEqual([
      'halted no_rollback_target v1',
      'by_hand',
      ['[CRITICAL] production: deploy halted'],
    ]);
  });

  test('does not go back to a version that was rolled back from, or is not there any more', async () => {
    const it = await settled('bad');
    await run(it, 'v2');
    it.artifacts.set('v3', 'good').set('v4', 'bad');
    expect(short(await run(it, 'v3'))).toBe('verified verified v3');
    it.artifacts.delete('v3');
    expect(short(await run(it, 'v4'))).toBe('rolled_back verify_failed v1');
  });

  test('does not give its traffic to a version that is known to be ill', async () => {
    const it = await settled('bad');
    it.machine.adapter.probeTarget = async () => ({ state: 'failed', transient: false, why: 'v1 is ill' });
    expect(short(await run(it, 'v2'))).toBe('halted rollback_unhealthy v2');
    expect(it.deeds).not.toContain('rollback v1');
  });

  test('whose rollback is not healthy either says so, freezes, and calls somebody', async () => {
    const it = await settled('bad');
    it.artifacts.set('v1', 'bad');
    const done = await run(it, 'v2');
    expect([short(done), done.frozen?.kind, it.pages.length, await isFree(it)]).toEqual([
      'rollback_failed rollback_not_verified v1',
      'by_hand',
      1,
      true,
    ]);
  });

  test('of what nobody can say what serves does not begin: the record is no answer', async () => {
    const it = await settled();
    it.machine.adapter.current = async () => ({ state: 'unknown', why: 'no answer' });
    const done = await run(it, 'v2');
    expect([short(done), done.message]).toEqual([
      'blocked target_unreadable null',
      'What serves cannot be read, so nothing was begun: no answer.',
    ]);
    expect([it.deeds, it.serving, await isFree(it), (await it.events()).at(-1)]).toEqual([[], 'v1', true, 'blocked ->v2']);
  });

  test.each([
    ['the first one: there is nothing yet that could answer', false],
    ['where there is nothing to ask: the record has to do', true],
  ])('goes on without knowing what serves: %s', async (_, isLasting) => {
    const it = isLasting ? await settled() : world();
    it.artifacts.set('v2', 'good');
    const unknown = { state: 'unknown', why: 'no answer', ...(isLasting ? { isLasting } : {}) } as const;
    it.machine.adapter.current = async () => unknown;
    expect(short(await run(it, 'v2'))).toBe('verified verified v2');
    expect((await it.events()).at(-1)).toBe(isLasting ? 'verified v1>v2' : 'verified ->v2');
  });

  test.each([
    ['a rollback', 'blocked aborted_by_rollback v1', (it: World) => it.machine.ledger.append([{ event: 'abort', reason: 'errors' }])],
    ['a freeze by hand', 'blocked frozen_by_hand v1', (it: World) => freeze(it.other('ben'), 'audit')],
  ] as const)('that prepares while somebody asks for %s never switches', async (_, outcome, ask) => {
    const it = await settled();
    it.machine.gates = async ({ freeze: now }) => ({
      gates: [],
      refusal: now === null ? null : { outcome: 'blocked', reason: 'frozen_by_hand', message: now.reason },
    });
    it.machine.adapter.prepare = async () => {
      await ask(it);
      return { state: 'done', output: '' };
    };
    expect(short(await run(it, 'v2'))).toBe(outcome);
    expect([it.deeds, it.serving, await isFree(it)]).toEqual([[], 'v1', true]);
  });

  test('that fails after a rollback by name goes back to what served, not to a newer one that was passed over', async () => {
    const it = await settled();
    it.artifacts.set('v3', 'good').set('v4', 'bad');
    for (const artifact of ['v2', 'v3']) await run(it, artifact);
    await rollback(it.machine, { to: 'v1', reason: 'errors', dryRun: false });
    expect(short(await run(it, 'v4'))).toBe('rolled_back verify_failed v1');
  });

  test('is judged within its time, whatever the interval: the looks come faster then', async () => {
    const it = await settled('good', { timeoutMs: 1_000, rollbackTimeoutMs: 1_000, verify: { intervalMs: 600_000, soakMs: 0 } });
    const begun = it.machine.clock.monotonic();
    expect(short(await run(it, 'v2'))).toBe('verified verified v2');
    expect(it.machine.clock.monotonic() - begun).toBeLessThanOrEqual(1_000);
    it.artifacts.set('v3', 'bad');
    expect(short(await run(it, 'v3'))).toBe('rolled_back verify_failed v2');
  });

  test('whose ledger gives no answer while it soaks goes on, and asks again', async () => {
    const it = await settled();
    const { read } = it.machine.ledger;
    let failures = 0;
    it.onLook = (artifact, count) => {
      if (artifact !== 'v2') return;
      it.machine.ledger.read = async () => {
        if (count > 5) return read();
        failures += 1;
        throw new UnreadableError('HTTP 502');
      };
    };
    expect(short(await run(it, 'v2'))).toBe('verified verified v2');
    expect(failures).toBeGreaterThan(2);
  });

  test.each([
    ['bad, is put back all the same, and is found so', 'bad', 'rolled_back recovered_rolled_back v1', 'v1'],
    ['good, stays, and is adopted', 'good', 'verified recovered_adopted v2', 'v2'],
  ] as const)(
    'whose ledger can be neither read nor written any more after the switch: a version that is %s',
    async (_, health, outcome, serving) => {
      const it = await settled(health);
      const { switchTo } = it.machine.adapter;
      it.machine.adapter.switchTo = async (context) => {
        const down = async () => Promise.reject(new UnreadableError('HTTP 502'));
        it.machine.ledger = { append: down, read: down };
        return switchTo(context);
      };
      await expect(run(it, 'v2')).rejects.toThrow('HTTP 502');
      expect([it.serving, await isFree(it)]).toEqual([serving, false]);
      // By the same step, once the ledger can be reached again: what proves itself is kept, for nobody cancelled it.
      const later = it.other('ben');
      const lock = await later.lock.inspect();
      if (lock.state !== 'held') throw new Error('the lock is free');
      const cut = { lockVersion: lock.version, op: lock.record.id, how: 'failed' } as const;
      expect(short(await endInterrupted(later, cut))).toBe(outcome);
      expect([it.serving, await isFree(it)]).toEqual([serving, true]);
    },
  );

  test('whose ledger cannot be written for a while after the switch ends as it would have', async () => {
    const it = await settled();
    const { append } = it.machine.ledger;
    it.machine.ledger.append = async (events) => {
      if (events.some(({ event }) => event === 'switched')) throw new UnreadableError('HTTP 502');
      return append(events);
    };
    expect(short(await run(it, 'v2'))).toBe('verified verified v2');
    expect((await it.events()).slice(-2)).toEqual(['deploy_intent v1>v2', 'verified v1>v2']);
  });

  test('whose lock cannot be given back has ended as it has ended, and leaves it to a later step', async () => {
    const it = await settled();
    let isLeft = false;
    it.machine.onLeftLocked = () => {
      isLeft = true;
    };
    const { lock } = it.machine;
    it.machine.lock = { ...lock, release: async () => Promise.reject(new UnreadableError('HTTP 502')) };
    expect(short(await run(it, 'v2'))).toBe('verified verified v2');
    expect([isLeft, await isFree(it)]).toEqual([true, false]);
  });

  test('whose intent cannot be written down leaves no deployment open', async () => {
    const it = await settled();
    const { append } = it.machine.ledger;
    it.machine.ledger.append = async (events) => {
      if (events.some(({ event }) => event === 'deploy_intent')) throw new UnreadableError('HTTP 502');
      return append(events);
    };
    await expect(run(it, 'v2')).rejects.toThrow('HTTP 502');
    expect([it.deeds, await isFree(it)]).toEqual([['deployment 2: deploy v2', 'deployment 2: inactive'], true]);
  });

  test('of what serves already does nothing, a second time too', async () => {
    const it = await settled();
    expect(short(await run(it, 'v1'))).toBe('already_deployed already_deployed v1');
    expect(it.deeds).toEqual([]);
  });

  test('of what serves already and is ill is done again', async () => {
    const it = await settled();
    it.artifacts.set('v1', 'bad');
    expect(short(await run(it, 'v1'))).toBe('halted no_rollback_target v1');
    expect(it.deeds).toContain('switch v1');
  });

  test('of what is not there changes nothing', async () => {
    const it = await settled();
    expect(short(await run(it, 'v9'))).toBe('blocked artifact_missing v1');
    expect(it.deeds).toEqual([]);
  });

  test('that nothing can prove is never a version to go back to', async () => {
    const it = world();
    it.artifacts.set('v1', 'good').set('v2', 'good');
    (it.machine.prober as { canProve: boolean }).canProve = false;
    expect(short(await run(it, 'v1'))).toBe('unverified unverified v1');
    expect(short(await rollback(it.machine, { to: null, reason: 'r', dryRun: false }))).toBe('blocked no_rollback_target v1');
    expect((await rollback(it.machine, { to: 'v1', reason: 'r', dryRun: false })).reason).toBe('unknown_version');
  });

  test('with gates that refuse changes nothing, and the refusal is on record', async () => {
    const it = await settled();
    it.machine.gates = async () => ({ gates: [], refusal: { outcome: 'blocked', reason: 'outside_window', message: 'closed' } });
    expect(short(await run(it, 'v2'))).toBe('blocked outside_window null');
    expect([it.deeds, (await it.events()).at(-1)]).toEqual([[], 'blocked ->v2']);
  });

  test('is judged again under the lock', async () => {
    const it = await settled();
    let asked = 0;
    it.machine.gates = async () => {
      asked += 1;
      return { gates: [], refusal: asked === 1 ? null : { outcome: 'blocked', reason: 'main_red', message: 'red' } };
    };
    expect(short(await run(it, 'v2'))).toBe('blocked main_red null');
    expect([it.deeds, await isFree(it)]).toEqual([[], true]);
  });

  test('that is only planned writes nothing at all', async () => {
    const it = await settled();
    const before = await it.events();
    const plan = ended(await deploy(it.machine, { ...request('v2'), dryRun: true }));
    expect([plan.reason, plan.message.includes('v1 to v2'), await it.events(), it.deeds]).toEqual(['dry_run', true, before, []]);
  });
});

describe('the lock', () => {
  test('of a run that lives is waited for, and then given up', async () => {
    const it = await settled();
    it.alive.add('ben');
    await it.machine.lock.acquire({ ...it.other('ben').owner }, 'deploy v9');
    const done = await run(it, 'v2');
    expect([short(done), done.waits]).toEqual(['blocked lock_timeout null', false]);
  });

  test('of a person is never taken', async () => {
    const it = await settled();
    await it.machine.lock.acquire({ kind: 'person', actor: 'cem', reason: 'maintenance' }, 'maintenance');
    expect(short(await run(it, 'v2'))).toBe('blocked lock_held null');
  });

  test('of 20 that want it at once: one deploys at a time, each ends, and it is free', async () => {
    const it = await settled('good', { lockTimeoutMs: 1e9 });
    for (let n = 0; n < 20; n += 1) it.alive.add(`p${'x'.repeat(n)}`);
    const results = await Promise.all(
      Array.from({ length: 20 }, async (_, n) => short(ended(await deploy(it.other(`p${'x'.repeat(n)}`), request('v2'))))),
    );
    expect(results.filter((one) => one.startsWith('verified'))).toHaveLength(1);
    expect(results.filter((one) => one.startsWith('already_deployed'))).toHaveLength(19);
    expect([it.deeds.filter((deed) => deed === 'switch v2').length, await isFree(it)]).toEqual([1, true]);
  });
});

describe('a rollback that is asked for', () => {
  async function twoVerified(): Promise<World> {
    const it = await settled();
    await run(it, 'v2');
    it.deeds.length = 0;
    return it;
  }

  test.each([
    ['to the last verified one', null, 'rolled_back rolled_back v1'],
    ['to one by name', 'v1', 'rolled_back rolled_back v1'],
    ['to what serves', 'v2', 'already_current already_current v2'],
    ['to what was never verified', 'v7', 'blocked unknown_version null'],
  ] as const)('%s', async (_, to, outcome) => {
    const it = await twoVerified();
    expect(short(await rollback(it.machine, { to, reason: 'errors', dryRun: false }))).toBe(outcome);
    expect(await isFree(it)).toBe(true);
  });

  test('freezes: what was left is refused, by whoever asks', async () => {
    const it = await twoVerified();
    const done = await rollback(it.machine, { to: null, reason: 'errors', dryRun: false });
    expect(done.frozen).toMatchObject({ kind: 'after_rollback' });
    expect((await it.events()).slice(-3)).toEqual(['rollback_intent v2>v1', 'rolled_back v2>v1', 'frozen ->-']);
  });

  test('of an artifact that is gone', async () => {
    const it = await twoVerified();
    it.artifacts.delete('v1');
    expect((await rollback(it.machine, { to: 'v1', reason: 'errors', dryRun: false })).reason).toBe('artifact_missing');
    expect((await rollback(it.machine, { to: null, reason: 'errors', dryRun: false })).reason).toBe('no_rollback_target');
  });

  test('that gives up waiting says that it has frozen; what it asked for still stands when the deploy dies', async () => {
    const it = await settled('good', { lockTimeoutMs: 1, verify: { soakMs: 1e6 } });
    it.alive.add('ana');
    let given: Ended | undefined;
    it.onLook = async (artifact, count) => {
      if (artifact !== 'v2' || count !== 4) return;
      given = await rollback(it.other('ben'), { to: null, reason: 'errors', dryRun: false });
      it.machine.ledger.append = async () => Promise.reject(new Error('killed'));
      it.machine.ledger.read = async () => Promise.reject(new Error('killed'));
    };
    await expect(run(it, 'v2')).rejects.toThrow('killed');
    expect([given?.reason, given?.frozen?.kind, given?.message.includes('frozen')]).toEqual(['lock_timeout', 'after_rollback', true]);
    it.alive.clear();
    expect(short(await recover(it.other('cem')))).toBe('rolled_back recovered_rolled_back v1');
    expect(it.serving).toBe('v1');
  });

  test('to a version by name tries it, though what a dead run left could not be put back', async () => {
    const it = await twoVerified();
    it.artifacts.set('v3', 'bad');
    it.onLook = (artifact) => {
      if (artifact === 'v3') it.cancel.abort();
    };
    const cut = await deploy(it.machine, request('v3'));
    expect('interrupted' in cut).toBe(true);
    it.onLook = () => undefined;
    it.artifacts.set('v2', 'bad');
    const other = { ...it.other('ben'), cancel: new AbortController().signal };
    expect(short(await rollback(other, { to: 'v1', reason: 'errors', dryRun: false }))).toBe('rolled_back rolled_back v1');
    expect([it.serving, await isFree(it)]).toEqual(['v1', true]);
  });

  test('while a deploy soaks: the deploy undoes itself, and the rollback finds that it is done', async () => {
    const it = await settled('good', { lockTimeoutMs: 1e9, verify: { soakMs: 1e6 } });
    it.alive.add('ana');
    const other = it.other('ben');
    let asked: Promise<Ended> | undefined;
    it.onLook = async (artifact, count) => {
      if (artifact !== 'v2' || count !== 5) return;
      asked = rollback(other, { to: null, reason: 'errors', dryRun: false });
      while (!(await it.events()).some((event) => event.startsWith('abort'))) await new Promise((resolve) => setImmediate(resolve));
    };
    expect(short(await run(it, 'v2'))).toBe('rolled_back aborted_by_rollback v1');
    expect(short(ended((await asked) as Ended))).toBe('already_current already_current v1');
    expect([it.serving, await isFree(it)]).toEqual(['v1', true]);
  });

  test('twice at once is one: not two versions back', async () => {
    const it = await settled('good', { lockTimeoutMs: 1e9 });
    await run(it, 'v2');
    it.artifacts.set('v3', 'good');
    await run(it, 'v3');
    for (const actor of ['ana', 'ben']) it.alive.add(actor);
    const both = await Promise.all(
      [it.machine, it.other('ben')].map((machine) => rollback(machine, { to: null, reason: 'errors', dryRun: false })),
    );
    expect(both.map(short).sort()).toEqual(['already_current already_current v2', 'rolled_back rolled_back v2']);
    expect(it.serving).toBe('v2');
  });
});

describe('a run that dies', () => {
  /** Dies at the given event: its ledger goes on no further, and its lock stays. */
  async function dead(at: string, health: Health, operation: 'deploy' | 'rollback' = 'deploy'): Promise<World> {
    const it = await settled(health);
    if (operation === 'rollback') await run(it, 'v2');
    const dying = it.other('dying');
    const { append } = dying.ledger;
    const death = new Error('killed');
    const kill = (): never => {
      dying.ledger.append = async () => Promise.reject(death);
      dying.ledger.read = async () => Promise.reject(death);
      dying.lock = { ...dying.lock, release: async () => Promise.reject(death) };
      throw death;
    };
    dying.ledger.append = async (events) => {
      if (events.some(({ event }) => event === `before ${at}`)) kill();
      if (at.startsWith('before ') && events.some(({ event }) => `before ${event}` === at)) kill();
      const written = await append(events);
      if (events.some(({ event }) => event === at)) kill();
      return written;
    };
    const work = operation === 'deploy' ? deploy(dying, request('v2')) : rollback(dying, { to: 'v1', reason: 'errors', dryRun: false });
    await expect(work).rejects.toThrow('killed');
    expect(await isFree(it)).toBe(false);
    return it;
  }

  test.each([
    ['before its intent', 'before deploy_intent', 'good', 'deploy', 'already_current nothing_to_recover', 'v1'],
    ['before it switched', 'deploy_intent', 'good', 'deploy', 'rolled_back recovered_rolled_back v1', 'v1'],
    ['after a good switch', 'before switched', 'good', 'deploy', 'verified recovered_adopted v2', 'v2'],
    ['after a bad switch', 'before switched', 'bad', 'deploy', 'rolled_back recovered_rolled_back v1', 'v1'],
    ['while a good one is verified', 'switched', 'good', 'deploy', 'verified recovered_adopted v2', 'v2'],
    ['while a bad one is verified', 'switched', 'bad', 'deploy', 'rolled_back recovered_rolled_back v1', 'v1'],
    ['before its rollback', 'before rollback_intent', 'bad', 'deploy', 'rolled_back recovered_rolled_back v1', 'v1'],
    ['in its rollback', 'rollback_intent', 'bad', 'deploy', 'rolled_back recovered_rolled_back v1', 'v1'],
    ['at the end of its rollback', 'before rolled_back', 'bad', 'deploy', 'rolled_back recovered_rolled_back v1', 'v1'],
    ['in a rollback that was asked for', 'rollback_intent', 'good', 'rollback', 'rolled_back recovered_rolled_back v1', 'v1'],
    ['at the end of one', 'before rolled_back', 'good', 'rollback', 'rolled_back recovered_rolled_back v1', 'v1'],
  ] as [string, string, Health, 'deploy' | 'rollback', string, string][])('%s', async (_, at, health, operation, outcome, serving) => {
    const it = await dead(at, health, operation);
    const recovered = await recover(it.machine);
    expect(short(recovered)).toMatch(new RegExp(`^${outcome}`));
    expect([it.serving, await isFree(it)]).toEqual([serving, true]);
    expect(short(await recover(it.machine))).toBe(`already_current nothing_to_recover ${serving}`);
  });

  test.each([
    ['its fix is adopted, and lifts the freeze as it would have', 'good', null],
    ['its fix fails as well, and it stays frozen', 'bad', 'after_rollback'],
  ] as const)('after a rollback: %s', async (_, health, kind) => {
    const it = await settled('bad');
    await run(it, 'v2');
    it.artifacts.set('v3', health);
    const dying = it.other('dying');
    const { append } = dying.ledger;
    dying.ledger.append = async (events) => {
      await append(events);
      if (events.some(({ event }) => event === 'switched')) {
        dying.ledger.append = async () => Promise.reject(new Error('killed'));
        dying.ledger.read = async () => Promise.reject(new Error('killed'));
        throw new Error('killed');
      }
      return [];
    };
    await expect(deploy(dying, request('v3'))).rejects.toThrow('killed');
    expect((await recover(it.machine)).frozen?.kind ?? null).toBe(kind);
  });

  test('is recovered by the next deploy, before that begins', async () => {
    const it = await dead('switched', 'bad');
    it.artifacts.set('v3', 'good');
    expect(short(await run(it, 'v3'))).toBe('verified verified v3');
    expect((await it.events()).filter((event) => event.startsWith('rolled_back'))).toEqual(['rolled_back v2>v1']);
  });

  test('and lives all the same: nothing is touched', async () => {
    const it = await dead('switched', 'good');
    it.alive.add('dying');
    const done = await recover(it.machine);
    expect([short(done), done.waits, await isFree(it)]).toEqual(['blocked lock_held null', true, false]);
  });
});

describe('a run that is cancelled', () => {
  test('before it changed anything ends clean', async () => {
    const it = await settled();
    it.cancel.abort();
    expect(short(await run(it, 'v2'))).toMatch(/^cancelled_clean cancelled/);
    expect([it.deeds, await isFree(it)]).toEqual([[], true]);
  });

  test.each([
    ['rollback', 'good', 'rolled_back cancelled v1'],
    ['keep', 'good', 'verified recovered_adopted v2'],
    ['keep', 'bad', 'rolled_back cancelled v1'],
  ] as const)('while it verifies, on-cancel %s, the new version being %s', async (onCancel, health, outcome) => {
    const it = await settled(health, { onCancel });
    it.onLook = (artifact) => {
      if (artifact === 'v2') it.cancel.abort();
    };
    const result = await deploy(it.machine, request('v2'));
    if (!('interrupted' in result)) throw new Error('it was not interrupted');
    expect(await isFree(it)).toBe(false);
    it.onLook = () => undefined;
    expect(short(await endInterrupted(it.machine, { ...result, how: 'cancelled' }))).toBe(outcome);
    expect(await isFree(it)).toBe(true);
  });

  test('of which nobody says that it was cancelled is not called so', async () => {
    const it = await settled('bad');
    it.onLook = (artifact) => {
      if (artifact === 'v2') it.cancel.abort();
    };
    const result = await deploy(it.machine, request('v2'));
    if (!('interrupted' in result)) throw new Error('it was not interrupted');
    const done = await endInterrupted(it.machine, { ...result, how: 'unknown' });
    expect([short(done), /cancel/i.test(done.message)]).toEqual(['rolled_back recovered_rolled_back v1', false]);
  });

  test('after its end was written down ended so, and not before anything was changed', async () => {
    const it = await settled();
    it.machine.lock = { ...it.machine.lock, release: async () => Promise.reject(new UnreadableError('HTTP 502')) };
    await run(it, 'v2');
    const other = it.other('ana');
    const lock = await other.lock.inspect();
    if (lock.state !== 'held') throw new Error('the lock is free');
    const cut = { lockVersion: lock.version, op: lock.record.id, how: 'cancelled' } as const;
    expect(short(await endInterrupted(other, cut))).toBe('verified verified v2');
    expect([await isFree(it), it.serving]).toEqual([true, 'v2']);
  });

  test('before its intent has ended before anything was changed, by whatever', async () => {
    const it = await settled();
    const got = await it.machine.lock.acquire(it.machine.owner, 'deploy v2');
    if (got.outcome !== 'acquired') throw new Error('the lock is held');
    const cut = { lockVersion: got.lock.version, op: got.lock.record.id, how: 'unknown' } as const;
    const done = await endInterrupted(it.machine, cut);
    expect([short(done), done.message]).toEqual(['cancelled_clean nothing_to_recover null', 'It ended before anything was changed.']);
  });

  test('while it asks what serves is cancelled, and not a target that cannot be read', async () => {
    const it = await settled();
    it.machine.adapter.current = async () => {
      it.cancel.abort();
      return { state: 'unknown', why: 'it was stopped' };
    };
    expect(short(await run(it, 'v2'))).toBe('cancelled_clean cancelled null');
    expect([it.deeds, await isFree(it), (await it.events()).at(-1)]).toEqual([[], true, 'verified ->v1']);
  });

  test('and whose lock another has by now touches nothing', async () => {
    const it = await settled();
    expect((await endInterrupted(it.machine, { lockVersion: 'not-ours', op: 'x', how: 'cancelled' })).reason).toBe('lock_held');
    expect(it.deeds).toEqual([]);
  });
});

test('freeze, unfreeze and status', async () => {
  const it = await settled();
  expect((await freeze(it.machine, 'audit')).frozen).toMatchObject({ kind: 'by_hand', reason: 'audit', actor: 'ana' });
  const now = await status(it.machine);
  expect([now.served, now.to, now.frozen?.kind]).toEqual(['v1', 'v1', 'by_hand']);
  expect((await unfreeze(it.machine, 'done')).frozen).toBeNull();
});
