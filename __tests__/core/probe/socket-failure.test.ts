import { createServer } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { Deadline } from '../../../core/probe/deadline.ts';
import { dial } from '../../../core/probe/dial.ts';
import type { ProbePhase } from '../../../core/probe/model.ts';
import { connectFailure, socketFailure } from '../../../core/probe/socket-failure.ts';
import { closedPort, startUnanswering, stoppedAtEnd } from './support/servers.ts';

const failing = (code: string) => Object.assign(new Error(`${code} 203.0.113.1?token=hidden`), { code });

describe('errors of sockets', () => {
  test.each<[string, ProbePhase, string]>([
    ['ECONNREFUSED', 'connect', 'connect_refused'],
    ['EHOSTUNREACH', 'connect', 'connect_refused'],
    ['ETIMEDOUT', 'connect', 'connect_timeout'],
    ['ETIMEDOUT', 'tls', 'tls_timeout'],
    ['ETIMEDOUT', 'ttfb', 'ttfb_timeout'],
    ['ETIMEDOUT', 'body', 'body_timeout'],
    ['ECONNRESET', 'body', 'connect_reset'],
    ['EPIPE', 'ttfb', 'connect_reset'],
    // The prober's own trouble is never the target's.
    ['ENETUNREACH', 'connect', 'prober_egress'],
    ['EACCES', 'connect', 'prober_egress'],
    ['EMFILE', 'connect', 'prober_saturated'],
    ['ENOBUFS', 'ttfb', 'prober_saturated'],
    ['EWHATEVER', 'ttfb', 'internal'],
  ])('%s in %s is %s', (code, phase, expected) => {
    const stop = socketFailure(failing(code), phase);
    expect(stop.reason).toBe(expected);
    expect(stop.message).toContain(code);
    expect(stop.message).not.toContain('hidden');
  });

  test('no address to connect from: no IPv6, or no port left', () => {
    expect(connectFailure(failing('EADDRNOTAVAIL'), 6).reason).toBe('prober_egress');
    expect(connectFailure(failing('EADDRNOTAVAIL'), 4).reason).toBe('prober_saturated');
  });
});

describe('several addresses', () => {
  /** Whether 127.0.0.2 was reached, where 127.0.0.1 does `first`. */
  async function reached(port: number): Promise<string> {
    const server = createServer().listen(port, '127.0.0.2');
    stoppedAtEnd(async () => void server.close());
    const deadline = new Deadline(10_000);
    try {
      return (await dial(['127.0.0.1', '127.0.0.2'], port, deadline, 2_200)).address;
    } finally {
      deadline.close();
    }
  }

  test('the next one, where one refuses or does not answer', async () => {
    expect(await reached(await closedPort())).toBe('127.0.0.2');
    expect(await reached((await startUnanswering()).port)).toBe('127.0.0.2');
  });

  test('the first failure, where all fail', async () => {
    const deadline = new Deadline(10_000);
    await expect(dial(['127.0.0.1', '127.0.0.2'], await closedPort(), deadline, 1_000)).rejects.toMatchObject({
      reason: 'connect_refused',
    });
    await expect(dial([], 80, deadline, 1_000)).rejects.toMatchObject({ reason: 'internal' });
    deadline.close();
  });
});
